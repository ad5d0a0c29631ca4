/** One version of a report before the public. */
import { paths } from "@/app/paths";
import { DemonstrationNote } from "@/components/layout/demonstration-note";
import { FindingsList } from "@/components/report/findings-list";
import { ReportForm } from "@/components/report/report-form";
import { translator, type Locale } from "@/messages/translator";
import { indicatorValues } from "@/report/indicators";
import { editionOf } from "@/report/form/editions";
import { YearParts } from "../../latest-year";
import { type Report } from "./published-report";
import { ReportFacts } from "./report-facts";
import { VersionList } from "./version-list";
import { VersionNote } from "./version-note";
import { WithdrawalNotice } from "./withdrawal-notice";

export function ReportView({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const t = translator(locale, "report");
  const common = translator(locale, "common");
  const { agency, year, scope, withdrawn } = report;
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8">
      <DemonstrationNote locale={locale} shown={report.isDemonstration} />
      <header className="flex flex-col gap-2">
        <a href={paths.agency(locale, agency.slug)} className="no-print text-sm text-accent underline">
          {agency.name}
        </a>
        <h1 className="font-serif text-3xl leading-snug font-bold">
          {t("title", { agency: agency.name, year: String(year) })}
        </h1>
        <p className="text-sm text-ink-soft">
          {common(scope === "own" ? "own" : "rollUp")} · {editionOf(report.content.edition).name[locale]} ·{" "}
          {t("version", { n: report.version })}
        </p>
      </header>
      <VersionNote report={report} locale={locale} />
      {report.isEmergency && <EmergencyNote report={report} locale={locale} />}
      {withdrawn && <WithdrawalNotice report={report} withdrawn={withdrawn} locale={locale} />}
      {!withdrawn && (
        <>
          <ReportFacts report={report} locale={locale} />
          <ReportForm content={report.content} findings={report.findings} locale={locale} />
          <Charts report={report} locale={locale} />
          <FindingsList findings={report.findings} locale={locale} />
        </>
      )}
      <VersionList report={report} locale={locale} />
    </main>
  );
}

/** Loud until a second person stands by it; the reason is public from the first minute. */
function EmergencyNote({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
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

/** Who asked, how it ended, what was disclosed: the same drawings as on the body's page, from this version alone. */
function Charts({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const { agency, content, year, scope, version, isCurrent } = report;
  const point = { year, edition: content.edition, version, indicators: indicatorValues(content) };
  return (
    <section aria-labelledby="charts" className="no-print flex flex-col gap-4">
      <h2 id="charts" className="font-serif text-xl font-semibold">
        {translator(locale, "report")("charts")}
      </h2>
      <YearParts of={{ agency, scope, point, list: content.disclosures }} {...{ locale, isCurrent }} />
    </section>
  );
}
