/** The frame of a chart of an agency, a region or everything. */
import { type Metadata } from "next";
import { EmbeddedChart, embeddedMetadata } from "../embedded-chart";

interface Props {
  readonly params: Promise<{ locale: string; address: string[] }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return embeddedMetadata(placeOf(await params));
}

export default async function Page({ params }: Props) {
  return <EmbeddedChart {...placeOf(await params)} />;
}

function placeOf({ locale, address }: Awaited<Props["params"]>) {
  return { locale, address: address.join("/"), query: {} };
}
