/** The tables of the form as plain grids of codes, and the ways from one cell to another. */
import { codeOf, leafColumns, leafRows, type Edition, type RowVariant } from "@/report/form/define";

/** The codes of one table, row by row; every row has as many as the table has columns. */
export type Grid = readonly (readonly string[])[];

export interface Spot {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export type GridStep =
  "up" | "down" | "left" | "right" | "row-start" | "row-end" | "table-start" | "table-end" | "top" | "bottom";

/** Every table of an edition in the order of the form. */
export function gridsOf(edition: Edition, variant: RowVariant): Grid[] {
  return edition.parts.flatMap(({ blocks }) =>
    blocks.map(({ rows, columns }) =>
      leafRows(rows, variant).map(({ row }) => leafColumns(columns).map(({ column }) => codeOf(row, column))),
    ),
  );
}

export function spotOf(grids: readonly Grid[], code: string): Spot | null {
  for (const [table, grid] of grids.entries()) {
    for (const [row, codes] of grid.entries()) {
      const column = codes.indexOf(code);
      if (column !== -1) return { table, row, column };
    }
  }
  return null;
}

/** Where a step leads; null where the form ends. Steps up, down, left and right go on into the table before or after. */
export function stepFrom(grids: readonly Grid[], code: string, step: GridStep): string | null {
  const at = spotOf(grids, code);
  if (!at) return null;
  const neighbour = neighbours[step];
  return neighbour ? neighbour(grids, at, code) : (edgeOf(grids[at.table] ?? [], at, step) ?? null);
}

const neighbours: Readonly<
  Partial<Record<GridStep, (grids: readonly Grid[], at: Spot, code: string) => string | null>>
> = {
  left: (grids, _at, code) => sideways(grids, code, -1),
  right: (grids, _at, code) => sideways(grids, code, 1),
  up: (grids, at) => vertical(grids, at, -1),
  down: (grids, at) => vertical(grids, at, 1),
};

function edgeOf(grid: Grid, { row, column }: Spot, step: GridStep): string | undefined {
  if (step === "row-start" || step === "row-end") return grid[row]?.at(step === "row-start" ? 0 : -1);
  const line = grid.at(step === "top" || step === "table-start" ? 0 : -1);
  if (step === "table-start") return line?.[0];
  return step === "table-end" ? line?.at(-1) : line?.[column];
}

/** A step that never leaves the table: the far corner of a range. */
export function stepWithin(grids: readonly Grid[], code: string, step: GridStep): string | null {
  const to = stepFrom(grids, code, step);
  const from = spotOf(grids, code);
  const there = to === null ? null : spotOf(grids, to);
  if (from?.table !== there?.table) return null;
  // Left and right run on into the next row; a range does not.
  return (step === "left" || step === "right") && from?.row !== there?.row ? null : to;
}

function sideways(grids: readonly Grid[], code: string, by: -1 | 1): string | null {
  const codes = grids.flat(2);
  return codes[codes.indexOf(code) + by] ?? null;
}

function vertical(grids: readonly Grid[], at: Spot, by: -1 | 1): string | null {
  const inside = grids[at.table]?.[at.row + by]?.[at.column];
  if (inside !== undefined) return inside;
  const next = grids[at.table + by];
  const row = by === 1 ? next?.[0] : next?.at(-1);
  return row?.[Math.min(at.column, row.length - 1)] ?? null;
}

/** The rectangle between two cells of one table; only the second cell when they stand in different tables. */
export function rectangle(grids: readonly Grid[], from: string, to: string): Grid {
  const [start, end] = [spotOf(grids, from), spotOf(grids, to)];
  if (!start || start.table !== end?.table) return [[to]];
  const [top, bottom] = [Math.min(start.row, end.row), Math.max(start.row, end.row)];
  const [left, right] = [Math.min(start.column, end.column), Math.max(start.column, end.column)];
  return (grids[start.table] ?? []).slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
}
