/** Marks rows of numbers, each on a line of its own, among which the bare number of a page may stand. */
import { type Place } from "../model";
import { type PrintedRow } from "./printed-row";

/** Marks them where bare numbers stand outside the tables too, or where a row holds more numbers than it has columns. */
export function markLoosePages(rows: readonly PrintedRow[], outside: readonly Place[]): PrintedRow[] {
  const inLines = rows.filter(({ layout }) => layout === "lines");
  const first = rows[0]?.cells[0]?.line ?? 0;
  const widest = { 一: 0, 二: 3, 三: 7, 四: 15, 五: 0, 六: 0 };
  const isOverfull = inLines.some(({ cells, part }) => cells.length > widest[part]);
  if (outside.length === 0 && !isOverfull) return [...rows];
  const before = Math.max(0, ...outside.filter(({ line }) => line < first).map(({ text }) => Number(text)));
  const after = Math.min(before + 30, ...outside.filter(({ line }) => line > first).map(({ text }) => Number(text)));
  const isPage = ({ text }: Place): boolean => /^\d{1,3}$/.test(text) && Number(text) > before && Number(text) < after;
  return rows.map((row) => (row.layout === "lines" && row.cells.some(isPage) ? { ...row, mayHoldPage: true } : row));
}
