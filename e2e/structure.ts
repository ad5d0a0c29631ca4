/** What a page says to those who do not see it: headings in order, names for all it is made of, the language of each label. */
import { expect, type Page } from "@playwright/test";

/** One h1, no level left out, one main, landmarks of a kind told apart, pictures and regions with a name. */
export async function expectClearStructure(page: Page): Promise<void> {
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  expect(await page.evaluate(findHeadingJumps)).toEqual([]);
  expect(await page.evaluate(findNameless)).toEqual([]);
}

/** Runs in the page. */
function findHeadingJumps(): string[] {
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((each) => each.checkVisibility());
  const levels = headings.map(({ tagName }) => Number(tagName[1]));
  return headings.flatMap(({ textContent }, index) => {
    const [level = 0, before = 0] = [levels[index], levels[index - 1]];
    return level > before + 1 ? [`h${String(level)} after h${String(before)}: ${textContent.slice(0, 40)}`] : [];
  });
}

/** Runs in the page: landmarks, pictures, groups and tables without a name, and landmarks that share one. */
function findNameless(): string[] {
  const all = (selector: string) =>
    [...document.querySelectorAll(selector)].filter(
      (element) => element.checkVisibility() && !element.closest('[aria-hidden="true"]'),
    );
  const nameOf = (element: Element) => {
    const by = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const words = [
      element.getAttribute("aria-label"),
      ...by.map((id) => document.getElementById(id)?.textContent),
      element.querySelector(":scope > title, :scope > caption, :scope > figcaption, :scope > legend")?.textContent,
    ];
    return words.join("").trim();
  };
  const parts = all("nav, aside, figure, table, [role=img], [role=region], [role=group], fieldset");
  const nameless = parts.filter((part) => nameOf(part) === "").map((part) => part.outerHTML.slice(0, 120));
  const shared = ["nav", "[role=search]"].filter((selector) => {
    const names = all(selector).map(nameOf);
    return new Set(names).size < names.length;
  });
  return [...nameless.map((part) => `no name: ${part}`), ...shared.map((selector) => `one name for two: ${selector}`)];
}

/** The official labels stand in Chinese on English pages too, and say so to a voice that reads English. */
export async function expectChineseMarked(page: Page): Promise<void> {
  const unmarked = await page.locator(".official-table :is(th, td, caption)").evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent ?? "";
        const lang = walker.currentNode.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
        // An English sentence may name part 四 in passing.
        if (/\p{Script=Han}/u.test(text) && !/[a-z]{2}/i.test(text) && !lang.startsWith("zh"))
          found.push(text.slice(0, 40));
      }
      return found;
    }),
  );
  expect(unmarked).toEqual([]);
}
