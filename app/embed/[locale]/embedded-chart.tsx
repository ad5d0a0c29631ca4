/** A chart for frames: whom it is about, the chart, and the way to its own page, which opens outside the frame. */
import { type Metadata } from "next";
import { notFound } from "next/navigation";
import { chartAt, type ChartQueryText } from "@/app/_server/charts/chart-at";
import { paths } from "@/app/paths";
import { ChartFrame } from "@/components/charts/frame/chart-frame";
import { isLocale, translator } from "@/messages/translator";

interface EmbeddedChartProps {
  readonly locale: string;
  readonly address: string;
  readonly query: ChartQueryText;
}

export async function embeddedMetadata({ locale, address, query }: EmbeddedChartProps): Promise<Metadata> {
  const chart = isLocale(locale) ? await chartAt(address.split("/"), locale, query) : null;
  return chart ? { title: [chart.title, chart.subject].filter(Boolean).join(" · ") } : {};
}

export async function EmbeddedChart({ locale, address, query }: EmbeddedChartProps) {
  const chart = isLocale(locale) ? await chartAt(address.split("/"), locale, query) : null;
  if (!isLocale(locale) || !chart) notFound();
  return (
    <main id="main" className="bg-surface">
      <h1 className="px-4 pt-3 pb-2 text-sm leading-snug text-ink-soft">
        {[chart.subject, translator(locale, "common")("name")].filter(Boolean).join(" · ")}
      </h1>
      <ChartFrame chart={chart} locale={locale} isWide />
      <p className="px-4 pb-3 text-sm">
        <a href={paths.chart(locale, address, query)} target="_blank" rel="noopener" className="text-accent underline">
          {translator(locale, "charts")("onSite")}
        </a>
      </p>
    </main>
  );
}
