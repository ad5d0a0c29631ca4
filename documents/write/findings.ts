/** Findings as a table for people outside the system: one line a finding, with its place, both sides and its source. */
import { subtractDecimals } from "@/report/figure";
import { type EditionId } from "@/report/form/define";
import { findCell } from "@/report/form/editions";
import { rules } from "@/report/rules/book";
import { type Finding, type Severity } from "@/report/rules/define";
import { csvFile } from "./csv-text";
import { putText } from "./sheet-cell";
import { dress, printOnA4 } from "./sheet-style";

/** The parts of a finding that are exported. */
export type ExportedFinding = Pick<Finding, "rule" | "severity" | "codes" | "expected" | "actual" | "message">;

const columns = [
  { header: "规则", width: 28 },
  { header: "级别", width: 8 },
  { header: "位置", width: 50 },
  { header: "应为", width: 12 },
  { header: "实为", width: 12 },
  { header: "差额", width: 12 },
  { header: "说明", width: 60 },
  { header: "Explanation", width: 60 },
  { header: "依据", width: 30 },
] as const;

const severities: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", question: "疑问" };

/** The lines of the table, without its header, for a report on this edition of the form. */
function linesOf(findings: readonly ExportedFinding[], edition: EditionId): string[][] {
  return findings.map(({ rule, severity, codes, expected, actual, message }) => [
    rule,
    severities[severity],
    placesOf(codes, edition),
    expected ?? "",
    actual ?? "",
    differenceOf(expected, actual),
    message.zh,
    message.en,
    rules.find(({ id }) => id === rule)?.source ?? "",
  ]);
}

/** Beyond this many cells a finding is about whole tables. */
const mostPlaces = 30;

function placesOf(codes: readonly string[], edition: EditionId): string {
  if (codes.length <= mostPlaces) return codes.map((code) => placeOf(code, edition)).join("；");
  const parts = codes.map((code) => findCell(edition, code)?.part ?? "");
  return [...new Set(parts)].map((part) => `表${part}共${parts.filter((each) => each === part).length}格`).join("；");
}

/** "表三 一、本年新收政府信息公开申请数量 · 总计" */
function placeOf(code: string, edition: EditionId): string {
  const cell = findCell(edition, code);
  return cell ? `表${cell.part} ${cell.row} · ${cell.column}` : code;
}

const decimal = /^-?\d+(\.\d+)?$/;

/** How much the figure is more than it should be; empty where a side is no number. */
function differenceOf(expected: string | null, actual: string | null): string {
  if (expected === null || actual === null || !decimal.test(expected) || !decimal.test(actual)) return "";
  return subtractDecimals(actual, expected);
}

/** The findings as CSV. */
export function writeFindingsCsv(findings: readonly ExportedFinding[], edition: EditionId): string {
  return csvFile([
    columns.map(({ header }) => header),
    ...linesOf(findings, edition).map((line) => line.map(asNumber)),
  ]);
}

/** Numbers are written as such: an apostrophe would keep spreadsheets from calculating with a negative difference. */
function asNumber(text: string): string | number {
  return decimal.test(text) && String(Number(text)) === text ? Number(text) : text;
}

/** The findings as a workbook with one sheet. */
export async function writeFindingsXlsx(
  findings: readonly ExportedFinding[],
  edition: EditionId,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: excel } = await import("@protobi/exceljs");
  const book = new excel.Workbook();
  book.creator = "Nianbao 年报";
  const sheet = book.addWorksheet("校验结果");
  printOnA4(sheet, "landscape");
  sheet.views = [{ state: "frozen", ySplit: 1 }];
  sheet.pageSetup.printTitlesRow = "1:1";
  columns.forEach(({ header, width }, index) => {
    sheet.getColumn(index + 1).width = width;
    const cell = sheet.getCell(1, index + 1);
    cell.value = header;
    dress(cell, "header");
  });
  linesOf(findings, edition).forEach((line, index) => {
    line.forEach((text, at) => {
      const cell = sheet.getCell(index + 2, at + 1);
      const value = asNumber(text);
      if (typeof value === "number") cell.value = value;
      else putText(cell, text);
      dress(cell, typeof value === "number" ? "figure" : "text");
    });
  });
  if (findings.length > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return new Uint8Array(await book.xlsx.writeBuffer());
}
