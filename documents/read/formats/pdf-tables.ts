/** Puts a table together again that a PDF has cut into pages, and gives its rows on one grid of columns. */
import { type RuledCell, type RuledTable } from "./pdf-grid";
import { clustered, near } from "./pdf-rulings";
import { type GridCell } from "../transcript";

/** The part of a table on one page, each row with the cells that begin in it. */
type TablePart = GridCell[][];

interface Part {
  readonly xs: readonly number[];
  readonly rows: number;
  cells: RuledCell[];
}

/** A number of an item, with which a new row begins and never the rest of a label. */
const itemNumber = /^\s*(第?[一二三四五六七八九十]+[、．.条]|[（(][一二三四五六七八九十\d]+[）)]|\d+\s*[.．、])/;
const value = /^[-\d.,/\s\uFFFD—－]*$/;

/** Whether a table at the head of a page goes on with the one at the foot of the page before: both have the same sides. */
export function goesOn(before: RuledTable, after: RuledTable): boolean {
  return Math.abs(before.left - after.left) <= 2 * near && Math.abs(before.right - after.right) <= 2 * near;
}

/** The rows of a table on each of its pages. */
export function joinedTable(tables: readonly RuledTable[]): TablePart[] {
  const xs = clustered(
    tables.flatMap((table) => table.xs),
    near,
  );
  const parts = tables.map(({ rows, cells, xs: own }): Part => ({ xs: own, rows, cells: [...cells] }));
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (before) joinOverBreak(before, part);
  });
  return parts.map((part) => rowsOf(part, xs));
}

function rowsOf({ rows, cells }: Part, xs: readonly number[]): GridCell[][] {
  const found: GridCell[][] = Array.from({ length: rows }, () => []);
  for (const { text, row, left, right } of cells) {
    const from = columnAt(xs, left);
    found[row]?.push({ text, from, to: Math.max(from, columnAt(xs, right) - 1) });
  }
  return found.map((row) => row.sort((a, b) => (a.from ?? 0) - (b.from ?? 0)));
}

function columnAt(xs: readonly number[], edge: number): number {
  let best = 0;
  xs.forEach((x, index) => {
    if (Math.abs(x - edge) < Math.abs((xs[best] ?? 0) - edge)) best = index;
  });
  return best;
}

/** Cells that cover several rows, and a row of which one half stands on each page, are one again. */
function joinOverBreak(before: Part, after: Part): void {
  const pairs = after.cells
    .filter(({ row }) => row === 0)
    .map((next) => ({ next, last: before.cells.find((cell) => endsPart(before, cell) && sameSides(cell, next)) }));
  const group = pairs.filter(({ next, last }) => last && (next.rows > 1 || last.rows > 1));
  for (const { next, last } of group) {
    if (last && !itemNumber.test(next.text)) join(before, after, last, next);
  }
  const row = pairs.filter(({ next, last }) => !(last && (next.rows > 1 || last.rows > 1)));
  if (!isCutRow(row)) return;
  for (const { next, last } of row) if (last) join(before, after, last, next);
}

interface Pair {
  readonly next: RuledCell;
  readonly last: RuledCell | undefined;
}

/** Only the label may stand on both pages; the figures are on one of them, and the rest of a label has no number of its own. */
function isCutRow(row: readonly Pair[]): boolean {
  if (row.length < 2 || row.some(({ last }) => last === undefined)) return false;
  const onBoth = row.filter(({ next, last }) => next.text !== "" && last?.text !== "");
  const label = row.find(({ next, last }) => next.text !== "" || last?.text !== "");
  if (!label || onBoth.some((pair) => pair !== label)) return false;
  if (value.test(`${label.last?.text ?? ""}${label.next.text}`)) return false;
  const others = row.filter((pair) => pair !== label);
  const figures = [others.some(({ last }) => last?.text !== ""), others.some(({ next }) => next.text !== "")];
  return figures[0] !== figures[1] && !itemNumber.test(label.next.text) && label.last?.text !== "";
}

function join(before: Part, after: Part, last: RuledCell, next: RuledCell): void {
  const text = [last.text, next.text].filter((part) => part !== "").join("\n");
  before.cells = before.cells.map((cell) => (cell === last ? { ...cell, text } : cell));
  after.cells = after.cells.filter((cell) => cell !== next);
}

function endsPart({ rows }: Part, cell: RuledCell): boolean {
  return cell.row + cell.rows === rows;
}

function sameSides(a: RuledCell, b: RuledCell): boolean {
  return Math.abs(a.left - b.left) <= 2 * near && Math.abs(a.right - b.right) <= 2 * near;
}
