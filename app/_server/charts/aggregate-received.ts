/** Requests received: the sum beside the same agencies every year, and the average a report, so that coverage is not taken for growth. */
import { type ChartContent } from "@/components/charts/content/chart-content";
import { grouped, yearPoints } from "@/components/charts/layout/scale";
import { lineSummary } from "@/components/charts/content/summary";
import { countOf } from "@/db/public/sums";
import { translator, type Locale } from "@/messages/translator";
import { unitName } from "./agency-points";
import { commonOf, reportsDiffer, spanOf, type Overview } from "./aggregate-words";

const unit = "件";

interface Stated {
  readonly year: number;
  readonly reports: number;
  readonly value: number;
  readonly stated: number;
}

/** The years in which a report states its requests. */
function statedOf({ years }: Overview): Stated[] {
  return years.flatMap(({ year, reports, sums }) => {
    const { value, stated } = countOf(sums, "requests-received");
    return value === null ? [] : [{ year, reports, value, stated }];
  });
}

export function receivedChart(overview: Overview, locale: Locale): ChartContent | null {
  const t = translator(locale, "overview");
  const years = statedOf(overview);
  const last = years.at(-1);
  if (!last) return null;
  const steady = isSame(overview, years) ? null : overview.steady;
  const all = { key: "all", label: t("allReports"), points: yearPoints(years) };
  const byYear = new Map(steady?.points.map(({ year, value }) => [String(year), value]));
  const same = all.points.map(({ name }) => ({ name, value: byYear.get(name) ?? null }));
  return {
    kind: "line",
    title: spanOf("received", years, locale),
    summary: summaryOf(overview, years, locale),
    unit: unitName(unit, locale),
    notes: [
      ...reportsDiffer(
        years.map(({ year, stated }) => ({ year, reports: stated })),
        locale,
      ),
      ...(steady ? [t("steadyNote", { n: steady.agencies })] : []),
    ],
    series: steady ? [all, { key: "steady", label: t("steady", { n: steady.agencies }), points: same }] : [all],
    ...commonOf(overview, years, locale),
  };
}

/** Where every report is one of the same agencies, a second line would only cover the first. */
function isSame({ steady }: Overview, years: readonly Stated[]): boolean {
  return (
    steady?.points.every((point) => years.find(({ year }) => year === point.year)?.stated === steady.agencies) ?? true
  );
}

function summaryOf({ steady, headline }: Overview, years: readonly Stated[], locale: Locale): string {
  const t = translator(locale, "overview");
  const told = years.find(({ year }) => year === headline?.year) ?? years.at(-1);
  const sentences = told
    ? [t("receivedSummary", { year: String(told.year), stated: told.stated, value: grouped(told.value) })]
    : [];
  const [first, last] = [steady?.points[0], steady?.points.at(-1)];
  if (steady && first && last) {
    const span = { from: String(steady.from), to: String(steady.to), n: steady.agencies };
    sentences.push(t("steadySummary", { ...span, before: grouped(first.value), now: grouped(last.value) }));
  }
  return sentences.join(locale === "zh" ? "" : " ");
}

/** Null for one agency alone: its average is its sum. */
export function averageChart(overview: Overview, locale: Locale): ChartContent | null {
  const t = translator(locale, "overview");
  const years = statedOf(overview);
  if (years.length === 0 || years.every(({ stated }) => stated === 1)) return null;
  const points = yearPoints(years.map(({ year, value, stated }) => ({ year, value: round(value / stated) })));
  const series = [{ key: "average", label: t("average"), points }];
  return {
    kind: "line",
    title: spanOf("per-report", years, locale),
    summary: lineSummary(series, unitName(unit, locale), locale),
    unit: unitName(unit, locale),
    notes: [],
    series,
    ...commonOf(overview, years, locale),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
