/** One question at the desk: who is asked about what, what stood and stands there, and how it was answered. */
import { type ReactNode } from "react";
import { grouped } from "@/components/charts/layout/scale";
import { fill } from "@/components/form/fill";
import { link, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { type Locale } from "@/messages/translator";
import { beijingMinute } from "@/report/beijing-time";
import { type Scope } from "@/report/content";
import { type EditionId } from "@/report/form/define";
import { codeOfField } from "@/report/patch";
import { type InquiryOutcome, inquiryOutcomeLabels } from "@/report/workflow/inquiry";
import { PlaceName } from "./place-name";

interface DeskInquiryEntryProps {
  readonly inquiry: {
    readonly id: string;
    readonly agencyName: string;
    readonly year: number;
    readonly scope: Scope;
    readonly version: number;
    readonly place: string;
    readonly edition: EditionId;
    readonly shown: string | null;
    readonly now: string | null;
    readonly currentVersion: number | null;
    readonly question: string;
    readonly madeAt: Date;
    readonly outcome: InquiryOutcome | null;
    readonly answer: string | null;
    readonly answeredAt: Date | null;
    readonly answeredByName: string | null;
    readonly isPublic: boolean;
  };
  readonly locale: Locale;
  readonly deskHref: string;
  readonly publicHref: string;
  /** What can be done about it. */
  readonly children: ReactNode;
}

export function DeskInquiryEntry({ inquiry, locale, deskHref, publicHref, children }: DeskInquiryEntryProps) {
  const { agencyName, year, scope, version, place, edition, question, madeAt } = inquiry;
  const { desk, inquiry: words } = wordsIn(locale);
  return (
    <article
      aria-labelledby={`inquiry-${inquiry.id}`}
      className="grid min-w-0 gap-x-8 gap-y-3 lg:grid-cols-[20rem_minmax(0,1fr)]"
    >
      <div className="flex min-w-0 flex-col gap-1 text-sm">
        <h2 id={`inquiry-${inquiry.id}`} className="text-base font-semibold">
          {agencyName} {year} · {desk.scopes[scope]}
        </h2>
        <p className="break-words">
          <PlaceName place={place} edition={edition} locale={locale} />
        </p>
        <Figures inquiry={inquiry} locale={locale} />
        <p className={quiet}>{fill(words.desk.askedOn, { date: beijingMinute(madeAt), n: version })}</p>
        <p className="flex flex-wrap gap-x-4">
          <a href={deskHref} className={link}>
            {words.desk.deskReport}
          </a>
          <a href={publicHref} className={link}>
            {words.desk.publicReport}
          </a>
        </p>
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <p className="break-words whitespace-pre-wrap">{question}</p>
        <Answer inquiry={inquiry} locale={locale} />
        {children}
      </div>
    </article>
  );
}

function Figures({ inquiry, locale }: Pick<DeskInquiryEntryProps, "inquiry" | "locale">) {
  const { place, shown, now, currentVersion } = inquiry;
  const { desk, inquiry: words } = wordsIn(locale);
  if (currentVersion === null) return <p className="text-warning">{words.desk.withdrawn}</p>;
  if (codeOfField(place) === null) return null;
  const valueOf = (figure: string | null) => (figure === null ? desk.editor.notStated : grouped(figure));
  return (
    <p className="tabular-nums">
      {words.stoodThen} <strong>{valueOf(shown)}</strong> · {words.desk.now} <strong>{valueOf(now)}</strong>
      {shown !== now && <span className="text-warning"> {words.desk.changed}</span>}
    </p>
  );
}

function Answer({ inquiry, locale }: Pick<DeskInquiryEntryProps, "inquiry" | "locale">) {
  const { outcome, answer, answeredAt, answeredByName, isPublic } = inquiry;
  const { inquiry: words } = wordsIn(locale);
  if (outcome === null || answer === null || answeredAt === null)
    return <p className="self-start border-l-4 border-warning pl-2 text-sm font-semibold">{words.waiting}</p>;
  return (
    <div className="flex flex-col gap-1 border-l-4 border-line-strong pl-3">
      <p className="text-sm">
        <strong>{inquiryOutcomeLabels[outcome][locale]}</strong>{" "}
        <span className="text-ink-soft">
          {fill(words.desk.answered, { name: answeredByName ?? "", date: beijingMinute(answeredAt) })} ·{" "}
          {isPublic ? words.desk.isPublic : words.desk.isNotPublic}
        </span>
      </p>
      <p className="break-words whitespace-pre-wrap">{answer}</p>
    </div>
  );
}
