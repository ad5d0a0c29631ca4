/** Turns the blocks of a table part into words and rows of values, in reading order, before labels are put to values. */
import { exactLabel, matchLabel } from "../rows/form-rows";
import { type Place } from "../../model";
import { type Cell } from "../../original";
import { isValueText } from "../normalise";

/** Words in a table part: a cell or line that holds no figure. */
export interface Words {
  readonly kind: "words";
  readonly place: Cell;
  /** The number of the printed row they stand in; a line is a row of its own. */
  readonly row: number;
}

/** Values of one row, with the words printed before them in the same row. */
export interface Values {
  readonly kind: "values";
  readonly layout: "grid" | "lines";
  readonly cells: readonly Cell[];
  readonly inline: Place | null;
  /** The row's key where a whole label stands in the row. */
  readonly key: string | null;
  readonly lead: number;
}

export type Token = Words | Values;

/** The tokens of one row of a table. */
export function gridTokens(cells: readonly Cell[], row: number): Token[] {
  const at = cells.findLastIndex((_cell, index) => isLabelAt(cells, index));
  const label = cells[at];
  const rest = cells.slice(at + 1);
  if (label && rest.length > 0)
    return [...wordTokens(cells.slice(0, at), row), valuesOf(rest, label, exactLabel(label.text)?.row.key, at + 1)];
  if (!cells.some((cell) => cell.text !== "" && !isWords(cell))) return wordTokens(cells, row);
  const first = cells.findIndex((cell) => cell.text !== "" && !isWords(cell));
  const last = cells.slice(0, first).findLastIndex(isWords);
  const spoken = cells.slice(0, last + 1).filter(isWords);
  if (spoken.length === 0) {
    return [valuesOf(cells, null, null, 0)];
  }
  const inline = inlineLabel(spoken);
  return [
    ...wordTokens(spoken.slice(0, inline.before), row),
    valuesOf(cells.slice(last + 1), inline.place, null, last + 1),
  ];
}

/** A label may stand in several cells ("行政  许可"): the last words that name a row together, else the last. */
function inlineLabel(spoken: readonly Cell[]): { place: Place; before: number } {
  for (let count = 1; count <= spoken.length; count += 1) {
    const run = spoken.slice(-count);
    const text = run.map((cell) => cell.text).join("");
    const first = run[0];
    if (first && matchLabel(text)) return { place: { ...first, text }, before: spoken.length - count };
  }
  const last = spoken.at(-1) ?? { line: 1, column: 1, text: "" };
  return { place: last, before: spoken.length - 1 };
}

function valuesOf(cells: readonly Cell[], inline: Place | null, key: string | null | undefined, lead: number): Values {
  return { kind: "values", layout: "grid", cells, inline, key: key ?? null, lead };
}

function wordTokens(cells: readonly Cell[], row: number): Words[] {
  return cells.filter(isWords).map((place) => ({ kind: "words", place, row }));
}

function isWords({ text }: Cell): boolean {
  return text !== "" && !isValueText(text) && !isRunOfNumbers(text);
}

/** A cell in which the numbers of a whole row ran together. */
function isRunOfNumbers(text: string): boolean {
  return /^\d[\d\s]*$/.test(text);
}

/** A whole label with nothing but values behind it. */
function isLabelAt(cells: readonly Cell[], index: number): boolean {
  const cell = cells[index];
  if (!cell || !isWords(cell) || !exactLabel(cell.text)) return false;
  const next = cells.slice(index + 1).find((each) => each.text !== "");
  return next === undefined || !isWords(next);
}
