/** The lists of this system's own workbook: categories, indicators, cells that could not be read. */
import { listHeaders, unclearWords } from "@/documents/write/workbook-form";
import { type Disclosures, type ListedIndicator, type UnclearCell } from "@/report/content";
import { statedTotalLabel } from "@/report/form/lists";
import { UnreadableDocument } from "../../model";
import { readCell } from "../../recognise/normalise";
import { type OwnGrid } from "./own-grid";

/** The categories; without a line or a total there is no list, unless the workbook says there is an empty one. */
export function readCategories(grid: OwnGrid, isStated: boolean): Disclosures | null {
  const total = rowWith(grid, 2, statedTotalLabel);
  const items = rowsUnder(grid, listHeaders.categories).map((row) => ({
    category: grid.text(row, 2),
    count: countAt(grid, row, 3),
  }));
  const statedTotal = total === null ? null : countAt(grid, total, 3);
  return isStated || items.length > 0 || statedTotal !== null ? { statedTotal, items } : null;
}

/** The indicators of a report before 2019. */
export function readIndicatorList(grid: OwnGrid): ListedIndicator[] {
  return rowsUnder(grid, listHeaders.indicators).map((row) => ({
    label: grid.text(row, 2),
    unit: grid.text(row, 3),
    year: countAt(grid, row, 4),
    sinceStart: countAt(grid, row, 5),
  }));
}

/** The cells that could not be read, with what is printed in them. */
export function readUnclear(grid: OwnGrid): UnclearCell[] {
  return rowsUnder(grid, listHeaders.unclear).flatMap((row): UnclearCell[] => {
    const words = grid.text(row, 5);
    const why = (Object.keys(unclearWords) as UnclearCell["why"][]).find((reason) => unclearWords[reason] === words);
    return why ? [{ code: grid.text(row, 2), printed: grid.text(row, 4), why }] : [];
  });
}

/** The rows under the header of a list that hold anything. */
function rowsUnder(grid: OwnGrid, header: readonly string[]): number[] {
  const top = rowWith(grid, 1, header[0] ?? "");
  if (top === null) return [];
  const rows = Array.from({ length: grid.lastRow - top }, (_, index) => top + 1 + index);
  return rows.filter((row) => header.some((_, index) => grid.text(row, index + 1) !== ""));
}

function rowWith(grid: OwnGrid, column: number, text: string): number | null {
  for (let row = 1; row <= Math.min(grid.lastRow, 10); row += 1) if (grid.text(row, column) === text) return row;
  return null;
}

function countAt(grid: OwnGrid, row: number, column: number): number | null {
  const read = readCell(grid.text(row, column), "count", "");
  if (read.kind === "blank") return null;
  if (read.kind === "figure" && typeof read.value === "number") return read.value;
  const name = grid.text(row, 2).slice(0, 40);
  throw new UnreadableDocument({
    zh: `“${name}”的数量不是非负整数，请改正后再读取。`,
    en: `The count of "${name}" is not a whole number; correct it and read the file again.`,
  });
}
