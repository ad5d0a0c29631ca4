/**
 * A report as CSV for spreadsheets: one line a cell, then indicators and categories, then what it is a report of.
 * It does not hold the narrative, contact, period and official source, nor what is printed in unclear cells: JSON and XLSX do.
 */
import { cellsOf } from "@/report/form/define";
import { editionOf, variantOf } from "@/report/form/editions";
import { csvFile } from "./csv-text";
import { type WrittenReport } from "./model";

/** The columns, by which a file of this kind is known again. */
export const csvHeader = ["code", "part", "row", "column", "unit", "value", "status"] as const;

/** Codes of the lines that are no cell of the form. */
export const csvCodes = {
  indicator: "indicator",
  statedTotal: "disclosures.stated-total",
  category: "disclosures.category",
  agency: "report.agency",
  year: "report.year",
  scope: "report.scope",
  edition: "report.edition",
  origin: "report.origin",
} as const;

type Line = readonly (string | number | null)[];

/** UTF-8 text with a mark at its head; a missing value is empty and says so. */
export function reportCsv(report: WrittenReport): string {
  const { content } = report;
  const edition = editionOf(content.edition);
  const unclear = new Set(content.unclear.map(({ code }) => code));
  const cells = cellsOf(edition, variantOf(edition, Object.keys(content.figures))).map((cell): Line => {
    const value = content.figures[cell.code] ?? null;
    const status = value === null && unclear.has(cell.code) ? "unclear" : statusOf(value);
    return [cell.code, cell.part, cell.row, cell.column, cell.unit, value, status];
  });
  const indicators = content.indicators.flatMap(({ label, unit, year, sinceStart }): Line[] => [
    [csvCodes.indicator, "", label, "年度", unit, year, statusOf(year)],
    [csvCodes.indicator, "", label, "历年累计", unit, sinceStart, statusOf(sinceStart)],
  ]);
  return csvFile([csvHeader, ...cells, ...indicators, ...categoryLines(report), ...factLines(report)]);
}

function categoryLines({ content: { disclosures } }: WrittenReport): Line[] {
  if (!disclosures) return [];
  const line = (code: string, row: string, value: number | null): Line => {
    return [code, "一", row, "", "条", value, statusOf(value)];
  };
  const items = disclosures.items.map(({ category, count }) => line(csvCodes.category, category, count));
  return [line(csvCodes.statedTotal, "主动公开总数", disclosures.statedTotal), ...items];
}

function factLines({ agency, year, scope, content }: WrittenReport): Line[] {
  const facts: readonly (readonly [string, string, string | number])[] = [
    [csvCodes.agency, "机关名称", agency],
    [csvCodes.year, "年度", year],
    [csvCodes.scope, "口径", scope],
    [csvCodes.edition, "表式", content.edition],
    [csvCodes.origin, "来源", content.origin],
  ];
  return facts.map(([code, name, value]) => [code, "", name, "", "", value, "stated"]);
}

function statusOf(value: number | string | null): string {
  return value === null ? "not stated" : "stated";
}
