/** One year in parts: who asked, how it ended, disputes, what was disclosed. */
import { chartsOfYear, yearOf, type AgencyYear } from "@/app/_server/charts/agency-one-year";
import { type Agency } from "@/app/_server/charts/agency-points";
import { ChartGrid } from "@/components/charts/frame/chart-grid";
import { translator, type Locale } from "@/messages/translator";
import { type Scope } from "@/report/content";

interface LatestYearProps {
  readonly agency: Agency;
  readonly scope: Scope;
  readonly locale: Locale;
}

export function LatestYear({ agency, scope, locale }: LatestYearProps) {
  const year = agency.series.find((each) => each.scope === scope)?.points.at(-1)?.year;
  const of = year === undefined ? null : yearOf(agency, year, scope);
  if (!of || chartsOfYear(of, locale).length === 0) return null;
  return (
    <>
      <h2 className="text-xl font-semibold">
        {translator(locale, "agency")("latestYear", { year: String(year) })} ·{" "}
        {translator(locale, "common")(scope === "own" ? "own" : "rollUp")}
      </h2>
      <YearParts of={of} locale={locale} isCurrent />
    </>
  );
}

interface YearPartsProps {
  readonly of: AgencyYear;
  readonly locale: Locale;
  /** An older version has no address: addresses show what stands now. */
  readonly isCurrent: boolean;
}

export function YearParts({ of, locale, isCurrent }: YearPartsProps) {
  const subject = `agencies/${of.agency.slug}/${of.point.year}/${of.scope}`;
  return <ChartGrid charts={chartsOfYear(of, locale)} locale={locale} subject={isCurrent ? subject : undefined} />;
}
