/** Sums of own-body reports: one year in figures and all years as a line, always with the reports behind them. */
import { type publicHome } from "@/app/_server/public-data";
import { LineChart } from "@/components/charts/line-chart";
import { grouped, yearPoints } from "@/components/charts/scale";
import { translator, type Locale } from "@/messages/translator";
import { Coverage } from "./coverage";

interface NumbersProps {
  readonly home: Awaited<ReturnType<typeof publicHome>>;
  readonly locale: Locale;
}

type Year = NumbersProps["home"]["years"][number];

const counters = {
  "requests-received": "received",
  "requests-concluded": "concluded",
  "requests-granted": "granted",
  "requests-carried-out": "carriedOut",
} as const;

export function Numbers({ home, locale }: NumbersProps) {
  const headline = headlineOf(home.years);
  return (
    <>
      {headline && <Headline year={headline} locale={locale} />}
      <div className="grid gap-8 lg:grid-cols-2">
        <Received years={home.years} locale={locale} />
        <Coverage years={home.years} locale={locale} />
      </div>
    </>
  );
}

function Headline({ year, locale }: { readonly year: Year; readonly locale: Locale }) {
  const t = translator(locale, "home");
  return (
    <section aria-labelledby="counters">
      <h2 id="counters" className="text-xl font-semibold">
        {t("counters", { year: String(year.year) })}
      </h2>
      <p className="text-sm text-ink-soft">{t("coverageOf", { reports: year.ownReports, of: year.agencies })}</p>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-4 border-y border-line-strong py-4 md:grid-cols-4">
        {Object.entries(counters).map(([key, word]) => {
          const sum = year.sums[key];
          return (
            <div key={key} className="flex flex-col">
              <dt className="text-sm text-ink-soft">{t(word)}</dt>
              <dd className="text-3xl leading-tight font-semibold">
                {sum?.value ? grouped(sum.value) : translator(locale, "common")("notStated")}
              </dd>
              <dd className="text-xs text-ink-soft">{t("stated", { stated: sum?.stated ?? 0, of: sum?.of ?? 0 })}</dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-2 text-sm text-ink-soft">{t("aggregateNote")}</p>
    </section>
  );
}

function Received({ years, locale }: { readonly years: readonly Year[]; readonly locale: Locale }) {
  const t = translator(locale, "home");
  const first = years.findIndex(({ sums }) => sums["requests-received"]?.value);
  const sums = years.slice(Math.max(0, first)).map(({ year, sums }) => ({ year, sum: sums["requests-received"] }));
  const values = sums.map(({ year, sum }) => ({ year, value: sum?.value ? Number(sum.value) : null }));
  const stated = sums.flatMap(({ year, sum }) => (sum?.value ? [{ year, value: sum.value, reports: sum.stated }] : []));
  const sentence = stated
    .map(({ year, value, reports }) => t("trendYear", { year: String(year), value: grouped(value), reports }))
    .join(locale === "zh" ? "；" : "; ");
  const differ = new Set(stated.map(({ reports }) => reports)).size > 1;
  return (
    <LineChart
      title={t("trendTitle")}
      {...(sentence !== "" && { summary: locale === "zh" ? `${sentence}。` : `${sentence}.` })}
      unit="件"
      locale={locale}
      note={differ ? t("trendDiffers") : t("aggregateNote")}
      series={[{ key: "received", label: t("received"), points: yearPoints(values) }]}
    />
  );
}

/** Of the latest three years that have own-body reports, the one with the most; of equals the latest. */
function headlineOf(years: readonly Year[]): Year | undefined {
  const latest = years.filter(({ ownReports }) => ownReports > 0).slice(-3);
  return latest.toSorted((a, b) => b.ownReports - a.ownReports || b.year - a.year)[0];
}
