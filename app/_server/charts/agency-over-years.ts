/** What an agency reported over the years: charts where two years state a figure, the rest as single figures and zeros. Pure. */
import { type ChartContent } from "@/components/charts/content/chart-content";
import { type ChartSeries } from "@/components/charts/layout/scale";
import { lineSummary, stackSummary } from "@/components/charts/content/summary";
import { translator, type Locale } from "@/messages/translator";
import { type Scope } from "@/report/content";
import { editions } from "@/report/form/editions";
import { agencyCatalogue, type AgencyChartGroup, type AgencyChartKey, type AgencyChartKind } from "./agency-catalogue";
import {
  categorySeries,
  isAlwaysZero,
  seriesOf,
  statedYears,
  unitName,
  unitOf,
  type Agency,
  type IndicatorSeries,
  type Points,
} from "./agency-points";

export interface AgencyChart {
  readonly key: AgencyChartKey;
  readonly group: AgencyChartGroup;
  /** Null where fewer than two years state anything, or all is zero. */
  readonly chart: ChartContent | null;
  /** Figures of one year only: one dot is no trend. */
  readonly single: readonly IndicatorSeries[];
  /** Series whose stated years are all zero, where no chart shows them. */
  readonly zeros: readonly IndicatorSeries[];
}

/** All charts of an agency in one scope, in the order of the form; categories last. */
export function chartsOverYears(agency: Agency, scope: Scope, locale: Locale): AgencyChart[] {
  const points = agency.series.find((series) => series.scope === scope)?.points ?? [];
  return [
    ...agencyCatalogue.map((kind) => chartOf(kind, { points: pointsFor(kind, points), agency, scope, locale })),
    categoriesOf(agency, scope, locale),
  ];
}

/** Tables 三 and 四 begin with 2019: earlier years are no gaps in them. Part 二 belongs to its edition. */
function pointsFor({ edition, key }: AgencyChartKind, points: Points): Points {
  if (edition !== undefined) return points.filter((point) => point.edition === edition);
  return key === "disclosed" ? points : points.filter((point) => point.edition !== "pre-2019");
}

function chartOf(
  kind: AgencyChartKind,
  {
    points,
    agency,
    scope,
    locale,
  }: { readonly points: Points; readonly agency: Agency; readonly scope: Scope; readonly locale: Locale },
): AgencyChart {
  const { key, group } = kind;
  const series = seriesOf(points, kind.indicators, locale).filter((each) => statedYears(each) > 0);
  const trends = kind.kind === "stack" ? series : series.filter((each) => statedYears(each) > 1);
  const isTrend = trends.some((each) => statedYears(each) > 1) && !trends.every(isAlwaysZero);
  const rest = series.filter((each) => !isTrend || !trends.includes(each));
  const drawn = isTrend ? trends : [];
  return {
    key,
    group,
    chart: isTrend ? contentOf(kind, { series: drawn, points, agency, scope, locale }) : null,
    single: rest.filter((each) => statedYears(each) === 1),
    zeros: rest.filter((each) => statedYears(each) > 1 && isAlwaysZero(each)),
  };
}

function contentOf(
  kind: AgencyChartKind,
  {
    series,
    points,
    agency,
    scope,
    locale,
  }: {
    readonly series: readonly ChartSeries[];
    readonly points: Points;
    readonly agency: Agency;
    readonly scope: Scope;
    readonly locale: Locale;
  },
): ChartContent {
  const unit = unitOf(kind.indicators[0], locale);
  const summarize = kind.kind === "stack" ? stackSummary : lineSummary;
  return {
    kind: kind.kind,
    title: titleOf(kind.key, points, locale),
    summary: summarize(series, unit, locale),
    unit,
    notes: notesOn(kind, points, locale),
    series,
    ...commonOf(agency, scope, points.length, locale),
  };
}

/** What every chart of an agency over the years says in the same way. */
function commonOf(agency: Agency, scope: Scope, reports: number, locale: Locale) {
  const t = translator(locale, "charts");
  const words = translator(locale, "common");
  return {
    source: t(scope === "own" ? "sourceOwn" : "sourceRollUp", { n: reports }),
    nameHeader: t("year"),
    subject: `${agency.name} · ${words(scope === "own" ? "own" : "rollUp")}`,
    page: `/${locale}/agencies/${agency.slug}`,
  };
}

function titleOf(key: AgencyChartKey, points: readonly { readonly year: number }[], locale: Locale): string {
  const t = translator(locale, "agencyCharts");
  const years = points.map(({ year }) => year);
  const span = { from: String(Math.min(...years)), to: String(Math.max(...years)) };
  return t("range", { title: t(`titles.${key}`), ...span });
}

/** Where the form changed between the years, and what that means for this chart. */
function notesOn({ edition, note, key }: AgencyChartKind, points: Points, locale: Locale): string[] {
  const t = translator(locale, "agencyCharts");
  const used = editions
    .map(({ id, name }) => ({ name: name[locale], years: points.filter((each) => each.edition === id) }))
    .filter(({ years }) => years.length > 0)
    .reverse()
    .map(({ name, years }) => ({ edition: name, years: yearList(years, locale) }));
  const [only] = used;
  if (edition !== undefined) return only ? [t("oneEdition", only)] : [];
  const list = used.map((each) => t("editionYears", each)).join(locale === "zh" ? "，" : ", ");
  return [
    ...(used.length > 1 && key !== "disclosed" ? [t("editions", { list })] : []),
    ...(note === "pending" ? [t("pending")] : []),
    ...(note === "otherRows" && used.length > 1 ? [t("otherRows")] : []),
  ];
}

/** "2019、2020", "2021–2025". */
function yearList(points: readonly { readonly year: number }[], locale: Locale): string {
  const years = points.map(({ year }) => year);
  const first = Math.min(...years);
  const last = Math.max(...years);
  if (last - first + 1 === years.length && years.length > 2) return `${first}–${last}`;
  return years.join(locale === "zh" ? "、" : ", ");
}

function categoriesOf(agency: Agency, scope: Scope, locale: Locale): AgencyChart {
  const lists = agency.categories.filter((each) => each.scope === scope && each.items.length > 0);
  const series = categorySeries(lists).filter((each) => statedYears(each) > 1);
  const isTrend = series.length > 0 && !series.every(isAlwaysZero);
  const t = translator(locale, "agencyCharts");
  const unit = unitName("条", locale);
  const chart: ChartContent | null = isTrend
    ? {
        kind: "line",
        title: titleOf("categories", lists, locale),
        summary: lineSummary(series, unit, locale),
        unit,
        notes: [t("categoryNames")],
        series,
        ...commonOf(agency, scope, lists.length, locale),
      }
    : null;
  return { key: "categories", group: "categories", chart, single: [], zeros: [] };
}
