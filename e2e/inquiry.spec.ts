/** A stranger asks about a figure without JavaScript, the agency answers at the desk, both read the answer; others get nowhere. */
import { type Browser, expect, type Page } from "@playwright/test";
import { expectNoBarrier, expectToFit } from "./barriers";
import { formsOf } from "./guard";
import { signIn } from "./sign-in";
import { test } from "./test";

const report = "/zh/agencies/sample-health/2025/own";
const form = `${report}/inquiry?cell=requests.received.total`;

/** Asks as a browser without JavaScript does, and returns the reader's page. */
async function ask(browser: Browser, question: string): Promise<Page> {
  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await stranger.goto(form);
  await expect(stranger.getByText("本年新收政府信息公开申请数量")).toBeVisible();
  await stranger.getByLabel("您的问题").fill("错？");
  await stranger.getByRole("button", { name: "提交问题" }).click();
  await expect(stranger.getByRole("alert").first()).toContainText("现为 2 字");
  await expect(stranger.getByLabel("您的问题")).toHaveValue("错？");
  await stranger.getByLabel("您的问题").fill(question);
  await stranger.getByRole("button", { name: "提交问题" }).click();
  await expect(stranger.getByRole("heading", { name: "等待答复" })).toBeVisible();
  await expect(stranger).toHaveURL(/\/zh\/inquiries\/[\w-]+$/);
  return stranger;
}

const entryOf = (page: Page, question: string) => page.getByRole("listitem").filter({ hasText: question });

async function fillAnswer(desk: Page, question: string, outcome: string, answer: string): Promise<void> {
  const entry = entryOf(desk, question);
  const text = entry.getByRole("textbox", { name: "答复内容" });
  if (!(await text.isVisible())) await entry.locator("summary").click();
  await entry.getByRole("radio", { name: outcome }).check();
  await text.fill(answer);
}

test("a question finds its way to the agency and the answer its way to everybody", async ({ browser }) => {
  test.setTimeout(180_000);
  const mark = Date.now();
  const question = `<script>document.title="问"</script>正文与表不符（${mark}）。`;
  const answer = `<script>document.title="答"</script>表中的数无误（${mark}）。`;
  const stranger = await ask(browser, question);
  const kept = await stranger.reload();
  expect(kept?.headers()).toMatchObject({ "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" });
  expect(kept?.headers()["cache-control"]).toContain("no-store");

  const first = await signIn(browser, "editor");
  await first
    .getByRole("link", { name: /读者提问（\d+ 条待答复）/ })
    .first()
    .click();
  const second = await first.context().newPage();
  await second.goto("/zh/desk/inquiries");
  await expectNoBarrier(second);
  await fillAnswer(second, question, "将予更正", "将予更正。");
  await fillAnswer(first, question, "数据无误", answer);
  await entryOf(first, question).getByLabel("在报告页公开问题和答复").check();
  await entryOf(first, question).getByRole("button", { name: "答复" }).click();
  await expect(entryOf(first, question)).toContainText("已公开");
  await entryOf(second, question).getByRole("button", { name: "答复" }).click();
  await expect(entryOf(second, question).getByRole("alert")).toContainText("其他人已先答复");
  await expect(entryOf(second, question)).toContainText(answer);
  await expect(entryOf(second, question).getByRole("textbox", { name: "答复内容" })).toHaveValue("将予更正。");

  await stranger.reload();
  await expect(stranger.getByRole("heading", { name: "数据无误" })).toBeVisible();
  await expect(stranger.getByText(answer)).toBeVisible();
  const reader = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage();
  await reader.goto(report);
  const shown = reader.getByRole("region", { name: "读者提问与答复" });
  await expect(shown).toContainText(question);
  await expect(shown).toContainText(answer);
  await expect(reader).toHaveTitle(/年度报告/);
  await reader.goto(stranger.url());
  await expect(reader).toHaveTitle(/您的提问/);
  await expectNoBarrier(reader);
  await expectToFit(reader);
  await reader.goto(form);
  await expect(reader.getByRole("heading", { name: "此处已有读者问过" })).toBeVisible();
  await expectNoBarrier(reader);
  await expectToFit(reader);
});

test("another agency sees no question, and an answer it forges is refused", async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const question = `另一个问题，只问本机关（${Date.now()}）。`;
  const stranger = await ask(browser, question);
  const editor = await signIn(browser, "editor");
  const asking = editor.context().request;
  const html = await (await asking.get("/zh/desk/inquiries")).text();
  const article = html.split("<article").find((each) => each.includes(question)) ?? "";
  const [sent] = formsOf(article).filter(({ button }) => button === "答复");
  expect(sent).toBeDefined();
  const outsider = await signIn(browser, "transcriber");
  await outsider.goto("/zh/desk/inquiries");
  await expect(outsider.getByText(/没有读者提问/)).toBeVisible();
  await expect(outsider.getByText(question)).toHaveCount(0);
  const multipart = { ...sent!.fields, outcome: "correct", answer: "伪造的答复", isPublic: "on" };
  const origin = baseURL ?? "";
  const desk = "/zh/desk/inquiries";
  await outsider.context().request.post(desk, { multipart, headers: { origin } });
  const elsewhere = await asking.post(desk, { multipart, headers: { origin: "https://elsewhere.example" } });
  expect(elsewhere.ok()).toBe(false);
  await stranger.reload();
  await expect(stranger.getByRole("heading", { name: "等待答复" })).toBeVisible();
  // The same form from somebody who may answer goes through.
  await asking.post(desk, { multipart: { ...multipart, answer: "已核对，数据无误。" }, headers: { origin } });
  await stranger.reload();
  await expect(stranger.getByRole("heading", { name: "数据无误" })).toBeVisible();
});
