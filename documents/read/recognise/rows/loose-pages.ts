/** Marks rows of numbers, each on a line of its own, among which the bare number of a page may stand. */
import { type Place } from "../../model";
import { type PrintedRow } from "./printed-row";

const widest = { 一: 0, 二: 3, 三: 7, 四: 15, 五: 0, 六: 0 };
const mostPages = 15;

/** Marks them where bare numbers stand outside the tables too, alone in one, or where a row holds more than it has columns. */
export function markLoosePages(rows: readonly PrintedRow[], outside: readonly Place[]): PrintedRow[] {
  const inLines = rows.filter(({ layout }) => layout === "lines");
  const isSign = ({ key, cells, part }: PrintedRow): boolean =>
    cells.filter(({ text }) => text !== "").length > widest[part] ||
    (key === null && part !== "二" && cells.length === 1);
  if (outside.length === 0 && !inLines.some(isSign)) return [...rows];
  const first = rows[0]?.cells[0]?.line ?? 0;
  const last = rows.at(-1)?.cells.at(-1)?.line ?? 0;
  const before = Math.max(0, ...outside.filter(({ line }) => line < first).map(({ text }) => Number(text)));
  const after = Math.min(
    ...outside.filter(({ line }) => line > last).map(({ text }) => Number(text)),
    before + mostPages,
  );
  const isPage = ({ text }: Place): boolean => /^\d{1,3}$/.test(text) && Number(text) > before && Number(text) < after;
  return rows.map((row) => (row.layout === "lines" && row.cells.some(isPage) ? { ...row, mayHoldPage: true } : row));
}
