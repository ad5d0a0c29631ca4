/** What is said of each point of a chart as one steps through it, and the same numbers as a file. */
import { translator, type Locale } from "@/messages/translator";
import { isSmallMultiples, type ChartContent } from "./chart-content";
import { grouped, type ChartPoint } from "../layout/scale";

/** One sentence a step: "2024：予以公开 8 件；部分公开 未载明"; of small drawings each point is a step of its own. */
export function readingsOf(chart: ChartContent, locale: Locale): string[] {
  const { series, unit } = chart;
  const notStated = translator(locale, "common")("notStated");
  const [colon, comma, semicolon] = locale === "zh" ? ["：", "，", "；"] : [": ", ", ", "; "];
  const said = ({ value, missing = notStated }: Pick<ChartPoint, "value" | "missing">) =>
    value === null ? missing : `${grouped(value)} ${unit}`;
  if (isSmallMultiples(chart)) {
    return series.flatMap(({ label, points }) =>
      points.map((point) => `${label}${comma}${point.name}${colon}${said(point)}`),
    );
  }
  return (series[0]?.points ?? []).map(({ name }, index) => {
    const values = series.map(({ label, points }) => {
      const value = said(points[index] ?? { value: null });
      return series.length > 1 ? `${label} ${value}` : value;
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
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
