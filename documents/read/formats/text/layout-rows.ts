/**
 * Puts the rows of table 三 together again in a text that keeps the layout of a page: labels wrapped over lines, the
 * heading of a group set upright beside them, the numbers on whichever of the lines the page had them.
 */
import { isPageMark, isValueText, normaliseLabel } from "../../recognise/normalise";
import { isRunningHead } from "../../recognise/columns/form-words";
import { exactLabel, matchLabel } from "../../recognise/rows/form-rows";
import { type Place } from "../../model";

/** A row whose lines stand apart; `lines` are those that it takes up, counted from 1. */
export interface LayoutRow {
  readonly lines: readonly number[];
  readonly label: Place;
  readonly values: readonly Place[];
}

interface Line {
  readonly number: number;
  readonly words: readonly Place[];
  readonly values: readonly Place[];
}

const width = 7;
const mostLines = 6;
const tableBegins = /勾稽关系|申请人情况|一、\s*本年新收/;
const tableEnds = /^\s*四、?\s*(?:因)?政府信息公开|行政复议\s+行政诉讼|结果\s*维持/;
/** The headings of groups, which narrow columns set in two to four characters a line. */
const groups = ["三本年度办理结果", "三不予公开", "四无法提供", "五不予处理", "六其他处理"];

/** The rows of which more than one line is made; a row in one line with its whole label needs no help. */
export function layoutRows(lines: readonly string[]): LayoutRow[] {
  const from = lines.findIndex((line) => tableBegins.test(line));
  if (from < 0) return [];
  const length = lines.slice(from + 1).findIndex((line) => tableEnds.test(line));
  const table = lines.slice(from, length < 0 ? undefined : from + 1 + length);
  if (table.some((line) => /[\t|│┃｜]/.test(line))) return [];
  const parsed = table.flatMap((line, index) => lineOf(line, from + index + 1) ?? []);
  return rowsOf(withoutGroups(parsed));
}

/** What is printed in one line: words, then numbers; null for an empty line, a page number, and running text. */
function lineOf(line: string, number: number): Line | null {
  if (line.trim() === "" || isPageMark(line.trim()) || line.length > 400 || line.includes("。")) return null;
  if (isRunningHead(line)) return null;
  const tokens = withNotes(
    [...line.matchAll(/\S+/g)].map((match) => ({ line: number, column: match.index + 1, text: match[0] })),
  );
  let first = tokens.length;
  while (first > 0 && isNumber(tokens[first - 1]?.text ?? "")) first -= 1;
  const end = tokens[first - 1];
  const head = end ? line.slice(0, end.column - 1 + end.text.length) : "";
  const words = [...head.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    line: number,
    column: match.index + 1,
    text: match[0],
  }));
  return { number, words, values: tokens.slice(first) };
}

function isNumber(text: string): boolean {
  return text !== "" && isValueText(text);
}

/** A note in brackets right behind a number is printed in the same cell. */
function withNotes(tokens: readonly Place[]): Place[] {
  return tokens.reduce<Place[]>((all, token) => {
    const before = all.at(-1);
    const isBeside = before !== undefined && before.column + before.text.length + 1 === token.column;
    if (!before || !isBeside || !/^[（(].*[)）]$/.test(token.text) || !/^[\d,.]+$/.test(before.text))
      return [...all, token];
    return [...all.slice(0, -1), { ...before, text: `${before.text} ${token.text}` }];
  }, []);
}

/** The lines without the pieces of upright headings. */
function withoutGroups(lines: readonly Line[]): Line[] {
  const numbered = lines.flatMap(({ words }) => words.filter(({ text }) => /^\d[.．、]/.test(text)));
  const labelsBegin = Math.min(...numbered.map(({ column }) => column), Infinity);
  const isUpright = (line: Line, place: Place): boolean =>
    isGroupPiece(place.text) && (line.words.length > 1 || place.column + 1 < labelsBegin);
  const stripped = (line: Line): Line => {
    const [first, ...rest] = line.words;
    if (!first) return line;
    const isRow = rest.length === 0 && line.values.length === width && exactLabel(first.text) !== null;
    if (!isRow && isUpright(line, first)) return stripped({ ...line, words: rest });
    const [, piece = "", gap = "", text = ""] = /^(\S+)(\s+)(.+)$/.exec(first.text) ?? [];
    if (text === "" || !isGroupPiece(piece)) return line;
    const column = first.column + piece.length + gap.length;
    return stripped({ ...line, words: [{ ...first, column, text }, ...rest] });
  };
  return lines.map(stripped);
}

