/** What an agency reported over the years: trends where two years state a figure, else a table; part 二 by edition. */
import { type AgencyChartGroup } from "@/app/_server/charts/agency-catalogue";
import { chartsOverYears, type AgencyChart } from "@/app/_server/charts/agency-over-years";
import { type Agency } from "@/app/_server/charts/agency-points";
import { ChartGrid } from "@/components/charts/frame/chart-grid";
import { type IndicatorSeries } from "@/app/_server/charts/agency-points";
import { translator, type Locale } from "@/messages/translator";
import { type Scope } from "@/report/content";
import { OneYearTable } from "./one-year-table";

interface TrendsProps {
  readonly agency: Agency;
  readonly scope: Scope;
  readonly locale: Locale;
}

const groups: readonly AgencyChartGroup[] = ["requests", "disputes", "disclosure", "categories"];

export function Trends({ agency, scope, locale }: TrendsProps) {
  const t = translator(locale, "agency");
  const charts = chartsOverYears(agency, scope, locale);
  const hasTrend = charts.some(({ chart }) => chart !== null);
  const scopeName = translator(locale, "common")(scope === "own" ? "own" : "rollUp");
  return (
    <>
      <h2 className="text-xl font-semibold">
        {t(hasTrend ? "trends" : "figures")} · {scopeName}
      </h2>
      {groups.map((group) => (
        <Group
          key={group}
          group={group}
          locale={locale}
          charts={charts.filter((each) => each.group === group)}
          subject={`agencies/${agency.slug}/${scope}`}
        />
      ))}
    </>
  );
}

interface GroupProps {
  readonly group: AgencyChartGroup;
  readonly charts: readonly AgencyChart[];
  readonly subject: string;
  readonly locale: Locale;
}

function Group({ group, charts, subject, locale }: GroupProps) {
  const title = translator(locale, "agencyCharts")(`groups.${group}`);
  const zeros = charts.flatMap((each) => each.zeros.map((series) => named(each, series, locale)));
  const single = charts.flatMap((each) => each.single.map((series) => named(each, series, locale)));
  const drawn = charts.flatMap(({ key, chart }) => (chart ? [{ key, chart }] : []));
  if (drawn.length + zeros.length + single.length === 0) return null;
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <h3 className="font-semibold">{title}</h3>
      <ChartGrid charts={drawn} locale={locale} subject={subject} />
      {zeros.length > 0 && (
        <p className="text-sm">{translator(locale, "agency")("zeros", { list: listOfZeros(zeros, locale) })}</p>
      )}
      {single.length > 0 && <OneYearTable title={title} series={single} locale={locale} />}
    </section>
  );
}

/** Charts whose series say whole what they count. */
const whole: readonly string[] = ["received", "concluded", "rules", "fees", "disclosed"];

/** Outside its chart another series needs the chart's name before its own. */
function named({ key }: AgencyChart, series: IndicatorSeries, locale: Locale): IndicatorSeries {
  if (whole.includes(key)) return series;
  const title = translator(locale, "agencyCharts")(`titles.${key}`);
  return { ...series, label: `${title}${locale === "zh" ? "：" : ": "}${series.label}` };
}

/** Each indicator with the years that state zero; years without a figure are not among them. */
function listOfZeros(zeros: readonly IndicatorSeries[], locale: Locale): string {
  const [comma, semicolon] = locale === "zh" ? ["、", "；"] : [", ", "; "];
  return zeros
    .map(({ label, points }) => {
      const years = points.filter(({ value }) => value !== null).map(({ name }) => name);
      return locale === "zh" ? `${label}（${years.join(comma)}）` : `${label} (${years.join(comma)})`;
    })
    .join(semicolon);
}
