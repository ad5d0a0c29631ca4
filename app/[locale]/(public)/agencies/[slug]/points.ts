/** From the published years of a body to the series of its charts. */
import { type publicAgency } from "@/app/_server/public-data";
import { yearPoints, type ChartSeries } from "@/components/charts/scale";
import { type Locale } from "@/messages/translator";
import { indicators } from "@/report/indicators";

export type Agency = NonNullable<Awaited<ReturnType<typeof publicAgency>>>;
export type Points = Agency["series"][number]["points"];

/** One series an indicator. */
export function seriesOf(points: Points, keys: readonly string[], locale: Locale): ChartSeries[] {
  return indicators
    .filter(({ key }) => keys.includes(key))
    .map(({ key, label }) => ({
      key,
      label: label[locale],
      points: yearPoints(points.map((point) => ({ year: point.year, value: numberOf(point.indicators[key]) }))),
    }));
}

/** Whether any year states a value. */
export function isStated(series: ChartSeries): boolean {
  return statedYears(series) > 0;
}

/** Number of years that state a value: a trend needs two. */
export function statedYears({ points }: ChartSeries): number {
  return points.filter(({ value }) => value !== null).length;
}

/** The parts of one year as the points of a bar chart; short names leave out what the title says. */
export function barsOf(point: Points[number], prefix: string, keys: readonly string[], locale: Locale): ChartSeries {
  const chosen = keys.flatMap((key) => indicators.filter((indicator) => indicator.key === `${prefix}${key}`));
  return {
    key: prefix,
    label: String(point.year),
    points: chosen.map(({ key, label }) => ({
      name: label[locale].replace(/^.*[：:]\s*/, ""),
      value: numberOf(point.indicators[key]),
    })),
  };
}

/** Whether every stated year states zero. */
export function isAlwaysZero({ points }: ChartSeries): boolean {
  return points.every(({ value }) => value === null || value === 0);
}

/** The unit in which an indicator counts. */
export function unitOf(indicator: string): string {
  return indicators.find(({ key }) => key === indicator)?.unit ?? "件";
}

function numberOf(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Number(text);
}
