/** The sentence that says what a chart shows, made from its numbers. */
import { formatShare } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";
import { grouped, type ChartSeries } from "../layout/scale";
import { columnsOf } from "../layout/stack-columns";

interface Stated {
  readonly name: string;
  readonly value: number;
}

/** One line: first, last and highest stated value. Several: the largest of the latest year. */
export function lineSummary(series: readonly ChartSeries[], unit: string, locale: Locale): string {
  const stated = series.filter(({ points }) => statedOf(points).length > 0);
  const [only] = stated;
  if (!only) return translator(locale, "charts")("summaryNone");
  return stated.length === 1 ? changeOf(only, unit, locale) : latestOf(stated, unit, locale);
}

function changeOf({ label, points }: ChartSeries, unit: string, locale: Locale): string {
  const t = translator(locale, "charts");
  const stated = statedOf(points);
  const [first] = stated;
  const last = stated.at(-1);
  if (!first || !last) return t("summaryNone");
  const words = { label, year: last.name, value: grouped(last.value), unit };
  if (first === last) return t("summaryOne", words);
  const change = { ...words, from: first.name, before: grouped(first.value) };
  const peak = stated.reduce((top, each) => (each.value > top.value ? each : top));
  if (peak.value === first.value || peak.value === last.value) return t("summaryChange", change);
  return t("summaryPeak", { ...change, peakYear: peak.name, peak: grouped(peak.value) });
}

function latestOf(series: readonly ChartSeries[], unit: string, locale: Locale): string {
  const t = translator(locale, "charts");
  const names = series[0]?.points.map(({ name }) => name) ?? [];
  const at = names.findLastIndex((_, index) => series.some(({ points }) => (points[index]?.value ?? null) !== null));
  const latest = series.map(({ label, points }) => ({ name: label, value: points[at]?.value ?? null }));
  const most = largest(statedOf(latest), locale);
  if (!most) return t("summaryZero");
  return t("summaryMany", { year: names[at] ?? "", label: most.names, value: most.said, unit });
}

/** The largest bars: all that share the largest value. */
export function barSummary({ points }: ChartSeries, unit: string, locale: Locale): string {
  const t = translator(locale, "charts");
  const stated = statedOf(points);
  if (stated.length === 0) return t("summaryNone");
  const most = largest(stated, locale);
  return most ? t("summaryBars", { label: most.names, value: most.said, unit }) : t("summaryZero");
}

/** The whole of the latest year that states anything, and its largest part. */
export function stackSummary(series: readonly ChartSeries[], unit: string, locale: Locale): string {
  const t = translator(locale, "charts");
  const latest = columnsOf(series).findLast(({ stated }) => stated > 0);
  if (!latest) return t("summaryNone");
  const parts = series.map(({ label }, at) => ({ name: label, value: latest.values[at] ?? null }));
  const most = largest(statedOf(parts), locale);
  if (!most) return t("summaryOne", { label: t("allParts"), year: latest.name, value: "0", unit });
  const words = { year: latest.name, total: grouped(latest.sum), label: most.names, value: most.said, unit };
  if (latest.missing > 0) return t("summaryStackPartial", words);
  if (most.count > 1) return t("summaryStackTied", words);
  const share = formatShare(most.value / latest.sum, locale);
  return t("summaryStack", { ...words, share });
}

function statedOf(points: readonly { readonly name: string; readonly value: number | null }[]): Stated[] {
  return points.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
}

/** Whoever shares the largest value; undefined where all are zero. */
function largest(stated: readonly Stated[], locale: Locale) {
  const value = Math.max(0, ...stated.map((each) => each.value));
  if (value === 0) return undefined;
  const names = stated.filter((each) => each.value === value).map(({ name }) => name);
  const said = locale === "zh" && names.length > 1 ? `各 ${grouped(value)}` : grouped(value);
  return { value, said, names: names.join(locale === "zh" ? "、" : ", "), count: names.length };
}
