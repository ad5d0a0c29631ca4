/** From the sums of a region, or of everything, to its charts; each says how many reports it rests on. Pure. */
import { type ChartContent } from "@/components/charts/content/chart-content";
import { lineSummary, stackSummary } from "@/components/charts/content/summary";
import { translator, type Locale } from "@/messages/translator";
import { type IndicatorKey } from "@/report/series/indicators";
import { isAlwaysZero, seriesOf, statedYears, unitOf } from "./agency-points";
import { coverageChart, timelinessChart } from "./aggregate-coverage";
import { sumCharts, type AggregateChartGroup, type AggregateChartKey, type SumChartKind } from "./aggregate-catalogue";
import { averageChart, receivedChart } from "./aggregate-received";
import { commonOf, spanOf, type Overview } from "./aggregate-words";

export interface AggregateChart {
  readonly key: AggregateChartKey;
  readonly group: AggregateChartGroup;
  readonly chart: ChartContent;
}

/** All charts that have something to show, in the order of the form. */
export function overviewCharts(overview: Overview, locale: Locale): AggregateChart[] {
  const made = [
    { key: "coverage", group: "coverage", chart: coverageChart(overview, locale) },
    { key: "timeliness", group: "coverage", chart: timelinessChart(overview, locale) },
    { key: "received", group: "requests", chart: receivedChart(overview, locale) },
    { key: "per-report", group: "requests", chart: averageChart(overview, locale) },
    ...sumCharts.map((kind) => ({ key: kind.key, group: kind.group, chart: sumChart(kind, overview, locale) })),
  ] as const;
  return made.flatMap(({ key, group, chart }) => (chart ? [{ key, group, chart }] : []));
}

function sumChart(kind: SumChartKind, overview: Overview, locale: Locale): ChartContent | null {
  const years = overview.years.filter(({ sums }) => kind.indicators.some((key) => sums[key]?.value != null));
  const series = seriesOf(years.map(valuesOf), kind.indicators, locale).filter((each) => statedYears(each) > 0);
  if (years.length === 0 || series.every(isAlwaysZero)) return null;
  const unit = unitOf(kind.indicators[0], locale);
  const summarize = kind.kind === "stack" ? stackSummary : lineSummary;
  return {
    kind: kind.kind,
    title: spanOf(kind.key, years, locale),
    summary: summarize(series, unit, locale),
    unit,
    notes: notesOn(kind, years, locale),
    series,
    ...commonOf(overview, years, locale),
  };
}

function valuesOf({ year, sums }: Overview["years"][number]) {
  return { year, indicators: Object.fromEntries(Object.entries(sums).map(([key, { value }]) => [key, value])) };
}

function notesOn({ edition, note, indicators }: SumChartKind, years: Overview["years"], locale: Locale): string[] {
  const t = translator(locale, "overview");
  const hasBoth = years.some(({ year }) => year < 2021) && years.some(({ year }) => year >= 2021);
  return [
    ...partlyStated(indicators, years, locale),
    ...(edition === "2021" || edition === "2019" ? [t(`edition${edition}`)] : []),
    ...(note === "pending" ? [t("pending")] : []),
    ...(note === "otherRows" && hasBoth ? [t("otherRows")] : []),
  ];
}

/** A sum over missing parts says how many are missing. */
function partlyStated(indicators: readonly IndicatorKey[], years: Overview["years"], locale: Locale): string[] {
  const t = translator(locale, "overview");
  const missing = years.flatMap(({ year, reports, sums }) => {
    const least = Math.min(...indicators.map((key) => sums[key]?.stated ?? 0));
    return least < reports ? [t("yearReports", { year: String(year), n: reports - least })] : [];
  });
  return missing.length > 0 ? [t("partly", { list: missing.join(locale === "zh" ? "、" : ", ") })] : [];
}
