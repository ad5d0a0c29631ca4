/** Learns from the whole rows of a table in which cell the numbers begin, for rows whose first or last cells are empty. */
import { type FormRow } from "./form-rows";
import { type PrintedRow } from "./printed-row";

/** For a row of so many columns, the cell in which its numbers begin; null where whole rows like it do not tell. */
export type FindStart = (row: PrintedRow, width: number) => number | null;

interface Start {
  readonly at: number | null;
  readonly seen: number;
}

/** Whole rows of the same shape must agree; where only some rows of a table are as long as this one, two are needed. */
export function startsOf(rows: readonly PrintedRow[], form: readonly FormRow[]): FindStart {
  const widths = new Map(form.map(({ key, cells }) => [key, cells.length] as const));
  const even = evenTables(rows, widths);
  const starts = new Map<string, Start>();
  for (const row of rows) {
    const width = widths.get(row.key ?? "") ?? 0;
    const first = row.cells.findIndex(({ text }) => text !== "");
    const filled = row.cells.slice(first, first + width).filter(({ text }) => text !== "").length;
    if (width < 2 || filled < width || row.layout !== "grid") continue;
    const shape = shapeOf(row, width, even);
    const known = starts.get(shape);
    const at = positionOf(row, first);
    starts.set(shape, { at: known && known.at !== at ? null : at, seen: (known?.seen ?? 0) + 1 });
  }
  return (row, width) => {
    const start = starts.get(shapeOf(row, width, even));
    if (start?.at == null || (start.seen < 2 && !even.has(tableOf(row, width)))) return null;
    const index = row.cells.findIndex((_cell, each) => positionOf(row, each) === start.at);
    return index < 0 ? null : index;
  };
}

/** Tables whose rows are all equally long, or whose document knows the columns of its grid. */
function evenTables(rows: readonly PrintedRow[], widths: ReadonlyMap<string, number>): Set<string> {
  const lengths = new Map<string, Set<number>>();
  for (const row of rows.filter(({ layout }) => layout === "grid")) {
    const table = tableOf(row, widths.get(row.key ?? "") ?? 0);
    lengths.set(table, (lengths.get(table) ?? new Set()).add(isOnGrid(row) ? -1 : lengthOf(row)));
  }
  return new Set([...lengths].filter(([, each]) => each.size === 1).map(([table]) => table));
}

function shapeOf(row: PrintedRow, width: number, even: ReadonlySet<string>): string {
  const table = tableOf(row, width);
  return even.has(table) ? table : `${table} ${String(lengthOf(row))} ${String(row.lead ?? 0)}`;
}

function tableOf({ part }: PrintedRow, width: number): string {
  return `${part} ${String(width)}`;
}

function isOnGrid({ cells }: PrintedRow): boolean {
  return cells.some(({ from }) => from !== undefined);
}

function lengthOf({ lead = 0, cells }: PrintedRow): number {
  return lead + cells.length;
}

/** The column of the grid, where the document knows it, else the count of cells before. */
function positionOf({ cells, lead = 0 }: PrintedRow, index: number): number {
  return cells[index]?.from ?? lead + index;
}
