/** A framed line chart over the years. */
import { translator, type Locale } from "@/messages/translator";
import { ChartFrame } from "./chart-frame";
import { InteractiveChart } from "./interactive-chart";
import { LineChartSvg } from "./line-chart-svg";
import { gapsOf, type ChartSeries } from "./scale";
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

export function LineChart({ title, unit, series, locale, note, summary: given }: LineChartProps) {
  const t = translator(locale, "charts");
  const summary = given ?? lineSummary(series, unit, locale);
  const gaps = gapsOf(series);
  const notes = [note, gaps.length > 0 ? t("gaps", { years: gaps.join(locale === "zh" ? "、" : ", ") }) : undefined];
  const name = `${title}. ${summary}`;
  return (
    <ChartFrame
      {...{ title, summary, unit, series, locale }}
      nameHead={t("year")}
      note={notes.filter(Boolean).join(" ") || undefined}
    >
      <InteractiveChart kind="line" series={series} label={t("interactive")} name={name}>
        <LineChartSvg series={series} name={name} />
      </InteractiveChart>
    </ChartFrame>
  );
}
