/** LCP, CLS and INP of the main public pages in Chromium with a processor four times slower, with the package that browsers' makers give. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { findChromium } from "../scripts/chromium.mjs";
import { type Bench, type Measure } from "./measure";
import { publicPages } from "./support/public-pages";
import { atSite, say } from "./support/site";
import { round } from "./support/timing";

const kinds = new Set(["home", "agency", "report", "compare", "region"]);
const openings = 5;
const slowdown = 4;

interface Vitals {
  readonly LCP?: number;
  readonly CLS?: number;
  readonly INP?: number;
  /** JavaScript that came over the line until the last interaction, compressed. */
  readonly scripts: number;
}

const bench: Bench = () =>
  atSite(async ({ origin }) => {
    const executablePath = await findChromium(say);
    if (!executablePath) {
      say("web-vitals: there is no Chromium; nothing measured.");
      return [];
    }
    const args = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-dev-shm-usage"];
    const browser = await chromium.launch({ executablePath, args });
    try {
      return await measure(browser, origin);
    } finally {
      await browser.close();
    }
  });

export default bench;

async function measure(browser: Browser, origin: string): Promise<Measure[]> {
  say(`web-vitals: ${openings} openings each, processor ${slowdown} times slower, phone of 390 px.`);
  const measures: Measure[] = [];
  for (const [kind, address] of publicPages.filter(([each]) => kinds.has(each))) {
    if ((await fetch(`${origin}${address}`)).status !== 200) {
      say(`web-vitals: ${kind} (${address}) is not there and is not measured.`);
      continue;
    }
    const all: Vitals[] = [];
    for (let opening = 0; opening < openings; opening += 1) all.push(await visit(browser, `${origin}${address}`));
    measures.push(
      ...spread(
        `web-vitals: ${kind}, LCP`,
        "ms",
        all.map(({ LCP }) => LCP),
      ),
      ...spread(
        `web-vitals: ${kind}, CLS`,
        "",
        all.map(({ CLS }) => CLS),
      ),
      ...spread(
        `web-vitals: ${kind}, INP`,
        "ms",
        all.map(({ INP }) => INP),
      ),
      ...spread(
        `web-vitals: ${kind}, JavaScript loaded`,
        "KiB",
        all.map(({ scripts }) => scripts / 1024),
      ),
    );
  }
  return measures;
}

/** The middle one and the worst of the openings; what the browser did not report is no zero and is left out. */
function spread(name: string, unit: string, values: readonly (number | undefined)[]): Measure[] {
  const known = values.filter((value) => value !== undefined).sort((left, right) => left - right);
  const middle = known[Math.floor(known.length / 2)];
  const worst = known.at(-1);
  if (middle === undefined || worst === undefined) return [];
  return [
    { name: `${name}, median`, value: round(middle), unit },
    { name: `${name}, worst`, value: round(worst), unit },
  ];
}

async function visit(browser: Browser, url: string): Promise<Vitals> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: await observer() });
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForTimeout(1000);
    await interact(page);
    await page.waitForTimeout(500);
    return await page.evaluate<Vitals>("globalThis.benchVitals()");
  } finally {
    await context.close();
  }
}

/** The package's own build, and a place where its reports are kept. */
async function observer(): Promise<string> {
  const file = path.join(import.meta.dirname, "../node_modules/web-vitals/dist/web-vitals.iife.js");
  return `${await readFile(file, "utf8")}
    const vitals = {};
    const keep = ({ name, value }) => { vitals[name] = value; };
    webVitals.onLCP(keep, { reportAllChanges: true });
    webVitals.onCLS(keep, { reportAllChanges: true });
    webVitals.onINP(keep, { reportAllChanges: true, durationThreshold: 16 });
    globalThis.benchVitals = () => ({
      ...vitals,
      scripts: performance.getEntriesByType("resource").filter(({ name }) => /\\.js(\\?|$)/.test(name))
        .reduce((total, { encodedBodySize }) => total + encodedBodySize, 0),
    });`;
}

/** What a reader does: the menu, what is folded, the points of a chart, a field. Each only where the page has it. */
async function interact(page: Page): Promise<void> {
  const menu = page.locator("header").locator("summary, button").locator("visible=true").first();
  if ((await menu.count()) > 0) {
    await menu.click();
    await page.keyboard.press("Escape");
  }
  const folded = page.locator("main summary").locator("visible=true");
  for (let index = 0; index < Math.min(3, await folded.count()); index += 1) await folded.nth(index).click();
  const chart = page.locator('main input[type="range"]').first();
  if ((await chart.count()) > 0) {
    await chart.focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft", "End", "Home"]) await page.keyboard.press(key);
  }
  const field = page.locator('main input[type="search"], main input[type="text"]').locator("visible=true").first();
  if ((await field.count()) > 0) await field.pressSequentially("统计局");
}
