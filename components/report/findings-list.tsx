/** All that was found in a published report, with the reasons given. */
import { translator, type Locale } from "@/messages/translator";
import { type PublishedFinding } from "@/report/publication";
import { anchorOfCell, anchorOfFinding, ruleAddress } from "./anchors";
import { toneOf } from "./figure-cell";

interface FindingsListProps {
  readonly findings: readonly PublishedFinding[];
  readonly locale: Locale;
}

export function FindingsList({ findings, locale }: FindingsListProps) {
  const t = translator(locale, "report");
  return (
    <section aria-labelledby="findings" className="flex flex-col gap-2">
      <h2 id="findings" className="text-xl font-semibold">
        {t("findings")}
      </h2>
      {findings.length === 0 && <p>{t("noFindings")}</p>}
      <ol className="flex flex-col divide-y divide-line">
        {findings.map((finding) => (
          <li key={anchorOfFinding(finding)} id={anchorOfFinding(finding)} className="scroll-mt-8 py-2">
            <strong className={toneOf(finding)}>{t(finding.severity)}</strong> {finding.message[locale]}{" "}
            {finding.codes[0] && (
              <a href={`#${anchorOfCell(finding.codes[0])}`} className="text-sm text-accent underline">
                {t("toCell")}
              </a>
            )}
            <a href={ruleAddress(locale, finding.rule)} className="text-sm text-ink-soft underline">
              {t("aboutRule")}
            </a>
            {finding.accepted && (
              <p className="text-sm text-ink-soft">
                {t("accepted", { reason: finding.accepted.reason })}
                {finding.accepted.countersigned && t("countersigned")}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
