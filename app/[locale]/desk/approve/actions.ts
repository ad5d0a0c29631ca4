/** Approves the chosen reports, each in a transaction of its own, and says of each how it went. */
"use server";

import { revalidatePath } from "next/cache";
import { answerForm } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { type BulkState, parseChosen } from "@/components/desk/review/bulk-state";
import { wordsIn } from "@/components/form/words";
import { approveReport } from "@/db/moves/reviews";
import { listWork } from "@/db/desk/work";

export async function approveMany(locale: string, _state: BulkState, form: FormData): Promise<BulkState> {
  const viewer = await requireViewer(locale);
  const { review, errors } = wordsIn(locale);
  const chosen = form.getAll("chosen").map(parseChosen);
  if (chosen.length === 0) return { message: review.bulkNothing, outcomes: [] };
  if (!form.has("confirmed")) return { message: review.bulkNotConfirmed, outcomes: [] };
  // Names of what this viewer sees: a report of others has none, and is *not found* to the verb.
  const known = new Map((await listWork(viewer)).map((row) => [row.reportId, row]));
  const outcomes: BulkState["outcomes"][number][] = [];
  for (const each of chosen) {
    if (!each) return { message: errors.malformed, outcomes };
    const { reportId, submission, step } = each;
    const answer = await answerForm(locale, () =>
      approveReport(viewer, reportId, {
        seenSubmission: submission,
        seenStep: step,
        confidentialityChecked: step === known.get(reportId)?.steps,
        mustBeClean: true,
      }),
    );
    outcomes.push({
      reportId,
      agencyName: known.get(reportId)?.agencyName ?? reportId,
      year: known.get(reportId)?.year ?? 0,
      refusedWhy: answer.status === "saved" ? null : answer.message,
    });
    revalidatePath(paths.deskReport(locale, reportId));
  }
  revalidatePath(paths.deskApprove(locale));
  return { message: "", outcomes };
}
