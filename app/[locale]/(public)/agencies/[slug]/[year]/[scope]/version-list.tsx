/** All versions of a report, each at its own lasting address, with its day and its public note. */
import { paths } from "@/app/paths";
import { formatDate } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";
import { type Report } from "./published-report";

interface VersionListProps {
  readonly report: Report;
  readonly locale: Locale;
}

export function VersionList({ report, locale }: VersionListProps) {
  const t = translator(locale, "report");
  return (
    <section aria-labelledby="versions" className="no-print flex flex-col gap-2">
      <h2 id="versions" className="scroll-mt-8 text-xl font-semibold">
        {t("versions")}
      </h2>
      <ul className="divide-y divide-line border-t border-line">
        {report.versions.map((version) => (
          <VersionLine key={version.version} report={report} version={version} locale={locale} />
        ))}
      </ul>
    </section>
  );
}

function VersionLine({ report, version, locale }: VersionListProps & { version: Report["versions"][number] }) {
  const t = translator(locale, "report");
  const { agency, year, scope } = report;
  const isFirst = report.versions.every((each) => each.version >= version.version);
  return (
    <li className="grid gap-x-6 gap-y-1 py-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <div>
        <a
          href={paths.version(locale, agency.slug, year, scope, version.version)}
          aria-current={version.version === report.version ? "page" : undefined}
          className="text-accent underline"
        >
          {t("version", { n: version.version })}
        </a>{" "}
        {version.version === report.currentVersion && <span className="text-sm text-ink-soft">{t("current")}</span>}
        {version.withdrawn && <strong className="text-error">{t("withdrawnMark")}</strong>}
        <span className="block text-sm text-ink-soft">{formatDate(version.publishedAt, locale)}</span>
      </div>
      <p className="max-w-prose">{version.publicNote ?? (isFirst ? t("noNote") : "")}</p>
    </li>
  );
}
