/** Blocks of cells to and from the clipboard, as spreadsheets write and read them. */
import { halfWidth, type Measure, parseFigure } from "@/report/figure";
import { type Unit } from "@/report/form/define";
import { type Grid, spotOf } from "./grid-shape";

/** Rows of a block copied from a spreadsheet: tabs between cells, quotes around cells with tabs, breaks or quotes. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < plain.length; at++) {
    const mark = plain.charAt(at);
    if (isQuoted) {
      if (mark !== '"') cell += mark;
      else if (plain.charAt(at + 1) === '"') cell += plain.charAt(++at);
      else isQuoted = false;
    } else if (mark === '"' && cell === "") isQuoted = true;
    else if (mark === "\t" || mark === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (mark === "\n") rows.push([]);
    } else cell += mark;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/** The same cells as text with tabs and as a table, so that a word processor keeps the columns. */
export function writeBlock(rows: readonly (readonly string[])[]): { text: string; html: string } {
  const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`);
  return { text: rows.map((row) => row.join("\t")).join("\n"), html: `<table>${lines.join("")}</table>` };
}

/** A cell of the form as far as pasting needs to know it. */
export interface Target {
  readonly measure: Measure;
  readonly unit: Unit;
}

/** Text of a block beside the place it has in the block, counted from 1. */
export interface BlockPlace {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Placed {
  readonly figures: readonly { readonly code: string; readonly text: string }[];
  /** Cells beyond the edge of the table. */
  readonly outside: readonly BlockPlace[];
  /** What is no number for its cell; the cell stays as it is. */
  readonly unreadable: readonly (BlockPlace & { readonly code: string })[];
  /** Rows and columns of words (labels, bands) that were left out. */
  readonly labels: number;
}

/** Lays a block over a table with its first figure on `code`; `bands` are the plain labels of its groups. */
export function placeBlock(
  grids: readonly Grid[],
  {
    code,
    block,
    target,
    bands = new Set(),
  }: {
    readonly code: string;
    readonly block: readonly (readonly string[])[];
    readonly target: (code: string) => Target;
    readonly bands?: ReadonlySet<string>;
  },
): Placed {
  const at = spotOf(grids, code);
  const grid = at && grids[at.table];
  const skipped = labelColumns(block);
  const figures: { code: string; text: string }[] = [];
  const outside: BlockPlace[] = [];
  const unreadable: (BlockPlace & { code: string })[] = [];
  const place = (to: string | undefined, { text, ...where }: BlockPlace) => {
    const said = { ...where, text: text.trim() };
    const figure = to === undefined ? null : figureIn(text, target(to));
    if (to === undefined) outside.push(...(said.text === "" ? [] : [said]));
    else if (figure === null) unreadable.push({ ...said, code: to });
    else figures.push({ code: to, text: figure });
  };
  const rows = block.map((cells, index) => ({ cells, row: index + 1 }));
  const kept = rows.filter(({ cells }) => !isBand(cells.slice(0, skipped), cells.slice(skipped), bands));
  for (const [down, { cells, row }] of kept.entries()) {
    const line = at ? grid?.[at.row + down] : undefined;
    for (const [right, text] of cells.slice(skipped).entries()) {
      place(at ? line?.[at.column + right] : undefined, { row, column: skipped + right + 1, text });
    }
  }
  return { figures, outside, unreadable, labels: skipped + rows.length - kept.length };
}

const units = /(?:万元|元|件|项|条|宗|份|次|个|篇|部)$/;

/** The text of a figure without its unit; null when it is no figure of this cell. */
export function figureIn(text: string, { measure, unit }: Target): string | null {
  const plain = halfWidth(text).replace(/[\s\u00a0]/g, "");
  const written = units.exec(plain)?.[0];
  // 元 in a column of 万元 is another quantity, not another way to write it.
  if (written !== undefined && (written.endsWith("元") || unit.endsWith("元")) && written !== unit) return null;
  const bare = written === undefined ? plain : plain.slice(0, -written.length);
  return parseFigure(bare, measure).ok && (written === undefined || bare !== "") ? bare : null;
}

const numberWithUnit = new RegExp(`^[+-]?[\\d,.]+(?:${units.source.slice(3, -2)})?$`);

/** Words of a label: Chinese that is neither a number with its unit nor 未载明. */
function isWords(text: string): boolean {
  const plain = halfWidth(text).replace(/\s/g, "");
  return /\p{Script=Han}/u.test(plain) && plain !== "未载明" && !numberWithUnit.test(plain);
}

/** How many columns on the left hold only words. */
function labelColumns(block: readonly (readonly string[])[]): number {
  const width = Math.max(...block.map((row) => row.length));
  let count = 0;
  while (count < width - 1) {
    const cells = block.map((row) => row[count] ?? "");
    if (!cells.some(isWords) || !cells.every((cell) => cell.trim() === "" || isWords(cell))) break;
    count += 1;
  }
  return count;
}

/** A row without figures that is no row of figures: the band of a group, or the headers of the columns. */
function isBand(labels: readonly string[], cells: readonly string[], bands: ReadonlySet<string>): boolean {
  const stated = cells.filter((text) => text.trim() !== "");
  if (stated.length === 0) return labels.some((label) => bands.has(plainLabel(label)));
  return stated.length > 1 && stated.every(isWords);
}

/** A label as it is compared: without spaces and signs, whatever their width. */
export function plainLabel(label: string): string {
  return halfWidth(label).replace(/[^\p{L}\p{N}]/gu, "");
}
