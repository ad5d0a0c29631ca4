/** Publications against history: which versions there are, by whom, why, and what was taken from the public. */
import { withLinksResolved } from "@/report/narrative/linked-figures";
import { type Flaw } from "@/report/proof";
import { receiptOf } from "../gate/receipts";
import { type Kept } from "./kept";
import { type Told, type ToldVersion } from "./told";

type Row = Kept["publications"][number];

/** Faults of the versions of one report. */
export function comparePublications(kept: Kept, told: Told): Flaw[] {
  const versions = [...new Set([...told.versions.keys(), ...kept.publications.map(({ version }) => version)])];
  const flaws = versions.flatMap((version) => {
    const row = kept.publications.find((each) => each.version === version);
    const kinds = row ? versionFlaws(row, told.versions.get(version), kept) : (["missing"] as const);
    return kinds.map((kind): Flaw => ({ kind, at: String(version) }));
  });
  const newest = told.versions.size === 0 ? null : Math.max(...told.versions.keys());
  if (kept.row.publishedVersion !== newest) flaws.push({ kind: "current-version-differs" });
  return [...flaws, ...answerFlaws(kept, told)];
}

function versionFlaws(row: Row, said: ToldVersion | undefined, { revisions }: Kept): Flaw["kind"][] {
  const flaws: Flaw["kind"][] = [];
  if (receiptOf(row.document) !== row.hash) flaws.push("altered");
  const revision = revisions.find(({ id }) => id === row.revisionId);
  if (
    revision?.state !== "published" ||
    receiptOf(withLinksResolved(revision.content)) !== receiptOf(row.document.content)
  )
    flaws.push("published-revision-differs");
  if (!said) return [...flaws, "not-in-history"];
  if (said.hash !== null && said.hash !== row.hash) flaws.push("another-receipt");
  if (!isToldAs(row, said)) flaws.push("publication-differs");
  return isWithdrawnAs(row, said) ? flaws : [...flaws, "withdrawal-differs"];
}

function isWithdrawnAs(row: Row, { withdrawn }: ToldVersion): boolean {
  if (withdrawn === null) return row.withdrawnAt === null;
  return row.withdrawnAt !== null && row.withdrawnBy === withdrawn.by && row.withdrawalReason === withdrawn.reason;
}

function isToldAs(row: Row, said: ToldVersion): boolean {
  return (
    row.publishedBy === said.by &&
    row.publishedInPlaceOf === said.inPlaceOf &&
    (row.publicNote ?? "") === said.publicNote &&
    (row.emergencyReason !== null) === said.isEmergency &&
    row.emergencyConfirmedBy === said.confirmedBy
  );
}

/** Each answer that stands is the newest one that history tells of the question. */
function answerFlaws({ answers }: Kept, told: Told): Flaw[] {
  return answers.flatMap((row): Flaw[] => {
    const said = told.answers.findLast(({ detail }) => detail.question === row.question && detail.place === row.place);
    const isTold =
      said?.by === row.answeredBy &&
      said.detail.answer === row.answer &&
      said.detail.outcome === row.outcome &&
      said.detail.isPublic === row.isPublic;
    return isTold ? [] : [{ kind: "answer-differs" }];
  });
}
