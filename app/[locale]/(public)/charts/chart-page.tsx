/** A chart alone on its page, as wide as the page, with the way back to where it stands. */
import { type Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { chartAt, type ChartQueryText } from "@/app/_server/charts/chart-at";
import { paths } from "@/app/paths";
import { ChartFrame } from "@/components/charts/frame/chart-frame";
import { siteOrigin } from "@/components/charts/content/site-origin";
import { translator } from "@/messages/translator";
import { localeOf } from "../locale";

export interface ChartPlace {
  readonly locale: string;
  /** Subject and chart: "agencies/pingtan/own/received". */
  readonly address: string;
  readonly query: ChartQueryText;
}

/** Asked once for the head and once for the page. */
const found = cache((locale: string, address: string, query: string) =>
  chartAt(address.split("/"), localeOf(locale), JSON.parse(query) as ChartQueryText),
);

export async function chartMetadata({ locale, address, query }: ChartPlace): Promise<Metadata> {
  const chart = await found(locale, address, JSON.stringify(query));
  if (!chart) return {};
  const title = [chart.title, chart.subject].filter(Boolean).join(" · ");
  const images = [siteOrigin() + paths.chartFile(locale, address, "png", query)];
  return { title, description: chart.summary, openGraph: { title, description: chart.summary, images } };
}

export async function ChartPage({ locale: language, address, query }: ChartPlace) {
  const locale = localeOf(language);
  const chart = await found(language, address, JSON.stringify(query));
  if (!chart) notFound();
  const t = translator(locale, "charts");
  return (
    <main id="main" className="mx-auto flex max-w-4xl flex-col gap-6 px-4 py-8">
      <header className="flex flex-col gap-2">
        {chart.page !== undefined && (
          <p className="no-print text-sm">
            <a href={chart.page} className="text-accent underline">
              {chart.subject ?? t("backPlain")}
            </a>
          </p>
        )}
        <h1 className="font-serif text-3xl leading-snug font-bold">{chart.title}</h1>
      </header>
      <ChartFrame chart={chart} locale={locale} address={address} query={query} isWide hidesTitle />
    </main>
  );
}
