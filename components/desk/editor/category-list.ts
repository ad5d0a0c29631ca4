/** What can be done with the list of categories, as plain functions on its items. */
import { categories } from "@/report/series/categories";
import { type Disclosure } from "@/report/content";
import { halfWidth } from "@/report/figure";
import { countOf } from "../edits/form-patch";
import { readBlock } from "../grid/grid-clipboard";

export const blankItem: Disclosure = { category: "", count: null };

export function isBlank({ category, count }: Disclosure): boolean {
  return category.trim() === "" && count === null;
}

/** The items with the one at `index` exchanged with its neighbour. */
export function moved(items: readonly Disclosure[], index: number, by: -1 | 1): readonly Disclosure[] {
  const item = items[index];
  const other = items[index + by];
  if (!item || !other) return items;
  return items.map((each, at) => (at === index ? other : at === index + by ? item : each));
}

/** Lines of a pasted block: a category and, in the next column or at its end, a count. */
export function itemsIn(text: string): Disclosure[] {
  return readBlock(text).flatMap((row) => {
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
    const item = cells.length > 1 ? twoColumns(cells) : oneColumn(cells[0] ?? "");
    return isBlank(item) ? [] : [item];
  });
}

function twoColumns(cells: readonly string[]): Disclosure {
  // A running number before the category is no category.
  const [category = "", count = ""] = cells.length > 2 && /^\d+[.、]?$/.test(cells[0] ?? "") ? cells.slice(1) : cells;
  return { category, count: countOf(bareCount(count)) };
}

function oneColumn(text: string): Disclosure {
  const parts = /^(.*?\D)[\s:：]*([\d０-９][\d０-９,，]*)\s*[条件项篇次份个]?[；;。,，、]?$/.exec(text);
  const [, category, count] = parts ?? [];
  if (category === undefined || count === undefined) return { category: text, count: null };
  return { category: category.replace(/[\s:：]+$/, ""), count: countOf(count.replace(/，/g, ",")) };
}

function bareCount(text: string): string {
  return halfWidth(text).replace(/[条件项篇次份个]\s*$/, "");
}

/** The items with a block at `index`; a line whose category is there already takes the new count. */
export function withPasted(
  items: readonly Disclosure[],
  index: number,
  pasted: readonly Disclosure[],
): readonly Disclosure[] {
  const fresh = pasted.filter(({ category }) => !items.some((item) => sameCategory(item.category, category)));
  const kept = items.map((item) => {
    const found = pasted.find(({ category }) => sameCategory(category, item.category));
    return found?.count == null ? item : { ...item, count: found.count };
  });
  return [...kept.slice(0, index), ...fresh, ...kept.slice(index)];
}

function sameCategory(left: string, right: string): boolean {
  return left.replace(/\s/g, "") === right.replace(/\s/g, "");
}

/** Last year's categories that the list does not hold yet, without their counts. */
export function missingFrom(items: readonly Disclosure[], lastYear: readonly Disclosure[]): Disclosure[] {
  const missing = lastYear.filter(({ category }) => !items.some((item) => sameCategory(item.category, category)));
  return missing.map(({ category }) => ({ category, count: null }));
}

/** Names to suggest: last year's first, then the catalogue; those in the list are left out. */
export function suggestionsFor(items: readonly Disclosure[], lastYear: readonly Disclosure[]): string[] {
  const names = [...lastYear.map(({ category }) => category), ...categories.map(({ name }) => name)];
  const used = new Set(items.map(({ category }) => category.replace(/\s/g, "")));
  return [...new Set(names)].filter((name) => name.trim() !== "" && !used.has(name.replace(/\s/g, "")));
}
