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

/** The largest bar. */
export function barSummary({ points }: ChartSeries, unit: string, locale: Locale): string {
  const t = translator(locale, "charts");
  const [most] = points.filter(({ value }) => value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  if (!most) return t("summaryNone");
  return t("summaryBars", { label: most.name, value: grouped(most.value ?? 0), unit });
}
