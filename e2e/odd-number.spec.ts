/** The whole life of one odd number: imported, submitted, returned, mended, approved, published, and found by a stranger. */
import { expect } from "@playwright/test";
import { textOf } from "./printed-report";
import { signIn } from "./sign-in";
import { test } from "./test";

// To a stranger the draft is not there.
test.use({ expectedComplaints: /status of 404 .*\/desk\/reports\// });

const slug = "zibo-hitech-construction-bureau";
const agency = "淄博高新技术产业开发区建设局";
// Another number each time, so that what an earlier run published cannot be taken for it.
const odd = 5001 + 2 * Math.floor(Math.random() * 2000);
const printed = new RegExp(`${Math.floor(odd / 1000)},?${String(odd % 1000).padStart(3, "0")}`);

test("an odd number goes from a text to the chart's table and the CSV", async ({ browser, request }) => {
  test.setTimeout(120_000);
  const file = (year: number) => `/api/v1/reports/${slug}/${year}/own/report.csv`;
  let year = 2022;
  while ((await request.get(file(year))).status() !== 404) year = year === 2022 ? 2024 : year + 1;

  const editor = await signIn(browser, "editor");
  await editor.getByRole("link", { name: "导入已有报告" }).click();
  await editor.getByLabel("报告全文").fill(textOf({ agency, year, received: odd, penalties: odd, carriedIn: "0" }));
  await editor.getByRole("button", { name: "读取", exact: true }).click();
  await expect(editor.getByRole("table").filter({ hasText: "行政处罚" })).toContainText(printed);
  await editor.getByRole("combobox", { name: /^机关/ }).selectOption({ label: agency });
  await editor.getByLabel("报告年度").selectOption(String(year));
  await editor.getByLabel(/^法定公布的网址/).fill("https://www.sample-city.example/nianbao.html");
  await editor.getByRole("button", { name: "保存为草稿" }).click();
  await expect(editor).toHaveURL(/desk\/reports\//);
  const desk = editor.url();
  await editor.getByRole("button", { name: "提交审核" }).click();
  await expect(editor.getByText("审核中").first()).toBeVisible();
  expect((await request.get(file(year))).status()).toBe(404);

  const stranger = await signIn(browser, "editor2");
  expect((await stranger.goto(desk))?.status()).toBe(404);

  const reviewer = await signIn(browser, "reviewer");
  await reviewer.goto(desk);
  await expect(reviewer.getByText(/缺表格/).first()).toBeVisible();
  await reviewer.getByLabel("批注内容").fill("请核对行政处罚件数。");
  await reviewer.getByRole("button", { name: "添加批注" }).click();
  await expect(reviewer.getByText("请核对行政处罚件数。").first()).toBeVisible();
  await reviewer.getByRole("button", { name: "退回修改" }).click();
  await expect(reviewer.getByText("退回", { exact: true }).first()).toBeVisible();

  await editor.goto(desk);
  await expect(editor.getByText("请核对行政处罚件数。").first()).toBeVisible();
  await editor.getByRole("textbox", { name: "回复内容" }).fill("已核对，与台账一致。");
  await editor.getByRole("button", { name: "回复", exact: true }).click();
  await expect(editor.getByText("已核对，与台账一致。").first()).toBeVisible();
  await editor.getByRole("button", { name: "提交审核" }).click();
  await expect(editor.getByText("审核中").first()).toBeVisible();

  await reviewer.goto(desk);
  await reviewer.getByRole("button", { name: "结清批注" }).click();
  await expect(reviewer.getByText(/已结清的批注/)).toBeVisible();
  await reviewer.getByLabel("已完成保密审查").check();
  await reviewer.getByRole("button", { name: "审定", exact: true }).click();
  await reviewer.getByRole("button", { name: "发布", exact: true }).click();
  await expect(reviewer.getByText("已发布").first()).toBeVisible();

  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await expect(async () => {
    await page.goto(`/zh/agencies/${slug}/${year}/own`);
    await expect(page.getByRole("table").filter({ hasText: "行政处罚" }).first()).toContainText(printed);
  }).toPass({ timeout: 5_000 });
  await page.goto(`/zh/agencies/${slug}`);
  await expect(page.locator("table").filter({ hasText: printed }).first()).toBeAttached();
  await page.goto("/zh");
  await expect(page.locator("table").filter({ hasText: agency }).first()).toBeAttached();
  const csv = await (await request.get(file(year))).text();
  expect(csv).toContain(`penalties.decisions`);
  expect(csv).toMatch(new RegExp(`penalties\\.decisions.*${odd}`));
});
