/** One year of an agency in parts: who asked, how it ended, what was disclosed. Pure. */
import { type ChartContent } from "@/components/charts/content/chart-content";
import { grouped, type ChartSeries } from "@/components/charts/layout/scale";
import { barSummary } from "@/components/charts/content/summary";
import { translator, type Locale } from "@/messages/translator";
import { type Scope } from "@/report/content";
import { sum } from "@/report/figure";
import { agencyCatalogue, type AgencyChartKey } from "./agency-catalogue";
import {
  isAlwaysZero,
  partsOf,
  statedYears,
  unitName,
  type Agency,
  type Categories,
  type Points,
} from "./agency-points";

export interface YearChart {
  readonly key: AgencyChartKey;
  readonly chart: ChartContent;
}

const keys = ["applicants", "outcomes", "reconsideration", "litigation"] as const;

/** One year of an agency in one scope, as its report states it. */
export interface AgencyYear {
  readonly agency: Pick<Agency, "slug" | "name">;
  readonly scope: Scope;
  readonly point: Points[number];
  readonly list: Pick<Categories[number], "statedTotal" | "items"> | null;
}

/** What the current report on a year says; null where there is none. */
export function yearOf(agency: Agency, year: number, scope: Scope): AgencyYear | null {
  const point = agency.series.find((each) => each.scope === scope)?.points.find((each) => each.year === year);
  const list = agency.categories.find((each) => each.scope === scope && each.year === year);
  return point ? { agency, scope, point, list: list ?? null } : null;
}

/** The charts of one year that state anything but zeros. */
export function chartsOfYear(of: AgencyYear, locale: Locale): YearChart[] {
  const drawn = keys.flatMap((key): YearChart[] => {
    const kind = agencyCatalogue.find((each) => each.key === key);
    if (!kind || of.point.edition === "pre-2019") return [];
    const parts = partsOf(of.point, kind.indicators, locale);
    if (statedYears(parts) === 0 || isAlwaysZero(parts)) return [];
    return [{ key, chart: barsOf({ of, key, parts, unit: unitName("件", locale), notes: [], locale }) }];
  });
  return [...drawn, ...categoriesOf(of, locale)];
}

function categoriesOf(of: AgencyYear, locale: Locale): YearChart[] {
  const { list } = of;
  if (!list || list.items.length === 0) return [];
  const t = translator(locale, "agency");
  const notStated = translator(locale, "common")("notStated");
  const added = sum(list.items.map(({ count }) => count));
  const show = (value: number | string | null) => (value === null ? notStated : grouped(value));
  const notes = [
    t("categoryTotals", { stated: show(list.statedTotal), sum: show(added.value) }),
    ...(added.missing > 0 ? [t("categoryMissing", { n: added.missing })] : []),
  ];
  const points = list.items.map(({ category, count }) => ({ name: category, value: count }));
  const parts = { key: "categories", label: String(of.point.year), points };
  return [
    { key: "categories", chart: barsOf({ of, key: "categories", parts, unit: unitName("条", locale), notes, locale }) },
  ];
}

interface BarsOptions {
  readonly of: AgencyYear;
  readonly key: AgencyChartKey;
  readonly parts: ChartSeries;
  readonly unit: string;
  readonly notes: readonly string[];
  readonly locale: Locale;
}

function barsOf({ of, key, parts, unit, notes, locale }: BarsOptions): ChartContent {
  const { agency, scope } = of;
  const year = String(of.point.year);
  const t = translator(locale, "agencyCharts");
  const charts = translator(locale, "charts");
  const scopeName = translator(locale, "common")(scope === "own" ? "own" : "rollUp");
  return {
    kind: "bar",
    title: t("inYear", { year, title: t(`titles.${key}`) }),
    summary: barSummary(parts, unit, locale),
    unit,
    source: charts("sourceYear", { year, scope: scopeName }),
    notes,
    nameHeader: charts("category"),
    series: [parts],
    subject: `${agency.name} · ${scopeName}`,
    page: `/${locale}/agencies/${agency.slug}/${year}/${scope}`,
  };
}
