/** The home page: coverage, sums of own-body reports, filed roll-ups apart, the latest publications. */
import { publicHome } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { LineChart } from "@/components/charts/line-chart";
import { grouped, yearPoints } from "@/components/charts/scale";
import { DemonstrationNote } from "@/components/layout/demonstration-note";
import { ReportList } from "@/components/report/report-list";
import { translator, type Locale } from "@/messages/translator";
import { Coverage } from "./coverage";
import { localeOf } from "./locale";
import { SearchForm } from "./search-form";

type Home = Awaited<ReturnType<typeof publicHome>>;

export const revalidate = 60;

export function generateStaticParams(): { locale: string }[] {
  return [];
}

export default async function HomePage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale);
  const home = await publicHome();
  const t = translator(locale, "home");
  const listed = (reports: Home["latest"]) =>
    reports.map((each) => ({ ...each, href: paths.report(locale, each.agencySlug, each.year, each.scope) }));
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-10 px-4 py-8">
      <DemonstrationNote locale={locale} shown={home.isDemonstration} />
      <header className="flex flex-col gap-3">
        <h1 className="font-serif text-3xl leading-snug font-bold">{t("title")}</h1>
        <p className="max-w-prose">{t("lead")}</p>
        <SearchForm locale={locale} query="" />
      </header>
      {home.years.length === 0 ? <p>{t("empty")}</p> : <Numbers home={home} locale={locale} />}
      {home.latest.length > 0 && (
        <section>
          <h2 className="text-xl font-semibold">{t("latest")}</h2>
          <ReportList title={t("latest")} reports={listed(home.latest)} locale={locale} />
        </section>
      )}
      {home.rollUpsFiled.length > 0 && (
        <section>
          <h2 className="text-xl font-semibold">{t("rollUpsFiled")}</h2>
          <p className="text-sm text-ink-soft">{t("rollUpsNote")}</p>
          <ReportList title={t("rollUpsFiled")} reports={listed(home.rollUpsFiled)} locale={locale} />
        </section>
      )}
    </main>
  );
}

const counters = {
  "requests-received": "received",
  "requests-concluded": "concluded",
  "requests-granted": "granted",
  "requests-carried-out": "carriedOut",
} as const;

function Numbers({ home, locale }: { readonly home: Home; readonly locale: Locale }) {
  const t = translator(locale, "home");
  const latest = home.years.findLast(({ ownReports }) => ownReports > 0);
  const received = home.years.map(({ year, sums }) => {
    const value = sums["requests-received"]?.value ?? null;
    return { year, value: value === null ? null : Number(value) };
  });
  return (
    <>
      {latest && (
        <section aria-labelledby="counters">
          <h2 id="counters" className="text-xl font-semibold">
            {t("counters", { year: String(latest.year) })}
          </h2>
          <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-4 border-y border-line-strong py-4 md:grid-cols-4">
            {Object.entries(counters).map(([key, word]) => {
              const sum = latest.sums[key];
              return (
                <div key={key} className="flex flex-col">
                  <dt className="text-sm text-ink-soft">{t(word)}</dt>
                  <dd className="text-3xl leading-tight font-semibold">
                    {sum?.value ? grouped(sum.value) : translator(locale, "common")("notStated")}
                  </dd>
                  <dd className="text-xs text-ink-soft">
                    {t("stated", { stated: sum?.stated ?? 0, of: sum?.of ?? 0 })}
                  </dd>
                </div>
              );
            })}
          </dl>
          <p className="mt-2 text-sm text-ink-soft">{t("aggregateNote")}</p>
        </section>
      )}
      <div className="grid gap-8 lg:grid-cols-2">
        <LineChart
          title={t("trendTitle")}
          unit="件"
          locale={locale}
          note={t("aggregateNote")}
          series={[{ key: "received", label: t("received"), points: yearPoints(received) }]}
        />
        <Coverage years={home.years} locale={locale} />
      </div>
    </>
  );
}
