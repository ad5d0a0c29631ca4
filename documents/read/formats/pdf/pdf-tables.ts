/** Puts a table together again that a PDF has cut into pages, and gives its rows on one grid of columns. */
import { type RuledCell, type RuledTable } from "./pdf-grid";
import { clustered, near } from "./pdf-rulings";
import { type GridCell } from "../../transcript";

/** The part of a table on one page, each row with the cells that begin in it. */
type TablePart = GridCell[][];

interface Part {
  readonly xs: readonly number[];
  rows: number;
  cells: CutCell[];
}

/** A cell that may go on in cells of later pages; `whole` is the one it goes on from. */
interface CutCell extends RuledCell {
  text: string;
  whole?: CutCell;
}

/** A number of an item, with which a new row begins and never the rest of a label. */
export const itemNumber = /^\s*(第?[一二三四五六七八九十]+[、．.条]|[（(][一二三四五六七八九十\d]+[）)]|\d+\s*[.．、])/;
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
  const parts = tables.map(({ rows, cells, xs: own }): Part => ({
    xs: own,
    rows,
    cells: cells.map((cell) => ({ ...cell })),
  }));
  const header = parts[0];
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (!header || !before) return;
    leaveOutHeader(header, part);
    joinOverBreak(before, part);
  });
  return parts.map((part) => rowsOf(part, xs));
}

/** A page may begin with the header of the table once more. */
function leaveOutHeader(header: Part, part: Part): void {
  let rows = 0;
  while (rows < part.rows && isSameRow(header, part, rows)) rows += 1;
  while (rows > 0 && part.cells.some((cell) => cell.row < rows && cell.row + cell.rows > rows)) rows -= 1;
  part.rows -= rows;
  part.cells = part.cells.filter(({ row }) => row >= rows).map((cell) => ({ ...cell, row: cell.row - rows }));
}

function isSameRow(header: Part, part: Part, row: number): boolean {
  const ours = part.cells.filter((cell) => cell.row === row);
  const theirs = header.cells.filter((cell) => cell.row === row);
  return (
    ours.length === theirs.length &&
    ours.every(({ text }) => text !== "" && !value.test(text)) &&
    ours.every((cell, index) => cell.text === theirs[index]?.text && sameSides(cell, theirs[index]))
  );
}

function rowsOf({ rows, cells }: Part, xs: readonly number[]): GridCell[][] {
  const found: GridCell[][] = Array.from({ length: rows }, () => []);
  for (const { text, row, left, right, whole } of cells) {
    if (whole) continue;
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
  const row = pairs.slice(joinGroups(pairs));
  if (isCutRow(row)) for (const { next, last } of row) if (last) join(last, next);
}

/** The groups at the left of a row go on until one begins anew; gives how many do. */
function joinGroups(pairs: readonly Pair[]): number {
  let count = 0;
  for (const { next, last } of pairs) {
    if (!last || (next.rows === 1 && last.rows === 1) || itemNumber.test(next.text)) break;
    if (next.text !== "" && value.test(next.text)) break;
    join(last, next);
    count += 1;
  }
  return count;
}

interface Pair {
  readonly next: CutCell;
  readonly last: CutCell | undefined;
}

/** The figures of a row stand on one page, its label and notes on figures may go on; the rest of a label has no number of its own. */
function isCutRow(row: readonly Pair[]): boolean {
  if (row.length < 2 || row.some(({ last }) => last === undefined)) return false;
  const [label, ...others] = row.filter(({ next, last }) => next.text !== "" || last?.text !== "");
  if (!label?.last?.text || itemNumber.test(label.next.text) || value.test(`${label.last.text}${label.next.text}`))
    return false;
  const before = others.filter(({ last }) => last?.text !== "");
  const after = others.filter(({ next }) => next.text !== "");
  if (before.length === 0 || after.length === 0) return before.length !== after.length;
  // The rest of a note leaves most cells empty; the header of another table leaves none.
  return after.every(({ next, last }) => last?.text !== "" && !value.test(next.text)) && 2 * after.length < row.length;
}

function join(last: CutCell, next: CutCell): void {
  const whole = last.whole ?? last;
  whole.text = [whole.text, next.text].filter((part) => part !== "").join("\n");
  next.whole = whole;
}

function endsPart({ rows }: Part, cell: RuledCell): boolean {
  return cell.row + cell.rows === rows;
}

function sameSides(a: RuledCell, b: RuledCell): boolean {
  return Math.abs(a.left - b.left) <= 2 * near && Math.abs(a.right - b.right) <= 2 * near;
}
