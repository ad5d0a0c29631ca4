/** What a reviewer can approve now, each with what is open in it: clean reports can be approved many at a time. */
import "server-only";
import { type Scope } from "@/report/content";
import { readReport } from "../gate/access";
import { nameOf } from "../people/names";
import { Refusal } from "../refusal";
import { mattersOf, type Matters } from "../moves/reviews";
import { type Viewer } from "../viewer";
import { listWork, type WorkRow } from "./work";

/** One report whose due step waits for the viewer. */
export interface DueRow {
  readonly reportId: string;
  readonly agencyName: string;
  readonly year: number;
  readonly scope: Scope;
  readonly dueOn: string;
  readonly submission: { readonly no: number; readonly submittedBy: string; readonly submittedAt: Date };
  readonly step: number;
  readonly steps: number;
  readonly stepName: string;
  readonly matters: Matters;
  /** No open remark, no finding without a reason, no reason without countersignature. */
  readonly isClean: boolean;
}

/** Reports whose due step this viewer may approve, the earliest deadline first. */
export async function listDue(viewer: Viewer): Promise<DueRow[]> {
  const waiting = (await listWork(viewer)).filter(({ moves }) => moves.includes("approve"));
  const rows: DueRow[] = [];
  for (const row of waiting) {
    const due = await readDue(viewer, row);
    if (due) rows.push(due);
  }
  return rows.sort((left, right) => left.dueOn.localeCompare(right.dueOn));
}

async function readDue(viewer: Viewer, row: WorkRow): Promise<DueRow | null> {
  try {
    return await readReport(viewer, row.reportId, async (entry) => {
      const { tx, submission: latestSubmission, situation } = entry;
      // Approved or taken back by somebody since the list was read.
      if (!latestSubmission || situation.working !== "in-review" || situation.step !== row.step) return null;
      const by = await nameOf(tx, latestSubmission.submittedBy);
      const matters = await mattersOf(entry);
      return {
        reportId: row.reportId,
        agencyName: row.agencyName,
        year: row.year,
        scope: row.scope,
        dueOn: row.dueOn,
        submission: { no: latestSubmission.no, submittedBy: by ?? "", submittedAt: latestSubmission.submittedAt },
        step: situation.step ?? 1,
        steps: situation.steps,
        stepName: row.stepName ?? "",
        matters,
        isClean: matters.openRemarks + matters.unaccepted + matters.uncountersigned === 0,
      };
    });
  } catch (problem) {
    if (problem instanceof Refusal && problem.reason === "not-found") return null;
    throw problem;
  }
}
