/** The frame of a chart of a comparison, chosen by its query. */
import { type Metadata } from "next";
import { queryOf } from "@/app/_server/charts/chart-query";
import { EmbeddedChart, embeddedMetadata } from "../../embedded-chart";

interface Props {
  readonly params: Promise<{ locale: string; chart: string[] }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata(props: Props): Promise<Metadata> {
  return embeddedMetadata(await placeOf(props));
}

export default async function Page(props: Props) {
  return <EmbeddedChart {...await placeOf(props)} />;
}

async function placeOf({ params, searchParams }: Props) {
  const { locale, chart } = await params;
  return { locale, address: ["compare", ...chart].join("/"), query: queryOf(await searchParams) };
}
