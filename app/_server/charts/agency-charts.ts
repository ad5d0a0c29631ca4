/** Charts of one agency: "agencies/SLUG/SCOPE/CHART" over the years, "agencies/SLUG/YEAR/SCOPE/CHART" of one year. */
import "server-only";
import { type ChartContent } from "@/components/charts/content/chart-content";
import { type Locale } from "@/messages/translator";
import { publicAgency } from "../public-data";
import { chartsOfYear, yearOf } from "./agency-one-year";
import { chartsOverYears } from "./agency-over-years";

export async function agencyCharts(segments: readonly string[], locale: Locale): Promise<ChartContent | null> {
  const place = placeOf(segments);
  const agency = place && (await publicAgency(place.slug));
  if (!agency) return null;
  const { year, scope, key } = place;
  const of = year === null ? null : yearOf(agency, year, scope);
  const ofYear = of ? chartsOfYear(of, locale) : [];
  const charts = year === null ? chartsOverYears(agency, scope, locale) : ofYear;
  return charts.find((each) => each.key === key)?.chart ?? null;
}

const form = /^agencies\/([a-z0-9-]{1,80})\/(?:(\d{4})\/)?(own|roll-up)\/([a-z0-9-]{1,40})$/;

function placeOf(segments: readonly string[]) {
  const [, slug, year, scope, key] = form.exec(segments.join("/")) ?? [];
  if (slug === undefined || key === undefined || (scope !== "own" && scope !== "roll-up")) return null;
  return { slug, year: year === undefined ? null : Number(year), scope, key } as const;
}
