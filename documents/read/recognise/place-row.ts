/** Puts the cells of one printed row into the columns of the form; where that is not certain, it says so. */
import { sum, equalDecimals, type Figure } from "@/report/figure";
import { type Sentence } from "@/report/rules/define";
import { type FormRow } from "./form-rows";
import { type Place } from "../model";
import { isBlankText, readCell } from "./normalise";

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

/** One outcome for each column of the row, left to right. */
export function placeRow(row: FormRow, cells: readonly Place[], at: Place): Placed[] {
  const width = row.cells.length;
  const printed = cells.filter(({ text }) => text !== "");
  if (printed.every(({ text }) => isBlankText(text))) return row.cells.map(() => ({ kind: "blank", place: at }));
  const aligned = align(cells, printed, width);
  if (aligned) return row.cells.map((cell, index) => placeCell(cell, aligned[index] ?? at));
  const text = cells
    .map((cell) => cell.text)
    .join(" ")
    .trim();
  const guess = printed.length > width ? guessDivision(row, printed) : null;
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
function align(cells: readonly Place[], printed: readonly Place[], width: number): readonly Place[] | null {
  if (printed.length === width) return printed;
  if (printed.length > width) return null;
  const spare = cells.length - width;
  if (spare < 0) return null;
  const lead = cells.findIndex(({ text }) => text !== "");
  const trail = [...cells].reverse().findIndex(({ text }) => text !== "");
  const starts = Array.from({ length: spare + 1 }, (_, start) => start).filter(
    (start) => start <= lead && spare - start <= trail,
  );
  const only = starts.length === 1 ? starts[0] : undefined;
  return only === undefined ? null : cells.slice(only, only + width);
}

function placeCell(cell: FormRow["cells"][number], place: Place): Placed {
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
  return total !== null && total !== undefined && parts.value !== null && equalDecimals(parts.value, String(total));
}
