/** Opens a new authored draft for a browser test, of a year that nobody has begun. */
import { type Page } from "@playwright/test";

/** The address of the draft; `body` is a part of the body's name. */
export async function openDraft(page: Page, body: string): Promise<string> {
  for (let year = 2025; year >= 2023; year--) {
    await page.goto("/zh/desk");
    const bodies = page.getByRole("combobox", { name: "机关" });
    const names = await bodies.locator("option").allTextContents();
    await bodies.selectOption({ label: names.find((name) => name.includes(body)) ?? "" });
    await page.getByLabel("报告年度").selectOption(String(year));
    await page.getByLabel("口径").selectOption({ label: "汇总" });
    await page.getByRole("button", { name: "开始填报" }).click();
    const isOpen = page.waitForURL(/desk\/reports\//).then(() => true);
    const refusal = page.getByRole("alert").filter({ hasText: /./ }).first();
    if (await Promise.race([isOpen, refusal.waitFor().then(() => false)])) return page.url();
  }
  throw new Error(`Every year of ${body} has been begun.`);
}
