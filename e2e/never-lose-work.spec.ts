/** What is typed is never lost: no connection, lost answers, crashes, two people, ended sessions, slow and restarted servers. */
import { type Browser, expect, type Page, type Route } from "@playwright/test";
import { openDraft } from "./open-draft";
import { signIn, signInAnew, signInOn } from "./sign-in";
import { test } from "./test";

// Connections are cut, sessions ended and answers replaced on purpose: only where edits are sent.
test.use({ expectedComplaints: /net::ERR_.*[?&]_rsc=|(net::ERR_|status of (401|404|409|502) ).*\/edits\)$/ });

test.describe.configure({ timeout: 120_000 });

const edits = /\/desk\/reports\/[^/]+\/edits/;
let address = "";

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await signIn(browser, "editor");
  address = await openDraft(page, "统计局");
  await page.context().close();
});

const cell = (page: Page, code: string) => page.locator(`[name="figure:${code}"]`);
const bar = (page: Page) => page.locator("[data-link]");
const markOf = (page: Page, field: string) => page.locator(`[id="save-mark-${field}"]`);

async function expectMark(page: Page, code: string, mark: string): Promise<void> {
  await expect(markOf(page, `figure:${code}`)).toHaveAttribute("data-save-mark", mark, { timeout: 45_000 });
}

async function openAs(browser: Browser, account: string): Promise<Page> {
  const page = await signIn(browser, account);
  await openReport(page);
  return page;
}

async function openReport(page: Page): Promise<void> {
  await page.goto(address);
  await expect(cell(page, "rules.issued")).toBeVisible();
  await expect(bar(page)).toHaveAttribute("data-link", "idle");
}

/** What the server has, as another person's fresh page shows it. */
async function expectOnServer(browser: Browser, code: string, value: string): Promise<void> {
  const reader = await openAs(browser, "editor2");
  await expect(cell(reader, code)).toHaveValue(value);
  await reader.context().close();
}

/** A number that did not stand there before. */
let last = Date.now() % 100_000;
const another = () => String(++last);

const keptKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("nianbao:unsent:")));

const noAnswer = (route: Route) => route.abort("connectionreset");

test("a lost connection: typing goes on with the rules alive, and is sent when it is back", async ({ browser }) => {
  const page = await openAs(browser, "editor");
  const value = another();
  await page.context().setOffline(true);
  await cell(page, "rules.issued").fill(value);
  await expectMark(page, "rules.issued", "failed");
  await expect(markOf(page, "figure:rules.issued")).toContainText("尚未保存");
  await expect(bar(page)).toContainText("离线，修改保存在本机，恢复连接后自动保存");
  await cell(page, "rules.in-force").fill("1x");
  await expect(page.getByText("请填写数字")).toBeVisible();
  await cell(page, "rules.in-force").fill(value);
  await page.context().setOffline(false);
  await expectMark(page, "rules.issued", "saved");
  await expectMark(page, "rules.in-force", "saved");
  await expect(bar(page)).toContainText("已保存");
  expect(await keptKeys(page)).toEqual([]);
  await expectOnServer(browser, "rules.in-force", value);
});

test("a lost answer: the same save sent again neither puts back nor quarrels with what came after", async ({
  browser,
}) => {
  const page = await openAs(browser, "editor");
  const [mine, theirs] = [another(), another()];
  let arrived = 0;
  await page.route(edits, async (route) => {
    if (arrived === 0) await route.fetch();
    arrived += 1;
    await noAnswer(route);
  });
  await cell(page, "rules.issued").fill(mine);
  await expectMark(page, "rules.issued", "failed");
  expect(arrived).toBeGreaterThan(0);
  const colleague = await openAs(browser, "editor2");
  await expect(cell(colleague, "rules.issued")).toHaveValue(mine);
  await cell(colleague, "rules.issued").fill(theirs);
  await expectMark(colleague, "rules.issued", "saved");
  await page.unroute(edits);
  await expect(cell(page, "rules.issued")).toHaveValue(theirs, { timeout: 45_000 });
  await expect(bar(page)).toHaveAttribute("data-link", "idle");
  await expect(page.getByRole("heading", { name: "以下内容已被他人修改" })).toBeHidden();
});

