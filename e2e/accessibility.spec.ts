/** Every public page for everyone: both languages, both themes, a phone, large type, the keyboard alone, no scripts. */
import { expect, type Page } from "@playwright/test";
import { expectNoBarrier, expectToFit } from "./barriers";
import { publicPages } from "./public-pages";
import { expectChineseMarked, expectClearStructure } from "./structure";
import { test } from "./test";

// Some pages asked for here are not there.
test.use({ expectedComplaints: /status of 404 .*\/no-such-/ });

// Each page stands for itself: they are shared out among the workers.
test.describe.configure({ mode: "parallel" });

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

for (const locale of ["zh", "en"]) {
  for (const address of publicPages) {
    test(`/${locale}${address} is for everyone`, async ({ page }) => {
      await page.setViewportSize(phone);
      await page.emulateMedia({ colorScheme: "light" });
      const answer = await page.goto(`/${locale}${address}`);
      expect(answer?.ok()).toBe(true);
      await expectClearStructure(page);
      if (locale === "en") await expectChineseMarked(page);
      await expectNoBarrier(page);
      await expectToFit(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectNoBarrier(page);
      await page.getByRole("button", { name: locale === "zh" ? "长者模式" : "Large type" }).click();
      await expect(page.locator("html")).toHaveCSS("font-size", "24px");
      await expectToFit(page);
      expect(await smallTargets(page)).toEqual([]);
      await page.setViewportSize(desktop);
      await expectToFit(page);
    });
  }
}

/** Buttons and fields lower than 44 px. */
async function smallTargets(page: Page): Promise<string[]> {
  const controls = "button, select, summary, input:not([type=checkbox], [type=radio], [type=hidden])";
  return await page.locator(controls).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { height, width } = element.getBoundingClientRect();
      const isHidden = width < 2 || height < 2 || !element.checkVisibility();
      return isHidden || height >= 43.5 ? [] : [element.outerHTML.slice(0, 120)];
    }),
  );
}

test("large type and appearance are chosen by keyboard, and stay on the next page", async ({ page }) => {
  await page.goto("/zh/about");
  const large = page.getByRole("button", { name: "长者模式" });
  await large.focus();
  await page.keyboard.press("Space");
  await expect(large).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("combobox", { name: "外观" }).selectOption("dark");
  await page.goto("/zh/rules");
  await expect(page.locator("html")).toHaveClass(/large-type/);
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(23, 22, 20)");
  await expect(page.getByRole("combobox", { name: "外观" })).toHaveValue("dark");
  await page.goto("/zh/no-such-page");
  await expect(page.getByRole("button", { name: "长者模式" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "长者模式" }).click();
  await expect(page.locator("html")).toHaveCSS("font-size", "16px");
  expect(await page.context().cookies()).toEqual([]);
});

test("by keyboard alone: skip to the text, walk the head, find an agency", async ({ page }) => {
  await page.setViewportSize(desktop);
  await page.goto("/zh/about");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "跳到正文" });
  await expect(skip).toBeFocused();
  expect((await skip.boundingBox())?.height).toBeGreaterThan(20);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("header"))).toBeNull();

  await page.goto("/zh/about");
  await page.keyboard.press("Tab");
  const walked: string[] = [];
  const search = page.getByRole("searchbox", { name: "查找机关" });
  for (let step = 0; step < 20 && !(await search.evaluate((box) => box === document.activeElement)); step += 1) {
    await page.keyboard.press("Tab");
    const [name, outline] = await page.evaluate(() => {
      const { activeElement: here } = document;
      return [here?.textContent ?? "", here ? getComputedStyle(here).outlineStyle : "none"] as const;
    });
    expect(outline, `${name} shows that it is focused`).not.toBe("none");
    walked.push(name);
  }
  expect(walked).toEqual(expect.arrayContaining(["长者模式", "English", "工作台", "地区", "机关", "比较", "全文检索"]));
  await page.keyboard.type("高新");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/zh\/agencies\?q=/);
  await expect(page.getByRole("link", { name: "淄博高新技术产业开发区建设局" }).first()).toBeVisible();
  await expect(page.getByRole("navigation", { name: "主导航" }).getByText("机关")).toHaveAttribute(
    "aria-current",
    /page|true/,
  );
});

test.describe("without scripts on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: phone });

  test("the menu opens, leads to the rooms, and offers nothing that needs scripts", async ({ page }) => {
    await page.goto("/en/about");
    await page.getByText("Menu", { exact: true }).click();
    const rooms = page.getByRole("navigation", { name: "Main" }).getByRole("link");
    await expect(rooms.filter({ hasText: "Agencies" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Large type" })).toBeHidden();
    await expectToFit(page);
    await rooms.filter({ hasText: "Glossary" }).click();
    await expect(page).toHaveURL(/\/en\/glossary/);
    await page.getByRole("link", { name: "中文" }).click();
    await expect(page).toHaveURL(/\/zh\/glossary/);
  });
});

test("a page that does not exist leads on in the language of its address", async ({ page }) => {
  const answer = await page.goto("/en/agencies/no-such-agency");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link")).toHaveCount(4);
  expect((await page.request.get("/favicon.ico")).headers()["content-type"]).toMatch(/icon/);
});

test("a printed page has no navigation and dark ink on light paper", async ({ page }) => {
  await page.goto("/zh/agencies/pingtan");
  await page.getByRole("button", { name: "长者模式" }).click();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.locator("html")).toHaveCSS("color", "rgb(29, 27, 24)");
  await expect(page.locator("html")).not.toHaveCSS("font-size", "24px");
});
