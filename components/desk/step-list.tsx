/** The review chain of a report: who approves in which order, and who has. */
import { fill, formatMoment } from "./fill";
import { heading, quiet } from "./styles";
import { type Words } from "./words";

export interface StepRow {
  readonly step: number;
  readonly name: string;
  readonly agencyName: string;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | string | null;
}

interface StepListProps {
  readonly steps: readonly StepRow[];
  readonly submission: {
    readonly no: number;
    readonly submittedBy: string;
    readonly submittedAt: Date | string;
  } | null;
  readonly due: number | null;
  readonly words: Words["review"];
}

export function StepList({ steps, submission, due, words }: StepListProps) {
  return (
    <section aria-labelledby="steps-title" className="flex flex-col gap-1 text-sm">
      <h2 id="steps-title" className={heading}>
        {words.stepsTitle}
      </h2>
      {submission && (
        <p className={quiet}>
          {fill(words.submitted, {
            name: submission.submittedBy,
            time: formatMoment(submission.submittedAt),
            no: submission.no,
          })}
        </p>
      )}
      <ol className="flex flex-col gap-1">
        {steps.map(({ step, name, agencyName, approvedBy, approvedAt }) => (
          <li
            key={step}
            aria-current={step === due ? "step" : undefined}
            className={step === due ? "font-semibold" : ""}
          >
            {step}. {name}（{agencyName}）
            {approvedBy !== null && approvedAt !== null && (
              <span className="block font-normal text-ink-soft">
                ✓ {fill(words.approvedBy, { name: approvedBy, time: formatMoment(approvedAt) })}
              </span>
            )}
            {step === due && <span className="ml-1 font-normal">— {words.waiting}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
