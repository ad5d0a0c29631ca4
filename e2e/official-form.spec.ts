/** A report as the official form: footnotes, before and after, the glossary, and paper. */
import { expect } from "@playwright/test";
import { expectNoBarrier, expectToFit } from "./barriers";
import { test } from "./test";

const transcribed = "/zh/agencies/zibo-hitech-construction-bureau/2023/own";
const corrected = "/zh/agencies/sample-development-reform/2024/own";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a mark in a cell leads to its numbered footnote, and the footnote back to the cell", async ({ page }) => {
    await page.goto(transcribed);
    const cell = page.locator('[id="cell-licences.decisions"]');
    await cell.getByRole("link", { name: /脚注 1 .*0 0 0/ }).click();
    const note = page.locator("li:target");
    await expect(note).toContainText("行政许可");
    await note.getByRole("link", { name: /本年处理决定数量/ }).click();
    await expect(page.locator(":target")).toContainText("未载明");
  });

  test("a correction is told in one line, shown before and after, and marked in its cell", async ({ page }) => {
    await page.goto(corrected);
    await expect(page.getByText(/第 2 版更正了 1 处：二 · 行政许可/)).toBeVisible();
    await page.locator('[id="cell-licences.decisions"]').getByRole("link", { name: "更正" }).click();
    await expect(page).toHaveURL(/versions\/2#correction$/);
    const row = page.getByRole("table", { name: "与上一版相比" }).getByRole("row", { name: /行政许可/ });
    await expect(row.getByRole("cell")).toHaveText(["318", "381"]);
    await page.goto(`${corrected}/versions/1`);
    await expect(page.getByText("与上一版相比")).toHaveCount(0);
    await expect(page.locator('[id="cell-licences.decisions"]')).toHaveText("318");
  });

  test("the label of a row leads to its words and its article, which are found by a word too", async ({ page }) => {
    await page.goto(transcribed);
    await page.getByRole("rowheader", { name: "1.属于国家秘密" }).getByRole("link").click();
    await expect(page).toHaveURL(/glossary#requests\.refused\.state-secret$/);
    await expect(page.locator(":target")).toContainText("条例第十四条");
    await page.getByRole("searchbox", { name: "在释义中查找" }).fill("过程稿");
    await page.locator("main").getByRole("button", { name: "查找" }).click();
    await expect(page.getByRole("definition")).toHaveCount(1);
    await page.goto("/zh/glossary?q=没有这个词");
    await expect(page.getByText("没有含有“没有这个词”的释义", { exact: false })).toBeVisible();
  });

  test("a withdrawn report keeps a page that says why and when, and shows no figure", async ({ page }) => {
    await page.goto("/zh/agencies/sample-justice/2024/own");
    await expect(page.getByText(/撤回日期 .*理由：行政复议数据的统计口径有误/)).toBeVisible();
    await expect(page.locator('[id="cell-requests.received.total"]')).toHaveCount(0);
    await page.goto("/zh/agencies/sample-justice");
    await expect(page.getByRole("row", { name: /^2024/ })).toContainText("已撤回");
  });
});

test("on paper stand the form and its footnotes, and nothing of the site", async ({ page }) => {
  await page.goto(transcribed);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("navigation", { name: "目录" })).toBeHidden();
  await expect(page.getByRole("heading", { name: "图表" })).toBeHidden();
  await expect(page.getByText("▲1", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/19 类之和 122/)).toBeVisible();
  const link = page.getByRole("rowheader", { name: "规章" }).getByRole("link");
  await expect(link).toHaveCSS("text-decoration-line", "none");
  const scroll = page.locator(".official-scroll").first();
  expect(await scroll.evaluate((frame) => getComputedStyle(frame).overflow)).toBe("visible");
});

for (const address of ["/zh/glossary", "/en/glossary?q=secret", `${corrected}/versions/2`, "/en/agencies/pingtan"]) {
  test(`${address} has no barrier and fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    await expectNoBarrier(page);
    await expectToFit(page);
  });
}
