/** The sentence that says what a chart shows, made from its numbers. */
import { translator, type Locale } from "@/messages/translator";
import { grouped, type ChartSeries } from "./scale";

/** First and last stated value of the first series. */
export function lineSummary(series: readonly ChartSeries[], unit: string, locale: Locale): string {
  const t = translator(locale, "charts");
  const main = series.find(({ points }) => points.some(({ value }) => value !== null));
  const stated = main?.points.filter(({ value }) => value !== null) ?? [];
  const last = stated.at(-1);
  const first = stated[0];
  if (!main || !last || !first) return t("summaryNone");
  const words = { label: main.label, year: last.name, value: grouped(last.value ?? 0), unit };
  return first === last
    ? t("summaryOne", words)
    : t("summaryChange", { ...words, from: first.name, before: grouped(first.value ?? 0) });
}

/** The largest bars: all that share the largest value. */
export function barSummary({ points }: ChartSeries, unit: string, locale: Locale): string {
  const t = translator(locale, "charts");
  const stated = points.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  if (stated.length === 0) return t("summaryNone");
  const largest = Math.max(...stated.map(({ value }) => value));
  if (largest === 0) return t("summaryZero");
  const names = stated.filter(({ value }) => value === largest).map(({ name }) => name);
  return t("summaryBars", { label: names.join(locale === "zh" ? "、" : ", "), value: grouped(largest), unit });
}
