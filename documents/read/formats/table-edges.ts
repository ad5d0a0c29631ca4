/** Gives the rows of a table that tell where the edges of their cells are the columns of one grid. */
import { type GridCell } from "../transcript";

/** A cell between two edges, in any measure; a cell that goes on from the row above is not given. */
export interface EdgedCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly isContinued: boolean;
}

/** Edges that stand closer are the same: programs round them. */
const near = 25;

/** The rows of one table on its grid. */
export function onGrid(rows: readonly (readonly EdgedCell[])[]): GridCell[][] {
  const sorted = [...new Set(rows.flatMap((row) => row.flatMap(({ left, right }) => [left, right])))].sort(
    (a, b) => a - b,
  );
  const edges = sorted.filter((edge, index) => index === 0 || edge - (sorted[index - 1] ?? 0) > near);
  const columnOf = (edge: number): number =>
    Math.max(
      0,
      edges.findLastIndex((each) => each <= edge + near),
    );
  return rows.map((row) =>
    row
      .filter(({ isContinued }) => !isContinued)
      .map(({ text, left, right }) => ({
        text,
        from: columnOf(left),
        to: Math.max(columnOf(left), columnOf(right) - 1),
      })),
  );
}
