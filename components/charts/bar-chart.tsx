/** A framed chart of parts as horizontal bars. */
import { translator, type Locale } from "@/messages/translator";
import { BarChartSvg } from "./bar-chart-svg";
import { ChartFrame } from "./chart-frame";
import { InteractiveChart } from "./interactive-chart";
import { type ChartSeries } from "./scale";
import { barSummary } from "./summary";

interface BarChartProps {
  readonly title: string;
  readonly unit: string;
  readonly series: ChartSeries;
  readonly locale: Locale;
  readonly note?: string;
}

export function BarChart({ title, unit, series, locale, note }: BarChartProps) {
  const t = translator(locale, "charts");
  const summary = barSummary(series, unit, locale);
  const name = `${title}. ${summary}`;
  return (
    <ChartFrame {...{ title, summary, unit, locale, note }} series={[series]} nameHead={t("category")}>
      <InteractiveChart kind="bar" series={[series]} label={t("interactive")} name={name}>
        <BarChartSvg series={series} name={name} notStated={translator(locale, "common")("notStated")} />
      </InteractiveChart>
    </ChartFrame>
  );
}
