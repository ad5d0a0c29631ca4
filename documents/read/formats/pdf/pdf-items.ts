/** From the pages of a PDF to its paragraphs and rows: what a page break has parted is put together again. */
import { type GridCell, type Item } from "../../transcript";
import { inColumns } from "./pdf-columns";
import { type RuledTable } from "./pdf-grid";
import { withoutRunningLines, type PageEntry, type Layout } from "./pdf-layout";
import { type TextLine } from "./pdf-lines";
import { continues, joinedText, measureOf, type Measure } from "./pdf-paragraphs";
import { goesOn, joinedTable } from "./pdf-tables";

interface Writing {
  readonly items: Item[];
  readonly measure: Measure;
  open: { readonly text: string; readonly last: TextLine; readonly page: number } | null;
  /** Page numbers passed while a paragraph goes on. */
  passed: Item[];
}

/** The document in reading order, each page under its number. */
export function itemsOf(layouts: readonly Layout[]): Item[] {
  const pages = withoutRunningLines(layouts).map(({ entries }) => entries);
  const tables = joinedTables(pages);
  const measure = measureOf(pages.flat().flatMap((entry) => (entry.kind === "line" ? [entry.line] : [])));
  const writing: Writing = { items: [], measure, open: null, passed: [] };
  pages.forEach((entries, page) => {
    (writing.open ? writing.passed : writing.items).push({ kind: "heading", text: `第 ${page + 1} 页` });
    for (const part of inColumns(entries)) {
      if (part.kind === "line") writeLine(writing, part.line, page);
      else writeRows(writing, part.kind === "table" ? (tables.get(part.table) ?? []) : part.rows);
    }
  });
  close(writing);
  return writing.items;
}

/** The rows of every table as it stands on its page, tables that go over pages on one grid. */
function joinedTables(pages: readonly (readonly PageEntry[])[]): Map<RuledTable, GridCell[][]> {
  const runs: RuledTable[][] = [];
  let last: RuledTable | null = null;
  for (const entries of pages) {
    entries.forEach((entry, index) => {
      if (entry.kind !== "table") return;
      const run = runs.at(-1);
      if (run && last && index === 0 && goesOn(last, entry.table)) run.push(entry.table);
      else runs.push([entry.table]);
    });
    const end = entries.at(-1);
    last = end?.kind === "table" ? end.table : null;
  }
  const rows = new Map<RuledTable, GridCell[][]>();
  for (const run of runs) joinedTable(run).forEach((part, index) => run[index] && rows.set(run[index], part));
  return rows;
}

function writeLine(writing: Writing, line: TextLine, page: number): void {
  const { open, measure } = writing;
  if (open && continues(open.last, line, measure, open.page === page)) {
    writing.open = { text: joinedText(open.text, line.text), last: line, page };
    return;
  }
  close(writing);
  writing.open = { text: line.text, last: line, page };
}

function writeRows(writing: Writing, rows: readonly (readonly GridCell[])[]): void {
  close(writing);
  for (const cells of rows) if (cells.length > 0) writing.items.push({ kind: "row", cells });
}

function close(writing: Writing): void {
  if (writing.open) writing.items.push({ kind: "paragraph", text: writing.open.text });
  writing.items.push(...writing.passed);
  writing.open = null;
  writing.passed = [];
}
