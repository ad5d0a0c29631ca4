/** Puts a table on the pages: rows stay whole, headers are printed again, the label of a group goes on with its rows. */
import { brokenLines } from "./broken-lines";
import { tableSize, type OfficialCell, type OfficialTable } from "./official-table";
import { type OfficialFont, type OfficialFonts } from "./official-fonts";
import { paper, sizes } from "./paper";
import { type Element } from "./placed-page";
import { baseline, makeRoom, type Writing } from "./writing";

/** Points between a cell's frame and its text. */
const padding = { side: 2, top: 4 };
const lineHeight = 1.35;
const lowestRow = 20;
interface MeasuredTable {
  readonly size: number;
  /** Where each column begins, and the end of the last. */
  readonly edges: readonly number[];
  /** Height of each row. */
  readonly heights: readonly number[];
  /** Height of the rows that never stand alone at the foot of a page. */
  readonly firstRows: number;
}

/** Sizes of a table before it is placed. */
export function measureTable(fonts: OfficialFonts, table: OfficialTable): MeasuredTable {
  const whole = table.shares.reduce((sum, share) => sum + share, 0);
  const edges = table.shares.reduce(
    (found, share) => [...found, (found.at(-1) ?? 0) + (share / whole) * paper.textWidth],
    [0],
  );
  const size = tableSize(table);
  const heights = rowHeights(fonts.song, table, edges, size);
  const first = blockEnd(table, 1);
  return { size, edges, heights, firstRows: sum(heights.slice(0, first)) };
}

function innerWidth({ column, columns }: OfficialCell, edges: readonly number[]): number {
  return (edges[column + columns - 1] ?? 0) - (edges[column - 1] ?? 0) - 2 * padding.side;
}

function linesOf(font: OfficialFont, cell: OfficialCell, edges: readonly number[], size: number): string[] {
  return brokenLines(font.printed(cell.text), {
    widthOf: (each) => font.widthOf(each, size),
    width: innerWidth(cell, edges),
  });
}

