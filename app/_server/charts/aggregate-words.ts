/** What every chart of sums says in the same way: of whom, from how many reports, and why years may not compare. */
import { translator, type Locale } from "@/messages/translator";
import { type publicOverview } from "../public-data";
import { type AggregateChartKey } from "./aggregate-catalogue";

export type Overview = NonNullable<Awaited<ReturnType<typeof publicOverview>>>;

type Years = readonly { readonly year: number; readonly reports: number }[];

/** "申请的办理结果，2019–2025 年". */
export function spanOf(key: AggregateChartKey, years: Years, locale: Locale): string {
  const t = translator(locale, "overview");
  const numbers = years.map(({ year }) => year);
  const span = { from: String(Math.min(...numbers)), to: String(Math.max(...numbers)) };
  return t("range", { title: t(`titles.${key}`), ...span });
}

/** Subject, page and source. */
export function commonOf({ region }: Pick<Overview, "region">, years: Years, locale: Locale) {
  const t = translator(locale, "overview");
  return {
    source: t("source", { n: years.reduce((sum, { reports }) => sum + reports, 0) }),
    nameHeader: translator(locale, "charts")("year"),
    subject: region ? t("regionAndBelow", { name: region.name }) : t("everything"),
    page: region ? `/${locale}/regions/${region.slug}` : `/${locale}`,
  };
}

/** Said where a rise or fall of the sum may be one of the number of reports. */
export function reportsDiffer(years: Years, locale: Locale): string[] {
  const t = translator(locale, "overview");
  if (new Set(years.map(({ reports }) => reports)).size < 2) return [];
  const list = years.map(({ year, reports }) => t("yearReports", { year: String(year), n: reports }));
  return [t("reportsDiffer", { list: list.join(locale === "zh" ? "、" : ", ") })];
}
