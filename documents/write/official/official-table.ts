/**
 * The tables of the official document, cell by cell on a grid, in the layout of the notice: the labels of a group stand
 * beside its rows over as many rows as it has, narrow blocks reach to the edge of the widest.
 */
import { codeOf, leafColumns, type Block, type Part, type Row, type RowVariant } from "@/report/form/define";
import { headerRows } from "@/report/form/header-rows";
import { type Figures } from "@/report/figure";
import { paper, sizes } from "./paper";

/** How a figure that is not stated is printed. */
export const notStated = "—";

/** What stands in a cell: a band across, a column header, a row's label, a figure, a text, or the note at the end. */
export type CellKind = "band" | "header" | "label" | "figure" | "text" | "note";

/** A cell of the grid, rows and columns from 1, and how far it reaches. */
export interface OfficialCell {
  readonly kind: CellKind;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** As printed. */
  readonly text: string;
  /** The code of a figure's cell. */
  readonly code: string | null;
}

/** A table with its cells in reading order. */
export interface OfficialTable {
  readonly width: number;
  readonly rows: number;
  /** Rows at the top that are printed again on each page. */
  readonly headerDepth: number;
  /** How wide the columns are against each other. */
  readonly shares: readonly number[];
  readonly cells: readonly OfficialCell[];
}

/** The one table of a part of the form: its blocks below each other. */
export function formTable(part: Part, variant: RowVariant, figures: Figures): OfficialTable {
  const labels = Math.max(...part.blocks.map((block) => labelDepth(block.rows, variant)));
  const width = Math.max(...part.blocks.map((block) => leafColumns(block.columns).length + labels));
  const making: Making = { labels, width, variant, figures };
  const cells: OfficialCell[] = [];
  for (const block of part.blocks) {
    let row = bottomOf(cells) + 1;
    if (block.heading) cells.push(cellAt("band", { row: row++, column: 1, columns: width, text: block.heading.zh }));
    cells.push(...headerCells(making, block, row));
    cells.push(...bodyCells(making, block, bottomOf(cells) + 1));
  }
  const [first] = part.blocks;
  // A table of many blocks has a header in each: none of them stands for the whole.
  const headerDepth = first && part.blocks.length === 1 ? headerRows(first.columns).length : 0;
  return { width, rows: bottomOf(cells), headerDepth, shares: sharesOf(labels, width), cells };
}

/** A plain table: its name in a first row of its own, where it is not read as a line of the report's own text. */
export function listTable(of: {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly shares: readonly number[];
}): OfficialTable {
  const width = of.headers.length;
  const cells = [
    cellAt("header", { row: 1, column: 1, columns: width, text: of.name }),
    ...of.headers.map((text, at) => cellAt("header", { row: 2, column: at + 1, columns: 1, text })),
    ...of.rows.flatMap((texts, row) =>
      texts.map((text, at) => cellAt(kindIn(text, at), { row: row + 3, column: at + 1, columns: 1, text })),
    ),
  ];
  return { width, rows: of.rows.length + 2, headerDepth: 2, shares: of.shares, cells };
}

function kindIn(text: string, at: number): CellKind {
  if (at === 0) return "label";
  return text === notStated || /^\d+$/.test(text) ? "figure" : "text";
}

/** Sizes of type from the usual 五号 down, for numbers that would not fit. */
const tableSizes: readonly number[] = [sizes.table, sizes.small, 7.5, 6, 4.5];
/** A digit's width against its size, in the widest of the fonts that are named; points left free in a cell. */
const digit = 0.56;
const free = 4;

/** The largest size in points at which every figure stands in its column without a break. */
export function tableSize({ cells, shares }: OfficialTable): number {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const fits = (size: number): boolean =>
    cells
      .filter(({ kind }) => kind === "figure")
      .every(({ text, column, columns }) => {
        const own = shares.slice(column - 1, column - 1 + columns).reduce((sum, share) => sum + share, 0);
        return text.length * size * digit <= (own / whole) * paper.textWidth - free;
      });
  return tableSizes.find(fits) ?? 4.5;
}

