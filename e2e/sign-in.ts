/** Signing in as an account of the demonstration, in a browser context of its own that the test closes. */
import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from "@playwright/test";

type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** The last session of each account that this process signed in. */
const sessions = new Map<string, Session>();

const myWork = { level: 1, name: "我的工作" } as const;

/** A page at 我的工作 with a session kept from before, or a new one where there is none or it has ended. */
export async function signIn(browser: Browser, account: string, options: BrowserContextOptions = {}): Promise<Page> {
  const kept = sessions.get(account);
  if (kept === undefined) return signInAnew(browser, account, options);
  const context = await browser.newContext({ ...options, storageState: kept });
  const page = await context.newPage();
  await page.goto("/zh/desk");
  const heading = page.getByRole("heading", myWork);
  await expect(heading.or(page.getByLabel("密码"))).toBeVisible();
  if (await heading.isVisible()) return page;
  await context.close();
  return signInAnew(browser, account, options);
}

/** A page at 我的工作, signed in with account and password. */
export async function signInAnew(browser: Browser, account: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signInOn(page, account);
  sessions.set(account, await context.storageState());
  return page;
}

/** Signs in on the page itself. */
export async function signInOn(page: Page, account: string): Promise<void> {
  await page.goto("/zh/sign-in");
  await page.getByLabel("账号").fill(account);
  await page.getByLabel("密码").fill("nianbao-demo-2026");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("heading", myWork)).toBeVisible();
}
