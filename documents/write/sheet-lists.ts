/** The sheets of lists: categories of disclosures, indicators of older reports, cells that could not be read. */
import { type Workbook, type Worksheet } from "@protobi/exceljs";
import { type ReportContent } from "@/report/content";
import { statedTotalLabel } from "@/report/form/lists";
import { findCell } from "@/report/form/editions";
import { figureValidation, putFigure, putText } from "./sheet-cell";
import { dress, printOnA4 } from "./sheet-style";
import { listHeaders, sheetNames, unclearWords } from "./workbook-form";

/** Empty lines ready to be filled in. */
const spareLines = 30;

type ListValue = { readonly text: string } | { readonly count: number | null };

/** Adds 目录类别: the total the text states, then a line a category. */
export function addCategories(book: Workbook, { disclosures }: Pick<ReportContent, "disclosures">): void {
  const sheet = listSheet(book, sheetNames.categories, [8, 60, 16]);
  const total = sheet.getRow(2);
  for (let column = 1; column <= 3; column += 1) dress(total.getCell(column), column === 3 ? "figure" : "label");
  total.getCell(2).value = statedTotalLabel;
  putCount(sheet, 2, 3, disclosures?.statedTotal ?? null);
  const items = (disclosures?.items ?? []).map(({ category, count }): ListValue[] => [{ text: category }, { count }]);
  addList(sheet, { top: 3, header: listHeaders.categories, lines: items, spare: [{ text: "" }, { count: null }] });
}

/** Adds 统计指标 of a report before 2019. */
export function addIndicators(book: Workbook, { indicators }: Pick<ReportContent, "indicators">): void {
  const sheet = listSheet(book, sheetNames.indicators, [8, 60, 12, 16, 16]);
  const lines = indicators.map(({ label, unit, year, sinceStart }): ListValue[] => [
    { text: label },
    { text: unit },
    { count: year },
    { count: sinceStart },
  ]);
  addList(sheet, {
    top: 2,
    header: listHeaders.indicators,
    lines,
    spare: [{ text: "" }, { text: "" }, { count: null }, { count: null }],
  });
}

/** Adds 待确认: what is printed in cells whose figure is not stated because it could not be read. */
export function addUnclear(book: Workbook, { unclear, edition }: Pick<ReportContent, "unclear" | "edition">): void {
  const sheet = listSheet(book, sheetNames.unclear, [8, 40, 50, 24, 16]);
  const lines = unclear.map(({ code, printed, why }): ListValue[] => {
    const cell = findCell(edition, code);
    const place = cell ? `表${cell.part} ${cell.row} ${cell.column}` : "";
    return [{ text: code }, { text: place }, { text: printed }, { text: unclearWords[why] }];
  });
  addList(sheet, { top: 2, header: listHeaders.unclear, lines, spare: null });
}

function listSheet(book: Workbook, name: string, widths: readonly number[]): Worksheet {
  const sheet = book.addWorksheet(name);
  printOnA4(sheet, widths.length > 3 ? "landscape" : "portrait");
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const title = sheet.getCell(1, 1);
  title.value = name;
  dress(title, "heading");
  sheet.mergeCells(1, 1, 1, widths.length);
  return sheet;
}

function addList(
  sheet: Worksheet,
  {
    top,
    header,
    lines,
    spare,
  }: {
    readonly top: number;
    readonly header: readonly string[];
    readonly lines: readonly (readonly ListValue[])[];
    readonly spare: readonly ListValue[] | null;
  },
): void {
  header.forEach((text, index) => {
    const cell = sheet.getCell(top, index + 1);
    cell.value = text;
    dress(cell, "header");
  });
  sheet.views = [{ state: "frozen", ySplit: top }];
  const all = [...lines, ...Array.from({ length: spare ? spareLines : 0 }, () => spare ?? [])];
  all.forEach((values, index) => {
    const row = top + 1 + index;
    const number = sheet.getCell(row, 1);
    dress(number, "figure");
    // Only a line that is there has a number: an empty category is told from an empty line by it.
    if (index < lines.length) number.value = index + 1;
    values.forEach((value, at) => putValue(sheet, row, at + 2, value));
  });
}

function putValue(sheet: Worksheet, row: number, column: number, value: ListValue): void {
  if ("count" in value) {
    putCount(sheet, row, column, value.count);
    return;
  }
  const cell = sheet.getCell(row, column);
  putText(cell, value.text);
  dress(cell, "label");
}

function putCount(sheet: Worksheet, row: number, column: number, count: number | null): void {
  const cell = sheet.getCell(row, column);
  putFigure(cell, count, "count");
  cell.dataValidation = figureValidation("count");
  dress(cell, "figure");
}
