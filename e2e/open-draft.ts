/** Opens a new authored draft for a browser test, of a year that nobody has begun. */
import { type Page } from "@playwright/test";

/** The address of the draft; `agency` is a part of the agency's name. */
export async function openDraft(page: Page, agency: string): Promise<string> {
  for (let year = 2025; year >= 2023; year--) {
    await page.goto("/zh/desk");
    const agencies = page.getByRole("combobox", { name: "机关" });
    const names = await agencies.locator("option").allTextContents();
    await agencies.selectOption({ label: names.find((name) => name.includes(agency)) ?? "" });
    await page.getByLabel("报告年度").selectOption(String(year));
    await page.getByLabel("口径").selectOption({ label: "汇总" });
    await page.getByRole("button", { name: "开始填报" }).click();
    const isOpen = page.waitForURL(/desk\/reports\//).then(() => true);
    const refusal = page.getByRole("alert").filter({ hasText: /./ }).first();
    if (await Promise.race([isOpen, refusal.waitFor().then(() => false)])) return page.url();
  }
  throw new Error(`Every year of ${agency} has been begun.`);
}
