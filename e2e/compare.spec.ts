/** Comparing: the values are those of the published reports, on the page and in the file, without JavaScript, and only in the fair form. */
import { expect } from "@playwright/test";
import { expectNoBarrier, expectToFit } from "./barriers";
import { test } from "./test";

const agencies = "sample-civil-affairs,sample-development-reform";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("agencies are found, added and compared; page, file and published report say the same", async ({
    page,
    request,
  }) => {
    await page.goto("/zh/compare");
    await expect(page.getByText("还没有选择机关")).toBeVisible();
    for (const name of ["民政局", "发展和改革"]) {
      await page.getByRole("main").getByRole("searchbox").fill(name);
      await page.getByRole("main").getByRole("button", { name: "查找" }).click();
      await page
        .getByRole("link", { name: /^(添加|标出).*示例/ })
        .first()
        .click();
    }
    await page.getByText("更改年度、指标与口径").click();
    const years = page.getByRole("group", { name: "年度", exact: true });
    for (const box of await years.getByRole("checkbox").all()) await box.uncheck();
    await page.getByRole("checkbox", { name: "2024", exact: true }).check();
    await page.getByRole("button", { name: "更新比较" }).click();
    await expect(page).toHaveURL(/y=2024/);
    const file = await request.get((await page.getByRole("link", { name: "下载 CSV" }).getAttribute("href"))!);
    const lines = (await file.text()).trim().split("\r\n").slice(1);
    expect(lines.length).toBe(2);
    for (const line of lines) {
      const [slug = "", name = "", , , year = "", scope = "", , , , status, value = ""] = line.split(",");
      const report = await request.get(`/api/v1/reports/${slug}/${year}/${scope}/report.json`);
      const published = (await report.json()) as { figures: Record<string, number | null> };
      expect([status, value]).toEqual(["stated", String(published.figures["requests.received.total"])]);
      await expect(page.getByRole("table").getByRole("row", { name }).getByRole("cell")).toHaveText(value);
    }
  });

  test("a rate stands beside what it rests on, or is too few; counts are not sorted", async ({ page }) => {
    await page.goto(`/zh/compare?a=${agencies}&y=2024&i=rate-granted-whole-or-part`);
    const table = page.getByRole("table");
    await expect(table.getByRole("link", { name: /^2024/ })).toBeVisible();
    for (const cell of await table.getByRole("cell").all())
      await expect(cell).toHaveText(/基数太小\d+\/\d+|[\d.]+%\d+\/\d+[\d.]+%–[\d.]+%/);
    await page.goto(`/zh/compare?a=${agencies}&y=2024&i=requests-received`);
    await expect(table.getByRole("link", { name: /^2024/ })).toHaveCount(0);
  });
});

test("a withdrawn report is not compared, and what makes no sense is said in a sentence", async ({ page, request }) => {
  const file = await request.get("/api/v1/compare.csv?a=sample-justice&y=2024&i=requests-received");
  expect(await file.text()).toContain("no report");
  await page.goto(
    `/zh/compare?a=${agencies},no-such-agency&y=1900,2024&i=nonsense&view=pie&scope=own,roll-up&sort=luck`,
  );
  for (const sentence of ["no-such-agency", "1900", "nonsense", "pie", "不能放在同一次比较中", "luck"])
    await expect(page.getByRole("status")).toContainText(sentence);
  await expect(page.getByRole("table")).toBeVisible();
  expect((await request.get("/api/v1/compare.csv?a=no-such-agency")).status()).toBe(400);
});

for (const scheme of ["light", "dark"] as const) {
  for (const view of ["table", "spread", "trend", "change"]) {
    test(`the ${view} has no barrier in the ${scheme} theme and fits a phone`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width: 390, height: 844 });
      const locale = view === "trend" ? "en" : "zh";
      await page.goto(
        `/${locale}/compare?group=same-upper:sample-civil-affairs&i=rate-granted,requests-received&view=${view}`,
      );
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNoBarrier(page);
      await expectToFit(page);
    });
  }
}
