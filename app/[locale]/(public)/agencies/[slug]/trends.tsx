/** What a body reported over the years: trends where two years state a figure, else a table; part 二 by edition. */
import { LineChart } from "@/components/charts/line-chart";
import { type ChartSeries } from "@/components/charts/scale";
import { translator, type Locale } from "@/messages/translator";
import { type Scope } from "@/report/content";
import { editions } from "@/report/form/editions";
import { indicators } from "@/report/indicators";
import { OneYearTable } from "./one-year-table";
import { isAlwaysZero, seriesOf, statedYears, unitOf, type Points } from "./points";

interface TrendsProps {
  readonly points: Points;
  readonly scope: Scope;
  readonly locale: Locale;
}

const requests = ["received", "carried-in", "granted", "partly-granted", "refused", "unavailable", "not-processed"]
  .concat("other", "concluded", "carried-out")
  .map((key) => `requests-${key}`);
const disputes = ["reconsideration-total", "reconsideration-corrected", "litigation-total", "litigation-corrected"];

export function Trends({ points, scope, locale }: TrendsProps) {
  const t = translator(locale, "agency");
  const scopeName = translator(locale, "common")(scope === "own" ? "own" : "rollUp");
  // Tables 三 and 四 begin with 2019: earlier years are no gaps in them.
  const since2019 = points.filter(({ edition }) => edition !== "pre-2019");
  return (
    <>
      <h2 className="text-xl font-semibold">
        {t(points.length > 1 ? "trends" : "figures")} · {scopeName}
      </h2>
      <Group title={t("requests")} points={since2019} keys={requests} locale={locale} />
      <Group title={t("disputes")} points={since2019} keys={disputes} locale={locale} />
      {editions.map(({ id, name }) => {
        const own = points.filter(({ edition }) => edition === id);
        const keys = indicators.filter(({ edition }) => edition === id).map(({ key }) => key);
        const title = t("disclosure", { edition: name[locale] });
        return <Group key={id} title={title} points={own} keys={keys} locale={locale} note={t("editionNote")} />;
      })}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly points: Points;
  readonly keys: readonly string[];
  readonly locale: Locale;
  readonly note?: string;
}

function Group({ title, points, keys, locale, note }: GroupProps) {
  const t = translator(locale, "agency");
  const series = seriesOf(points, keys, locale);
  const zeros = series.filter((each) => statedYears(each) > 1 && isAlwaysZero(each));
  const trends = series.filter((each) => statedYears(each) > 1 && !isAlwaysZero(each));
  const single = series.filter((each) => statedYears(each) === 1);
  if (trends.length + zeros.length + single.length === 0) return null;
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <h3 className="font-semibold">{title}</h3>
      {note && trends.length > 0 && <p className="text-sm text-ink-soft">{note}</p>}
      <div className="grid gap-4 empty:hidden md:grid-cols-2 lg:grid-cols-3">
        {trends.map((each) => (
          <LineChart key={each.key} title={each.label} unit={unitOf(each.key)} series={[each]} locale={locale} />
        ))}
      </div>
      {zeros.length > 0 && <p className="text-sm">{t("zeros", { list: listOfZeros(zeros, locale) })}</p>}
      {single.length > 0 && <OneYearTable title={title} series={single} locale={locale} />}
    </section>
  );
}

/** Each indicator with the years that state zero; years without a figure are not among them. */
function listOfZeros(zeros: readonly ChartSeries[], locale: Locale): string {
  const [comma, semicolon] = locale === "zh" ? ["、", "；"] : [", ", "; "];
  return zeros
    .map(({ label, points }) => {
      const years = points.filter(({ value }) => value !== null).map(({ name }) => name);
      return locale === "zh" ? `${label}（${years.join(comma)}）` : `${label} (${years.join(comma)})`;
    })
    .join(semicolon);
}
