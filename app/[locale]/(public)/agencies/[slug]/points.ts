/** From the published years of a body to the series of its charts. */
import { type publicAgency } from "@/app/_server/public-data";
import { yearPoints, type ChartSeries } from "@/components/charts/scale";
import { type Locale } from "@/messages/translator";
import { type EditionId } from "@/report/form/define";
import { indicators } from "@/report/indicators";

export type Agency = NonNullable<Awaited<ReturnType<typeof publicAgency>>>;
export type Points = Agency["series"][number]["points"];

/** One series an indicator; part 二 takes only the years on its own edition. */
export function seriesOf(points: Points, keys: readonly string[], locale: Locale, edition?: EditionId): ChartSeries[] {
  const years = edition === undefined ? points : points.filter((point) => point.edition === edition);
  return indicators
    .filter(({ key }) => keys.includes(key))
    .map(({ key, label }) => ({
      key,
      label: label[locale],
      points: yearPoints(years.map((point) => ({ year: point.year, value: numberOf(point.indicators[key]) }))),
    }));
}

/** Whether any year states a value. */
export function isStated({ points }: ChartSeries): boolean {
  return points.some(({ value }) => value !== null);
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

function numberOf(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Number(text);
}
