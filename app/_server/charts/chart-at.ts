/** The chart at an address, whoever knows it: each subject is asked in turn. */
import "server-only";
import { type ChartContent } from "@/components/charts/content/chart-content";
import { translator, type Locale } from "@/messages/translator";
import { publicDemonstration } from "../public-data";
import { agencyCharts } from "./agency-charts";
import { aggregateCharts } from "./aggregate-charts";
import { comparisonCharts } from "./comparison-charts";

export type ChartQueryText = Readonly<Record<string, string>>;

/** Gives the chart at these segments of an address, or null where it knows none: senseless segments and queries are null. */
export type ChartsOf = (
  segments: readonly string[],
  locale: Locale,
  query: ChartQueryText,
) => Promise<ChartContent | null>;

/** One a subject; each looks at the first segment and leaves what is not its own. */
const subjects: readonly ChartsOf[] = [agencyCharts, aggregateCharts, comparisonCharts];

/** The chart at "agencies/SLUG/SCOPE/CHART", "agencies/SLUG/YEAR/SCOPE/CHART", "regions/SLUG/CHART", "all/CHART", "compare/CHART"; null where there is none. */
export async function chartAt(
  segments: readonly string[],
  locale: Locale,
  query: ChartQueryText = {},
): Promise<ChartContent | null> {
  for (const chartsOf of subjects) {
    const chart = await chartsOf(segments, locale, query);
    if (chart) return (await publicDemonstration()) ? marked(chart, locale) : chart;
  }
  return null;
}

/** A chart that stands alone says itself what the page around it would say. */
function marked(chart: ChartContent, locale: Locale): ChartContent {
  return { ...chart, notes: [...chart.notes, translator(locale, "charts")("demonstration")] };
}
