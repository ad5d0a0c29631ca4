/** Divides digits of several cells that ran together, where the form allows exactly one division. */
import { isFigure, type Figure } from "@/report/figure";
import { type Sentence } from "@/report/sentence";
import { type Division } from "../../model";
import { type DividedRow } from "./divided-row";
import { offerDivisions } from "./offer-divisions";
import { disputesRow, type FormRow } from "../rows/form-rows";
import { settleByColumns } from "./settle-divisions";
import { holdsTotal, type Placed } from "../rows/place-row";
import { type PrintedRow } from "../rows/printed-row";
import { isCertainlyDivided, isSeveral } from "./run-together";

const byRelations: Sentence = {
  zh: "只有这样划分才符合表中的勾稽关系。",
  en: "Only this division agrees with the totals.",
};
const inAllDivisions: Sentence = {
  zh: "无论怎样划分，这一格都是这个数。",
  en: "Every possible division gives this value.",
};
const mostDivisions = 5000;
const mostSteps = 100_000;
const longestCount = 10;

/** Adds the readings of rows whose digits ran together to those already placed; gives the divisions a person may pick from. */
export function divideRows(
  form: readonly FormRow[],
  printed: readonly PrintedRow[],
  readings: Map<string, Placed[]>,
): Division[] {
  const divided = new Map<string, DividedRow>();
  for (const each of printed) {
    const row = form.find(({ key }) => key === each.key);
    if (!row || readings.has(row.key)) continue;
    const before = divided.get(row.key);
    if (!before) divided.set(row.key, divideRow(row, each));
    else if (textOf(before.printed) !== textOf(each)) divided.set(row.key, { ...before, all: [], likely: [] });
  }
  const settled = settleByColumns(divided, placedFigures(form, readings));
  const offered: Division[] = [];
  for (const [key, each] of divided) {
    const options = settled.get(key) ?? each.likely;
    const placed = placeDivided(each, options);
    readings.set(key, placed);
    if (placed.some((cell) => cell.kind === "unclear" && cell.proposal === null))
      offered.push(...offerDivisions(each, options.length > 0 ? options : each.likely, placeOf(each.printed)));
  }
  return offered;
}

function divideRow(row: FormRow, printed: PrintedRow): DividedRow {
  const text = textOf(printed);
  const all = divide(text, row.cells, () => true);
  const likely = all?.length === 1 ? all : divide(text, row.cells, (values) => mayHoldTotals(row, values));
  return { row, printed, all, likely: hasTotals(row) ? (likely ?? []) : (all ?? []) };
}

function textOf({ cells }: PrintedRow): string {
  return cells.find(({ text }) => text !== "")?.text ?? "";
}

function placeOf({ cells }: PrintedRow): Placed["place"] {
  return cells.find(({ text }) => text !== "") ?? cells[0] ?? { line: 1, column: 1, text: "" };
}

/** What stands in table 三 without doubt, by row; a row with an open cell is left out. */
function placedFigures(
  form: readonly FormRow[],
  readings: ReadonlyMap<string, readonly Placed[]>,
): Map<string, readonly Figure[]> {
  const known = new Map<string, readonly Figure[]>();
  for (const { key, part } of form) {
    const values = readings.get(key)?.map((placed) => (placed.kind === "figure" ? placed.value : null));
    if (part === "三" && values && !values.includes(null)) known.set(key, values);
  }
  return known;
}

function placeDivided(divided: DividedRow, likely: readonly (readonly Figure[])[]): Placed[] {
  const { row, printed, all } = divided;
  const place = placeOf(printed);
  const only = all?.length === 1 ? all[0] : undefined;
  const isCertain = only !== undefined && isCertainlyDivided(row, printed, only);
  return row.cells.map(({ measure }, index) => {
    const value = isCertain ? (only[index] ?? null) : null;
    if (value !== null && isFigure(value, measure)) return { kind: "figure", value, place, note: null };
    const { proposal, reason } = only ? { proposal: null, reason: byRelations } : propose(divided, likely, index);
    const isValid = proposal !== null && isFigure(proposal, measure);
    return { kind: "unclear", why: "run-together", place, proposal: isValid ? proposal : null, reason };
  });
}

