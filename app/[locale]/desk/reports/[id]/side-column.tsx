/** What stands beside a report for editor and reviewer alike: remarks, steps, changes, other moves, history. */
import { paths } from "@/app/paths";
import { FileList, type ListedFile } from "@/components/desk/report/file-list";
import { HistoryList } from "@/components/desk/history/history-list";
import { RemarkList } from "@/components/desk/review/remark-list";
import { type MoveSituation, OtherMoves } from "@/components/desk/review/review-moves";
import { ReviewerNaming } from "@/components/desk/review/reviewer-naming";
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
  return (
    <>
      {revision && (
        <RemarkList
          remarks={remarks}
          words={words}
          place={place}
          content={revision.content}
          isEditing={moves.includes("edit")}
          add={moves.includes("remark") ? actions.moves.remark : null}
          actions={
            moves.includes("close-remark")
              ? {
                  reply: moves.includes("reply") ? actions.moves.reply : null,
                  close: actions.moves["close-remark"],
                  reopen: actions.moves["reopen-remark"],
                }
              : null
          }
        />
      )}
      <StepList
        steps={steps}
        submission={submission}
        isChainKept={desk.isChainKept}
        due={revision?.step ?? null}
        signOffHref={paths.deskSignOff(locale, report.id)}
        words={review}
      />
      {moves.includes("name-reviewer") && (
        <ReviewerNaming
          steps={steps}
          due={revision?.step ?? null}
          nameable={desk.nameable}
          action={actions.moves["name-reviewer"]}
          words={review}
        />
      )}
      <Changes desk={desk} locale={locale} />
      <OtherMoves {...situationOf(desk)} actions={actions.moves} words={review} />
      <Files desk={desk} locale={locale} />
      <HistoryList history={desk.history} href={paths.deskHistory(locale, report.id)} words={words} />
    </>
  );
}

/** The working revision as an official document, and what the rules find in it. */
function Files({ desk: { report, revision }, locale }: Pick<SideColumnProps, "desk" | "locale">) {
  const { review } = wordsIn(locale);
  const draft = revision ? [{ name: review.filesDraft, files: draftFiles(locale, report.id) }] : [];
  const findings = { name: review.filesFindings, files: findingFiles(locale, report.id) };
  return <FileList title={review.filesTitle} lists={[...draft, findings]} />;
}

function draftFiles(locale: Locale, id: string): ListedFile[] {
  return [
    { text: "Word", href: paths.deskDocument(locale, id, "docx") },
    { text: "PDF", href: paths.deskDocument(locale, id, "pdf") },
    { text: "OFD", href: paths.deskDocument(locale, id, "ofd") },
  ];
}

function findingFiles(locale: Locale, id: string): ListedFile[] {
  return [
    { text: "Excel", href: paths.deskFindings(locale, id, "xlsx") },
    { text: "CSV", href: paths.deskFindings(locale, id, "csv") },
  ];
}

/** What decides which moves are drawn and what they ask for. */
export function situationOf({ moves, withReason, report, revision, steps, submission, schedule }: Desk): MoveSituation {
  return {
    moves,
    withReason,
    earlierVersions: report.earlierVersions,
    isLastStep: revision?.step === steps.length,
    isCorrection: report.publishedVersion !== null,
    submissionNo: submission?.no ?? null,
    step: revision?.step ?? null,
    schedule: schedule && { time: beijingMinute(schedule.publishAt), name: schedule.scheduledBy },
  };
}
