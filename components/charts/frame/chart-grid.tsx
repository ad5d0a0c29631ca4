/** Charts side by side on a desk; small multiples, and a last chart that would stand alone, take the whole width. */
import { type Locale } from "@/messages/translator";
import { Chart } from "./chart";
import { isSmallMultiples, type ChartContent } from "../content/chart-content";

interface ChartGridProps {
  readonly charts: readonly { readonly key: string; readonly chart: ChartContent }[];
  readonly locale: Locale;
  /** Of what the charts are; without it they have no address of their own. */
  readonly subject?: string | undefined;
}

export function ChartGrid({ charts, locale, subject }: ChartGridProps) {
  const pairs = charts.filter(({ chart }) => !isSmallMultiples(chart));
  const alone = pairs.length % 2 === 1 ? pairs.at(-1) : undefined;
  return (
    <div className="chart-grid grid gap-6 empty:hidden lg:grid-cols-2">
      {charts.map((each) => {
        const isWide = each === alone || isSmallMultiples(each.chart);
        const address = subject === undefined ? undefined : `${subject}/${each.key}`;
        return (
          <div key={each.key} className={`grid min-w-0 ${isWide ? "lg:col-span-2" : ""}`}>
            <Chart chart={each.chart} locale={locale} address={address} isWide={isWide} />
          </div>
        );
      })}
    </div>
  );
}
