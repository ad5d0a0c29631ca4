/** The quiet line under a chart: its table, its own address, its files, the code that embeds it. */
import { translator, type Locale } from "@/messages/translator";
import { chartAddresses, type ChartQuery } from "../content/chart-addresses";
import { type ChartContent } from "../content/chart-content";
import { NumberTable } from "./number-table";
import { siteOrigin } from "../content/site-origin";

interface ChartLinksProps {
  readonly chart: ChartContent;
  readonly locale: Locale;
  readonly address?: string | undefined;
  readonly query?: ChartQuery | undefined;
}

const link = "inline-block min-h-6 text-accent underline-offset-4 hover:underline";

export function ChartLinks({ chart, locale, address, query }: ChartLinksProps) {
  const t = translator(locale, "charts");
  const { title } = chart;
  const colon = locale === "zh" ? "：" : ": ";
  return (
    <div className="no-print mt-1 flex flex-wrap items-baseline gap-x-4 text-sm">
      <details data-table className="min-w-0 open:basis-full">
        <summary className="min-h-6 cursor-pointer text-accent">{t("table")}</summary>
        <div role="region" aria-label={title} tabIndex={0} className="overflow-x-auto">
          <NumberTable chart={chart} locale={locale} />
        </div>
      </details>
      {address !== undefined && (
        <>
          <a
            href={chartAddresses.page(locale, address, query)}
            className={link}
            aria-label={`${t("own")}${colon}${title}`}
          >
            {t("own")}
          </a>
          {(["csv", "svg", "png"] as const).map((format) => (
            <a
              key={format}
              href={chartAddresses.file(locale, address, format, query)}
              className={link}
              aria-label={`${format.toUpperCase()}${colon}${title}`}
            >
              {format.toUpperCase()}
            </a>
          ))}
          <details className="min-w-0 open:basis-full">
            <summary className="min-h-6 cursor-pointer text-accent">{t("embed")}</summary>
            <pre className="border border-line bg-band p-2 text-xs leading-normal whitespace-pre-wrap select-all">
              {embedCode({ chart, locale, address, query })}
            </pre>
          </details>
        </>
      )}
    </div>
  );
}

/** What another site pastes; the address is whole, so that it works there. */
export function embedCode({ chart, locale, address = "", query }: ChartLinksProps): string {
  const source = siteOrigin() + chartAddresses.embed(locale, address, query);
  const title = [chart.subject, chart.title].filter(Boolean).join(" · ");
  return `<iframe src="${attribute(source)}" title="${attribute(title)}" width="100%" height="520" style="border:0" loading="lazy"></iframe>`;
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
