/**
 * Publishes the family's past: one transaction an agency instead of five a report, through the gate's own reading, the
 * history's chain and the freezing of every publication. What a person does in steps is written as those steps.
 */
import "server-only";
import { eq } from "drizzle-orm";
import { type ReportContent } from "@/report/content";
import { check } from "@/report/rules/check";
import { loadEntry } from "../gate/access";
import { findAgencyId } from "../people/agencies";
import { checkInputOf } from "../gate/checking";
import { db, type Transaction } from "../client";
import { type NewEvent, recordEvents } from "../gate/history";
import { freeze } from "../moves/publishing";
import { acceptance, approval, report, revision, submission } from "../schema";
import { type ReportRow } from "../gate/situations";
import { type Viewer } from "../viewer";
import { type FamilyReport, familyOwnReports, familyRollUps } from "./family-reports";
import { type Cast } from "./play";

interface People {
  readonly editor: Viewer;
  readonly reviewer: Viewer;
}

/** Publishes what is not there yet; own reports before the roll-ups that gather them. */
export async function publishFamily({ editor3, reviewer3 }: Cast): Promise<void> {
  const people = { editor: editor3, reviewer: reviewer3 };
  for (const reports of [familyOwnReports(), familyRollUps()])
    for (const slug of new Set(reports.map((each) => each.slug))) {
      const past = reports.filter((each) => each.slug === slug);
      await publishPast(people, past);
    }
}

async function publishPast(people: People, past: readonly FamilyReport[]): Promise<void> {
  const agencyId = await findAgencyId(past[0]?.slug ?? "");
  if (agencyId === null) return;
  await db().transaction(async (tx) => {
    const known = await tx
      .select({ year: report.year, scope: report.scope })
      .from(report)
      .where(eq(report.agencyId, agencyId));
    for (const each of past) {
      const isThere = known.some(({ year, scope }) => year === each.year && scope === each.scope);
      if (!isThere) await publishOne(tx, people, agencyId, each);
    }
  });
}

async function publishOne(tx: Transaction, people: People, agencyId: string, made: FamilyReport): Promise<void> {
  const { editor, reviewer } = people;
  const { year, scope, content, reason } = made;
  const [row] = await tx.insert(report).values({ agencyId, year, scope, origin: content.origin }).returning();
  if (!row) throw new Error("No report was made.");
  const approved = {
    reportId: row.id,
    no: 1,
    content,
    state: "approved" as const,
    updatedBy: editor.personId,
    authorIds: [editor.personId],
  };
  const revisionId = await idOf(tx.insert(revision).values(approved).returning({ id: revision.id }));
  const accepted = reason === undefined ? [] : await acceptErrors(tx, people, row, { revisionId, content, reason });
  const submittedBy = editor.personId;
  const submitted = { revisionId, no: 1, content, submittedBy };
  const submissionId = await idOf(tx.insert(submission).values(submitted).returning({ id: submission.id }));
  const agreed = { step: 1, confidentialityChecked: true };
  await tx.insert(approval).values({ ...agreed, submissionId, submittedBy, stepName, personId: reviewer.personId });
  const events: NewEvent[] = [
    { by: editor, kind: "open", detail: { year, scope } },
    { by: editor, kind: "import", detail: { cells: 0 } },
    ...accepted.map((detail) => ({ by: editor, kind: "accept-finding" as const, detail })),
    { by: editor, kind: "submit", detail: { submission: 1 } },
    ...accepted.map(({ rule, instance }) => ({
      by: reviewer,
      kind: "countersign" as const,
      detail: { rule, instance },
    })),
    { by: reviewer, kind: "approve", detail: agreed },
  ];
  await recordEvents(tx, row.id, events);
  await freeze(reviewer, await loadEntry(tx, reviewer, row), null, null);
}

const stepName = "审核";

async function idOf(inserted: Promise<{ id: string }[]>): Promise<string> {
  const [row] = await inserted;
  if (!row) throw new Error("Nothing was inserted.");
  return row.id;
}

/** An error that stands needs a reason and a second person, here as everywhere. */
async function acceptErrors(
  tx: Transaction,
  { editor, reviewer }: People,
  row: ReportRow,
  { revisionId, content, reason }: { revisionId: string; content: ReportContent; reason: string },
) {
  const found = check(await checkInputOf(tx, row, content)).filter(({ severity }) => severity === "error");
  const details = found.map(({ rule, instance, basis }) => ({ rule, instance, basis, reason }));
  const signed = { revisionId, acceptedBy: editor.personId, countersignedBy: reviewer.personId };
  if (details.length > 0) await tx.insert(acceptance).values(details.map((detail) => ({ ...detail, ...signed })));
  return details;
}
