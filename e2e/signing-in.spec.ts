/** The ways in: links that survive, passwords, second factors, sessions that lock and end. */
import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { makeAccount, ownPassword, typeIn } from "./accounts";
import { expectNoBarrier } from "./barriers";
import { test } from "./test";

// A sign-in that is not let in, and addresses that lead elsewhere, are answered so.
test.use({ expectedComplaints: /status of 401 .*\/callback\/credentials/ });

test.describe.configure({ timeout: 120_000 });

const agency = "sample-statistics";
const myWork = (page: Page) => page.getByRole("heading", { level: 1, name: "我的工作" });

test("a link survives signing in, and none leads to another site", async ({ page, request, baseURL }) => {
  const account = await makeAccount("editor", agency);
  await page.goto("/zh/desk/account");
  await typeIn(page, account);
  await expect(page.getByRole("heading", { level: 1, name: "我的账号" })).toBeVisible();
  await page.context().clearCookies();
  for (const odd of ["//elsewhere.example/zh", "https://elsewhere.example", "%", "javascript:alert(1)"]) {
    await page.goto(`/zh/sign-in?callbackUrl=${encodeURIComponent(odd)}`);
    await expect(page.getByLabel("密码")).toBeVisible();
    await expect(page.locator("[name=callbackUrl]")).toHaveValue("/zh/desk");
    const answer = await request.get(`/api/auth/signin?callbackUrl=${encodeURIComponent(odd)}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(400);
  }
  const cookie = `next-auth.callback-url=${encodeURIComponent("http://%")}`;
  const origin = baseURL ?? "";
  const posted = await request.post("/api/auth/callback/credentials", { headers: { cookie, origin }, form: {} });
  expect(posted.status()).toBe(400);
});

test("the desk locks without use, keeps the page, and is typed on in after the password", async ({ page }) => {
  const account = await makeAccount("editor", agency);
  await page.clock.install();
  await page.goto("/zh/sign-in");
  await typeIn(page, account);
  await expect(myWork(page)).toBeVisible();
  await page.goto("/zh/desk/account");
  const field = page.getByLabel("当前密码");
  await field.fill("half typed");
  await page.clock.fastForward("29:00");
  await page.clock.runFor(15_000);
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.clock.fastForward("02:00");
  await page.clock.runFor(15_000);
  const lock = page.getByRole("dialog", { name: "已锁定" });
  await expect(lock).toBeVisible();
  await expectNoBarrier(page);
  await page.keyboard.press("Escape");
  await expect(lock).toBeVisible();
  expect(await page.evaluate(() => fetch("/zh/desk", { redirect: "manual" }).then(({ type }) => type))).toBe(
    "opaqueredirect",
  );
  await lock.getByLabel("密码").fill("wrong");
  await lock.getByRole("button", { name: "继续" }).click();
  await expect(lock.getByRole("alert")).toContainText("密码不正确");
  await lock.getByLabel("密码").fill(ownPassword);
  await lock.getByRole("button", { name: "继续" }).click();
  await expect(lock).toBeHidden();
  await expect(field).toHaveValue("half typed");
  await expect(field).toBeFocused();
});

test("a password is changed on one's own page, and a weak one is not taken", async ({ page }) => {
  const account = await makeAccount("editor", agency);
  await page.goto("/zh/desk/account");
  await typeIn(page, account);
  const change = async (current: string, next: string, repeat = next) => {
    await page.getByLabel("当前密码").fill(current);
    await page.getByLabel("新密码（至少 12 个字符）").fill(next);
    await page.getByLabel("再输入一次新密码").fill(repeat);
    await page.getByRole("button", { name: "修改密码" }).click();
  };
  await change(ownPassword, "password1234");
  await expect(page.getByRole("alert").filter({ hasText: "太容易被猜到" })).toBeVisible();
  const next = "lantern 42 纸船 harbour";
  await change("wrong password", next);
  await expect(page.getByRole("alert").filter({ hasText: "密码不正确" })).toBeVisible();
  await change(ownPassword, next, "another");
  await expect(page.getByRole("alert").filter({ hasText: "不一致" })).toBeVisible();
  await change(ownPassword, next);
  await expect(page.getByRole("status").filter({ hasText: "密码已修改" })).toBeVisible();
  await page.context().clearCookies();
  await page.goto("/zh/sign-in");
  await typeIn(page, account, next);
  await expect(myWork(page)).toBeVisible();
});

test("a second factor is set up, asked for, and a recovery code stands in for it", async ({ page }) => {
  const account = await makeAccount("reviewer", agency);
  await page.goto("/zh/desk/account");
  await typeIn(page, account);
  await page.getByText("设置两步验证").click();
  const key = (await page.locator("code").innerText()).replace(/\s/g, "");
  const codeNow = (periods: number) =>
    new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + periods * 30_000 });
  await page.getByLabel("验证码").fill(codeNow(-1));
  await page.getByRole("button", { name: "启用" }).click();
  const codes = page.getByRole("status").filter({ hasText: /^\w{5}-\w{5}/ });
  const [first = ""] = (await codes.innerText()).split("\n");
  await page.context().clearCookies();
  await page.goto("/zh/desk/account");
  await typeIn(page, account);
  await page.getByLabel("验证码").fill("000000");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "验证码" })).toBeVisible();
  await page.getByLabel("验证码").fill(codeNow(0));
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByText("两步验证已启用，还剩 10 个恢复码")).toBeVisible();
  await page.context().clearCookies();
  await page.goto("/zh/desk/account");
  await typeIn(page, account);
  await page.getByLabel("验证码").fill(first);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByText("还剩 9 个恢复码")).toBeVisible();
  await expectNoBarrier(page);
});

test("“this was not me” ends every sign-in, here too", async ({ page, browser }) => {
  const account = await makeAccount("editor", agency);
  const other = await (await browser.newContext()).newPage();
  for (const each of [page, other]) {
    await each.goto("/zh/desk/account");
    await typeIn(each, account);
    await expect(each.getByRole("heading", { level: 1, name: "我的账号" })).toBeVisible();
  }
  await page.getByRole("button", { name: "结束全部登录" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "登录" })).toBeVisible();
  await other.goto("/zh/desk");
  await expect(other.getByLabel("密码")).toBeVisible();
});

test("without mail a forgotten password is said to be the administrator's", async ({ page }) => {
  await page.goto("/zh/sign-in");
  await page.getByRole("link", { name: "忘记密码" }).click();
  await expect(page.getByText("请联系您单位的管理员")).toBeVisible();
  await expectNoBarrier(page);
  await page.goto("/zh/link/no-such-token");
  await expect(page.getByRole("heading", { level: 1, name: "这个链接已不能使用" })).toBeVisible();
});

test("an administrator reads the log, sets the limits, and sees the outbox; others find nothing there", async ({
  page,
  browser,
}) => {
  const account = await makeAccount("administrator", "sample-province");
  await page.goto("/zh/desk/security");
  await typeIn(page, account);
  await expect(page.getByRole("heading", { level: 1, name: "安全日志" })).toBeVisible();
  await page.getByLabel("姓名或账号").fill(account);
  await page.getByRole("main").getByRole("button", { name: "查找" }).click();
  await expect(page.getByRole("row").filter({ hasText: "登录" }).filter({ hasText: "测试员" })).toBeVisible();
  await expectNoBarrier(page);
  const file = await page.request.get("/zh/desk/security/export");
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect(await file.text()).toContain("登录");
  await page.getByRole("link", { name: "发件箱" }).click();
  await expect(page.getByText("没有配置邮件服务器")).toBeVisible();
  await expectNoBarrier(page);
  await page.getByRole("link", { name: "登录设置" }).click();
  await page.getByLabel("无操作锁定（分钟）").fill("1");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "5 至 480" })).toBeVisible();
  await expectNoBarrier(page);
  await page.getByLabel("无操作锁定（分钟）").fill("30");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  const editor = await (await browser.newContext()).newPage();
  await editor.goto("/zh/desk");
  await typeIn(editor, await makeAccount("editor", agency));
  await expect(myWork(editor)).toBeVisible();
  for (const address of [
    "/zh/desk/security",
    "/zh/desk/security/mail",
    "/zh/desk/security/settings",
    "/zh/desk/security/export",
  ])
    expect((await editor.request.get(address)).status()).toBe(404);
});
