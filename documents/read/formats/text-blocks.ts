/** The blocks of a plain text: paragraphs, and rows of cells by tabs, pipes or gaps. */
import { isBlankText, isValueText } from "../recognise/normalise";
import { type Place } from "../model";
import { type Block } from "../original";

/** The blocks of a plain text; lines beginning with "# " at its head are annotations and left out. */
export function blocksOf(text: string): Block[] {
  const lines = text.split(/\r\n|\n|\r/);
  let head = true;
  return lines.flatMap((line, index) => {
    if (head && (line.startsWith("# ") || line.trim() === "")) return [];
    head = false;
    return blockOf(line, index + 1) ?? [];
  });
}

function blockOf(line: string, number: number): Block | null {
  if (line.trim() === "" && !line.includes("\t")) return null;
  const raw = { line: number, column: line.length - line.trimStart().length + 1, text: line.trim() };
  if (raw.text === "" && line.includes("\t")) return null;
  if (/^[\s|:]*-{3,}[\s|:-]*$/.test(line)) return null;
  const row = (cells: readonly Place[], open = false): Block => ({ kind: "row", cells, open, raw });
  if (line.includes("|")) return piped(line, number, row);
  if (line.includes("\t")) return tabbed(line, number, row) ?? { kind: "paragraph", place: raw };
  const cells = split(line, / {2,}|\u3000{2,}/g, number).filter(({ text }) => text !== "");
  if (cells.length > 1 && cells.some(({ text }) => isValueText(text))) return row(cells);
  const spaced = spacedCells(raw);
  return spaced ? row(spaced) : { kind: "paragraph", place: raw };
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

function pipeCells(line: string, number: number): Place[] {
  const cells = split(line, /\|/g, number);
  if (/^\s*\|/.test(line)) cells.shift();
  if (/\|\s*$/.test(line)) cells.pop();
  return cells;
}

/** "行政许可 97", "0 0 0": a label and numbers, or numbers alone, with single spaces between. */
function spacedCells(raw: Place): Place[] | null {
  if (raw.text.length > 160) return null;
  const cells = split(raw.text, /\s/g, raw.line, raw.column - 1).filter(({ text }) => text !== "");
  let first = cells.length;
  while (first > 0 && isValueText(cells[first - 1]?.text ?? "")) first -= 1;
  const start = cells[first];
  if (!start || cells.length < 2) return null;
  const label = raw.text.slice(0, start.column - raw.column).trim();
  if (/[。；]/.test(label)) return null;
  const values = cells.slice(first);
  return label === "" ? values : [{ line: raw.line, column: raw.column, text: label }, ...values];
}

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