test("a reload brings back what was not sent, says so, and lets go of it", async ({ browser }) => {
  const page = await openAs(browser, "editor");
  const before = await cell(page, "rules.issued").inputValue();
  const value = another();
  await page.route(edits, noAnswer);
  await cell(page, "rules.issued").fill(value);
  await cell(page, "rules.in-force").fill("12y");
  await expectMark(page, "rules.issued", "failed");
  await page.reload();
  await expect(bar(page).locator("..")).toContainText("已恢复上次没有送出的 1 处修改");
  await expect(cell(page, "rules.issued")).toHaveValue(value);
  await expect(cell(page, "rules.in-force")).toHaveValue("12y");
  await page.unroute(edits);
  await expectMark(page, "rules.issued", "saved");
  await expectOnServer(browser, "rules.issued", value);
  await page.getByRole("button", { name: "放弃这些修改" }).click();
  await expect(cell(page, "rules.issued")).toHaveValue(before);
  await expectMark(page, "rules.issued", "saved");
  await expectOnServer(browser, "rules.issued", before);
});

for (const end of ["crash", "close"] as const) {
  test(`a tab that ends by a ${end} right after a key loses nothing`, async ({ browser }) => {
    const page = await openAs(browser, "editor");
    const value = another();
    await cell(page, "rules.issued").fill(value);
    if (end === "crash") {
      const crashed = page.waitForEvent("crash");
      void page.goto("chrome://crash").catch(() => undefined);
      await crashed;
    } else {
      await page.close({ runBeforeUnload: false });
    }
    const again = await page.context().newPage();
    await openReport(again);
    await expect(cell(again, "rules.issued")).toHaveValue(value);
    await expectMark(again, "rules.issued", "saved");
    await expectOnServer(browser, "rules.issued", value);
  });
}

test("two people on different cells: both are kept, and each sees the other's", async ({ browser }) => {
  const [one, other] = [await openAs(browser, "editor"), await openAs(browser, "editor2")];
  const [mine, theirs] = [another(), another()];
  await cell(one, "rules.issued").fill(mine);
  await cell(other, "rules.in-force").fill(theirs);
  await expectMark(one, "rules.issued", "saved");
  await expectMark(other, "rules.in-force", "saved");
  // By the next save or by asking now and then, whichever comes first.
  await expect(cell(one, "rules.in-force")).toHaveValue(theirs, { timeout: 45_000 });
  await expect(cell(other, "rules.issued")).toHaveValue(mine, { timeout: 45_000 });
});

test("two people on one cell, one of them offline: both values with their author, the other fields saved", async ({
  browser,
}) => {
  const [one, other] = [await openAs(browser, "editor"), await openAs(browser, "editor2")];
  const [mine, theirs, aside] = [another(), another(), another()];
  await one.context().setOffline(true);
  await cell(one, "rules.issued").fill(mine);
  await cell(one, "licences.decisions").fill(aside);
  await expectMark(one, "rules.issued", "failed");
  await cell(other, "rules.issued").fill(theirs);
  await expectMark(other, "rules.issued", "saved");
  await one.context().setOffline(false);
  const panel = one.getByRole("alert").filter({ hasText: "以下内容已被他人修改" });
  await expect(panel).toContainText(`用我填的：${mine}`);
  await expect(panel).toContainText(`用对方的：${theirs}`);
  await expect(panel).toContainText("示例填报员乙");
  await expectMark(one, "licences.decisions", "saved");
  await expectMark(one, "rules.issued", "failed");
  await expectOnServer(browser, "rules.issued", theirs);

  await test.step("a conflict outlives a reload", async () => {
    await one.reload();
    await expect(panel).toContainText(`用我填的：${mine}`, { timeout: 45_000 });
  });
  await panel.getByRole("radio", { name: `用我填的：${mine}` }).check();
  await panel.getByRole("button", { name: "按选择保存" }).click();
  await expectMark(one, "rules.issued", "saved");
  await expectOnServer(browser, "rules.issued", mine);
});

test("signing out empties the store, after a word about what was not sent", async ({ browser }) => {
  const page = await openAs(browser, "editor");
  await page.route(edits, noAnswer);
  await cell(page, "rules.issued").fill(another());
  await expect.poll(() => keptKeys(page)).toHaveLength(1);
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByText("本机还有 1 份报告的修改没有送出")).toBeVisible();
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.type());
    void dialog.accept();
  });
  await page.getByRole("button", { name: "仍要退出" }).click();
  await expect(page.getByLabel("密码")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("nianbao:")))).toEqual(
    [],
  );
});

