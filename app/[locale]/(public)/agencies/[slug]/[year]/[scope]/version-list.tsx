/** All versions of a report, each at its own lasting address. */
import { paths } from "@/app/paths";
import { translator, type Locale } from "@/messages/translator";
import { dayOf, type Report } from "./published-report";

export function VersionList({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const t = translator(locale, "report");
  const { agency, year, scope } = report;
  return (
    <section aria-labelledby="versions" className="no-print">
      <h2 id="versions" className="text-xl font-semibold">
        {t("versions")}
      </h2>
      <ul className="divide-y divide-line">
        {report.versions.map(({ version, publishedAt, publicNote, withdrawn }) => (
          <li key={version} className="py-2">
            <a
              href={paths.version(locale, agency.slug, year, scope, version)}
              aria-current={version === report.version ? "page" : undefined}
              className="text-accent underline"
            >
              {t("version", { n: version })}
            </a>{" "}
            {dayOf(publishedAt)} {withdrawn && <strong className="text-error">{t("withdrawnMark")}</strong>}{" "}
            {publicNote && <span>{`${t("publicNote")}：${publicNote}`}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
