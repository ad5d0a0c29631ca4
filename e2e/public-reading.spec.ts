/** A stranger reads the public side: without JavaScript, and nothing that is not published. */
import { expect } from "@playwright/test";
import { test } from "./test";

const report = "/zh/agencies/zibo-hitech-construction-bureau/2023/own";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the printed 138 stands beside the 122 that its list adds up to", async ({ page }) => {
    await page.goto(report);
    const list = page.getByRole("table", { name: /目录/ }).first();
    await expect(list.getByRole("row", { name: /总数/ })).toContainText("138");
    await expect(list.getByRole("row", { name: /各类相加/ })).toContainText("122");
    await expect(page.getByText("19 类之和 122 ≠ 正文所述总数 138")).toBeVisible();
  });

  test("an agency is found by two characters, and its charts have their numbers in a table", async ({ page }) => {
    await page.goto("/zh");
    await page.getByRole("searchbox").or(page.getByRole("textbox")).first().fill("高新");
    await page.getByRole("button", { name: "查找" }).click();
    await page.getByRole("link", { name: "淄博高新技术产业开发区建设局" }).click();
    await expect(page.getByRole("img").first()).toBeVisible();
    await page.getByText("数据表", { exact: true }).first().click();
    await expect(page.getByRole("table").first()).toBeVisible();
  });
});

test("strangers are sent to sign in, and what is not published does not exist", async ({ page, request }) => {
  await page.goto("/zh/desk");
  await expect(page).toHaveURL(/sign-in/);
  await page.goto("/zh/desk/reports/00000000-0000-4000-8000-000000000000");
  await expect(page).toHaveURL(/sign-in/);
  for (const address of [
    "/zh/agencies/sample-civil-affairs/2025/own",
    "/api/v1/reports/sample-civil-affairs/2025/own/report.json",
    "/zh/agencies/no-such-agency",
  ]) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
  const withdrawn = await request.get("/api/v1/reports/sample-justice/2024/own/report.csv");
  expect(withdrawn.status()).toBe(410);
});
