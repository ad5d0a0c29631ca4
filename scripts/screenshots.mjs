/**
 * Ten key pages as pictures for docs/design.md and README: `NIANBAO_ORIGIN=http://localhost:3000 node scripts/screenshots.mjs`,
 * with a running server that shows the demonstration.
 */
import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright";
import { findChromium } from "./chromium.mjs";
import { runScript, StartupProblem } from "./problem.mjs";
import { root } from "./project.mjs";

const origin = process.env.NIANBAO_ORIGIN ?? "http://localhost:3000";
const folder = path.join(root, "docs/pages");
/** `name` is the file; wide and light unless it says otherwise. */
const pages = [
  { name: "home", address: "/zh" },
  { name: "home-dark", address: "/en", dark: true },
  { name: "region", address: "/zh/regions/sample-province" },
  { name: "agency", address: "/zh/agencies/pattern-city" },
  { name: "report", address: "/zh/agencies/zibo-hitech-construction-bureau/2023/own" },
  { name: "compare", address: "/zh/compare?group=all&view=spread&i=rate-granted-whole-or-part" },
  { name: "search", address: "/zh/search?q=公开" },
  { name: "data-quality", address: "/zh/data-quality" },
  { name: "phone-dark", address: "/zh/agencies/pattern-city", width: 390, height: 844, dark: true },
  { name: "large-type", address: "/zh/agencies/pattern-city", largeType: true },
];

const mostBytes = 250 * 1024;

await runScript(takeAll);

async function takeAll() {
  const executablePath = await findChromium((line) => process.stdout.write(`${line}\n`));
  if (!executablePath) throw new StartupProblem("No Chromium was found.", "没有找到 Chromium。");
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  try {
    for (const each of pages) await take(browser, each);
  } finally {
    await browser.close();
  }
}

/**
 * @param {import("playwright").Browser} browser
 * @param {{ name: string, address: string, width?: number, height?: number, dark?: boolean, largeType?: boolean }} picture
 */
async function take(browser, { name, address, width = 1280, height = 900, dark = false, largeType = false }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    timezoneId: "Asia/Shanghai",
  });
  try {
    const page = await context.newPage();
    if (largeType) await page.addInitScript(() => localStorage.setItem("large-type", "on"));
    const answer = await page.goto(new URL(address, origin).href, { timeout: 120_000 });
    await page.evaluate(() => document.fonts.ready);
    if (!answer?.ok()) throw new StartupProblem(`${address} is not there.`, `没有 ${address} 这一页。`);
    const file = path.join(folder, `${name}.png`);
    await page.screenshot({ path: file });
    const { size } = statSync(file);
    process.stdout.write(`${path.relative(root, file)} ${String(Math.round(size / 1024))} KB\n`);
    if (size > mostBytes) throw new StartupProblem(`${name}.png is larger than 250 KB.`, `${name}.png 超过 250 KB。`);
  } finally {
    await context.close();
  }
}
