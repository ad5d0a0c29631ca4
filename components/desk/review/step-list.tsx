/** The review chain of a report: who approves in which order, and who has. */
import Link from "next/link";
import { beijingMinute } from "@/report/beijing-time";
import { fill } from "../../form/fill";
import { heading, link, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

export interface StepRow {
  readonly step: number;
  readonly name: string;
  readonly agencyName: string;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | string | null;
  readonly confidentialityChecked: boolean;
  /** People who can take the step, while it is due. */
  readonly waitingFor: readonly string[];
}

interface StepListProps {
  readonly steps: readonly StepRow[];
  /** The hand-in keeps another chain than the agency has today. */
  readonly isChainKept: boolean;
  readonly submission: {
    readonly no: number;
    readonly submittedBy: string;
    readonly submittedAt: Date | string;
  } | null;
  readonly due: number | null;
  /** Address of the sign-off sheet. */
  readonly signOffHref: string;
  readonly words: Words["review"];
}

export function StepList({ steps, isChainKept, submission, due, signOffHref, words }: StepListProps) {
  return (
    <section aria-labelledby="steps-title" className="flex flex-col gap-1 text-sm">
      <h2 id="steps-title" className={heading}>
        {words.stepsTitle}
      </h2>
      {submission && (
        <p className={quiet}>
          {fill(words.submitted, {
            name: submission.submittedBy,
            time: beijingMinute(submission.submittedAt),
            no: submission.no,
          })}
        </p>
      )}
      {isChainKept && <p className={quiet}>{words.chainKept}</p>}
      <ol className="flex flex-col gap-1">
        {steps.map((row) => (
          <li
            key={row.step}
            aria-current={row.step === due ? "step" : undefined}
            className={row.step === due ? "font-semibold" : ""}
          >
            {row.step}. {row.name}（{row.agencyName}）
            <StepState row={row} isDue={row.step === due} words={words} />
          </li>
        ))}
      </ol>
      <Link href={signOffHref} className={link}>
        {words.signOffLink}
      </Link>
    </section>
  );
}

function StepState({
  row,
  isDue,
  words,
}: {
  readonly row: StepRow;
  readonly isDue: boolean;
  readonly words: Words["review"];
}) {
  const { approvedBy, approvedAt, confidentialityChecked, waitingFor } = row;
  if (approvedBy !== null && approvedAt !== null) {
    const given = { name: approvedBy, time: beijingMinute(approvedAt) };
    return (
      <>
        <span className="block font-normal text-ink-soft">✓ {fill(words.approvedBy, given)}</span>
        {confidentialityChecked && (
          <span className="block font-normal text-ink-soft">{fill(words.stepChecked, given)}</span>
        )}
      </>
    );
  }
  if (!isDue) return null;
  return waitingFor.length === 0 ? (
    <span className="block font-normal text-warning">{words.stepNobody}</span>
  ) : (
    <span className="block font-normal">{fill(words.stepWaits, { names: waitingFor.join("、") })}</span>
  );
}
