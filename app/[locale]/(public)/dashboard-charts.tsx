/** The charts of a region or of everything, in the order of the form; each has its own address. */
import { aggregateGroups } from "@/app/_server/charts/aggregate-catalogue";
import { overviewCharts } from "@/app/_server/charts/aggregate-over-years";
import { type Overview } from "@/app/_server/charts/aggregate-words";
import { ChartGrid } from "@/components/charts/frame/chart-grid";
import { translator, type Locale } from "@/messages/translator";

export function DashboardCharts({ overview, locale }: { readonly overview: Overview; readonly locale: Locale }) {
  const t = translator(locale, "overview");
  const subject = overview.region ? `regions/${overview.region.slug}` : "all";
  const charts = overviewCharts(overview, locale);
  return aggregateGroups.map((group) => {
    const drawn = charts.filter((each) => each.group === group);
    if (drawn.length === 0) return null;
    return (
      <section key={group} aria-labelledby={`charts-${group}`} className="flex min-w-0 flex-col gap-4">
        <h2 id={`charts-${group}`} className="text-xl font-semibold">
          {t(`groups.${group}`)}
        </h2>
        <ChartGrid charts={drawn} locale={locale} subject={subject} />
      </section>
    );
  });
}
