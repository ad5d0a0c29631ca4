/** What the rules found in a text as it is typed, each with its words, and numbers that could be links. */
import { type Locale } from "@/messages/translator";
import { type LinkTarget } from "@/report/narrative/linked-figures";
import { type LinkOffer, type PlacedFinding, type TextRange } from "@/report/narrative/narrative-scan";
import { fill } from "../../form/fill";
import { cellName } from "./narrative-cells";
import { type NarrativeWords } from "./narrative-words";
import { anchorOfFinding } from "../report/place";
import { link, quiet, smallButton } from "../../form/styles";
import { type Words } from "../../form/words";

interface NarrativeScanProps {
  readonly label: string;
  readonly found: readonly PlacedFinding[];
  readonly locale: Locale;
  readonly words: NarrativeWords;
  readonly severities: Words["desk"]["findings"]["severity"];
  readonly onSelect: (range: TextRange) => void;
}

const edges = { error: "border-error", warning: "border-warning", question: "border-line-strong" } as const;

export function NarrativeScan({ label, found, locale, words, severities, onSelect }: NarrativeScanProps) {
  return (
    <section aria-label={fill(words.scan, { label })} className="flex flex-col gap-1">
      <p role="status" className={quiet}>
        {found.length === 0 ? words.scanClear : fill(words.scanFound, { n: found.length })}
      </p>
      {found.length > 0 && (
        <ul className="flex flex-col gap-2">
          {found.map(({ finding, range }) => (
            <li key={anchorOfFinding(finding)} className={`border-l-4 pl-2 text-sm ${edges[finding.severity]}`}>
              <strong>{severities[finding.severity]}</strong> {finding.message[locale]}{" "}
              <span className="inline-flex flex-wrap items-center gap-2">
                {range && (
                  <button
                    type="button"
                    className={`${smallButton} min-h-6 noscript:hidden`}
                    onClick={() => onSelect(range)}
                  >
                    {words.goToWords}
                  </button>
                )}
                <a href={`#${anchorOfFinding(finding)}`} className={link}>
                  {words.goToFinding}
                </a>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface NarrativeOffersProps {
  readonly offers: readonly LinkOffer[];
  readonly content: LinkTarget;
  readonly words: NarrativeWords;
  readonly onTake: (offer: LinkOffer) => void;
}

/** Offered, never done by itself. */
export function NarrativeOffers({ offers, content, words, onTake }: NarrativeOffersProps) {
  if (offers.length === 0) return null;
  return (
    <details className="text-sm noscript:hidden">
      <summary className="min-h-6 cursor-pointer text-accent">{fill(words.offers, { n: offers.length })}</summary>
      <ul className="flex flex-col gap-2 pt-1">
        {offers.map((offer) => (
          <li key={offer.from} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span id={offerId(offer)}>
              {fill(words.offer, {
                quote: offer.quote,
                cell: cellName(offer.code, content.edition, words),
                value: String(content.figures[offer.code]),
              })}
            </span>
            <button
              type="button"
              aria-describedby={offerId(offer)}
              className={`${smallButton} min-h-6`}
              onClick={() => onTake(offer)}
            >
              {words.takeOffer}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const offerId = ({ part, from }: LinkOffer) => `link-offer-${part}-${from}`;
