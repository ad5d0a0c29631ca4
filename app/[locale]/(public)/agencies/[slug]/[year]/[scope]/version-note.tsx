/** Said above a version that is not the current one: which one is, and the way there. */
import { paths } from "@/app/paths";
import { translator, type Locale } from "@/messages/translator";
import { type Report } from "./published-report";

export function VersionNote({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const t = translator(locale, "report");
  const { agency, year, scope, version, currentVersion } = report;
  if (version === currentVersion) return null;
  // While the report is withdrawn no version stands for it; the notice of the withdrawal says so.
  if (currentVersion === null) return null;
  return (
    <p className="border-l-4 border-warning bg-band px-3 py-2">
      {t("notCurrent", { n: currentVersion })}{" "}
      <a href={paths.report(locale, agency.slug, year, scope)} className="text-accent underline">
        {t("seeCurrent")}
      </a>
    </p>
  );
}
