/** A chart of a comparison, chosen by its query; made for each reader, so that the others can come from cache. */
import { type Metadata } from "next";
import { chartMetadata, ChartPage, type ChartPlace } from "../../chart-page";
import { queryOf } from "@/app/_server/charts/chart-query";

interface Props {
  readonly params: Promise<{ locale: string; chart: string[] }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata(props: Props): Promise<Metadata> {
  return chartMetadata(await placeOf(props));
}

export default async function Page(props: Props) {
  return <ChartPage {...await placeOf(props)} />;
}

async function placeOf({ params, searchParams }: Props): Promise<ChartPlace> {
  const { locale, chart } = await params;
  return { locale, address: ["compare", ...chart].join("/"), query: queryOf(await searchParams) };
}
