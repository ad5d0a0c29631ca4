/** The comparison in the chosen view, with the ways to the other views and to the file. */
import { chartQuery, spreadChart, trendChart } from "@/app/_server/charts/comparison-charts";
import { type Comparison } from "@/app/_server/comparison/comparison";
import { compareAddress, compareCsvAddress, views } from "@/app/_server/comparison/query";
import { Chart } from "@/components/charts/frame/chart";
import { translator, type Locale } from "@/messages/translator";
import { ChangeTable } from "./change-table";
import { ComparisonTable } from "./comparison-table";
import { SpreadTable } from "./spread-table";

interface ResultProps {
  readonly comparison: Comparison;
  readonly locale: Locale;
}

export function Result({ comparison, locale }: ResultProps) {
  const t = translator(locale, "compare");
  const { query, agencies, years } = comparison;
  if (agencies.length === 0) return null;
  if (years.length === 0) return <p>{t("emptyYears")}</p>;
  return (
    <section aria-label={t(`views.${query.view}`)} className="flex min-w-0 flex-col gap-4">
      <div className="no-print flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-b border-line-strong">
        <nav aria-label={t("view")}>
          <ul className="flex flex-wrap gap-x-6">
            {views.map((view) => (
              <li key={view}>
                <a
                  href={compareAddress(locale, query, { view })}
                  aria-current={query.view === view ? "page" : undefined}
                  className="inline-block border-b-3 border-transparent py-1 aria-[current=page]:border-ink aria-[current=page]:font-semibold"
                >
                  {t(`views.${view}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a href={compareCsvAddress(query)} className="py-1 text-sm text-accent underline underline-offset-4">
          {t("csv")}
        </a>
      </div>
      <p className="text-xs text-ink-soft">
        {t("scopeNote", { scope: t(query.scope === "own" ? "scopeOwn" : "scopeRollUp") })}
      </p>
      <View comparison={comparison} locale={locale} />
    </section>
  );
}

function View({ comparison, locale }: ResultProps) {
  const { view, quantities } = comparison.query;
  if (view === "table") return <ComparisonTable comparison={comparison} locale={locale} />;
  return quantities.map((quantity) => {
    if (view === "change")
      return <ChangeTable key={quantity.key} comparison={comparison} quantity={quantity} locale={locale} />;
    const chart = (view === "spread" ? spreadChart : trendChart)(comparison, quantity, locale);
    return (
      <div key={quantity.key} className="flex min-w-0 flex-col gap-4">
        <Chart
          chart={chart}
          locale={locale}
          address={`compare/${view}`}
          query={chartQuery(comparison, quantity)}
          isWide
        />
        {view === "spread" && <SpreadTable comparison={comparison} quantity={quantity} locale={locale} />}
      </div>
    );
  });
}
