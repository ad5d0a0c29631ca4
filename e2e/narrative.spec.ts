/** Writing the text of a report by keyboard: lists, linked figures that follow their cells, the scan of numbers. */
import { expect, type Page } from "@playwright/test";
import { expectNoBarrier, expectToFit } from "./barriers";
import { openDraft } from "./open-draft";
import { signIn } from "./sign-in";
import { test } from "./test";

const overview = (page: Page) => page.locator('textarea[name="narrative.overview"]');
const cell = (page: Page, code: string) => page.locator(`[name="figure:${code}"]`);
const part = (page: Page) =>
  page
    .locator("section")
    .filter({ has: overview(page) })
    .last();

test("a text is written, linked and checked by keyboard alone", async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signIn(browser, "editor", { viewport: { width: 1280, height: 900 } });
  await openDraft(page, "示例市教育局");
  await cell(page, "requests.received.total").fill("16");
  await cell(page, "requests.carried-in.total").fill("0");
  await cell(page, "requests.concluded.total").fill("15");

  const keys = page.keyboard;
  await overview(page).focus();
  await keys.type("依申请公开");
  await keys.press("Control+Alt+Digit1");
  await expect(overview(page)).toHaveValue("（一）依申请公开");
  await keys.press("Enter");
  await keys.type("1. 全市新收政府信息公开申请");
  await keys.press("Control+Alt+Digit3");
  await expect(page.getByRole("combobox", { name: "按部分、行、列或数值查找" })).toBeFocused();
  await keys.type("新收 总计");
  await expect(page.getByRole("listbox").getByRole("option").first()).toContainText("16");
  await keys.press("Enter");
  await expect(overview(page)).toBeFocused();
  await keys.type("件；");
  await keys.press("Enter");
  await keys.type("全市收到政府信息公开申请16件。");
  await expect(overview(page)).toHaveValue(
    "（一）依申请公开\n1. 全市新收政府信息公开申请{{requests.received.total}}件；\n2. 全市收到政府信息公开申请16件。",
  );

  const preview = part(page).locator("details").filter({ hasText: "预览" });
  await expect(preview.getByRole("heading", { name: "（一）依申请公开" })).toBeVisible();
  await expect(preview.getByRole("listitem")).toHaveText([
    "1. 全市新收政府信息公开申请16件；",
    "2. 全市收到政府信息公开申请16件。",
  ]);
  await expectNoBarrier(page);

  await part(page).getByText("个数字与表中一致，可改为链接").click();
  await part(page).getByRole("button", { name: "改为链接到表中数字" }).click();
  await expect(overview(page)).toHaveValue(/收到政府信息公开申请\{\{requests\.received\.total\}\}件。$/);
  await cell(page, "requests.received.total").fill("17");
  await expect(preview.getByRole("listitem").last()).toHaveText("2. 全市收到政府信息公开申请17件。");

  await overview(page).fill("全市新收政府信息公开申请９件。");
  await part(page).getByRole("button", { name: "到原文处" }).first().click();
  await expect(overview(page)).toBeFocused();

  await page.setViewportSize({ width: 390, height: 844 });
  await expectToFit(page);
});