function propose(
  { all, printed, row }: DividedRow,
  likely: readonly (readonly Figure[])[],
  index: number,
): { proposal: Figure; reason: Sentence } {
  const common = all && isSeveral(printed) ? commonAt(all, index) : null;
  if (common !== null) return { proposal: common, reason: inAllDivisions };
  return { proposal: hasTotals(row) ? commonAt(likely, index) : null, reason: byRelations };
}

/** What all divisions say of one cell; of a relation only a single division is a ground. */
function commonAt(rows: readonly (readonly Figure[])[], index: number): Figure {
  const first = rows[0]?.[index] ?? null;
  return rows.every((row) => row[index] === first) ? first : null;
}

function hasTotals({ key, part }: FormRow): boolean {
  return part === "三" || key === disputesRow;
}

/** Whether the totals hold that these first values of the row already hold. */
function mayHoldTotals(row: FormRow, values: readonly Figure[]): boolean {
  const width = row.key === disputesRow ? 5 : 7;
  return !hasTotals(row) || values.length % width !== 0 || isTotalOf(values.slice(-width));
}

/** As `holdsTotal`; counts, of which a long row has very many divisions, are added as the numbers they are. */
function isTotalOf(values: readonly Figure[]): boolean {
  if (!values.every((value) => typeof value === "number")) return holdsTotal(values);
  return values.reduce((all, value) => all + value, 0) === 2 * (values.at(-1) ?? 0);
}

/** Every division into the columns of the row: no number with a leading zero, no cell empty, spaces stay boundaries. */
export function divisions(text: string, columns: FormRow["cells"]): Figure[][] {
  return divide(text, columns, () => true) ?? [];
}

/** The divisions whose first values always pass; null where there are too many to say. */
function divide(
  text: string,
  columns: FormRow["cells"],
  mayBegin: (values: readonly Figure[]) => boolean,
): Figure[][] | null {
  const segments = text.trim().split(/\s+/);
  const found: Figure[][] = [];
  if (text.length > columns.length * 2 * longestCount) return [];
  const behind = segments.map((_, index) => segments.slice(index + 1).join("").length);
  let steps = 0;
  const walk = (segment: number, rest: string, values: readonly Figure[]): void => {
    steps += 1;
    if (found.length > mostDivisions || steps > mostSteps) return;
    if (rest === "") {
      const next = segments[segment + 1];
      if (next !== undefined) walk(segment + 1, next, values);
      else if (values.length === columns.length) found.push([...values]);
      return;
    }
    const column = columns[values.length];
    if (!column) return;
    const toCome = columns.length - values.length - 1;
    for (const { length, value } of fittingNumbers(rest, column, behind[segment] ?? 0, toCome)) {
      const begun = [...values, value];
      if (mayBegin(begun)) walk(segment, rest.slice(length), begun);
    }
  };
  walk(0, segments[0] ?? "", []);
  return found.length > mostDivisions || steps > mostSteps ? null : found;
}

/** Every column to come takes a digit at least, and the last takes all that is left. */
function fittingNumbers(
  rest: string,
  column: FormRow["cells"][number],
  behind: number,
  toCome: number,
): ReturnType<typeof firstNumbers> {
  const most = rest.length + behind - toCome;
  const least = toCome === 0 ? rest.length : 1;
  if (least > most) return [];
  return firstNumbers(rest, column).filter(({ length }) => length >= least && length <= most);
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
  return Array.from({ length: Math.min(match[0].length - sign, longestCount) }, (_, index) => {
    const length = sign + index + 1;
    return { length, value: Number(text.slice(0, length)) };
  });
}
