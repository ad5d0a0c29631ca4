/** A framed line chart over the years, for pages that have no chart address yet. */
import { translator, type Locale } from "@/messages/translator";
import { Chart } from "./chart";
import { type ChartSeries } from "./scale";
import { lineSummary } from "./summary";

interface LineChartProps {
  readonly title: string;
  readonly unit: string;
  readonly series: readonly ChartSeries[];
  readonly locale: Locale;
  readonly note?: string;
  /** Replaces the sentence about the first and the last year. */
  readonly summary?: string;
}

export function LineChart({ title, unit, series, locale, note, summary }: LineChartProps) {
  const nameHead = translator(locale, "charts")("year");
  const notes = note === undefined ? [] : [note];
  const said = summary ?? lineSummary(series, unit, locale);
  return <Chart chart={{ kind: "line", title, summary: said, unit, notes, nameHead, series }} locale={locale} />;
}
