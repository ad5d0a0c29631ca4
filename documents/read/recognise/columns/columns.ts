/** Compares the headers printed above a row with the columns of the form: their order, their number, the unit of money. */
import { leafColumns, type PartNumber } from "@/report/form/define";
import { editions } from "@/report/form/editions";
import { exactLabel, type FormRow } from "../rows/form-rows";
import { arePieces, wholeHeader } from "./broken-headers";
import { isFormWords, isPieceOfFormWords } from "./form-words";
import { headerLabel } from "./header-label";
import { type Cell } from "../../original";
import { type Token, type Words } from "./tokens";

/** The headers above a row: every word of the last header that was printed, in reading order. */
export type Headers = readonly Words[];

const labelsOfPart = new Map<PartNumber, ReadonlySet<string>>(
  (["二", "三", "四"] as const).map((part) => [
    part,
    new Set(
      editions.flatMap(({ parts }) =>
        parts
          .filter(({ number }) => number === part)
          .flatMap(({ blocks }) => blocks.flatMap(({ columns }) => leafColumns(columns)))
          .map(({ column }) => headerLabel(column.label.zh)),
      ),
    ),
  ]),
);

/** Headers that stand in one line ("商业企业  科研机构") one by one; what is between them is a header of its own. */
function apart(words: Words, known: ReadonlySet<string>): Words[] {
  const { text } = words.place;
  const line = headerLabel(text);
  if (known.has(line) || text.length > 120) return [words];
  const labels = [...known].sort((left, right) => right.length - left.length);
  const pieces: string[] = [];
  let between = "";
  for (let at = 0; at < line.length;) {
    const label = labels.find((each) => line.startsWith(each, at)) ?? groupAt(line, at);
    if (label === undefined) between += line.charAt(at);
    else pieces.push(...(between === "" ? [] : [between]), label);
    if (label !== undefined) between = "";
    at += label?.length ?? 1;
  }
  if (between !== "") pieces.push(between);
  const whole = withOtherYears(pieces);
  return whole.some((piece) => known.has(piece)) ? whole.map((piece) => pieceOf(words, piece)) : [words];
}

/** "上年处理决定数量" is a header of its own: the number of another year, or a change since then. */
function withOtherYears(pieces: readonly string[]): string[] {
  return pieces.reduce<string[]>((whole, piece) => {
    const before = whole.at(-1);
    if (before === undefined || !otherYear.test(before)) return [...whole, piece];
    return [...whole.slice(0, -1), before + piece];
  }, []);
}

const otherYear = /^(?:上一?年度?|去年|前年|上年同期|去年同期|同期|往年|历年|累计|20\d\d年度?)$/;

/** A piece keeps the unit of money that its line prints. */
function pieceOf(words: Words, piece: string): Words {
  const unit = piece.endsWith("金额") ? /万?元/.exec(words.place.text)?.[0] : undefined;
  return { ...words, place: { ...words.place, text: unit ? `${piece}（单位：${unit}）` : piece } };
}

const groupHeaders = [
  "信息内容",
  "申请人情况",
  "法人或其他组织",
  "行政复议",
  "行政诉讼",
  "未经复议直接起诉",
  "复议后起诉",
];

function groupAt(line: string, at: number): string | undefined {
  return groupHeaders.find((each) => line.startsWith(each, at));
}

/** For every row of values, the headers that were printed last before it. */
export function headersOfRows(tokens: readonly Token[], part: PartNumber): Headers[] {
  const known = labelsOfPart.get(part) ?? new Set();
  const found: Headers[] = [];
  let headers: Words[] = [];
  let words: Words[] = [];
  for (const token of tokens) {
    if (token.kind === "words") {
      words.push(token);
      continue;
    }
    const pieces = words.flatMap((each) => apart(each, known));
    const labels = new Set(
      pieces.map(({ place }) => wholeHeader(headerLabel(place.text), [...known])).filter((label) => known.has(label)),
    );
    if (labels.size >= (part === "二" ? 1 : 3) || foreignHeaders(words, known).length > 1) headers = pieces;
    words = [];
    found.push(headers);
  }
  return found;
}

