/** One version of a report before the public: the form as it is printed, its footnotes, its versions. */
import { paths } from "@/app/paths";
import { DemonstrationNote } from "@/components/layout/demonstration-note";
import { Footnotes } from "@/components/report/footnotes";
import { ReportForm } from "@/components/report/report-form";
import { translator, type Locale } from "@/messages/translator";
import { footnotesOf } from "@/report/series/footnotes";
import { editionOf } from "@/report/form/editions";
import { indicatorValues } from "@/report/series/indicators";
import { YearParts } from "../../latest-year";
import { CorrectionNote, CorrectionSection, correctedCodes, correctionAddress } from "./correction";
import { Inquiries } from "./inquiries";
import { type Report } from "./published-report";
import { ReportContents } from "./report-contents";
import { ReportFacts } from "./report-facts";
import { VersionList } from "./version-list";
import { VersionNote } from "./version-note";
import { WithdrawalNotice } from "./withdrawal-notice";

interface ReportViewProps {
  readonly report: Report;
  readonly locale: Locale;
  /** At the address of a version stands what it changed; at that of the report only a line that leads there. */
  readonly isVersionPage?: boolean;
}

export function ReportView({ report, locale, isVersionPage = false }: ReportViewProps) {
  const { withdrawn } = report;
  return (
    <main id="main" className="report-page mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8">
      <DemonstrationNote locale={locale} shown={report.isDemonstration} />
      <Title report={report} locale={locale} />
      <VersionNote report={report} locale={locale} />
      {report.isEmergency && <EmergencyNote report={report} locale={locale} />}
      {withdrawn ? (
        <>
          <WithdrawalNotice report={report} withdrawn={withdrawn} locale={locale} />
          <VersionList report={report} locale={locale} />
        </>
      ) : (
        <Standing report={report} locale={locale} isVersionPage={isVersionPage} />
      )}
    </main>
  );
}

function Title({ report: { agency, year, scope, content, version }, locale }: ReportViewProps) {
  const t = translator(locale, "report");
  const common = translator(locale, "common");
  return (
    <header className="report-title flex flex-col gap-2">
      <a href={paths.agency(locale, agency.slug)} className="no-print text-sm text-accent underline">
        {agency.name}
      </a>
      <h1 className="font-serif text-3xl leading-snug font-bold">
        {t("title", { agency: agency.name, year: String(year) })}
      </h1>
      <p className="text-sm text-ink-soft">
        <a href={paths.glossary(locale, scope)} className="underline decoration-dotted underline-offset-4">
          {common(scope === "own" ? "own" : "rollUp")}
        </a>{" "}
        · {editionOf(content.edition).name[locale]} · {t("version", { n: version })}
      </p>
    </header>
  );
}

/** What stands: facts, the form beside its table of contents, and what belongs to it. */
function Standing({ report, locale, isVersionPage = false }: ReportViewProps) {
  const { content, agency, year, scope, version, isCurrent } = report;
  const footnotes = footnotesOf(report.findings, content);
  const address = isVersionPage ? "" : paths.version(locale, agency.slug, year, scope, version);
  const inquiry = isCurrent ? (code: string) => paths.inquiryForm(locale, agency.slug, year, scope, code) : null;
  const t = translator(locale, "report");
  return (
    <>
      <ReportFacts report={report} locale={locale} />
      {!isVersionPage && <CorrectionNote report={report} locale={locale} />}
      <div className="grid gap-8 lg:grid-cols-[12rem_minmax(0,1fr)]">
        <ReportContents report={report} locale={locale} isVersionPage={isVersionPage} />
        <div className="flex min-w-0 flex-col gap-10">
          {isVersionPage && <CorrectionSection report={report} locale={locale} />}
          {content.edition !== "pre-2019" && (
            <p className="no-print text-sm text-ink-soft">{t(inquiry ? "inquiryHint" : "explainHint")}</p>
          )}
          <ReportForm
            content={content}
            footnotes={footnotes}
            inquiry={inquiry}
            locale={locale}
            corrected={{ codes: correctedCodes(report), href: `${address}#${correctionAddress}` }}
            explain={(key) => paths.glossary(locale, key)}
          />
          <Footnotes footnotes={footnotes} locale={locale} edition={content.edition} />
          {isCurrent && <Inquiries report={report} locale={locale} />}
          <Charts report={report} locale={locale} />
          <VersionList report={report} locale={locale} />
        </div>
      </div>
    </>
  );
}

/** Loud until a second person stands by it; the reason is public from the first minute. */
function EmergencyNote({ report, locale }: ReportViewProps) {
  const { publicNote } = report;
  return (
    <section className="border-4 border-error bg-band px-4 py-3">
      <p className="text-lg font-bold text-error">
        <span aria-hidden>⚠ </span>
        {translator(locale, "report")("emergency")}
      </p>
      {publicNote !== null && <p>{publicNote}</p>}
    </section>
  );
}

/** Who asked, how it ended, what was disclosed: the same drawings as on the agency's page, from this version alone. */
function Charts({ report, locale }: ReportViewProps) {
  const { agency, content, year, scope, version, isCurrent } = report;
  const point = { year, edition: content.edition, version, indicators: indicatorValues(content) };
  return (
    <section aria-labelledby="charts" className="no-print flex flex-col gap-4">
      <h2 id="charts" className="scroll-mt-8 text-xl font-semibold">
        {translator(locale, "report")("charts")}
      </h2>
      <YearParts of={{ agency, scope, point, list: content.disclosures }} locale={locale} isCurrent={isCurrent} />
    </section>
  );
}
