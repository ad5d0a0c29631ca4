/** From the published years of an agency to the series of its charts. */
import { yearPoints, type ChartSeries } from "@/components/charts/layout/scale";
import { type Locale } from "@/messages/translator";
import { type Figure } from "@/report/figure";
import { type IndicatorKey, indicators } from "@/report/series/indicators";
import { type publicAgency } from "../public-data";

export type Agency = NonNullable<Awaited<ReturnType<typeof publicAgency>>>;
export type Points = Agency["series"][number]["points"];
/** A year with its figures, of one agency or of many together. */
export type FigurePoint = Pick<Points[number], "year" | "indicators">;
export type Categories = Agency["categories"];

/** A series that is one indicator's. */
export type IndicatorSeries = ChartSeries & { readonly key: IndicatorKey };

/** One series an indicator, in the order of the keys; years between the first and the last report without one are gaps. */
export function seriesOf(
  points: readonly FigurePoint[],
  keys: readonly IndicatorKey[],
  locale: Locale,
): IndicatorSeries[] {
  return keys.flatMap((key) =>
    indicators
      .filter((indicator) => indicator.key === key)
      .map(({ label }) => ({
        key,
        label: shortLabel(label[locale]),
        points: yearPoints(points.map((point) => ({ year: point.year, value: drawnAt(point.indicators[key]) }))),
      })),
  );
}

/** The parts of one year as the points of a bar chart. */
export function partsOf(point: Points[number], keys: readonly IndicatorKey[], locale: Locale): ChartSeries {
  const parts = seriesOf([point], keys, locale);
  return {
    key: "parts",
    label: String(point.year),
    points: parts.map(({ label, points }) => ({ name: label, value: points[0]?.value ?? null })),
  };
}

/** One series a category, by its printed name, in the order of the latest list; years between lists without it are gaps. */
export function categorySeries(lists: Categories): ChartSeries[] {
  const sorted = lists.toSorted((a, b) => b.year - a.year);
  const names = [...new Set(sorted.flatMap(({ items }) => items.map(({ category }) => category)))];
  return names.map((name) => ({
    key: name,
    label: name,
    points: yearPoints(sorted.map(({ year, items }) => ({ year, value: countOf(items, name) }))),
  }));
}

/** Two lines of one name cannot be told apart: neither is taken for the other. */
function countOf(items: Categories[number]["items"], name: string): number | null {
  const found = items.filter(({ category }) => category === name);
  return found.length === 1 ? (found[0]?.count ?? null) : null;
}

/** Number of years that state a value: a trend needs two. */
export function statedYears({ points }: ChartSeries): number {
  return points.filter(({ value }) => value !== null).length;
}

/** Whether every stated year states zero. */
export function isAlwaysZero({ points }: ChartSeries): boolean {
  return points.every(({ value }) => value === null || value === 0);
}

/** The unit in which an indicator counts, in the reader's language. */
export function unitOf(indicator: IndicatorKey | undefined, locale: Locale): string {
  return unitName(indicators.find(({ key }) => key === indicator)?.unit ?? "件", locale);
}

/** 件 is "items" to readers of English, who would take it for a part of the number. */
export function unitName(unit: string, locale: Locale): string {
  return units.find(({ zh }) => zh === unit)?.[locale] ?? unit;
}

const units = [
  { zh: "件", en: "items" },
  { zh: "条", en: "items" },
  { zh: "万元", en: "10,000 yuan" },
] as const;

/** Leaves out what the title says: "新收申请：自然人" is "自然人", "行政许可本年处理决定数量" is "行政许可". */
function shortLabel(label: string): string {
  return label
    .replace(/^.*[：:]\s*/, "")
    .replace(/（2019年格式）| \(form of 2019\)/, "")
    .replace(/(本年)?处理决定数量$/, "")
    .replace(/^行政规范性文件(?=.)/, "");
}

/** A drawing needs no more of an amount than its place. */
function drawnAt(figure: Figure | undefined): number | null {
  return typeof figure === "string" ? Number(figure) : (figure ?? null);
}
