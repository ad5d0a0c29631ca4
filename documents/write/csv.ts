/** A report as CSV for spreadsheets: one line a cell, then the categories of disclosures. */
import { cellsOf } from "@/report/form/define";
import { editionOf, variantOf } from "@/report/form/editions";
import { type WrittenReport } from "./model";

const head = ["code", "part", "row", "column", "unit", "value", "status"];

/** UTF-8 text with a mark at its head, so that spreadsheets show the Chinese; a missing value is empty and says so. */
export function reportCsv({ content }: WrittenReport): string {
  const edition = editionOf(content.edition);
  const cells = cellsOf(edition, variantOf(edition, Object.keys(content.figures))).map((cell) => {
    const value = content.figures[cell.code] ?? null;
    return [cell.code, cell.part, cell.row, cell.column, cell.unit, value, statusOf(value)];
  });
  const indicators = content.indicators.flatMap(({ label, unit, year, sinceStart }) => [
    ["indicator", "", label, "年度", unit, year, statusOf(year)],
    ["indicator", "", label, "历年累计", unit, sinceStart, statusOf(sinceStart)],
  ]);
  const { disclosures } = content;
  const categories = disclosures
    ? [
        [
          "disclosures.stated-total",
          "一",
          "主动公开总数",
          "",
          "条",
          disclosures.statedTotal,
          statusOf(disclosures.statedTotal),
        ],
        ...disclosures.items.map(({ category, count }) => [
          "disclosures.category",
          "一",
          category,
          "",
          "条",
          count,
          statusOf(count),
        ]),
      ]
    : [];
  const lines = [head, ...cells, ...indicators, ...categories].map((line) => line.map(csvField).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function statusOf(value: number | string | null): string {
  return value === null ? "not stated" : "stated";
}

/** One field; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvField(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