test("another person who signs in finds nothing of the one before", async ({ browser }) => {
  const page = await openAs(browser, "editor");
  await page.route(edits, noAnswer);
  await cell(page, "rules.issued").fill(another());
  await expect.poll(() => keptKeys(page)).toHaveLength(1);
  await page.close();
  const next = await page.context().newPage();
  await page.context().clearCookies();
  await signInOn(next, "editor2");
  await expect.poll(() => keptKeys(next)).toEqual([]);
});

test("an ended session: typing goes on, nobody else's name is used, and the same person goes on", async ({
  browser,
}) => {
  // A session of its own: it is ended here.
  const page = await signInAnew(browser, "editor", {});
  await openReport(page);
  const account = await page.context().newPage();
  await account.goto("/zh/desk/account");
  await account.getByRole("listitem").filter({ hasText: "当前" }).getByRole("button").click();
  await expect(async () => {
    await account.goto("/zh/desk");
    await expect(account.getByLabel("密码")).toBeVisible();
  }).toPass();
  const value = another();
  await cell(page, "rules.issued").fill(value);
  await expect(bar(page)).toContainText("登录已失效，可以继续填写");
  await cell(page, "rules.in-force").fill(value);

  await test.step("somebody else signs in", async () => {
    await signInOn(account, "editor2");
    await page.bringToFront();
    await expect(bar(page)).toContainText("现在登录的是另一个账号", { timeout: 45_000 });
    await expectOnServerNot(browser, "rules.issued", value);
    expect(await keptKeys(page)).toEqual([]);
  });
  await test.step("the same person signs in by the link", async () => {
    await account.getByRole("button", { name: "退出登录" }).click();
    await expect(account.getByLabel("密码")).toBeVisible();
    const opened = page.context().waitForEvent("page");
    await page.getByRole("link", { name: "在新窗口登录" }).click();
    await signInOn(await opened, "editor");
    await expectMark(page, "rules.issued", "saved");
    await expectMark(page, "rules.in-force", "saved");
    await expectOnServer(browser, "rules.issued", value);
  });
});

async function expectOnServerNot(browser: Browser, code: string, value: string): Promise<void> {
  const reader = await openAs(browser, "editor2");
  await expect(cell(reader, code)).not.toHaveValue(value);
  await reader.context().close();
}

test("a slow network: a save on its way holds nobody up", async ({ browser }) => {
  const page = await openAs(browser, "editor");
  const [first, second] = [another(), another()];
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(edits, async (route) => {
    await held;
    await route.continue();
  });
  await cell(page, "rules.issued").fill(first);
  await expectMark(page, "rules.issued", "saving");
  await cell(page, "rules.in-force").fill(second);
  await cell(page, "rules.issued").fill(second);
  await expect(cell(page, "rules.in-force")).toHaveValue(second);
  await expectMark(page, "rules.issued", "unsaved");
  release();
  await expectMark(page, "rules.issued", "saved");
  await expectMark(page, "rules.in-force", "saved");
  await expect(cell(page, "rules.issued")).toHaveValue(second);
  await expectOnServer(browser, "rules.issued", second);
});

test("a server that restarts: whatever stands in its place, the tab asks again until it is back", async ({
  browser,
}) => {
  const page = await openAs(browser, "editor");
  const value = another();
  const inItsPlace = [
    { status: 502, contentType: "text/html", body: "<h1>Bad Gateway</h1>" },
    { status: 404, contentType: "text/x-component", body: "Failed to find Server Action" },
    { status: 200, contentType: "text/html", body: "<p>Maintenance</p>" },
  ];
  let asked = 0;
  await page.route(edits, async (route) => {
    const answer = inItsPlace[asked++];
    await (answer ? route.fulfill(answer) : route.continue());
  });
  await cell(page, "rules.issued").fill(value);
  await expectMark(page, "rules.issued", "failed");
  await expectMark(page, "rules.issued", "saved");
  expect(asked).toBeGreaterThan(inItsPlace.length);
  await expectOnServer(browser, "rules.issued", value);
});

for (const hasStore of [true, false]) {
  test(`closing a tab with unsent changes ${hasStore ? "asks nothing" : "is warned of where nothing is kept"}`, async ({
    browser,
  }) => {
    const page = await signIn(browser, "editor");
    if (!hasStore) {
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException("The store is full.", "QuotaExceededError");
        };
      });
    }
    await openReport(page);
    await page.route(edits, noAnswer);
    await cell(page, "rules.issued").click();
    await page.keyboard.type(another());
    await expect(bar(page)).toContainText(hasStore ? "修改保存在本机" : "请不要关闭本页");
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(dialogs).toEqual(hasStore ? [] : ["beforeunload"]);
    await page.context().close();
  });
}
