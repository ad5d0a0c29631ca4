/** What stands beside a report for editor and reviewer alike: remarks, steps, changes, other moves, history. */
import { paths } from "@/app/paths";
import { HistoryList } from "@/components/desk/history/history-list";
import { RemarkList } from "@/components/desk/review/remark-list";
import { type MoveSituation, OtherMoves } from "@/components/desk/review/review-moves";
import { StepList } from "@/components/desk/review/step-list";
import { wordsIn } from "@/components/form/words";
import { type Desk } from "@/db/desk/desk";
import { type Locale } from "@/messages/translator";
import { beijingMinute } from "@/report/beijing-time";
import { actionsOn } from "./bound";
import { Changes } from "./changes";

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
  const mayRemark = moves.includes("remark");
  return (
    <>
      {revision && (
        <RemarkList
          {...{ remarks, words, place }}
          content={revision.content}
          isEditing={moves.includes("edit")}
          add={mayRemark ? actions.remark : null}
          actions={mayRemark ? actions.thread : null}
        />
      )}
      <StepList
        {...{ steps, submission }}
        due={revision?.step ?? null}
        signOffHref={paths.deskSignOff(locale, report.id)}
        words={review}
      />
      <Changes {...{ desk, locale }} />
      <OtherMoves {...situationOf(desk)} actions={actions.moves} words={review} />
      <HistoryList history={desk.history} href={paths.deskHistory(locale, report.id)} words={review} />
    </>
  );
}

/** What decides which moves are drawn and what they ask for. */
export function situationOf({ moves, report, revision, steps, submission, schedule }: Desk): MoveSituation {
  return {
    moves,
    isLastStep: revision?.step === steps.length,
    isCorrection: report.publishedVersion !== null,
    submissionNo: submission?.no ?? null,
    step: revision?.step ?? null,
    schedule: schedule && { time: beijingMinute(schedule.publishAt), name: schedule.scheduledBy },
  };
}
