/** How many agencies reported, and when: agencies that report here only; those merely taken over are named apart. */
import { type ChartContent } from "@/components/charts/content/chart-content";
import { yearPoints } from "@/components/charts/layout/scale";
import { formatShare } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";
import { levelLabels } from "@/report/agency";
import { commonOf, spanOf, type Overview } from "./aggregate-words";

export interface YearStanding {
  readonly year: number;
  readonly reports: number;
  readonly onTime: number;
  readonly late: number;
  readonly undated: number;
  /** Registered agencies without a report of the year. */
  readonly without: number;
}

/** Agencies that report here. */
export function agenciesOf({ registered }: Overview): number {
  return registered.reduce((sum, { agencies }) => sum + agencies, 0);
}

/** By year, over all levels. */
export function yearStandings(overview: Overview): YearStanding[] {
  const agencies = agenciesOf(overview);
  const years = [...new Set(overview.standings.map(({ year }) => year))];
  return years.map((year) => {
    const parts = overview.standings.filter((each) => each.year === year);
    const of = (name: "reports" | "dated" | "onTime") => parts.reduce((sum, part) => sum + part[name], 0);
    const [reports, dated, onTime] = [of("reports"), of("dated"), of("onTime")];
    const rest = { late: dated - onTime, undated: reports - dated, without: Math.max(0, agencies - reports) };
    return { year, reports, onTime, ...rest };
  });
}

export function coverageChart(overview: Overview, locale: Locale): ChartContent | null {
  const t = translator(locale, "overview");
  const years = yearStandings(overview);
  if (years.length === 0) return null;
  const told = years.find(({ year }) => year === overview.headline?.year) ?? years.at(-1);
  const parts = [
    ["onTime", "inTime"],
    ["late", "late"],
    ["undated", "undated"],
    ["without", "without"],
  ] as const;
  return {
    kind: "stack",
    title: spanOf("coverage", years, locale),
    summary: told
      ? t("coverageSummary", {
          year: String(told.year),
          of: agenciesOf(overview),
          reports: told.reports,
          onTime: told.onTime,
        })
      : "",
    unit: t("agencies"),
    notes: [
      t("registeredNow"),
      ...(overview.takenOver > 0 ? [t("takenOverApart", { agencies: overview.takenOver })] : []),
    ],
    series: parts
      .map(([key, word]) => ({
        key,
        label: t(word),
        points: yearPoints(years.map((each) => ({ year: each.year, value: each[key] }))),
      }))
      .filter(({ points }) => points.some(({ value }) => (value ?? 0) > 0)),
    ...commonOf(overview, years, locale),
    source: t("sourceCount", { n: years.reduce((sum, { reports }) => sum + reports, 0) }),
  };
}

export function timelinessChart(overview: Overview, locale: Locale): ChartContent | null {
  const t = translator(locale, "overview");
  const { headline } = overview;
  const levels = overview.standings.filter(({ year, dated }) => year === headline?.year && dated > 0);
  if (!headline || levels.length < 2) return null;
  const dated = levels.reduce((sum, each) => sum + each.dated, 0);
  const onTime = levels.reduce((sum, each) => sum + each.onTime, 0);
  const year = String(headline.year);
  const points = levels.map((each) => ({
    name: levelLabels[each.level][locale],
    value: Math.round((1000 * each.onTime) / each.dated) / 10,
  }));
  return {
    kind: "bar",
    title: `${t("titles.timeliness")}${locale === "zh" ? "，" : ", "}${year}${locale === "zh" ? " 年" : ""}`,
    summary: t("timelinessSummary", { year, dated, onTime, share: formatShare(onTime / dated, locale) }),
    unit: "%",
    notes: [],
    series: [{ key: "share", label: t("inTime"), points }],
    ...commonOf(overview, [], locale),
    nameHeader: t("level"),
    source: t("sourceCount", { n: dated }),
  };
}
