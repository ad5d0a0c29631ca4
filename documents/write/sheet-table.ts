/** The sheet of one table part: the official layout with its figures. */
import { type Workbook, type Worksheet } from "@protobi/exceljs";
import { type ReportContent } from "@/report/content";
import { type Part, type RowVariant } from "@/report/form/define";
import { placeTable, type Box } from "./placed-table";
import { figureValidation, putFigure } from "./sheet-cell";
import { dress, heightFor, printOnA4 } from "./sheet-style";
import { sheetText } from "./sheet-text";
import { tableSheet } from "./workbook-form";

/** Adds 表二, 表三 or 表四. Totals are numbers like all others: a report says what is printed, not what would add up. */
export function addTableSheet(
  book: Workbook,
  part: Part,
  variant: RowVariant,
  figures: ReportContent["figures"],
): void {
  const { boxes, width, headerDepth } = placeTable(part, variant);
  const sheet = book.addWorksheet(tableSheet(part.number));
  const hasLabels = boxes.some(({ kind }) => kind === "label");
  printOnA4(sheet, width > 6 ? "landscape" : "portrait");
  for (let column = 1; column <= width; column += 1) {
    sheet.getColumn(column).width = column === 1 && hasLabels ? 44 : width > 12 ? 9 : width > 6 ? 12 : 18;
  }
  for (const box of boxes) addBox(sheet, box, figures);
  // The header of the tables below each other in 二 belongs to their first block only.
  const frozen = part.blocks.length > 1 ? 1 : headerDepth;
  sheet.views = [{ state: "frozen", xSplit: hasLabels ? 1 : 0, ySplit: frozen }];
  sheet.pageSetup.printTitlesRow = `1:${frozen}`;
}

function addBox(
  sheet: Worksheet,
  { kind, row, column, rows, columns, text, level, figure }: Box,
  figures: ReportContent["figures"],
): void {
  const cell = sheet.getCell(row, column);
  // Borders of a merged cell are those of all its cells.
  for (let down = 0; down < rows; down += 1)
    for (let right = 0; right < columns; right += 1) dress(sheet.getCell(row + down, column + right), kind, level);
  if (rows > 1 || columns > 1) sheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
  if (!figure) {
    cell.value = sheetText(text);
    if (kind === "label") sheet.getRow(row).height = heightFor(text, 20);
    return;
  }
  putFigure(cell, figures[figure.code] ?? null, figure.measure);
  cell.dataValidation = figureValidation(figure.measure);
}
