/**
 * Writes table 三 as a page's text keeps its layout: labels wrapped in their columns, headings of groups upright beside
 * them, the numbers of a row on the middle one of its lines and its total, now and then, on another.
 */
import { type GeneratedCell, type GeneratedTable } from "./generated-report.test-support";
import { type Random } from "./random.test-support";

/** Where the columns of labels begin, in widths of a Latin letter. */
const columns = [0, 9, 18] as const;
const numbersBegin = 52;
const numberWidth = 9;

interface Line {
  readonly texts: Map<number, string>;
}

/** The lines of the table; its headers are given in one line each. */
export function printedLines(random: Random, { rows, headerRows }: GeneratedTable): string[] {
  const headers = rows.slice(0, headerRows).map((row) => `    ${row.map(({ text }) => text).join("    ")}`);
  const lines: Line[] = [];
  const open: { readonly text: string; readonly column: number; readonly from: number; rows: number }[] = [];
  for (const row of rows.slice(headerRows)) {
    const from = lines.length;
    for (const { role, text, rowSpan } of row)
      if (role === "group") open.push({ text, column: columns[open.length] ?? 0, from, rows: rowSpan });
    lines.push(...rowLines(random, row, open.length));
    open.forEach((group) => (group.rows -= 1));
    while (open.length > 0 && open.at(-1)?.rows === 0) {
      const group = open.pop();
      if (group) setUpright(lines, group, lines.length);
    }
  }
  return [...headers, ...lines.flatMap((line) => [lineOf(line), ...(random.chance(0.05) ? [""] : [])])];
}

/** One row: its label in as many lines as it needs, its numbers beside the middle one. */
function rowLines(random: Random, row: readonly GeneratedCell[], level: number): Line[] {
  const label = row.find(({ role }) => role === "label")?.text ?? "";
  const width = Math.floor((numbersBegin - (columns[level] ?? 18) - 3) / 2) - random.int(0, 3);
  const pieces = label.match(new RegExp(`.{1,${String(width)}}`, "gu")) ?? [""];
  const lines: Line[] = pieces.map((piece) => ({ texts: new Map([[columns[level] ?? 18, piece]]) }));
  const numbers = row.filter(({ role }) => role === "number");
  const middle = Math.floor((lines.length - 1) / 2);
  const isWhole = numbers.every(({ text }) => /^\d+$/.test(text));
  const ofTotal = lines.length > 2 && isWhole && random.chance(0.4) ? middle - 1 : middle;
  numbers.forEach(({ text }, index) => {
    const at = index === numbers.length - 1 ? ofTotal : middle;
    if (text !== "") lines[at]?.texts.set(numbersBegin + index * numberWidth, text);
  });
  return lines;
}

/** The heading of a group in pieces of three signs, in the middle of its lines. */
function setUpright(
  lines: Line[],
  { text, column, from }: { text: string; column: number; from: number },
  end: number,
): void {
  const pieces = text.match(/.{1,3}/gu) ?? [];
  const first = from + Math.max(0, Math.floor((end - from - pieces.length) / 2));
  pieces.forEach((piece, index) => {
    while (first + index >= lines.length) lines.push({ texts: new Map() });
    lines[first + index]?.texts.set(column, piece);
  });
}

function lineOf({ texts }: Line): string {
  let line = "";
  for (const [column, text] of [...texts].sort(([left], [right]) => left - right)) {
    const gap = Math.max(line === "" ? 0 : 1, column - widthOf(line));
    line += " ".repeat(gap) + text;
  }
  return line;
}

/** Chinese signs are as wide as two letters. */
function widthOf(text: string): number {
  return Array.from(text).reduce((all, sign) => all + (/[\p{Script=Han}（）“”、，]/u.test(sign) ? 2 : 1), 0);
}
