/** What stands beside a report for editor and reviewer alike: remarks, steps, changes, other moves, history. */
import { DifferenceList } from "@/components/desk/difference-list";
import { type Locale } from "@/messages/translator";
import { formatMoment } from "@/components/desk/fill";
import { HistoryList } from "@/components/desk/history-list";
import { RemarkList } from "@/components/desk/remark-list";
import { type MoveSituation, OtherMoves } from "@/components/desk/review-moves";
import { StepList } from "@/components/desk/step-list";
import { wordsIn } from "@/components/desk/words";
import { type Desk } from "@/db/reports";
import { actionsOn } from "./bound";

interface SideColumnProps {
  readonly desk: Desk;
  readonly locale: Locale;
  /** Place the form for a new remark starts with. */
  readonly place: string;
}

export function SideColumn({ desk, locale, place }: SideColumnProps) {
  const { report, revision, moves, remarks, steps, submission } = desk;
  const words = wordsIn(locale);
  const { review } = words;
  const actions = actionsOn(locale, report.id);
  const after = revision?.content;
  return (
    <>
      {after && (
        <RemarkList
          {...{ remarks, words, place }}
          edition={after.edition}
          add={moves.includes("remark") ? actions.remark : null}
          answer={moves.includes("edit") ? actions.answer : null}
          close={moves.includes("remark") ? actions.close : null}
        />
      )}
      <StepList {...{ steps, submission }} due={revision?.step ?? null} words={review} />
      {after && (
        <section className="flex flex-col gap-2" aria-label={review.differencesTitle}>
          <DifferenceList title={review.sinceSubmission} before={desk.lastSubmitted} {...{ after, words }} isOpen />
          <DifferenceList title={review.sincePublished} before={desk.published} {...{ after, words }} />
          <DifferenceList title={review.sinceLastYear} before={desk.previous} {...{ after, words }} />
        </section>
      )}
      <OtherMoves {...situationOf(desk)} actions={actions.moves} words={review} />
      <HistoryList history={desk.history} words={review} />
    </>
  );
}

/** What decides which moves are drawn and what they ask for. */
export function situationOf({ moves, report, revision, steps, submission, schedule }: Desk): MoveSituation {
  return {
    moves,
    isLastStep: revision?.step === steps.length,
    isCorrection: report.publishedVersion !== null,
    isEmergency: report.isEmergency,
    submissionNo: submission?.no ?? null,
    schedule: schedule && { time: formatMoment(schedule.publishAt), name: schedule.scheduledBy },
  };
}
