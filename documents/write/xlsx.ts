/** A report as a workbook in the official form, which is also the form to fill in: what is written is read back whole. */
import { type Workbook } from "@protobi/exceljs";
import { emptyContent } from "@/report/content";
import { type EditionId, type RowVariant } from "@/report/form/define";
import { editionOf, variantOf } from "@/report/form/editions";
import { type WrittenReport } from "./model";
import { addBasics, addGuide, type WorkbookSubject } from "./sheet-basics";
import { addCategories, addIndicators, addUnclear } from "./sheet-lists";
import { addTableSheet } from "./sheet-table";
import { sheetNames, workbookMark } from "./workbook-form";

/** The workbook of a report; every figure is a number or empty, no cell holds a formula. */
export async function writeXlsx(report: WrittenReport): Promise<Uint8Array<ArrayBuffer>> {
  const { agency, year, scope, content, version, publishedAt } = report;
  const provenance = `年报平台第${version}版，发布于${publishedAt.slice(0, 10)}。`;
  return save(await bookOf({ agency, year, scope, content, provenance }));
}

/** The empty workbook of an edition, for filling in. */
export async function writeTemplate(
  edition: EditionId,
  variant: RowVariant = "form",
): Promise<Uint8Array<ArrayBuffer>> {
  const content = emptyContent(edition, "transcribed", variant);
  return save(await bookOf({ agency: null, year: null, scope: null, content, provenance: "" }));
}

async function bookOf(subject: WorkbookSubject): Promise<Workbook> {
  const { default: excel } = await import("@protobi/exceljs");
  const book = new excel.Workbook();
  book.creator = "Nianbao 年报";
  const { content } = subject;
  const edition = editionOf(content.edition);
  const variant = variantOf(edition, Object.keys(content.figures));
  addGuide(book, subject);
  addBasics(book, subject);
  // Before the tables: whoever reads the sheets as one text takes what follows table 四 for its rows.
  addCategories(book, content);
  if (edition.parts.length === 0 || content.indicators.length > 0) addIndicators(book, content);
  if (content.unclear.length > 0) addUnclear(book, content);
  for (const part of edition.parts.filter(({ blocks }) => blocks.length > 0)) {
    addTableSheet(book, part, variant, content.figures);
  }
  addMark(book, [
    ["format", workbookMark.format],
    ["version", workbookMark.version],
    ["edition", content.edition],
    ["variant", variant],
    ["origin", content.origin],
    ["disclosures", content.disclosures ? "list" : "none"],
  ]);
  return book;
}

/** The sheet nobody sees, by which the workbook is known again. */
function addMark(book: Workbook, lines: readonly (readonly [string, string | number])[]): void {
  const sheet = book.addWorksheet(sheetNames.mark, { state: "veryHidden" });
  for (const line of lines) sheet.addRow(line);
}

async function save(book: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}
