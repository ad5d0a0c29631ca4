/** What stands on each page of a PDF from top to bottom: lines of text and ruled tables, without page numbers and running titles. */
import { gridOf, isInGrid, tableOf, type RuledTable } from "./pdf-grid";
import { linesOf, type TextLine } from "./pdf-lines";
import { type Glyph } from "./pdf-glyphs";
import { type PageMarks } from "./pdf-marks";
import { ruledTables } from "./pdf-rulings";

/** A line or a table on a page. */
export type PageEntry =
  { readonly kind: "line"; readonly line: TextLine } | { readonly kind: "table"; readonly table: RuledTable };

/** A page in reading order. */
export interface Layout {
  readonly height: number;
  readonly entries: readonly PageEntry[];
}

/** The share of a page at its head and at its foot in which running titles and page numbers stand. */
const margin = 0.1;
const least = 60;
const pageNumber =
  /^[-–—－―·.\s]*(第\s*)?\d{1,3}(\s*[/／]\s*\d{1,3}|\s*页([\s，,/]*共\s*\d{1,3}\s*页)?)?[-–—－―·.\s]*$/;

/** Finds lines and tables on one page. */
export function layoutOf({ height, glyphs, segments }: PageMarks): Layout {
  const grids = ruledTables(segments).flatMap((rulings) => gridOf(rulings) ?? []);
  grids.sort((a, b) => area(a) - area(b));
  const inside = grids.map((): Glyph[] => []);
  const outside: Glyph[] = [];
  for (const glyph of glyphs) {
    const at = grids.findIndex((grid) => isInGrid(grid, glyph));
    (inside[at] ?? outside).push(glyph);
  }
  const tables = grids.map((grid, index) => tableOf(grid, inside[index] ?? []));
  const entries: PageEntry[] = [
    ...tables
      .filter(({ cells }) => cells.some(({ text }) => text !== ""))
      .map((table) => ({ kind: "table" as const, table })),
    ...linesOf(outside).map((line) => ({ kind: "line" as const, line })),
  ];
  return { height, entries: entries.sort((a, b) => topOf(a) - topOf(b)) };
}

/** Takes page numbers, and lines that come again at the edge of most pages, out of the pages. */
export function withoutRunningLines(pages: readonly Layout[]): Layout[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.entries.map((entry) => runningKey(entry, page.height)))) {
      if (key !== null) seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  const often = Math.max(2, pages.length / 2);
  return pages.map((page) => ({
    ...page,
    entries: page.entries.filter((entry) => {
      const key = runningKey(entry, page.height);
      if (key === null || entry.kind !== "line") return true;
      return !pageNumber.test(entry.line.text) && !(/\p{L}/u.test(key) && (seen.get(key) ?? 0) >= often);
    }),
  }));
}

/** The line without its figures, where it stands at the head or the foot of the page. */
function runningKey(entry: PageEntry, height: number): string | null {
  if (entry.kind !== "line") return null;
  const { y0, y1, text } = entry.line;
  const edge = Math.max(height * margin, least);
  if (y1 < edge) return `head ${text.replace(/\d+/g, "#")}`;
  if (y0 > height - edge) return `foot ${text.replace(/\d+/g, "#")}`;
  return null;
}

function topOf(entry: PageEntry): number {
  return entry.kind === "line" ? (entry.line.y0 + entry.line.y1) / 2 : entry.table.top;
}

function area({ xs, ys }: { readonly xs: readonly number[]; readonly ys: readonly number[] }): number {
  return ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));
}
