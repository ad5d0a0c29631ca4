/** The plain lists that a document of this system carries beside the form: categories of disclosure, indicators. */
import { type Disclosures, type ListedIndicator } from "@/report/content";
import { categoryList, indicatorList, statedTotalLabel } from "@/report/form/lists";
import { type Block } from "../original";
import { isFurniture } from "./narrative/site-furniture";
import { normaliseLabel, readCell } from "./normalise";

const names: readonly string[] = [categoryList.name, indicatorList.name];

/** The table of categories with the stated total in its last row; null where the document has none. */
export function readCategoryTable(blocks: readonly Block[]): Disclosures | null {
  const rows = rowsUnder(blocks, categoryList.headers);
  if (!rows) return null;
  const isTotal = ([label = ""]: readonly string[]): boolean => label === statedTotalLabel;
  return {
    statedTotal: countOf(rows.find(isTotal)?.[1]),
    items: rows.filter((row) => !isTotal(row)).map(([category = "", count]) => ({ category, count: countOf(count) })),
  };
}

/** The table of indicators of a report before 2019; null where the document has none. */
export function readIndicatorTable(blocks: readonly Block[]): ListedIndicator[] | null {
  const rows = rowsUnder(blocks, indicatorList.headers);
  return (
    rows?.map(([label = "", unit = "", year, sinceStart]) => ({
      label,
      unit,
      year: countOf(year),
      sinceStart: countOf(sinceStart),
    })) ?? null
  );
}

/**
 * The rows of the table with exactly these headers, each as long as they are; a header that is printed again on a next
 * page and what stands around a page are passed over.
 */
function rowsUnder(blocks: readonly Block[], headers: readonly string[]): string[][] | null {
  const top = blocks.findIndex((block) => isHeader(block, headers));
  if (top < 0) return null;
  const rows: string[][] = [];
  for (const block of blocks.slice(top + 1)) {
    if (isHeader(block, headers) || isBetweenPages(block)) continue;
    if (block.kind !== "row" || block.cells.length !== headers.length) break;
    rows.push(block.cells.map(({ text }) => text.trim()));
  }
  return rows;
}

function isHeader(block: Block, headers: readonly string[]): boolean {
  if (block.kind !== "row" || block.cells.length !== headers.length) return false;
  return block.cells.every(({ text }, at) => normaliseLabel(text) === headers[at]);
}

function isBetweenPages(block: Block): boolean {
  if (block.kind === "paragraph") return isFurniture(block.place.text);
  // The table's name, in a row over the headers.
  const [only, ...others] = block.cells.filter(({ text }) => text !== "");
  return others.length === 0 && only !== undefined && names.includes(only.text);
}

function countOf(printed: string | undefined): number | null {
  const read = readCell(printed ?? "", "count", "");
  return read.kind === "figure" && typeof read.value === "number" ? read.value : null;
}