/**
 * Headers of a table of the agency's own: the last printed row of words holds more of others than of the form ("申请渠道", "网络",
 * "信函", "当面", "总计").
 */
function foreignHeaders(words: readonly Words[], known: ReadonlySet<string>): Words[] {
  const last = words.at(-1)?.row;
  const line = words.filter(({ row }) => row === last);
  const columns = [...known];
  const foreign = line.filter(({ place: { text } }) => {
    const label = headerLabel(text);
    const isOfForm = known.has(label) || isFormWords(text) || isPieceOfFormWords(text) || arePieces(label, columns);
    return !isOfForm && label.length >= 2 && label.length <= 8 && exactLabel(text) === null;
  });
  const own = line.filter(({ place: { text } }) => known.has(headerLabel(text)));
  return foreign.length > own.length && line.length >= 3 ? foreign : [];
}

/** Whether nothing in the headers contradicts the columns of the form; headers that are lost or garbled contradict nothing. */
export function headersFit(row: FormRow, headers: Headers): boolean {
  const known = labelsOfPart.get(row.part) ?? new Set();
  const labels = headers.map(({ place }) => headerLabel(place.text));
  const leaves = labels.filter((label) => known.has(label));
  if (row.part !== "二" && foreignHeaders(headers, known).length > 1) return false;
  if (row.part === "二")
    return isAscending(
      leaves,
      row.cells.map(({ path }) => path.at(-1) ?? ""),
    );
  if (!areGroupsInOrder(row, labels)) return false;
  if (row.part === "四")
    return leaves.length < 10 || leaves.every((label, index) => followsInCycle(row, leaves, label, index));
  return areApplicantsInOrder(row, headers, labels);
}

/** Every label is one of the columns, and they stand in its order. */
function isAscending(labels: readonly string[], columns: readonly string[]): boolean {
  const at = [...new Set(labels)].map((label) => columns.indexOf(label));
  return at.every((index, place) => index >= 0 && index > (at[place - 1] ?? -1));
}

/** Headers over several columns stand in the order of the form: 行政复议 before 行政诉讼. */
function areGroupsInOrder(row: FormRow, labels: readonly string[]): boolean {
  const groups = [...new Set(row.cells.flatMap(({ path }) => path.slice(0, -1)))].filter((group) =>
    labels.includes(group),
  );
  const siblings = groups.filter((group) => !row.cells.every(({ path }) => path.includes(group)));
  return isAscending(
    labels.filter((label) => siblings.includes(label)),
    siblings,
  );
}

function followsInCycle(row: FormRow, leaves: readonly string[], label: string, index: number): boolean {
  const cycle = row.cells.slice(0, 5).map(({ path }) => path.at(-1) ?? "");
  const here = cycle.indexOf(label);
  const before = index === 0 ? cycle.length - 1 : cycle.indexOf(leaves[index - 1] ?? "");
  return here === (before + 1) % cycle.length;
}

/** The five kinds of agencies in order, 自然人 first and 总计 last, and no header of another kind among them. */
function areApplicantsInOrder(row: FormRow, headers: Headers, printed: readonly string[]): boolean {
  const columns = row.cells.map(({ path }) => path.at(-1) ?? "");
  const labels = printed.map((label) => wholeHeader(label, columns));
  const lines = [...new Set(headers.map((header) => header.row))].map((line) =>
    labels.filter((label, index) => headers[index]?.row === line && columns.includes(label)),
  );
  if (lines.some((line) => line.length >= 3 && !isAscending(line, columns))) return false;
  // Headers broken over lines are in order within a line only.
  if (labels.some((label, index) => isBroken(label, headers[index], columns)))
    return !hasForeignHeader(headers, labels, columns);
  const bodies = columns.slice(1, -1);
  const spoken = labels.filter((label) => bodies.includes(label));
  if (!isAscending(spoken, bodies)) return false;
  // One line that holds all headers says more than headers on several lines, which text often jumbles.
  const isWhole = lines.some((line) => new Set(line).size === columns.length);
  const edges = [columns[0] ?? "", row.cells[1]?.path.at(-2) ?? "", columns.at(-1) ?? ""];
  const isJumbled = !isAscending(
    labels.filter((label) => edges.includes(label)),
    edges,
  );
  return (isWhole || !isJumbled) && !hasForeignHeader(headers, labels, columns);
}

