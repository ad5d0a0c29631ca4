/** Reading and downloading in Chromium 109, as offices still have it: no error, everything where it belongs, charts drawn. */
import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { type OldChromium, startChromium109 } from "./chromium-109";
import { test } from "./test";

const report = "/zh/agencies/zibo-hitech-construction-bureau/2023/own";

let old: OldChromium | string = "not started";

test.beforeAll(async () => {
  test.setTimeout(120_000);
  old = await startChromium109();
});

test.afterAll(async () => {
  if (typeof old !== "string") await old.stop();
});

/** A page that collects its errors. */
async function openPage(baseURL = "http://localhost:3000"): Promise<{ page: Page; errors: string[] }> {
  if (typeof old === "string") {
    test.skip(true, old);
    throw new Error(old);
  }
  expect(old.browser.version()).toMatch(/^109\./);
  const page = await old.browser.newPage({ baseURL, viewport: { width: 1280, height: 900 } });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { page, errors };
}

for (const [name, address] of [
  ["the home page", "/zh"],
  ["an agency", "/zh/agencies/pingtan"],
  ["a report", report],
  ["the search of texts", "/zh/search?q=公开"],
] as const) {
  test(`${name} is whole in Chromium 109`, async ({ baseURL }) => {
    const { page, errors } = await openPage(baseURL);
    await page.goto(address, { waitUntil: "networkidle" });
    await expect(page.locator("main")).toHaveCSS("display", "flex");
    await expect(page.locator("html")).toHaveCSS("background-color", "rgb(251, 250, 247)");
    await expect(page.getByRole("navigation", { name: "主导航" }).getByRole("list")).toHaveCSS("display", "flex");
    expect(await inkOf(page, page.getByRole("heading", { level: 1 }))).toBeGreaterThan(200);
    for (const chart of await page.locator("figure svg:visible").all()) {
      expect(await inkOf(page, chart), "a chart is drawn").toBeGreaterThan(500);
    }
    await page.getByRole("button", { name: "长者模式" }).click();
    await expect(page.locator("html")).toHaveCSS("font-size", "24px");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(page.locator("html")).toHaveCSS("background-color", "rgb(23, 22, 20)");
    expect(errors).toEqual([]);
    await page.close();
  });
}

test("a report is downloaded with Chromium 109", async ({ baseURL }) => {
  const { page, errors } = await openPage(baseURL);
  await page.goto(report);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV" }).first().click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toContain("requests");
  expect(errors).toEqual([]);
  await page.close();
});

/** How many pixels of it are not its commonest colour: blank letters and empty pictures have none. */
async function inkOf(page: Page, place: Locator): Promise<number> {
  const picture = (await place.screenshot()).toString("base64");
  return await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d");
    if (!context) return 0;
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    const counts = new Map<number, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return pixels.length - Math.max(...counts.values());
  }, picture);
}

test("the built style sheets use no colour function and no nesting that Chromium 109 does not know", async ({
  page,
}) => {
  await page.goto("/zh");
  const sheets = await page
    .locator('link[rel="stylesheet"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) {
    const text = await (await page.request.get(sheet)).text();
    // What stands inside a question whether the browser knows it harms nobody.
    const asked = text.replace(/@supports \(color:\s*color-mix[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, "");
    expect(asked).not.toMatch(/oklch\(|oklab\(|color-mix\(|light-dark\(|[{;}]\s*&/);
  }
});
