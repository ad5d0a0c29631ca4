/** One finding in a cell: the value with what it rests on, or the word for why there is none. */
import { observationText, intervalText } from "@/app/_server/comparison/values";
import { grouped } from "@/components/charts/layout/scale";
import { translator, type Locale } from "@/messages/translator";
import { type Observation, type Quantity } from "@/report/comparison/quantity";

interface ObservationCellProps {
  readonly quantity: Quantity;
  readonly observation: Observation;
  readonly locale: Locale;
  /** The report that says it. */
  readonly href: string;
}

export function ObservationCell({ quantity, observation, locale, href }: ObservationCellProps) {
  const text = observationText(quantity, observation, locale);
  if (observation.state === "no-report") return <td className="text-ink-soft">{text}</td>;
  const isZero = observation.state === "stated" && observation.value === 0;
  return (
    <td>
      <a
        href={href}
        className={`underline decoration-line underline-offset-4 hover:decoration-ink ${observation.state === "stated" && !isZero ? "" : "text-ink-soft"}`}
      >
        {text}
      </a>
      <Basis quantity={quantity} observation={observation} locale={locale} />
    </td>
  );
}

/** Numerator, denominator and interval: without them no rate is shown. */
function Basis({ quantity, observation, locale }: Omit<ObservationCellProps, "href">) {
  if (!("denominator" in observation)) return null;
  const t = translator(locale, "compare");
  const { numerator = 0, denominator } = observation;
  return (
    <span className="block text-xs text-ink-soft">
      {t("of", { numerator: grouped(numerator), denominator: grouped(denominator) })}
      {observation.state === "stated" && observation.interval && (
        <span className="block">{intervalText(quantity, observation.interval)}</span>
      )}
    </span>
  );
}
