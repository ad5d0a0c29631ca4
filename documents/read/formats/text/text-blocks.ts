/** The blocks of a plain text: paragraphs, and rows of cells by tabs, pipes or gaps. */
import { isBlankText, isPageMark, isValueText } from "../../recognise/normalise";
import { type Place } from "../../model";
import { type Block } from "../../original";
import { layoutRows, type LayoutRow } from "./layout-rows";

/** The blocks of a plain text; lines beginning with "# " at its head are annotations and left out. */
export function blocksOf(text: string): Block[] {
  const lines = text.split(/\r\n|\n|\r/);
  const apart = layoutRows(lines);
  const taken = new Map(apart.flatMap((row) => row.lines.map((line) => [line, row] as const)));
  let head = true;
  let before = "";
  return lines.flatMap((line, index) => {
    const row = taken.get(index + 1);
    if (row) return row.lines[0] === index + 1 ? blockOfRow(row) : [];
    if (head && (line.startsWith("# ") || line.trim() === "")) return [];
    head = false;
    // A bar on a line of its own parts the lines around it; after a line that ends in a bar it is an empty cell.
    const isBetween = isBar(line) && !/[|│┃｜]/.test(before);
    if (line.trim() !== "") before = isBetween ? "|" : line;
    return isBetween ? [] : (blockOf(line, index + 1) ?? []);
  });
}

function blockOfRow({ label, values }: LayoutRow): Block {
  const cells = [label, ...values];
  return { kind: "row", cells, open: false, raw: { ...label, text: cells.map(({ text }) => text).join(" ") } };
}

function isBar(line: string): boolean {
  return /^[|│┃｜]$/.test(line.trim());
}

function blockOf(line: string, number: number): Block | null {
  const raw = { line: number, column: line.length - line.trimStart().length + 1, text: line.trim() };
  if (raw.text === "" || isRule(line) || isPageMark(raw.text)) return null;
  const row = (cells: readonly Place[], open = false): Block => ({ kind: "row", cells, open, raw });
  const bars = line.replace(/[│┃｜]/g, "|");
  if (bars.includes("|")) return piped(bars, number, row);
  if (line.includes("\t")) return tabbed(line, number, row) ?? { kind: "paragraph", place: raw };
  const gaps = filled(line.trim(), / {2,}|\u3000{2,}/g, raw);
  const isRow = gaps.length > 1 && gaps.some(({ text }) => isValueText(text));
  const cells = isRow ? gaps : spacedCells(raw);
  return cells ? row(cells) : { kind: "paragraph", place: raw };
}

/** A rule between the rows of a typed table: "|---|:---:|", "+----+====+", "├──┼──┤". */
function isRule(line: string): boolean {
  return /^[\s|:+┌┬┐├┼┤└┴┘]*[-=─━]{3,}[\s|:+=─━┌┬┐├┼┤└┴┘-]*$/.test(line);
}

function piped(line: string, number: number, row: (cells: readonly Place[], open?: boolean) => Block): Block {
  if (/^\s*\|{2,}\s*$/.test(line)) return row([]);
  if (/^[^|]*\|\s*$/.test(line)) return row(split(line.replace(/\|\s*$/, ""), /\|/g, number), true);
  return row(pipeCells(line, number));
}

function tabbed(line: string, number: number, row: (cells: readonly Place[]) => Block): Block | null {
  const cells = split(line, /\t/g, number);
  const filled = cells.filter(({ text }) => text !== "");
  const only = filled.length === 1 ? filled[0] : undefined;
  if (only && (only.text.length > 60 || cells.length === 1)) return null;
  return row(cells);
}

/** The cells between gaps: nothing stands between two gaps but what is printed, and `&nbsp;` is kept as it is. */
function filled(text: string, gap: RegExp, { line, column }: Place): Place[] {
  const cells: Place[] = [];
  let from = 0;
  for (const match of [...text.matchAll(gap), null]) {
    const part = text.slice(from, match ? match.index : undefined);
    const lead = part.length - part.trimStart().length;
    if (part.trim() !== "") cells.push({ line, column: column + from + lead, text: part.trim() });
    if (match) from = match.index + match[0].length;
  }
  return cells;
}

function pipeCells(line: string, number: number): Place[] {
  const cells = split(line, /\|/g, number);
  if (/^\s*\|/.test(line)) cells.shift();
  if (/\|\s*$/.test(line)) cells.pop();
  return cells;
}

/** "行政许可 97", "0 0 0": a label and numbers, or numbers alone, with single spaces between. */
function spacedCells(raw: Place): Place[] | null {
  if (raw.text.length > 160) return null;
  const cells = filled(raw.text, /\s+(?![（(\s])/g, raw);
  let first = cells.length;
  while (first > 0 && isValueText(cells[first - 1]?.text ?? "")) first -= 1;
  const start = cells[first];
  if (!start || cells.length < 2) return null;
  const label = raw.text.slice(0, start.column - raw.column).trim();
  if (/[。；]/.test(label)) return null;
  const values = cells.slice(first);
  return label === "" ? values : [{ line: raw.line, column: raw.column, text: label }, ...values];
}

/** The cells between separators; one that holds a space only, also as `&nbsp;`, is empty. */
function split(line: string, separator: RegExp, number: number, offset = 0): Place[] {
  const cells: Place[] = [];
  let from = 0;
  for (const match of [...line.matchAll(separator), null]) {
    const part = line.slice(from, match ? match.index : undefined);
    const lead = part.length - part.trimStart().length;
    const text = isBlankText(part) && !/[^\s\u3000]/.test(part.replace(/&nbsp;/g, "")) ? "" : part.trim();
    cells.push({ line: number, column: offset + from + lead + 1, text });
    if (match) from = match.index + match[0].length;
  }
  return cells;
}
