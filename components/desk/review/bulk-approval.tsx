/** Many approvals at once: what will happen to each, one confirmation, and afterwards what did happen to each. */
"use client";

import { useActionState } from "react";
import { BulkOutcomes } from "./bulk-outcomes";
import { type BulkAction, chosenValue, idleBulk } from "./bulk-state";
import { fill } from "../../form/fill";
import { primaryButton, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

export interface CleanRow {
  readonly reportId: string;
  readonly href: string;
  readonly agencyName: string;
  readonly year: number;
  readonly scope: string;
  readonly submission: { readonly no: number; readonly submittedBy: string; readonly submittedAt: string };
  readonly step: number;
  readonly steps: number;
  readonly stepName: string;
}

interface BulkApprovalProps {
  readonly rows: readonly CleanRow[];
  readonly action: BulkAction;
  readonly words: Words["review"];
}

export function BulkApproval({ rows, action, words }: BulkApprovalProps) {
  const [state, send, isPending] = useActionState(action, idleBulk);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div role="status">{state.outcomes.length > 0 && <BulkOutcomes outcomes={state.outcomes} words={words} />}</div>
      {rows.length === 0 ? (
        <p className={quiet}>{words.bulkNoneClean}</p>
      ) : (
        <form action={send} className="flex min-w-0 flex-col items-start gap-3">
          <CleanTable rows={rows} words={words} />
          <label className="flex items-start gap-2">
            <input type="checkbox" name="confirmed" required className="mt-1.5" />
            {words.bulkConfirm}
          </label>
          <button type="submit" className={primaryButton} disabled={isPending}>
            {words.bulkButton}
          </button>
          {state.message !== "" && (
            <p role="alert" className="text-sm text-error">
              {state.message}
            </p>
          )}
        </form>
      )}
    </div>
  );
}

function CleanTable({ rows, words }: Pick<BulkApprovalProps, "rows" | "words">) {
  const headers = [
    words.bulkChoose,
    words.bulkAgency,
    words.bulkYear,
    words.bulkScope,
    words.bulkSubmission,
    words.bulkWill,
  ];
  return (
    <div className="w-full overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line-strong text-left text-ink-soft">
            {headers.map((name) => (
              <th key={name} scope="col" className="px-2 py-1 font-medium whitespace-nowrap">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CleanLine key={row.reportId} row={row} words={words} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CleanLine({ row, words }: { readonly row: CleanRow; readonly words: Words["review"] }) {
  const { reportId, agencyName, year, submission, step, steps, stepName } = row;
  return (
    <tr className="border-b border-line">
      <td className="px-2">
        <input
          type="checkbox"
          name="chosen"
          value={chosenValue({ reportId, submission: submission.no, step })}
          aria-label={fill(words.bulkChooseOne, { agency: agencyName, year })}
          className="size-5"
        />
      </td>
      <th scope="row" className="px-2 py-1.5 text-left font-normal">
        <a href={row.href} className="text-accent underline underline-offset-2">
          {agencyName}
        </a>
      </th>
      <td className="px-2 tabular-nums">{year}</td>
      <td className="px-2 whitespace-nowrap">{row.scope}</td>
      <td className="px-2">
        {fill(words.bulkSubmissionOf, {
          no: submission.no,
          name: submission.submittedBy,
          time: submission.submittedAt,
        })}
      </td>
      <td className="px-2">
        {fill(step === steps ? words.bulkWillApprove : words.bulkWillNext, { step, steps, name: stepName })}
      </td>
    </tr>
  );
}
