/** The column headers of a block as the rows of a table header. */
import { leafColumns, type Column } from "./define";

/** A header and how far it reaches. */
export interface HeaderCell {
  readonly column: Column;
  /** Columns of figures under it. */
  readonly span: number;
  /** Rows of the header it reaches over. */
  readonly depth: number;
}

/** The rows of the header, top to bottom; a header without columns under it reaches down to the last. */
export function headerRows(columns: readonly Column[]): HeaderCell[][] {
  const levels = depthOf(columns);
  const rows: HeaderCell[][] = Array.from({ length: levels }, () => []);
  place(columns, 0, rows);
  return rows;
}

function place(columns: readonly Column[], level: number, rows: HeaderCell[][]): void {
  for (const column of columns) {
    const depth = column.columns ? 1 : rows.length - level;
    rows[level]?.push({ column, span: leafColumns([column]).length, depth });
    if (column.columns) place(column.columns, level + 1, rows);
  }
}

function depthOf(columns: readonly Column[]): number {
  return Math.max(...columns.map((column) => 1 + (column.columns ? depthOf(column.columns) : 0)));
}
