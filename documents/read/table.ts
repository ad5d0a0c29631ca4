/** Reads a table of lines (CSV in any encoding, or the first visible sheet of a workbook) as rows of texts. */
import { plainField } from "@/documents/write/csv-text";
import { csvLines } from "./formats/csv/csv-lines";
import { decodeText } from "./formats/text/text";
import { shownText } from "./formats/xlsx/xlsx-value";
import { openWorkbook } from "./formats/xlsx/xlsx-workbook";

/** Rows of texts; throws `UnreadableDocument` with its sentence for anything else. */
export async function readTable(bytes: Uint8Array): Promise<string[][]> {
  // Every zip, a workbook among them, begins with these signs.
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isWorkbook) return csvLines(decodeText(bytes)).map((line) => line.map(plainField));
  const sheets = await openWorkbook(bytes);
  const sheet = sheets.find(({ isHidden, rows }) => !isHidden && rows.length > 0);
  return (sheet?.rows ?? []).map(({ cells }) => {
    const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
    const row = Array.from({ length: width }, () => "");
    for (const { column, value, format } of cells) row[column] = shownText(value, format).trim();
    return row;
  });
}
