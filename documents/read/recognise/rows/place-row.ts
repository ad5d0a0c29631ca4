/** Puts the cells of one printed row into the columns of the form; where that is not certain, it says so. */
import { sum, equalDecimals, type Figure } from "@/report/figure";
import { type Sentence } from "@/report/sentence";
import { cellsBelowHeaders, cellsByCount, headersFit, moneyUnit, type Headers } from "../columns/columns";
import { convertMoney } from "../convert-money";
import { disputesRow, type FormCell, type FormRow } from "./form-rows";
import { type Place } from "../../model";
import { type Cell } from "../../original";
import { isBlankText, readCell } from "../normalise";
import { type PrintedRow } from "./printed-row";

/** What became of one cell of the form. */
export type Placed =
  | { readonly kind: "figure"; readonly value: Figure; readonly place: Place; readonly note: string | null }
  | { readonly kind: "blank"; readonly place: Place }
  | {
      readonly kind: "unclear";
      readonly why: "several-numbers" | "run-together" | "unreadable";
      readonly place: Place;
      readonly proposal: Figure;
      readonly reason: Sentence;
    };

const allEqual: Sentence = {
  zh: "这一行印有多个数字，数值都相同。",
  en: "The row holds several numbers, all the same.",
};
const byRelations: Sentence = { zh: "只有这样划分才符合总计关系。", en: "Only this division agrees with the total." };
const mayBePage: Sentence = {
  zh: "这一行的数字中可能混有页码，请对照原文。",
  en: "The number of a page may stand among the numbers of this row; compare the original.",
};
const withGaps: Sentence = {
  zh: "这一行的数字之间有空格，列的位置不能确定。",
  en: "There are gaps between the numbers of this row; their columns are not certain.",
};

/** One outcome for each column of the row, left to right; `start` is the cell in which the numbers of the table's whole rows begin. */
export function placeRow(row: FormRow, printedRow: PrintedRow, at: Place, start: number | null): Placed[] {
  const { cells, headers = [], mayHoldPage } = printedRow;
  const width = row.cells.length;
  const printed = cells.filter(({ text }) => text !== "");
  if (printed.every(({ text }) => isBlankText(text))) return row.cells.map(() => ({ kind: "blank", place: at }));
  const isUsual = headersFit(row, headers);
  const below = isUsual && printed.length <= width ? null : cellsUnder(row, headers, cells, printed);
  const aligned = below ?? (isUsual ? align(cells, printed, width, start) : null);
  if (!aligned) return notPlaced(row, { cells, printed, at, isUsual });
  const unit = moneyUnit(headers);
  const placed = row.cells.map((cell, index) => placeCell(cell, aligned[index] ?? at, unit));
  // A page's number in the place of a lost one may even agree with the total.
  if (mayHoldPage) return placed.map((each) => asProposal(each, mayBePage));
  const isCertain = below !== null || !hasGap(cells, printed, aligned) || isProven(row, placed);
  return isCertain ? placed : placed.map((each) => asProposal(each, withGaps));
}

function cellsUnder(row: FormRow, headers: Headers, cells: readonly Cell[], printed: readonly Cell[]): Cell[] | null {
  return cellsBelowHeaders(row, headers, cells) ?? cellsByCount(row, headers, printed);
}

function notPlaced(
  row: FormRow,
  {
    cells,
    printed,
    at,
    isUsual,
  }: {
    readonly cells: readonly Cell[];
    readonly printed: readonly Cell[];
    readonly at: Place;
    readonly isUsual: boolean;
  },
): Placed[] {
  const width = row.cells.length;
  const text = cells
    .map((cell) => cell.text)
    .join(" ")
    .trim();
  const guess = printed.length > width && isUsual ? guessDivision(row, printed) : null;
  const first = printed[0] ?? at;
  return row.cells.map((_cell, index) => ({
    kind: "unclear",
    why: printed.length > width ? "several-numbers" : "unreadable",
    place: { line: first.line, column: first.column, text },
    proposal: guess?.values[index] ?? null,
    reason: guess?.reason ?? byRelations,
  }));
}

/** The cells in their columns where only one alignment is possible. */
function align(
  cells: readonly Cell[],
  printed: readonly Cell[],
  width: number,
  start: number | null,
): readonly Cell[] | null {
  if (printed.length === width) return printed;
  const spare = cells.length - width;
  if (printed.length > width || spare < 0) return null;
  const lead = cells.findIndex(({ text }) => text !== "");
  const trail = [...cells].reverse().findIndex(({ text }) => text !== "");
  const starts = Array.from({ length: spare + 1 }, (_, from) => from).filter(
    (from) => from <= lead && spare - from <= trail,
  );
  const only = starts.length === 1 ? starts[0] : starts.find((from) => from === start);
  return only === undefined ? null : cells.slice(only, only + width);
}

/** Whether empty cells stand between the numbers, though there are as many numbers as columns. */
function hasGap(cells: readonly Cell[], printed: readonly Cell[], aligned: readonly Cell[]): boolean {
  const [first, last] = [printed[0], printed.at(-1)];
  if (!first || !last || aligned.length !== printed.length) return false;
  return cells.lastIndexOf(last) - cells.indexOf(first) + 1 !== printed.length;
}

function isProven(row: FormRow, placed: readonly Placed[]): boolean {
  const values = placed.map((each) => (each.kind === "figure" ? each.value : null));
  if (row.key === disputesRow) return [0, 5, 10].every((from) => holdsTotal(values.slice(from, from + 5)));
  return row.part === "三" && holdsTotal(values);
}

function asProposal(placed: Placed, reason: Sentence): Placed {
  if (placed.kind !== "figure") return placed;
  return { kind: "unclear", why: "several-numbers", place: placed.place, proposal: placed.value, reason };
}

function placeCell(cell: FormCell, place: Place, headerUnit: string | null): Placed {
  const money = cell.measure === "amount" ? convertMoney(place.text, headerUnit, cell.unit) : null;
  if (money) return { kind: "unclear", why: "unreadable", place, ...money };
  const reading = readCell(place.text, cell.measure, cell.unit);
  if (reading.kind === "blank") return { kind: "blank", place };
  if (reading.kind === "figure") return { kind: "figure", value: reading.value, place, note: reading.note };
  return { kind: "unclear", why: "unreadable", place, proposal: null, reason: byRelations };
}

function guessDivision(row: FormRow, printed: readonly Place[]): { values: Figure[]; reason: Sentence } | null {
  const width = row.cells.length;
  const values = printed.map(({ text }) => {
    const reading = readCell(text, row.cells[0]?.measure ?? "count", row.cells[0]?.unit ?? "件");
    return reading.kind === "figure" ? reading.value : null;
  });
  const first = values[0] ?? null;
  if (first !== null && values.every((value) => value === first))
    return { values: row.cells.map(() => first), reason: allEqual };
  if (width !== 7 || values.includes(null)) return null;
  const windows = values
    .slice(0, values.length - width + 1)
    .map((_, start) => values.slice(start, start + width))
    .filter(holdsTotal);
  return windows.length === 1 && windows[0] ? { values: windows[0], reason: byRelations } : null;
}

/** Whether the last value is the sum of those before it. */
export function holdsTotal(values: readonly Figure[]): boolean {
  const total = values.at(-1);
  const parts = sum(values.slice(0, -1));
  return (
    total !== null &&
    total !== undefined &&
    parts.missing === 0 &&
    parts.value !== null &&
    equalDecimals(parts.value, String(total))
  );
}