/** Rows as high as their texts; a text over several rows that is higher makes the last of them higher. */
function rowHeights(font: OfficialFont, table: OfficialTable, edges: readonly number[], size: number): number[] {
  const heights = Array.from({ length: table.rows }, () => lowestRow);
  const bySpan = [...table.cells].sort((one, other) => one.rows - other.rows);
  for (const cell of bySpan) {
    const needed = linesOf(font, cell, edges, size).length * size * lineHeight + 2 * padding.top;
    const last = cell.row + cell.rows - 2;
    const before = sum(heights.slice(cell.row - 1, last));
    heights[last] = Math.max(heights[last] ?? 0, needed - before);
  }
  return heights;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The last row that must stand on the same page as this one: bands and headers go with the row below them. */
function blockEnd(table: OfficialTable, row: number): number {
  const isAbove = (at: number): boolean =>
    table.cells.some(
      ({ kind, row: top, rows }) => (kind === "band" || kind === "header") && top <= at && at < top + rows,
    );
  let end = row;
  while (end < table.rows && isAbove(end)) end += 1;
  return end;
}

/** Places the table at the writing's place and gives its element. */
export function placeTable(writing: Writing, table: OfficialTable): Element {
  const measured = measureTable(writing.fonts, table);
  const element = tableElement(table);
  const header = { from: 1, to: table.headerDepth };
  let row = 1;
  while (row <= table.rows) {
    makeRoom(writing, sum(measured.heights.slice(row - 1, blockEnd(table, row))));
    if (row > 1 && table.headerDepth > 0) drawRows(writing, { table, measured, ...header, element: null });
    const to = lastRow(table, measured, row, paper.bottom - writing.y + 0.1);
    drawRows(writing, { table, measured, from: row, to, element });
    row = to + 1;
  }
  writing.y += paper.pitch / 2;
  return element.root;
}

/** The last row that still fits, whole blocks only; the first block always does. */
function lastRow(table: OfficialTable, { heights }: MeasuredTable, from: number, room: number): number {
  let end = blockEnd(table, from);
  for (;;) {
    const next = end + 1;
    if (next > table.rows) return end;
    const nextEnd = blockEnd(table, next);
    if (sum(heights.slice(from - 1, nextEnd)) > room) return end;
    end = nextEnd;
  }
}

interface Rows {
  readonly table: OfficialTable;
  readonly measured: MeasuredTable;
  readonly from: number;
  readonly to: number;
  /** Null where the rows are printed again. */
  readonly element: TableElement | null;
}

function drawRows(writing: Writing, rows: Rows): void {
  const { table, measured, from, to } = rows;
  for (const cell of table.cells) {
    if (cell.row <= to && cell.row + cell.rows > from) drawCell(writing, rows, cell);
  }
  writing.y += sum(measured.heights.slice(from - 1, to));
}

/** A cell, or what of it stands in these rows. */
function drawCell(writing: Writing, { measured, from, to, element }: Rows, cell: OfficialCell): void {
  const { edges, heights, size } = measured;
  const [top, bottom] = [Math.max(cell.row, from), Math.min(cell.row + cell.rows - 1, to)];
  const x = paper.left + (edges[cell.column - 1] ?? 0);
  const y = writing.y + sum(heights.slice(from - 1, top - 1));
  const width = innerWidth(cell, edges) + 2 * padding.side;
  const height = sum(heights.slice(top - 1, bottom));
  writing.page.frames.push({ x, y, width, height, isShaded: cell.kind === "header" || cell.kind === "band" });
  const font = writing.fonts.song;
  const lines = linesOf(font, cell, edges, size);
  const step = size * lineHeight;
  // The label of a group is said again where it goes on, if there is room for all of it.
  const shown = cell.row >= from || lines.length * step + padding.top <= height ? lines : [];
  const start = y + (height - shown.length * step) / 2;
  shown.forEach((text, index) => {
    const shift = isCentred(cell, edges) ? Math.max(0, (innerWidth(cell, edges) - font.widthOf(text, size)) / 2) : 0;
    writing.page.texts.push({
      x: x + padding.side + shift,
      y: start + index * step + baseline(step, size),
      text,
      role: "song",
      size,
      spacing: 0,
      element: cell.row >= from ? (element?.cells.get(cell) ?? null) : null,
    });
  });
}

/** Figures and headers stand in the middle of their cell, and what is printed downwards; sentences at its left. */
function isCentred(cell: OfficialCell, edges: readonly number[]): boolean {
  const isSentence = cell.kind === "label" || cell.kind === "note" || cell.kind === "text";
  return !isSentence || innerWidth(cell, edges) < 2.2 * sizes.table;
}

interface TableElement {
  readonly root: Element;
  readonly cells: ReadonlyMap<OfficialCell, Element>;
}

/** Rows of cells, each header with what it heads and how far it reaches. */
function tableElement(table: OfficialTable): TableElement {
  const cells = new Map<OfficialCell, Element>();
  const rows = Array.from({ length: table.rows }, (_, index): Element => {
    const own = table.cells.filter(({ row }) => row === index + 1);
    const children = [...own]
      .sort((one, other) => one.column - other.column)
      .map((cell) => {
        const element = cellElement(cell);
        cells.set(cell, element);
        return element;
      });
    return { type: "TR", children };
  });
  const head: Element = { type: "THead", children: rows.slice(0, table.headerDepth) };
  const body: Element = { type: "TBody", children: rows.slice(table.headerDepth) };
  return { root: { type: "Table", children: table.headerDepth > 0 ? [head, body] : [body] }, cells };
}

const scopes = { band: "Column", header: "Column", label: "Row", figure: null, text: null, note: null } as const;

function cellElement({ kind, rows, columns }: OfficialCell): Element {
  const scope = scopes[kind];
  return { type: scope ? "TH" : "TD", cell: { scope, rows, columns }, children: [] };
}