/** Pieces of headers that are no header by themselves. */
function isBroken(label: string, header: Words | undefined, columns: readonly string[]): boolean {
  return !columns.includes(label) && !isFormWords(header?.place.text ?? "") && arePieces(label, columns);
}

/** A header that is no word of the form, among at least four that are. */
function hasForeignHeader(headers: Headers, labels: readonly string[], columns: readonly string[]): boolean {
  const at = labels.flatMap((label, index) => (columns.includes(label) ? [index] : []));
  if (new Set(at.map((index) => labels[index])).size < 4) return false;
  const [from = 0, to = 0] = [at[0], at.at(-1)];
  const line = headers[to]?.row;
  const isForeign = ({ place: { text } }: Words, label: string): boolean =>
    ![text, label].some((each) => isFormWords(each) || isPieceOfFormWords(each)) &&
    !columns.includes(label) &&
    !arePieces(label, columns);
  return headers.some(
    (header, index) => ((index > from && index < to) || header.row === line) && isForeign(header, labels[index] ?? ""),
  );
}

/** The unit that the headers give for money, where they print one. */
export function moneyUnit(headers: Headers): "万元" | "元" | null {
  const text = headers.map(({ place }) => place.text).find((each) => each.includes("金额") && each.includes("元"));
  return text === undefined ? null : text.includes("万元") ? "万元" : "元";
}

/**
 * The cells of a row below the headers of the form's columns, where the document knows its grid: every column has one header
 * and one cell below it, and no two share a cell. Null where that is not so.
 */
export function cellsBelowHeaders(row: FormRow, headers: Headers, cells: readonly Cell[]): Cell[] | null {
  const below = row.cells.map(({ path }) => {
    const found = headers.filter(
      ({ place }) => headerLabel(place.text) === path.at(-1) && isUnderGroups(place, path, headers),
    );
    const header = found[0]?.place;
    if (!header || found.some(({ place }) => place.from !== header.from)) return null;
    const under = cells.filter((cell) => overlap(cell, header));
    return under.length === 1 ? (under[0] ?? null) : null;
  });
  const whole = below.filter((cell) => cell !== null);
  return whole.length === below.length && new Set(whole).size === whole.length ? whole : null;
}

/**
 * The cells of a row of table 二 under the headers of one printed row, counted from the left, where every header has one number
 * and each column of the form one header: "本年处理决定数量 | 上年处理决定数量" above "1286 | 1100".
 */
export function cellsByCount(row: FormRow, headers: Headers, printed: readonly Cell[]): Cell[] | null {
  if (row.part !== "二") return null;
  const line = headers.filter(({ row: each }) => each === headers.at(-1)?.row);
  const labels = line.map(({ place }) => headerLabel(place.text)).filter((label) => label !== "信息内容");
  if (labels.length !== printed.length) return null;
  const columns = row.cells.map(({ path }) => path.at(-1) ?? "");
  const at = columns.map((column) => labels.indexOf(column));
  if (at.some((index, each) => index < 0 || labels.lastIndexOf(columns[each] ?? "") !== index)) return null;
  return at.flatMap((index) => printed[index] ?? []);
}

function isUnderGroups(header: Cell, path: readonly string[], headers: Headers): boolean {
  return path
    .slice(0, -1)
    .every((group) => headers.some(({ place }) => headerLabel(place.text) === group && overlap(place, header)));
}

function overlap(one: Cell, other: Cell): boolean {
  if (one.from === undefined || other.from === undefined) return false;
  return one.from <= (other.to ?? other.from) && other.from <= (one.to ?? one.from);
}
