/** A reader finds agencies, texts, regions, news and what is missing: by addresses, without JavaScript, without barriers. */
import { expect } from "@playwright/test";
import { expectNoBarrier, expectToFit } from "./barriers";
import { test } from "./test";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an agency is found by pinyin, initials and two characters, and the list is narrowed", async ({ page }) => {
    await page.goto("/zh/agencies?q=huai an");
    await expect(page.getByRole("main").getByRole("listitem").first()).toContainText("淮安市人民政府");
    await page.goto("/zh/agencies");
    await page.getByRole("searchbox").last().fill("slsmzj");
    await page.getByRole("main").getByRole("button", { name: "查找" }).click();
    await expect(page.getByRole("main").getByRole("link", { name: "示例市民政局" })).toBeVisible();
    await page.getByRole("main").getByRole("combobox", { name: "级别" }).selectOption({ label: "市级（1）" });
    await page.getByRole("main").getByRole("button", { name: "查找" }).click();
    await expect(page).toHaveURL(/level=city/);
    await expect(page.getByRole("status")).toHaveText("共 1 个机关");
    await page.goto("/zh/agencies?q=市&level=moon&year=1066");
    await expect(page.getByRole("status")).toContainText("至少输入两个字");
    await expect(page.getByText("level=moon")).toBeVisible();
  });

  test("a text is found with its place, and the place is a link", async ({ page }) => {
    await page.goto("/zh/search");
    await page.getByRole("searchbox", { name: /词句/ }).fill("十九个类别");
    await page.getByRole("main").getByRole("button", { name: "检索" }).click();
    const found = page.getByRole("listitem").filter({ hasText: "淄博高新技术产业开发区建设局" }).first();
    await expect(found.locator("mark").first()).toHaveText("十九个类别");
    await expect(found).toContainText("一、总体情况");
    await found.getByRole("link", { name: "查看原文" }).first().click();
    await expect(page).toHaveURL(/\/2023\/own#part-/);
    await page.goto("/zh/search?q=" + encodeURIComponent("<script>alert(1)</script>"));
    await expect(page.getByRole("status")).toContainText("没有报告的文字");
  });

  test("the tree opens a level by an address and folds without script", async ({ page }) => {
    await page.goto("/zh/regions");
    await page.getByRole("link", { name: "展开下属 江苏省人民政府" }).click();
    await expect(page).toHaveURL(/open=jiangsu#jiangsu/);
    const city = page.getByRole("link", { name: "淮安市人民政府", exact: true });
    await expect(city).toBeVisible();
    await page.getByRole("main").locator("summary").first().click();
    await expect(city).toBeHidden();
  });

  test("corrections tell their note, withdrawals their reason, and the feed tells the same", async ({
    page,
    request,
  }) => {
    await page.goto("/zh/latest?kind=withdrawal");
    await expect(page.getByRole("main").getByText("撤回理由：").first()).toBeVisible();
    const feed = await request.get("/api/v1/latest.atom?kind=withdrawal");
    expect(feed.headers()["content-type"]).toContain("application/atom+xml");
    expect(await feed.text()).toContain("<title>撤回 · 示例市司法局 2024 年 本机关</title>");
  });

  test("a NUL sign in an address is no fault of ours", async ({ request }) => {
    const codes: number[] = [];
    const rooms = ["agencies?q=a%00b", "search?under=%00", "compare?q=a%00b", "regions?open=%00", "regions/%00"];
    for (const room of [...rooms, "agencies/a%00b"]) codes.push((await request.get(`/zh/${room}`)).status());
    expect(codes).toEqual([200, 200, 200, 200, 404, 404]);
  });

  test("who has not published is named with the day by law; agencies that do not report here are named apart", async ({
    page,
  }) => {
    await page.goto("/zh/not-yet-published?year=2024");
    await expect(page.getByRole("main")).toContainText("2025年1月31日");
    await expect(page.getByRole("table").last()).not.toContainText("淮安市人民政府");
    await page.getByRole("link", { name: /本平台未收录/ }).click();
    await expect(page.getByRole("main")).toContainText("未收录不表示未公开");
    await expect(page.getByRole("link", { name: "江苏省人民政府" })).toBeVisible();
  });
});

const pages = [
  ...["/zh/agencies?q=示例", "/zh/agencies?q=没有这个", "/zh/search?q=公开", "/zh/search?q=没有这句话的"],
  ...["/zh/regions?open=huaian", "/zh/latest", "/zh/not-yet-published?year=2024", "/en/search?q=公开"],
  ...["/en/regions", "/en/not-yet-published?year=2024&show=roll-ups", "/en/latest"],
];

for (const scheme of ["light", "dark"] as const) {
  test(`finding has no barrier in the ${scheme} theme and fits a phone`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 390, height: 844 });
    for (const address of pages) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNoBarrier(page);
      await expectToFit(page);
    }
  });
}
