/** Signing in as an account of the demonstration, in a browser context of its own. */
import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";

/** A page at 我的工作, signed in. */
export async function signIn(browser: Browser, account: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto("/zh/sign-in");
  await page.getByLabel("账号").fill(account);
  await page.getByLabel("密码").fill("nianbao-demo-2026");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "我的工作" })).toBeVisible();
  return page;
}
