/** One question with its answer, as the public reads it. */
import { formatDate } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";
import { type EditionId } from "@/report/form/define";
import { type InquiryOutcome, inquiryOutcomeLabels } from "@/report/workflow/inquiry";
import { PlaceName } from "./place-name";

/** What the entry shows; dates are texts once they were cached. */
export interface AnsweredInquiry {
  readonly agencyName: string;
  readonly place: string;
  readonly question: string;
  readonly madeAt: Date | string;
  readonly outcome: InquiryOutcome | null;
  readonly answer: string | null;
  readonly answeredAt: Date | string | null;
}

interface InquiryEntryProps {
  readonly inquiry: AnsweredInquiry;
  readonly edition: EditionId;
  readonly locale: Locale;
  /** The way to the place on the page; without it the place is not named. */
  readonly href: string | null;
}

export function InquiryEntry({ inquiry, edition, locale, href }: InquiryEntryProps) {
  const { place, question, madeAt, outcome, answer, answeredAt, agencyName } = inquiry;
  const t = translator(locale, "inquiry");
  return (
    <article className="flex min-w-0 flex-col gap-2 py-4">
      <p className="text-sm text-ink-soft">
        {href !== null && (
          <>
            <a href={href} className="text-accent underline">
              <PlaceName place={place} edition={edition} locale={locale} />
            </a>{" "}
            ·{" "}
          </>
        )}
        {t("askedOn")} {formatDate(madeAt, locale)}
      </p>
      <p className="break-words whitespace-pre-wrap">{question}</p>
      {outcome && answer !== null && answeredAt && (
        <div className="flex flex-col gap-1 border-l-4 border-line-strong pl-3">
          <p className="text-sm">
            <strong>{inquiryOutcomeLabels[outcome][locale]}</strong>{" "}
            <span className="text-ink-soft">
              {t("answeredOn", { agency: agencyName, date: formatDate(answeredAt, locale) })}
            </span>
          </p>
          <p className="break-words whitespace-pre-wrap">{answer}</p>
        </div>
      )}
    </article>
  );
}