interface Making {
  /** Columns of labels at the left. */
  readonly labels: number;
  readonly width: number;
  readonly variant: RowVariant;
  readonly figures: Figures;
}

function cellAt(
  kind: CellKind,
  at: { row: number; column: number; columns: number; text: string; rows?: number; code?: string },
): OfficialCell {
  const { row, column, columns, text, rows = 1, code = null } = at;
  return { kind, row, column, rows, columns, text, code };
}

function bottomOf(cells: readonly OfficialCell[]): number {
  return Math.max(0, ...cells.map(({ row, rows }) => row + rows - 1));
}

/** How many labels stand beside each other at most; none where the rows have no label. */
function labelDepth(rows: readonly Row[], variant: RowVariant): number {
  const depths = rows.map((row) => {
    if (row.label.zh === "") return 0;
    const isSingle = variant === "instead" && row.instead !== undefined;
    return 1 + (row.rows && !isSingle ? labelDepth(row.rows, variant) : 0);
  });
  return Math.max(0, ...depths);
}

/** A column of labels is as wide as what stands in it: a group's own are narrow, the last holds whole sentences. */
function sharesOf(labels: number, width: number): number[] {
  const ofLabels = labels === 3 ? [0.8, 2.1, 3.7] : labels === 1 ? [1.6] : Array.from({ length: labels }, () => 1);
  return [...ofLabels, ...Array.from({ length: width - labels }, () => 1)];
}

/** A header without others below it reaches down to the last; the last of a narrow block to the edge of the table. */
function headerCells({ labels, width }: Making, block: Block, top: number): OfficialCell[] {
  const levels = headerRows(block.columns);
  const lastLeaf = labels + leafColumns(block.columns).length;
  const corner = { row: top, column: 1, columns: labels, rows: levels.length, text: block.corner?.zh ?? "" };
  const taken = new Map<number, number>();
  const headers = levels.flatMap((level, index) => {
    let column = labels + 1;
    return level.map(({ column: header, span, depth }) => {
      while ((taken.get(column) ?? 0) > index) column += 1;
      const end = column + span - 1;
      const columns = end === lastLeaf ? width - column + 1 : span;
      const made = cellAt("header", { row: top + index, column, columns, rows: depth, text: header.label.zh });
      for (let at = column; at <= end; at += 1) taken.set(at, index + depth);
      column = end + 1;
      return made;
    });
  });
  return labels > 0 ? [cellAt("header", corner), ...headers] : headers;
}

function bodyCells(making: Making, block: Block, top: number): OfficialCell[] {
  let row = top;
  return block.rows.flatMap((each) => {
    const cells = treeCells(making, block, { row: each, at: row, column: 1 });
    row = bottomOf(cells) + 1;
    return cells;
  });
}

interface TreePlace {
  readonly row: Row;
  readonly at: number;
  readonly column: number;
}

/** A row with its figures, or a group with its label beside all its rows. */
function treeCells(making: Making, block: Block, { row, at, column }: TreePlace): OfficialCell[] {
  const single = making.variant === "instead" ? row.instead : undefined;
  if (!row.rows || single) return rowCells(making, block, { row: single ?? row, at, column });
  let next = at;
  const below = row.rows.flatMap((each) => {
    const cells = treeCells(making, block, { row: each, at: next, column: column + 1 });
    next = bottomOf(cells) + 1;
    return cells;
  });
  const label = cellAt("label", { row: at, column, columns: 1, rows: next - at, text: row.label.zh });
  return [label, ...below];
}

function rowCells({ labels, width, figures }: Making, block: Block, { row, at, column }: TreePlace): OfficialCell[] {
  const leaves = leafColumns(block.columns);
  const label = cellAt("label", { row: at, column, columns: labels - column + 1, text: row.label.zh });
  const cells = leaves.map(({ column: leaf }, index) => {
    const code = codeOf(row, leaf);
    const from = labels + index + 1;
    const columns = index === leaves.length - 1 ? width - from + 1 : 1;
    const value = figures[code] ?? null;
    return cellAt("figure", { row: at, column: from, columns, text: value === null ? notStated : String(value), code });
  });
  return labels > 0 ? [label, ...cells] : cells;
}
