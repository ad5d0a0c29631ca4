/** One body: its reports, its years, and its latest year in parts. */
import { type Metadata } from "next";
import { notFound } from "next/navigation";
import { publicAgency } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { DemonstrationNote } from "@/components/layout/demonstration-note";
import { ReportList } from "@/components/report/report-list";
import { say, translator } from "@/messages/translator";
import { kindLabels, levelLabels } from "@/report/agency";
import { localeOf } from "../../locale";
import { LatestYear } from "./latest-year";
import { Trends } from "./trends";

interface AgencyPageProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export const revalidate = 60;

export function generateStaticParams(): { locale: string; slug: string }[] {
  return [];
}

export async function generateMetadata({ params }: AgencyPageProps): Promise<Metadata> {
  const agency = await publicAgency((await params).slug);
  return agency ? { title: agency.name } : {};
}

export default async function AgencyPage({ params }: AgencyPageProps) {
  const { locale: language, slug } = await params;
  const locale = localeOf(language);
  const agency = await publicAgency(slug);
  if (!agency) notFound();
  const t = translator(locale, "agency");
  const reports = agency.reports.map((each) => ({ ...each, href: paths.report(locale, slug, each.year, each.scope) }));
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8">
      <DemonstrationNote locale={locale} shown={agency.isDemonstration} />
      <header>
        <nav aria-label={translator(locale, "common")("trail")} className="text-sm">
          <ol className="flex flex-wrap gap-x-2">
            {agency.parents.map((parent) => (
              <li key={parent.slug}>
                <a href={paths.agency(locale, parent.slug)} className="text-accent underline">
                  {parent.name}
                </a>{" "}
                /
              </li>
            ))}
          </ol>
        </nav>
        <h1 className="font-serif text-3xl leading-snug font-bold">{agency.name}</h1>
        <p className="text-sm text-ink-soft">
          {say(levelLabels[agency.level], locale)} · {say(kindLabels[agency.kind], locale)}
        </p>
      </header>
      <section className="flex flex-col gap-2">
        <h2 className="text-xl font-semibold">{t("reports")}</h2>
        {reports.length === 0 ? <p>{t("empty")}</p> : <ReportList title={t("reports")} {...{ reports, locale }} />}
      </section>
      {agency.series.map((series) => (
        <section key={series.scope} className="flex flex-col gap-6">
          <LatestYear {...{ agency, locale, scope: series.scope }} />
          <Trends {...{ agency, locale, scope: series.scope }} />
        </section>
      ))}
    </main>
  );
}
