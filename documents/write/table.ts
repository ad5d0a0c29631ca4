/** Writes a table of texts as CSV or as a workbook with one sheet. */
import { csvFile } from "./csv-text";
import { putText } from "./sheet-cell";
import { dress, printOnA4 } from "./sheet-style";

/** The rows, the first of them the header, as CSV. */
export function writeTableCsv(rows: readonly (readonly string[])[]): string {
  return csvFile(rows);
}

/** The same as a workbook; every cell is text, so that codes keep their zeros. */
export async function writeTableXlsx(
  name: string,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: excel } = await import("@protobi/exceljs");
  const book = new excel.Workbook();
  book.creator = "Nianbao 年报";
  const sheet = book.addWorksheet(name);
  printOnA4(sheet, "landscape");
  sheet.views = [{ state: "frozen", ySplit: 1 }];
  rows.forEach((row, index) => {
    row.forEach((text, at) => {
      const cell = sheet.getCell(index + 1, at + 1);
      putText(cell, text);
      dress(cell, index === 0 ? "header" : "text");
    });
  });
  (rows[0] ?? []).forEach((header, at) => (sheet.getColumn(at + 1).width = Math.max(12, header.length * 2.4)));
  return new Uint8Array(await book.xlsx.writeBuffer());
}
