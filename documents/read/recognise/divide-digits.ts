/** Divides digits of several cells that ran together, where the form allows exactly one division. */
import { isFigure, type Figure } from "@/report/figure";
import { type Sentence } from "@/report/rules/define";
import { disputesRow, type FormRow } from "./form-rows";
import { settleByColumns } from "./settle-divisions";
import { holdsTotal, type Placed } from "./place-row";
import { type PrintedRow } from "./printed-row";

const byRelations: Sentence = {
  zh: "只有这样划分才符合表中的勾稽关系。",
  en: "Only this division agrees with the totals.",
};
const inAllDivisions: Sentence = {
  zh: "无论怎样划分，这一格都是这个数。",
  en: "Every possible division gives this value.",
};
const mostDivisions = 5000;

/** The possible readings of one row. */
export interface DividedRow {
  readonly row: FormRow;
  readonly printed: PrintedRow;
  readonly all: readonly (readonly Figure[])[];
  readonly likely: readonly (readonly Figure[])[];
}

/** Adds the readings of rows whose digits ran together to those already placed. */
export function divideRows(
  form: readonly FormRow[],
  printed: readonly PrintedRow[],
  readings: Map<string, Placed[]>,
): void {
  const divided = new Map<string, DividedRow>();
  for (const each of printed.filter(({ layout }) => layout === "glued")) {
    const row = form.find(({ key }) => key === each.key);
    if (!row || readings.has(row.key)) continue;
    const all = divided.has(row.key) ? [] : divisions(each.cells[0]?.text ?? "", row.cells);
    const likely = all.length === 1 ? all : all.filter((values) => holdsTotals(row, values));
    divided.set(row.key, { row, printed: each, all, likely });
  }
  const settled = settleByColumns(divided);
  for (const [key, each] of divided) readings.set(key, placeDivided(each, settled.get(key) ?? each.likely));
}

function placeDivided({ row, printed, all }: DividedRow, likely: readonly (readonly Figure[])[]): Placed[] {
  const place = printed.cells[0] ?? { line: 1, column: 1, text: "" };
  const only = all.length === 1 ? all[0] : undefined;
  return row.cells.map((cell, index) => {
    const value = only?.[index] ?? null;
    if (value !== null && isFigure(value, cell.measure)) return { kind: "figure", value, place, note: null };
    const common = commonAt(all, index);
    const proposal = common ?? commonAt(likely, index);
    return {
      kind: "unclear",
      why: "run-together",
      place,
      proposal: proposal !== null && isFigure(proposal, cell.measure) ? proposal : null,
      reason: common === null ? byRelations : inAllDivisions,
    };
  });
}

/** What all divisions say of one cell; of a relation only a single division is a ground. */
function commonAt(rows: readonly (readonly Figure[])[], index: number): Figure {
  const first = rows[0]?.[index] ?? null;
  return rows.every((row) => row[index] === first) ? first : null;
}

function holdsTotals(row: FormRow, values: readonly Figure[]): boolean {
  if (row.key === disputesRow) return [0, 5, 10].every((from) => holdsTotal(values.slice(from, from + 5)));
  return row.part === "三" && holdsTotal(values);
}

/** Every division into the columns of the row: no number with a leading zero, no cell empty, spaces stay boundaries. */
export function divisions(text: string, columns: FormRow["cells"]): Figure[][] {
  const segments = text.trim().split(/\s+/);
  const found: Figure[][] = [];
  const walk = (segment: number, rest: string, values: readonly Figure[]): void => {
    if (found.length > mostDivisions) return;
    if (rest === "") {
      const next = segments[segment + 1];
      if (next !== undefined) walk(segment + 1, next, values);
      else if (values.length === columns.length) found.push([...values]);
      return;
    }
    const column = columns[values.length];
    if (!column) return;
    for (const { length, value } of firstNumbers(rest, column)) walk(segment, rest.slice(length), [...values, value]);
  };
  walk(0, segments[0] ?? "", []);
  return found.length > mostDivisions ? [] : found;
}

function firstNumbers(text: string, { measure, unit }: FormRow["cells"][number]): { length: number; value: Figure }[] {
  if (measure === "amount") {
    const match = /^((?:0|[1-9]\d*)(?:\.\d+)?)(元?)$/.exec(text);
    if (!match?.[1] || (match[2] && unit !== "元")) return [];
    return [{ length: text.length, value: match[1] }];
  }
  const match = (measure === "change" ? /^-?(?:0(?!\d*\.)|[1-9]\d*)/ : /^(?:0|[1-9]\d*)/).exec(text);
  if (!match) return [];
  const sign = match[0].startsWith("-") ? 1 : 0;
  return Array.from({ length: match[0].length - sign }, (_, index) => {
    const length = sign + index + 1;
    return { length, value: Number(text.slice(0, length)) };
  });
}
