/** Each rule that found something: how often, in how many reports, how often with an accepted reason. */
import { paths } from "@/app/paths";
import { type Quality } from "@/db/public/quality";
import { formatNumber } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";
import { rules as book } from "@/report/rules/book";
import { severities } from "@/report/rules/define";
import { ruleAddress } from "@/components/report/anchors";
import { toneOf } from "@/components/report/figure-cell";

interface RuleTableProps {
  readonly rules: Quality["rules"];
  readonly query: Readonly<Record<string, string | number>>;
  readonly locale: Locale;
}

export function RuleTable({ rules, query, locale }: RuleTableProps) {
  const t = translator(locale, "quality");
  const ordered = severities.flatMap((each) => rules.filter((rule) => rule.severity === each));
  const largest = Math.max(1, ...rules.map(({ findings }) => findings));
  return (
    <section aria-labelledby="by-rule" className="flex min-w-0 flex-col gap-2">
      <h2 id="by-rule" className="text-xl font-semibold">
        {t("byRule")}
      </h2>
      {ordered.length === 0 ? (
        <p>{t("nothing")}</p>
      ) : (
        <div
          role="region"
          aria-labelledby="by-rule"
          tabIndex={0}
          className="overflow-x-auto border-y border-line-strong"
        >
          <table aria-labelledby="by-rule" className="w-full text-sm">
            <thead>
              <tr className="border-b border-line-strong bg-band text-left">
                <th scope="col" className="px-2 py-2">
                  {t("rule")}
                </th>
                {(["findings", "reports", "accepted"] as const).map((key) => (
                  <th key={key} scope="col" className="px-2 py-2 text-right whitespace-nowrap">
                    {t(key)}
                  </th>
                ))}
                <th scope="col" className="w-1/5 px-2 py-2 max-sm:hidden">
                  <span className="sr-only">{t("bar")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {ordered.map((counted) => (
                <Row key={counted.rule} counted={counted} largest={largest} query={query} locale={locale} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface RowProps extends Pick<RuleTableProps, "query" | "locale"> {
  readonly counted: RuleTableProps["rules"][number];
  /** The most findings of any rule: the length of a whole bar. */
  readonly largest: number;
}

function Row({ counted, largest, query, locale }: RowProps) {
  const t = translator(locale, "quality");
  const severity = translator(locale, "report");
  const { rule, severity: level, findings, reports, accepted } = counted;
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="min-w-52 px-2 py-2 text-left font-normal">
        <span className={`mr-2 ${toneOf({ severity: level })}`}>{severity(level)}</span>
        {book.find(({ id }) => id === rule)?.title[locale] ?? rule}{" "}
        <a href={ruleAddress(locale, rule)} className="text-xs whitespace-nowrap text-ink-soft underline">
          {severity("aboutRule")}
        </a>
      </th>
      <td className="px-2 py-2 text-right">{formatNumber(findings, locale)}</td>
      <td className="px-2 py-2 text-right">
        <a href={`${paths.dataQuality(locale, { ...query, rule })}#rule-reports`} className="text-accent underline">
          {formatNumber(reports, locale)}
          <span className="sr-only"> {t("showReports")}</span>
        </a>
      </td>
      <td className="px-2 py-2 text-right">{formatNumber(accepted, locale)}</td>
      <td className="px-2 py-3 max-sm:hidden" aria-hidden>
        <div className="h-2.5 bg-chart-6" style={{ width: `${(100 * findings) / largest}%` }} />
      </td>
    </tr>
  );
}
