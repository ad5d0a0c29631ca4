/** Entering a report: by keyboard alone, from a spreadsheet, and back again. */
import { expect, type Page } from "@playwright/test";
import { expectNoBarrier, expectToFit } from "./barriers";
import { openDraft } from "./open-draft";
import { signIn } from "./sign-in";
import { test } from "./test";

const cell = (page: Page, code: string) => page.locator(`[name="figure:${code}"]`);
const type = (page: Page, ...keys: string[]) =>
  keys.reduce(async (before, key) => {
    await before;
    await page.keyboard.press(key);
  }, Promise.resolve());

/** What a spreadsheet puts on the clipboard, pasted into the focused cell. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** The text that copying the selection gives. */
async function copied(page: Page): Promise<string> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData("text/plain");
  });
}

/** A page just loaded hears of a focus late; what is typed before then is another step to take back. */
async function untilAwake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const input = document.querySelector('[name="figure:fees.amount"]');
    return input !== null && Object.keys(input).some((key) => key.startsWith("__reactProps"));
  });
}

test("a report is entered by keyboard, from a spreadsheet, and taken back step by step", async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signIn(browser, "editor", { viewport: { width: 1280, height: 900 } });
  await openDraft(page, "示例市教育局");
  const tools = page.getByRole("group", { name: "表格操作" });

  await test.step("arrows, Enter and typing", async () => {
    await cell(page, "rules.issued").focus();
    await type(page, "3", "ArrowRight", "1", "Tab", "1", "2", "Enter");
    await expect(cell(page, "normative-documents.in-force")).toBeFocused();
    await expect(cell(page, "rules.in-force")).toHaveValue("12");
    await type(page, "7", "Escape");
    await expect(cell(page, "normative-documents.in-force")).toHaveValue("");
    await type(page, "Home", "4", "ArrowDown");
    await expect(cell(page, "licences.decisions")).toBeFocused();
    await type(page, "Shift+Enter", "F2", "5", "Enter");
    await expect(cell(page, "normative-documents.issued")).toHaveValue("45");
  });

  await test.step("typing replaces; not stated is not zero", async () => {
    await cell(page, "licences.decisions").focus();
    await type(page, "9", "ArrowDown", "ArrowUp", "0", "ArrowDown", "ArrowUp");
    await expect(cell(page, "licences.decisions")).toHaveValue("0");
    await type(page, "-");
    await expect(cell(page, "licences.decisions")).toHaveValue("");
    await expect(tools.getByRole("status")).toContainText("未载明");
    await type(page, "Control+z");
    await expect(cell(page, "licences.decisions")).toHaveValue("0");
    await type(page, "Control+Delete");
    await expect(cell(page, "licences.decisions")).toHaveValue("");
  });

  await test.step("a block, its total, and what did not fit", async () => {
    await cell(page, "requests.received.natural-person").focus();
    await paste(page, "１２\t1,000件\t0\t0\t0\t1\t1013\n3\tabc\t0\t0\t0\t0\t3\n");
    await expect(cell(page, "requests.received.total")).toHaveValue("1013");
    await expect(cell(page, "requests.carried-in.natural-person")).toHaveValue("3");
    await expect(cell(page, "requests.carried-in.enterprise")).toHaveValue("");
    await expect(tools.getByRole("status")).toContainText(/已粘贴 13 格；1 格不是有效的数.*“abc”/);
    await type(page, "Shift+ArrowRight", "Shift+ArrowDown");
    expect(await copied(page)).toBe("12\t1000\n3\t");
    await type(page, "Control+z");
    await expect(cell(page, "requests.received.total")).toHaveValue("");
    await type(page, "Control+y");
    await expect(cell(page, "requests.received.total")).toHaveValue("1013");
  });

  await test.step("a total follows its parts until it is typed by hand", async () => {
    await cell(page, "requests.received.natural-person").focus();
    await type(page, "2", "0", "Enter");
    await expect(cell(page, "requests.received.total")).toHaveValue("1021");
    await cell(page, "requests.received.total").focus();
    await type(page, "1", "0", "0", "0", "Home", "2", "1", "Enter");
    await expect(cell(page, "requests.received.total")).toHaveValue("1000");
    const described = await cell(page, "requests.received.total").getAttribute("aria-describedby");
    await expect(page.locator(`[id="${described?.split(" ")[0] ?? ""}"]`)).toContainText("1022");
  });

  await test.step("a range is filled", async () => {
    await cell(page, "requests.granted.natural-person").focus();
    await type(page, "0", "ArrowRight", "ArrowLeft", "Control+Shift+ArrowDown", "Control+Enter");
    await expect(cell(page, "requests.refused.third-party.natural-person")).toHaveValue("0");
  });

  await test.step("categories", async () => {
    const line = (n: number, field: string) => page.getByLabel(`第 ${n} 类：${field}`);
    await line(1, "类别").focus();
    await page.keyboard.insertText("机构职能");
    await type(page, "Enter", "5", "Enter");
    await expect(line(2, "类别")).toBeFocused();
    await paste(page, "政策文件\t7条\n统计信息\t3");
    await expect(line(3, "数量（条）")).toHaveValue("3");
    await line(3, "类别").focus();
    await type(page, "Alt+ArrowUp");
    await expect(line(2, "类别")).toHaveValue("统计信息");
    await page.getByRole("button", { name: "删除第 1 类" }).click();
    await expect(line(1, "类别")).toHaveValue("统计信息");
    await type(page, "Control+z");
    await expect(line(1, "类别")).toHaveValue("机构职能");
    await expect(page.getByText("各类合计 15 条")).toBeVisible();
  });

  await test.step("all of it is saved, and what was saved is taken back as a new change", async () => {
    await expect(page.getByRole("status").filter({ hasText: "已保存" }).first()).toBeVisible();
    await page.reload();
    await expect(cell(page, "requests.received.total")).toHaveValue("1000");
    await expect(page.getByLabel("第 2 类：类别")).toHaveValue("统计信息");
    await untilAwake(page);
    await cell(page, "fees.amount").focus();
    await type(page, "3", ".", "5", "Enter");
    await expect(page.getByRole("status").filter({ hasText: "已保存" }).first()).toBeVisible();
    await tools.getByRole("button", { name: "撤销" }).click();
    await expect(cell(page, "fees.amount")).toHaveValue("");
    await expect(page.getByRole("status").filter({ hasText: "已保存" }).first()).toBeVisible();
    await page.reload();
    await expect(cell(page, "fees.amount")).toHaveValue("");
  });

  await test.step("without JavaScript the same form is sent as a whole", async () => {
    const storageState = await page.context().storageState();
    const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
    await plain.goto(page.url());
    await cell(plain, "fees.amount").fill("1.25");
    await cell(plain, "rules.repealed").fill("");
    await plain.getByRole("button", { name: "保存", exact: true }).click();
    await plain.goto(page.url());
    await expect(cell(plain, "fees.amount")).toHaveValue("1.25");
    await expect(cell(plain, "rules.repealed")).toHaveValue("");
    await expect(cell(plain, "requests.received.total")).toHaveValue("1000");
  });

  await test.step("no barrier, and it fits a phone", async () => {
    await page.getByText("键盘操作", { exact: true }).click();
    await expect(page.getByText("Shift+方向键或拖动")).toBeVisible();
    await expectNoBarrier(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectToFit(page);
  });
});

test("a finding on a sum shows its equation, and one click mends it as it says", async ({ browser }) => {
  const page = await signIn(browser, "editor", { viewport: { width: 1280, height: 900 } });
  await openDraft(page, "示例市教育局");
  for (const [code, figure] of [
    ["upheld", "3"],
    ["corrected", "1"],
    ["other", "0"],
    ["pending", "0"],
    ["total", "6"],
  ]) {
    await cell(page, `reconsideration.${code}`).fill(figure!);
    await page.keyboard.press("Enter");
  }
  const finding = page.locator("#finding-dispute-total-matches-results-reconsideration");
  await expect(finding).toContainText("4 ≠ 总计 6");
  await finding.getByText("算式与改法").click();
  await expect(finding.getByRole("row", { name: /相差/ })).toContainText("2");
  await expect(finding.getByText(/最少改动 1 格/)).toBeVisible();
  await finding.getByRole("listitem").filter({ hasText: "6 → 4" }).getByRole("button", { name: "照此修改" }).click();
  await expect(cell(page, "reconsideration.total")).toHaveValue("4");
  await expect(finding).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(cell(page, "reconsideration.total")).toHaveValue("6");
});
