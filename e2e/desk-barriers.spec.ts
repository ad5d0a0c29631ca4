/** The desk without barriers, in both themes, at the width of a phone. */
import { expect } from "@playwright/test";
import { expectNoBarrier, expectToFit } from "./barriers";
import { signIn } from "./sign-in";
import { test } from "./test";

for (const colorScheme of ["light", "dark"] as const) {
  for (const account of ["editor", "reviewer", "reviewer2", "admin"]) {
    test(`${account} meets no barrier at the desk in the ${colorScheme} theme`, async ({ browser }) => {
      test.setTimeout(120_000);
      const page = await signIn(browser, account, { colorScheme, viewport: { width: 390, height: 844 } });
      const reports = await page
        .getByRole("main")
        .getByRole("link")
        .evaluateAll((links) =>
          links.map((link) => link.getAttribute("href") ?? "").filter((address) => address.includes("/desk/reports/")),
        );
      expect(reports.length).toBeGreaterThan(0);
      for (const address of ["/zh/desk", "/zh/desk/import", "/zh/desk/account", ...reports.slice(0, 2)]) {
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectNoBarrier(page);
        await expectToFit(page);
      }
    });
  }
}
