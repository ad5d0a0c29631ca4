/** The desk of a production server in a real Chromium: signing in, new drafts, and the cells of the form. */
import { chromium, type Browser, type Page } from "@playwright/test";
import { startDemonstration } from "../../scripts/demonstration.mjs";

const saves = /\/desk\/reports\/[^/]+\/edits/;

/** Runs the work in a browser before a server of the bench's own with the demonstration. */
export async function atDesk<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const stops: (() => Promise<void> | void)[] = [];
  try {
    const say = (line: string) => void process.stderr.write(`${line}\n`);
    const { chromium: executablePath, origin } = await startDemonstration({ say, stops });
    const args = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-dev-shm-usage"];
    const browser = await chromium.launch({ executablePath, args });
    stops.push(() => browser.close());
    return await work(await signIn(browser, origin));
  } finally {
    for (const stop of stops.splice(0).reverse()) await stop();
  }
}

async function signIn(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: "zh-CN",
    viewport: { width: 1280, height: 900 },
  });
  // The loader of TypeScript names functions by a call that pages do not know.
  await context.addInitScript({ content: "globalThis.__name = (named) => named;" });
  const page = await context.newPage();
  await page.goto("/zh/sign-in");
  await page.getByLabel("账号").fill("editor");
  await page.getByLabel("密码").fill("nianbao-demo-2026");
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("heading", { level: 1, name: "我的工作" }).waitFor();
  return page;
}

/** Opens a new authored draft of the year and waits until it can be typed in. */
export async function openDraft(page: Page, year: number): Promise<void> {
  await page.goto("/zh/desk");
  const agency = page.getByRole("combobox", { name: "机关" });
  const names = await agency.locator("option").allTextContents();
  await agency.selectOption({ label: names.find((name) => name.includes("统计局")) ?? "" });
  await page.getByLabel("报告年度").selectOption(String(year));
  await page.getByLabel("口径").selectOption({ label: "汇总" });
  await page.getByLabel("来源").selectOption({ label: "在此填报" });
  await page.getByRole("button", { name: "开始填报" }).click();
  await page.waitForURL(/desk\/reports\//);
  await page.locator("[data-link=idle]").waitFor();
  await cell(page, "rules.issued").waitFor();
}

/** The input of a cell. */
export function cell(page: Page, code: string) {
  return page.locator(`[name="figure:${code}"]`);
}

/** Waits until the bar says that everything is saved. */
export async function allSaved(page: Page): Promise<void> {
  await page.locator("[data-link=idle]").filter({ hasText: "已保存" }).waitFor({ timeout: 60_000 });
}

/** The next answer of the server to a save, with the milliseconds from its request's start to its end. */
export async function nextSave(page: Page): Promise<number> {
  const response = await page.waitForResponse((each) => saves.test(each.url()) && each.request().method() === "POST");
  await response.finished();
  const { requestStart, responseEnd } = response.request().timing();
  return responseEnd - requestStart;
}

/** What stands in every cell now, by code, in the order of the form. */
export async function cellTexts(page: Page): Promise<Map<string, string>> {
  const pairs = await page
    .locator("input[name^='figure:']")
    .evaluateAll((inputs) =>
      inputs.map((input): [string, string] => [
        (input as HTMLInputElement).name.slice("figure:".length),
        (input as HTMLInputElement).value,
      ]),
    );
  return new Map(pairs);
}
