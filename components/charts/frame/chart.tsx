/** A chart on a page: `<Chart chart locale address query />`. With an address it offers its own page, files and embed code. */
import { type Locale } from "@/messages/translator";
import { type ChartQuery } from "../content/chart-addresses";
import { type ChartContent } from "../content/chart-content";
import { ChartFrame } from "./chart-frame";

export interface ChartProps {
  readonly chart: ChartContent;
  readonly locale: Locale;
  /** Subject and chart: "regions/sample-city/received"; see app/_server/charts. */
  readonly address?: string | undefined;
  /** What the address needs beside it, for subjects that are chosen by query. */
  readonly query?: ChartQuery;
  /** Draws for the whole width of a page. */
  readonly isWide?: boolean;
}

export function Chart({ chart, locale, address, query, isWide = false }: ChartProps) {
  return <ChartFrame chart={chart} locale={locale} address={address} query={query} isWide={isWide} />;
}
