/** The sheets of words: how to fill in the workbook, and what the report is, with its narrative. */
import { type Cell, type Workbook } from "@protobi/exceljs";
import { type ReportContent, type Scope } from "@/report/content";
import { editionOf } from "@/report/form/editions";
import { choiceValidation, putText, yearValidation } from "./sheet-cell";
import { dress, heightFor, printOnA4 } from "./sheet-style";
import { piecesOf } from "./sheet-text";
import { basicLines, continued, narrativeLines, scopeWords, sheetNames } from "./workbook-form";

/** What a workbook is written from: a report, or an empty form. */
export interface WorkbookSubject {
  readonly agency: string | null;
  readonly year: number | null;
  readonly scope: Scope | null;
  readonly content: ReportContent;
  /** Where the file comes from; empty for a form to be filled in. */
  readonly provenance: string;
}

/** Adds 填报说明. */
export function addGuide(book: Workbook, { content, provenance }: WorkbookSubject): void {
  const sheet = book.addWorksheet(sheetNames.guide);
  printOnA4(sheet, "portrait");
  sheet.getColumn(1).width = 90;
  const { name, notice } = editionOf(content.edition);
  const lines = [
    `本表为${name.zh}（${notice}）。`,
    "在“基本情况”和各表中填写。数字没有的填 0；报告中没有载明的留空，空白不等于 0。",
    "件数填非负整数；金额可以有小数。表头、行名和工作表名称请勿改动、增删，否则按一般表格读取。",
    "合计栏请直接填写数字；如用公式，读取时只取保存在文件里的计算结果。",
    "填好后在“导入已有报告”页上传本文件，核对无误后再保存。",
    "Blank means not stated and is not zero. Keep headers, row labels and sheet names as they are.",
    ...(provenance === "" ? [] : [provenance]),
  ];
  const title = sheet.getCell(1, 1);
  title.value = sheetNames.guide;
  dress(title, "title");
  lines.forEach((text, index) => {
    const cell = sheet.getCell(index + 2, 1);
    putText(cell, text);
    dress(cell, "text");
    sheet.getRow(index + 2).height = heightFor(text, 44);
  });
}

/** Adds 基本情况: a label and its text a line; a long narrative part goes on in further lines. */
export function addBasics(book: Workbook, subject: WorkbookSubject): void {
  const sheet = book.addWorksheet(sheetNames.basics);
  printOnA4(sheet, "portrait");
  [30, 80, 30].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const title = sheet.getCell(1, 1);
  putText(title, reportTitle(subject));
  dress(title, "title");
  sheet.mergeCells(1, 1, 1, 3);
  let row = 2;
  const add = (label: string, hint: string): Cell => {
    const [name, value, note] = [sheet.getCell(row, 1), sheet.getCell(row, 2), sheet.getCell(row, 3)];
    name.value = label;
    note.value = hint === "" ? null : hint;
    dress(name, "label");
    dress(value, "text");
    dress(note, "note");
    row += 1;
    return value;
  };
  const texts = basicTexts(subject);
  for (const { key, label, hint } of basicLines) fillBasic(add(label, hint), key, texts[key]);
  for (const { key, label, hint } of narrativeLines) {
    piecesOf(subject.content.narrative[key]).forEach((piece, index) => {
      putText(add(index === 0 ? label : continued, index === 0 ? hint : ""), piece);
      sheet.getRow(row - 1).height = Math.max(60, heightFor(piece, 40));
    });
  }
}

function fillBasic(cell: Cell, key: (typeof basicLines)[number]["key"], text: string): void {
  putText(cell, text);
  if (key === "year") {
    cell.numFmt = "0";
    cell.value = text === "" ? null : Number(text);
    cell.dataValidation = yearValidation;
  }
  if (key === "scope") cell.dataValidation = choiceValidation(Object.values(scopeWords));
}

function basicTexts({
  agency,
  year,
  scope,
  content,
}: WorkbookSubject): Record<(typeof basicLines)[number]["key"], string> {
  const { period, contact, source } = content;
  return {
    agency: agency ?? "",
    year: year === null ? "" : String(year),
    scope: scope === null ? "" : scopeWords[scope],
    periodFrom: period.from ?? "",
    periodTo: period.to ?? "",
    ...contact,
    sourceAddress: source.address,
    publishedOn: source.publishedOn ?? "",
  };
}

function reportTitle({ agency, year }: WorkbookSubject): string {
  return year === null ? "政府信息公开工作年度报告" : `${agency ?? ""}${year}年政府信息公开工作年度报告`;
}
