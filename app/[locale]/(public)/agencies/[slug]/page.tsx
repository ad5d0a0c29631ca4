/** One agency: its reports, its years, and its latest year in parts. */
import { type Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { type Agency } from "@/app/_server/charts/agency-points";
import { publicAgency } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { DemonstrationNote } from "@/components/layout/demonstration-note";
import { ReportYears } from "@/components/report/report-years";
import { addressNow } from "@/db/public/agencies";
import { translator, type Locale } from "@/messages/translator";
import { deadlineOf } from "@/report/workflow/deadlines";
import { originOf } from "@/report/workflow/origin";
import { localeOf } from "../../locale";
import { AgencyHead } from "./agency-head";
import { LatestYear } from "./latest-year";
import { Trends } from "./trends";

interface AgencyPageProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export const dynamic = "force-dynamic";

const scopes = ["own", "roll-up"] as const;

export async function generateMetadata({ params }: AgencyPageProps): Promise<Metadata> {
  const agency = await publicAgency((await params).slug);
  return agency ? { title: agency.name } : {};
}

/** An address that the agency had before leads to the one of now. */
async function leadOn(locale: string, slug: string): Promise<never> {
  const now = await addressNow(slug);
  if (now === null) notFound();
  permanentRedirect(paths.agency(locale, now));
}

export default async function AgencyPage({ params }: AgencyPageProps) {
  const { locale: language, slug } = await params;
  const locale = localeOf(language);
  const agency = await publicAgency(slug);
  if (!agency) return leadOn(locale, slug);
  const t = translator(locale, "agency");
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8">
      <DemonstrationNote locale={locale} shown={agency.isDemonstration} />
      <AgencyHead agency={agency} locale={locale} />
      {agency.reports.length === 0 && <p>{t("empty")}</p>}
      {scopes
        .filter((scope) => agency.reports.some((report) => report.scope === scope))
        .map((scope) => (
          <Reports key={scope} agency={agency} scope={scope} locale={locale} />
        ))}
      {agency.reports.length > 0 && (
        <p className="no-print">
          <a
            href={paths.compare(locale, { group: `same-upper:${slug}`, i: "rate-granted-whole-or-part" })}
            className="text-accent underline underline-offset-4"
          >
            {translator(locale, "compare")("withPeers")}
          </a>
        </p>
      )}
      {agency.series.map((series) => (
        <section key={series.scope} className="flex flex-col gap-6">
          <LatestYear agency={agency} locale={locale} scope={series.scope} />
          <Trends agency={agency} locale={locale} scope={series.scope} />
        </section>
      ))}
    </main>
  );
}

interface ReportsProps {
  readonly agency: Agency;
  readonly scope: (typeof scopes)[number];
  readonly locale: Locale;
}

/** The years of one scope, each with the day by law where the report is written here. */
function Reports({ agency, scope, locale }: ReportsProps) {
  const t = translator(locale, "agency");
  const isWrittenHere = (year: number) => originOf(agency.reportsSince, year) === "authored";
  return (
    <section aria-labelledby={`reports-${scope}`} className="flex flex-col gap-2">
      <h2 id={`reports-${scope}`} className="text-xl font-semibold">
        {t(scope === "own" ? "ownReports" : "rollUps")}
      </h2>
      <p className="text-sm text-ink-soft">{t(scope === "own" ? "ownNote" : "rollUpNote")}</p>
      <ReportYears
        labelledBy={`reports-${scope}`}
        locale={locale}
        reports={agency.reports
          .filter((report) => report.scope === scope)
          .map((report) => ({
            ...report,
            href: paths.report(locale, agency.slug, report.year, scope),
            deadline: isWrittenHere(report.year) ? deadlineOf(agency, scope, report.year) : null,
          }))}
      />
    </section>
  );
}