function isGroupPiece(text: string): boolean {
  const piece = normaliseLabel(text);
  return piece !== "" && piece.length <= 8 && groups.some((group) => group.includes(piece));
}

function rowsOf(lines: readonly Line[]): LayoutRow[] {
  const rows: LayoutRow[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const row = rowAt(lines, at);
    if (!row) continue;
    rows.push(row);
    at += row.lines.length - 1;
  }
  return rows;
}

/** The row that begins in this line, by its whole label in the fewest lines, else by one with a slip. */
function rowAt(lines: readonly Line[], at: number): LayoutRow | null {
  return rowBy(lines, at, exactLabel) ?? rowBy(lines, at, matchLabel);
}

function rowBy(lines: readonly Line[], at: number, match: typeof exactLabel): LayoutRow | null {
  for (let count = 1; count <= mostLines; count += 1) {
    const taken = lines.slice(at, at + count);
    const key = taken.length === count ? keyOf(taken, match) : null;
    const values = key === null || !isAround(taken) ? null : valuesOf(taken);
    if (key === null || !values) continue;
    return rowOf(lines.slice(at, at + count + restOfLabel(lines.slice(at), count, key, match)), values);
  }
  return null;
}

/** How many lines without numbers go on with the label. */
function restOfLabel(lines: readonly Line[], count: number, key: string, match: typeof exactLabel): number {
  const more = lines.slice(count, mostLines).findIndex((line) => line.values.length > 0);
  const longest = Math.max(0, more < 0 ? mostLines - count : more);
  const lengths = Array.from({ length: longest }, (_, index) => longest - index);
  return lengths.find((length) => keyOf(lines.slice(0, count + length), match) === key) ?? 0;
}

/** Numbers in a line without words belong to the label around them; below or above it they may be another row's. */
function isAround(lines: readonly Line[]): boolean {
  const silent = lines.findIndex(({ words, values }) => words.length === 0 && values.length > 0);
  const before = lines.slice(0, Math.max(0, silent));
  return silent < 0 || (before.length > 0 && silent < lines.length - 1 && keyOf(before, exactLabel) === null);
}

function keyOf(lines: readonly Line[], match: typeof exactLabel): string | null {
  const text = textOf(lines);
  const row = match(text)?.row;
  if (row?.part !== "三") return null;
  // What follows a note in brackets would be taken for a part of it: here it may be the label of the next row.
  const isLabel = withoutNumber(row.label).startsWith(withoutNumber(text));
  return isLabel || (match === matchLabel && !/[（(]/.test(text)) ? row.key : null;
}

function withoutNumber(label: string): string {
  return normaliseLabel(label).replace(/^(?:[一二三四五六七]|\d)/, "");
}

function textOf(lines: readonly Line[]): string {
  return lines.flatMap(({ words }) => words.map(({ text }) => text)).join("");
}

/** Seven numbers of one line; those of two lines only where they stand in columns of their own and add up. */
function valuesOf(lines: readonly Line[]): Place[] | null {
  const values = lines.flatMap((line) => line.values);
  if (values.length !== width) return null;
  if (new Set(values.map(({ line }) => line)).size === 1) return values;
  const sorted = [...values].sort((left, right) => left.column - right.column);
  const overlap = sorted.some(
    ({ column, text }, index) => column + text.length > (sorted[index + 1]?.column ?? Infinity),
  );
  const numbers = sorted.map(({ text }) => Number(text));
  const parts = numbers.slice(0, -1).reduce((all, each) => all + each, 0);
  return !overlap && parts === numbers.at(-1) ? sorted : null;
}

function rowOf(lines: readonly Line[], values: readonly Place[]): LayoutRow {
  const first = lines.flatMap(({ words }) => words)[0] ?? { line: lines[0]?.number ?? 1, column: 1, text: "" };
  const label = { line: first.line, column: first.column, text: textOf(lines) };
  return { lines: lines.map(({ number }) => number), label, values };
}
