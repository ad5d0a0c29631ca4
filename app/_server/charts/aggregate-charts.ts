/** Charts of an agency with all below it, "regions/SLUG/CHART", and of everything, "all/CHART". */
import "server-only";
import { type ChartContent } from "@/components/charts/content/chart-content";
import { type Locale } from "@/messages/translator";
import { publicOverview } from "../public-data";
import { overviewCharts } from "./aggregate-over-years";

export async function aggregateCharts(segments: readonly string[], locale: Locale): Promise<ChartContent | null> {
  const [, slug, key] = form.exec(segments.join("/")) ?? [];
  if (key === undefined) return null;
  const overview = await publicOverview(slug);
  return (overview && overviewCharts(overview, locale).find((each) => each.key === key)?.chart) ?? null;
}

const form = /^(?:all|regions\/([a-z0-9-]{1,80}))\/([a-z0-9-]{1,40})$/;
