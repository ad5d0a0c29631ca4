/** The tables of one part in their official layout, cell by cell on a grid: spreadsheets are written and read by it. */
import { codeOf, leafColumns, type Block, type Part, type Row, type RowVariant, type Unit } from "@/report/form/define";
import { headerRows } from "@/report/form/header-rows";
import { type Measure } from "@/report/figure";

/** What stands in a box: the part's heading, a band across the table, a column header, a row's label or a figure. */
export type BoxKind = "heading" | "band" | "header" | "label" | "figure";

/** A cell of the grid, rows and columns from 1, with how far it reaches. */
export interface Box {
  readonly kind: BoxKind;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Printed text; empty for a figure. */
  readonly text: string;
  /** Bands and labels under another band stand in by as many steps. */
  readonly level: number;
  readonly figure: { readonly code: string; readonly measure: Measure; readonly unit: Unit } | null;
}

/** All boxes of a part's tables from its heading down, with the grid's width and the rows of its header. */
export interface PlacedTable {
  readonly boxes: readonly Box[];
  readonly width: number;
  /** Rows from the top to the end of the first block's header. */
  readonly headerDepth: number;
}

/** The official layout: blocks below each other, narrow blocks stretched to the width of the widest. */
export function placeTable(part: Part, variant: RowVariant): PlacedTable {
  const width = Math.max(...part.blocks.map((block) => leafColumns(block.columns).length + labelColumns(block)));
  const boxes: Box[] = [wide("heading", 1, width, `${part.number}、${part.heading.zh}`)];
  for (const block of part.blocks) {
    let row = bottomOf(boxes) + 1;
    if (block.heading) boxes.push(wide("band", row++, width, block.heading.zh));
    boxes.push(...headers(block, row, width));
    boxes.push(
      ...bodyRows(block, block.rows, variant, { row: row + headerRows(block.columns).length, width, level: 0 }),
    );
  }
  const first = part.blocks[0];
  const headerDepth = 1 + (first?.heading ? 1 : 0) + (first ? headerRows(first.columns).length : 0);
  return { boxes, width, headerDepth };
}

function labelColumns(block: Block): number {
  return block.rows.some(({ label }) => label.zh !== "") ? 1 : 0;
}

function bottomOf(boxes: readonly Box[]): number {
  return Math.max(0, ...boxes.map(({ row, rows }) => row + rows - 1));
}

function wide(kind: BoxKind, row: number, width: number, text: string, level = 0): Box {
  return { kind, row, column: 1, rows: 1, columns: width, text, level, figure: null };
}

function headers(block: Block, top: number, width: number): Box[] {
  const levels = headerRows(block.columns);
  const first = labelColumns(block) + 1;
  const lastColumn = first + leafColumns(block.columns).length - 1;
  const box = (row: number, column: number, rows: number, columns: number, text: string): Box => {
    // The last header of a narrow block reaches to the edge of the table.
    const reach = column + columns - 1 === lastColumn ? width - column + 1 : columns;
    return { kind: "header", row, column, rows, columns: reach, text, level: 0, figure: null };
  };
  const corner = first === 2 ? [box(top, 1, levels.length, 1, block.corner?.zh ?? "")] : [];
  // Headers that reach down keep their columns from the levels below them.
  const reached = new Map<number, number>();
  const placed = levels.flatMap((cells, level) => {
    let column = first;
    return cells.map(({ column: header, span, depth }) => {
      while ((reached.get(column) ?? 0) > level) column += 1;
      const made = box(top + level, column, depth, span, header.label.zh);
      for (let at = column; at < column + span; at += 1) reached.set(at, level + depth);
      column += span;
      return made;
    });
  });
  return [...corner, ...placed];
}

interface At {
  readonly row: number;
  readonly width: number;
  readonly level: number;
}

function bodyRows(block: Block, rows: readonly Row[], variant: RowVariant, at: At): Box[] {
  const boxes: Box[] = [];
  const below = (): number => Math.max(at.row - 1, bottomOf(boxes)) + 1;
  for (const row of rows) {
    const instead = variant === "instead" ? row.instead : undefined;
    if (!row.rows || instead) {
      boxes.push(...figureRow(block, instead ?? row, { ...at, row: below() }));
      continue;
    }
    boxes.push(wide("band", below(), at.width, row.label.zh, at.level));
    boxes.push(...bodyRows(block, row.rows, variant, { ...at, row: below(), level: at.level + 1 }));
  }
  return boxes;
}

function figureRow(block: Block, row: Row, { row: at, width, level }: At): Box[] {
  const first = labelColumns(block) + 1;
  const leaves = leafColumns(block.columns);
  const label: Box = { ...wide("label", at, 1, row.label.zh, level) };
  const figures = leaves.map(({ column }, index): Box => {
    const isLast = index === leaves.length - 1;
    const { measure = "count", unit = "件" } = column;
    return {
      ...wide("figure", at, isLast ? width - first - index + 1 : 1, ""),
      column: first + index,
      figure: { code: codeOf(row, column), measure, unit },
    };
  });
  return first === 2 ? [label, ...figures] : figures;
}
