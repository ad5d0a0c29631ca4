/** Accounts of a test's own, made by the operator's command beside the running server. */
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { type Page } from "@playwright/test";

export const ownPassword = "a password for tests";

/** Makes an account with a role at an agency of the demonstration; gives its name. */
export async function makeAccount(role: "editor" | "reviewer" | "administrator", agency: string): Promise<string> {
  const account = `e2e-${randomUUID().slice(0, 8)}`;
  await nianbao(["user", account, "测试员", role, agency], ownPassword);
  return account;
}

/** Runs a verb of the operator's command; gives what it said. */
export function nianbao(words: readonly string[], input = ""): Promise<string> {
  const program = ["--conditions=react-server", "--import", "tsx", "cli/nianbao.ts", ...words];
  // Playwright hands its loader down to children, where it would meet tsx.
  const env = { ...process.env, NODE_OPTIONS: "" };
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, program, { env, maxBuffer: 10_000_000 }, (problem, out, said) => {
      if (problem) reject(new Error(`${problem.message}\n${said}`));
      else resolve(out);
    });
    child.stdin?.end(input);
  });
}

/** Types account and password on the sign-in page that is open. */
export async function typeIn(page: Page, account: string, password = ownPassword): Promise<void> {
  await page.getByLabel("账号").fill(account);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
}
