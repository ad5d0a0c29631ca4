/** A chart in its frame: `<Chart chart locale address query />`. With an address it offers its own page, files and embed code. */
import { translator, type Locale } from "@/messages/translator";
import { BarChartSvg } from "./bar-chart-svg";
import { type ChartQuery } from "./chart-addresses";
import { type ChartContent } from "./chart-content";
import { ChartFrame } from "./chart-frame";
import { LineChartSvg } from "./line-chart-svg";

export interface ChartProps {
  readonly chart: ChartContent;
  readonly locale: Locale;
  /** Subject and chart: "regions/sample-city/received"; see app/_server/charts. */
  readonly address?: string;
  /** What the address needs beside it, for subjects that are chosen by query. */
  readonly query?: ChartQuery;
}

export function Chart({ chart, locale }: ChartProps) {
  const { title, summary, unit, notes, series, nameHead } = chart;
  const name = `${title}. ${summary}`;
  const notStated = translator(locale, "common")("notStated");
  return (
    <ChartFrame {...{ title, summary, unit, series, nameHead, locale }} note={notes.join(" ") || undefined}>
      {chart.kind === "line" && <LineChartSvg series={series} name={name} />}
      {chart.kind !== "line" &&
        series.map((each) => <BarChartSvg key={each.key} series={each} name={name} notStated={notStated} />)}
    </ChartFrame>
  );
}
