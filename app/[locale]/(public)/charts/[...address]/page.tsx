/** A chart of an agency, a region or everything, on its own page. */
import { type Metadata } from "next";
import { chartMetadata, ChartPage, type ChartPlace } from "../chart-page";

interface Props {
  readonly params: Promise<{ locale: string; address: string[] }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return chartMetadata(placeOf(await params));
}

export default async function Page({ params }: Props) {
  return <ChartPage {...placeOf(await params)} />;
}

function placeOf({ locale, address }: Awaited<Props["params"]>): ChartPlace {
  return { locale, address: address.join("/"), query: {} };
}
