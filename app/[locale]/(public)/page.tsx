/** The home page: coverage, sums of own-body reports, filed roll-ups apart, the latest publications. */
import { publicHome } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { DemonstrationNote } from "@/components/layout/demonstration-note";
import { ReportList } from "@/components/report/report-list";
import { translator } from "@/messages/translator";
import { localeOf } from "./locale";
import { Numbers } from "./numbers";
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
