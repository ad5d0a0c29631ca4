/** The dashboards: sums of own reports with what they rest on, filed roll-ups apart, ways down and sideways; also without JavaScript. */
import { expect } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { test } from "./test";

const region = "/zh/regions/specimen-city";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("home leads to the rooms and says what its sums rest on", async ({ page }) => {
    await page.goto("/zh");
    for (const room of ["regions", "compare", "search", "not-yet-published", "data-quality"])
      await expect(page.locator(`main nav a[href="/zh/${room}"]`)).toBeVisible();
    const headline = page.getByRole("region", { name: /本机关报告合计/ });
    await expect(headline).toContainText(/\d+ 份本机关报告之和，不含汇总报告/);
    await expect(headline).toContainText(/两年都载明的 \d+ 个机关/);
    const received = page.getByRole("figure").filter({ hasText: "新收政府信息公开申请，" });
    await expect(received).toContainText(/来源：\d+ 份本机关报告之和，不含汇总报告/);
    await expect(received).toContainText("各年报告份数不同");
  });

  test("a region sets a filed roll-up beside the sum and says the difference", async ({ page }) => {
    await page.goto(region);
    await expect(page).toHaveTitle(/样例市人民政府及其所属机关/);
    await expect(page.getByRole("region", { name: "报送的汇总报告" }).first()).toContainText("汇总报告多 3 件");
    const located = page.getByRole("table", { name: /垂直管理部门/ });
    await expect(located.getByRole("link", { name: "样例市税务局" })).toBeVisible();
    const below = page.getByRole("table", { name: /直接所属的机关/ });
    await below.getByRole("link", { name: "新收申请" }).click();
    await expect(page).toHaveURL(/\/agencies\?sort=-received&year=\d{4}$/);
    const sorted = page.getByRole("table");
    await expect(sorted.getByRole("columnheader", { name: /新收申请/ })).toHaveAttribute("aria-sort", "descending");
    const received = await sorted.locator("tbody tr").evaluateAll((rows) =>
      // The region's own office stands first whatever the order.
      rows.slice(1).map((row) => Number(row.children[2]?.textContent)),
    );
    expect(received).toEqual(received.toSorted((a, b) => b - a));
    await page.getByRole("link", { name: "样例甲县人民政府" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("样例甲县人民政府及其所属机关");
  });

  test("a senseless order or year is named, and an agency that is not there is not found", async ({
    page,
    request,
  }) => {
    await page.goto(`${region}/agencies?sort=beauty&year=1949`);
    await expect(page.getByText("“beauty”无法识别")).toBeVisible();
    await expect(page.getByText("“1949”无法识别")).toBeVisible();
    await expect(page.getByRole("table")).toBeVisible();
    expect((await request.get("/zh/regions/nowhere")).status()).toBe(404);
  });
});

test("every chart of a region has a page and a file with the same numbers", async ({ page, request }) => {
  await page.goto("/zh/charts/regions/specimen-city/outcomes");
  await expect(page.getByRole("main")).toContainText("样例市人民政府及其所属机关");
  const csv = await (await request.get("/api/v1/charts/zh/regions/specimen-city/outcomes.csv")).text();
  const row = page.getByRole("row", { name: /^2025/ });
  await page.getByText("数据表").first().click();
  const numbers = (await row.getByRole("cell").allTextContents()).map((text) => text.replaceAll(",", ""));
  const inFile = csv.split(/\r?\n/).filter((line) => line.startsWith("2025,"));
  expect(numbers.length).toBeGreaterThan(4);
  expect(inFile.map((line) => line.split(",")[1])).toEqual(numbers);
  expect((await request.get("/zh/charts/all/beauty")).status()).toBe(404);
});

for (const address of ["/zh", region, region.replace("/zh", "/en"), `${region}/agencies?sort=-granted`])
  for (const colorScheme of ["light", "dark"] as const)
    test(`${address} has no barriers (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await expectNoBarrier(page);
    });
