/** The reports in which one rule stands. */
import { paths } from "@/app/paths";
import { getReportsWithFinding } from "@/db/public/quality";
import { translator, type Locale } from "@/messages/translator";
import { type Rule } from "@/report/rules/define";

interface RuleReportsProps {
  readonly rule: Rule;
  readonly query: Readonly<{ year?: number; under?: string }>;
  readonly locale: Locale;
}

export async function RuleReports({ rule, query, locale }: RuleReportsProps) {
  const t = translator(locale, "quality");
  const common = translator(locale, "common");
  const reports = await getReportsWithFinding(rule.id, query);
  return (
    <section
      id="rule-reports"
      aria-labelledby="rule-reports-title"
      className="scroll-mt-8 border-l-4 border-line-strong pl-4"
    >
      <h2 id="rule-reports-title" className="text-xl font-semibold">
        {t("reportsWith", { rule: rule.title[locale] })}
      </h2>
      <p className="text-sm">
        {reports.length === 0 ? t("nothing") : t("newest", { n: reports.length })}{" "}
        <a href={paths.dataQuality(locale, query)} className="text-accent underline">
          {t("close")}
        </a>
      </p>
      <ul className="mt-2 grid gap-x-8 text-sm sm:grid-cols-2">
        {reports.map(({ agencySlug, agencyName, year, scope, findings, accepted }) => (
          <li key={`${agencySlug}-${year}-${scope}`} className="border-b border-line py-1">
            <a href={`${paths.report(locale, agencySlug, year, scope)}#findings`} className="text-accent underline">
              {year} · {agencyName}
            </a>{" "}
            <span className="text-ink-soft">
              {common(scope === "own" ? "own" : "rollUp")} · {t("times", { findings, accepted })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
