/** Hand-ins and approvals against history: who signed what, and that a revision stands where acts have led it. */
import { withLinksResolved } from "@/report/narrative/linked-figures";
import { type Flaw } from "@/report/proof";
import { receiptOf } from "../gate/receipts";
import { type Kept } from "./kept";
import { approvalKey, submissionKey, type Told } from "./told";

/** Faults of the review of one report. */
export function compareReviews(kept: Kept, told: Told): Flaw[] {
  return [
    ...submissionFlaws(kept, told),
    ...approvalFlaws(kept, told),
    ...kept.revisions.flatMap((row) => stateFlaws(kept, row)),
  ];
}

const noOf = ({ revisions }: Kept, revisionId: string) => revisions.find(({ id }) => id === revisionId)?.no ?? 0;

function submissionFlaws(kept: Kept, told: Told): Flaw[] {
  const there = new Set<string>();
  const flaws = kept.submissions.flatMap((row): Flaw[] => {
    const key = submissionKey(noOf(kept, row.revisionId), row.no);
    there.add(key);
    const said = told.submissions.get(key);
    const isTold = said?.by === row.submittedBy && (said.hash === null || said.hash === receiptOf(row.content));
    return isTold ? [] : [{ kind: "submission-differs", at: String(row.no) }];
  });
  const gone = [...told.submissions.keys()].filter((key) => !there.has(key));
  return [...flaws, ...gone.map((at): Flaw => ({ kind: "submission-missing", at }))];
}

function approvalFlaws(kept: Kept, told: Told): Flaw[] {
  const there = new Set<string>();
  const flaws = kept.approvals.flatMap((row): Flaw[] => {
    const of = kept.submissions.find(({ id }) => id === row.submissionId);
    if (!of) return [];
    const key = approvalKey(noOf(kept, of.revisionId), of.no, row.step);
    there.add(key);
    const said = told.approvals.get(key);
    const isTold =
      said?.by === row.personId &&
      said.inPlaceOf === row.inPlaceOf &&
      said.confidentialityChecked === row.confidentialityChecked;
    return isTold ? [] : [{ kind: "approval-differs", at: String(row.step) }];
  });
  const gone = [...told.approvals.keys()].filter((key) => !there.has(key));
  return [...flaws, ...gone.map((at): Flaw => ({ kind: "approval-missing", at }))];
}

/** What is in review is what was handed in; what is approved was approved at every step; what is published is published. */
function stateFlaws(kept: Kept, row: Kept["revisions"][number]): Flaw[] {
  const wrong: Flaw[] = [{ kind: "state-without-act", at: String(row.no) }];
  if (row.state === "published") return kept.publications.some(({ revisionId }) => revisionId === row.id) ? [] : wrong;
  if (row.state !== "in-review" && row.state !== "approved") return [];
  const latest = kept.submissions.filter(({ revisionId }) => revisionId === row.id).at(-1);
  if (!latest) return wrong;
  const flaws: Flaw[] = [];
  if (receiptOf(withLinksResolved(latest.content)) !== receiptOf(withLinksResolved(row.content)))
    flaws.push({ kind: "submission-differs", at: String(latest.no) });
  const approved = kept.approvals.filter(({ submissionId }) => submissionId === latest.id).length;
  const needed = row.state === "approved" ? (latest.chain?.length ?? Math.max(1, approved)) : (row.step ?? 1) - 1;
  return approved === needed ? flaws : [...flaws, ...wrong];
}
