/** Review between two agencies: a thread on a paragraph, a return, the change word by word, many approvals, the sign-off sheet. */
import { type Browser, expect, type Page } from "@playwright/test";
import { signIn } from "./sign-in";
import { test } from "./test";

const agency = "示例市教育局";
const before = "本年度工作平稳。\n全年主动公开政府信息12条。";
const after = "本年度工作平稳。\n全年主动公开政府信息21条。";

/** Opens a report of a year that nobody has begun. */
async function openFreeYear(editor: Page): Promise<{ desk: string; year: string }> {
  const form = editor.locator("form").filter({ has: editor.getByRole("button", { name: "开始填报" }) });
  const years = await form.locator('[name="year"] option').allTextContents();
  // Before 2023 the agency did not report here: what it published is transcribed, and no error blocks it.
  for (const year of years.map((text) => text.trim()).filter((each) => Number(each) > 2018 && Number(each) < 2023)) {
    if ((await rowOf(editor, year).count()) > 0) continue;
    await form.locator('[name="agencyId"]').selectOption({ label: agency });
    await form.locator('[name="year"]').selectOption(year);
    await form.locator('[name="officialAddress"]').fill("https://www.sample-city.example/nianbao.html");
    await editor.getByRole("button", { name: "开始填报" }).click();
    await editor.waitForURL(/desk\/reports\//);
    return { desk: editor.url(), year };
  }
  throw new Error("Every year has a report: the database is not a fresh demonstration.");
}

/** Saves the overview as a browser without JavaScript does. */
async function saveOverview(browser: Browser, editor: Page, desk: string, text: string): Promise<void> {
  const storageState = await editor.context().storageState();
  const plain = await (await browser.newContext({ storageState, javaScriptEnabled: false })).newPage();
  await plain.goto(desk);
  await plain.locator('[name="narrative.overview"]').fill(text);
  await plain.getByRole("button", { name: "保存", exact: true }).first().click();
  await expect(plain.locator('[name="narrative.overview"]')).toHaveValue(text);
  await plain.context().close();
}

function rowOf(page: Page, year: string) {
  const inYear = page.getByRole("cell", { name: year, exact: true });
  return page.getByRole("row").filter({ hasText: agency }).filter({ has: inYear });
}

async function explainAll(editor: Page): Promise<number> {
  const open = editor.locator("#findings li").filter({ has: editor.locator('[name="reason"]') });
  const found = await open.count();
  for (let left = found; left > 0; left -= 1) {
    await open.first().locator("summary").last().click();
    await open.first().locator('[name="reason"]').fill("转录原文如此。");
    await open
      .first()
      .locator("form")
      .filter({ has: editor.locator('[name="reason"]') })
      .getByRole("button")
      .click();
    await expect(open).toHaveCount(left - 1);
  }
  return found;
}

test("a report goes back with a thread, comes again changed and is approved among many", async ({ browser }) => {
  test.setTimeout(240_000);
  const editor = await signIn(browser, "editor");
  const { desk, year } = await openFreeYear(editor);
  await saveOverview(browser, editor, desk, before);
  await editor.goto(desk);
  await editor.getByRole("button", { name: "提交审核" }).click();
  await expect(editor.getByText("审核中").first()).toBeVisible();

  const reviewer = await signIn(browser, "reviewer");
  await reviewer.getByRole("link", { name: /批量审定/ }).click();
  await expect(reviewer.getByRole("heading", { level: 1, name: "批量审定" })).toBeVisible();
  const mine = rowOf(reviewer, year);
  await expect(mine).toContainText("未说明的校验提示");
  await expect(mine.getByRole("checkbox")).toHaveCount(0);
  await mine.getByRole("link").click();
  await reviewer.getByRole("link", { name: "批注此处：总体情况 第 2 段" }).click();
  await reviewer.getByLabel("批注内容").fill("条数与台账不符。");
  await reviewer.getByRole("button", { name: "添加批注" }).click();
  await expect(reviewer.locator("#remarks").getByRole("link", { name: "总体情况 第 2 段" })).toBeVisible();
  await reviewer.getByRole("button", { name: "退回修改" }).click();
  await expect(reviewer.getByText("退回", { exact: true }).first()).toBeVisible();

  await editor.goto("/zh/desk");
  await rowOf(editor, year).getByRole("link").click();
  await expect(editor).toHaveURL(/#remark-/);
  await expect(editor.getByRole("region", { name: /退回修改/ })).toContainText("总体情况 第 2 段");
  await saveOverview(browser, editor, desk, after);
  await editor.goto(desk);
  const explained = await explainAll(editor);
  await editor.getByRole("button", { name: "提交审核" }).click();
  await expect(editor.getByRole("alert").filter({ hasText: "未答复" })).toBeVisible();
  await editor.getByRole("textbox", { name: "回复内容" }).fill("已按台账改正。");
  await editor.getByRole("button", { name: "回复", exact: true }).click();
  await expect(editor.getByText("已答复，等待审核人员结清").first()).toBeVisible();
  await editor.getByRole("button", { name: "提交审核" }).click();
  await expect(editor.getByText("审核中").first()).toBeVisible();

  await reviewer.goto(desk);
  const sinceReviewMark = reviewer.locator("details").filter({ hasText: "与我上次已阅相比" });
  await expect(sinceReviewMark.locator("del")).toContainText("12");
  await expect(sinceReviewMark.locator("ins")).toContainText("21");
  await reviewer.getByRole("button", { name: "结清批注" }).click();
  await expect(reviewer.getByText(/已结清的批注/)).toBeVisible();
  const all = reviewer.getByRole("button", { name: explained > 1 ? `会签全部 ${explained} 条说明` : "会签" });
  await all.click();
  await expect(all).toHaveCount(0);
  await reviewer.goto("/zh/desk/approve");
  await expect(mine).toContainText("转入下一步");
  await mine.getByRole("checkbox").check();
  await reviewer.getByLabel(/我已审阅所选报告/).check();
  await reviewer.getByRole("button", { name: "审定所选报告" }).click();
  await expect(reviewer.getByRole("region", { name: /已审定 1 份/ })).toContainText(agency);

  const last = await signIn(browser, "reviewer2");
  await last.goto(desk);
  await expect(last.locator('[aria-current="step"]')).toContainText(/待审：.*示例终审员/);
  await last.getByRole("button", { name: "审定", exact: true }).click();
  await expect(last.getByRole("alert").filter({ hasText: "保密审查" })).toBeVisible();
  await last.getByLabel("已完成保密审查").check();
  await last.getByRole("button", { name: "审定", exact: true }).click();
  await expect(last.getByText("已审定", { exact: true }).first()).toBeVisible();
  await last.getByRole("link", { name: /审签单/ }).click();
  await last.waitForURL(/sign-off/);
  const sheet = last.getByRole("article");
  await expect(sheet).toContainText("示例填报员");
  await expect(sheet.getByRole("row").filter({ hasText: "初审" })).toContainText("示例审核员");
  await expect(sheet.getByRole("row").filter({ hasText: "终审" })).toContainText("示例终审员");
  await expect(sheet).toContainText(/已完成保密审查，内容可以公开。示例终审员/);
  await expect(sheet.getByRole("row").filter({ hasText: "转录原文如此。" })).toHaveCount(explained);
});
