/** One finding in a cell: the value with what it rests on, or the word for why there is none. */
import { findingText, intervalText } from "@/app/_server/comparison/values";
import { grouped } from "@/components/charts/layout/scale";
import { translator, type Locale } from "@/messages/translator";
import { type Finding, type Quantity } from "@/report/comparison/quantity";

interface FindingCellProps {
  readonly quantity: Quantity;
  readonly finding: Finding;
  readonly locale: Locale;
  /** The report that says it. */
  readonly href: string;
}

export function FindingCell({ quantity, finding, locale, href }: FindingCellProps) {
  const text = findingText(quantity, finding, locale);
  if (finding.state === "no-report") return <td className="text-ink-soft">{text}</td>;
  const isZero = finding.state === "stated" && finding.value === 0;
  return (
    <td>
      <a
        href={href}
        className={`underline decoration-line underline-offset-4 hover:decoration-ink ${finding.state === "stated" && !isZero ? "" : "text-ink-soft"}`}
      >
        {text}
      </a>
      <Basis {...{ quantity, finding, locale }} />
    </td>
  );
}

/** Numerator, denominator and interval: without them no rate is shown. */
function Basis({ quantity, finding, locale }: Omit<FindingCellProps, "href">) {
  if (!("denominator" in finding)) return null;
  const t = translator(locale, "compare");
  const { numerator = 0, denominator } = finding;
  return (
    <span className="block text-xs text-ink-soft">
      {t("of", { numerator: grouped(numerator), denominator: grouped(denominator) })}
      {finding.state === "stated" && finding.interval && (
        <span className="block">{intervalText(quantity, finding.interval)}</span>
      )}
    </span>
  );
}
