/** What is said of each point of a chart as one steps through it, and the same numbers as a file. */
import { translator, type Locale } from "@/messages/translator";
import { type ChartContent } from "./chart-content";
import { grouped } from "./scale";

/** One sentence a point: "2024：予以公开 8 件；部分公开 未载明". */
export function readingsOf({ series, unit }: ChartContent, locale: Locale): string[] {
  const notStated = translator(locale, "common")("notStated");
  const [colon, semicolon] = locale === "zh" ? ["：", "；"] : [": ", "; "];
  return (series[0]?.points ?? []).map(({ name }, index) => {
    const values = series.map(({ label, points }) => {
      const value = points[index]?.value ?? null;
      const said = value === null ? notStated : `${grouped(value)} ${unit}`;
      return series.length > 1 ? `${label} ${said}` : said;
    });
    return `${name}${colon}${values.join(semicolon)}`;
  });
}

/** One line a point, lines by series; not stated is empty, zero is 0. */
export function chartCsv({ series, unit }: ChartContent): string {
  const lines = series.flatMap(({ label, points }) =>
    points.map(({ name, value }) => [name, value === null ? "" : String(value), unit, label]),
  );
  return [["name", "value", "unit", "series"], ...lines].map((line) => `${line.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(text: string): string {
  // A spreadsheet would run what begins like a formula; a plain number is none.
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
