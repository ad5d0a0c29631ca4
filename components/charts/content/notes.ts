/** What stands under a chart: the notes given to it and those that its numbers ask for. */
import { translator, type Locale } from "@/messages/translator";
import { isSmallMultiples, type ChartContent } from "./chart-content";
import { gapsOf } from "../layout/scale";
import { partialNames } from "../layout/stack-columns";

export function notesOf({ kind, notes, series }: ChartContent, locale: Locale): string[] {
  const t = translator(locale, "charts");
  const comma = locale === "zh" ? "、" : ", ";
  const gaps = kind === "bar" || kind === "spread" ? [] : gapsOf(series);
  const partial = kind === "stack" ? partialNames(series) : [];
  return [
    ...notes,
    ...(gaps.length > 0 ? [t("gaps", { years: gaps.join(comma) })] : []),
    ...(partial.length > 0 ? [t("partial", { years: partial.join(comma) })] : []),
    ...(isSmallMultiples({ kind, series }) ? [t("sameScale")] : []),
  ];
}

/** Unit and source in one line. */
export function creditOf({ unit, source }: ChartContent, locale: Locale): string {
  const t = translator(locale, "charts");
  return `${t("unit", { unit })} · ${t("source", { source: source ?? t("sourcePublished") })}`;
}
