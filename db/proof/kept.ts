/** Everything that the database holds of reports, some at a time: what the check of proof compares. */
import "server-only";
import { and, asc, gt, isNotNull, sql } from "drizzle-orm";
import { anyOf } from "../any-of";
import { type Transaction } from "../client";
import {
  approval,
  event,
  inquiry,
  publication,
  published,
  publishedFinding,
  publishedText,
  report,
  revision,
  submission,
} from "../schema";

/** Everything that the database holds of one report. */
export interface Kept {
  readonly row: typeof report.$inferSelect;
  readonly events: readonly (typeof event.$inferSelect)[];
  readonly revisions: readonly (typeof revision.$inferSelect)[];
  readonly submissions: readonly (typeof submission.$inferSelect)[];
  readonly approvals: readonly (typeof approval.$inferSelect)[];
  readonly publications: readonly (typeof publication.$inferSelect)[];
  readonly answers: readonly (typeof inquiry.$inferSelect)[];
  readonly published: readonly (typeof published.$inferSelect)[];
  readonly texts: readonly (typeof publishedText.$inferSelect)[];
  readonly findings: readonly (typeof publishedFinding.$inferSelect)[];
}

/** The next reports after an id, as of the moment of the transaction. */
export async function loadLot(tx: Transaction, after: string, atOnce: number): Promise<Kept[]> {
  const rows = await tx.select().from(report).where(gt(report.id, after)).orderBy(asc(report.id)).limit(atOnce);
  const ids = rows.map(({ id }) => id);
  const events = await tx.select().from(event).where(anyOf(event.reportId, ids)).orderBy(asc(event.no));
  const revisions = await tx.select().from(revision).where(anyOf(revision.reportId, ids)).orderBy(asc(revision.no));
  const revisionIds = revisions.map(({ id }) => id);
  const submissions = await tx
    .select()
    .from(submission)
    .where(anyOf(submission.revisionId, revisionIds))
    .orderBy(asc(submission.no));
  const approvals = await tx
    .select()
    .from(approval)
    .where(
      anyOf(
        approval.submissionId,
        submissions.map(({ id }) => id),
      ),
    );
  const publications = await tx
    .select()
    .from(publication)
    .where(anyOf(publication.reportId, ids))
    .orderBy(asc(publication.version));
  const answers = await tx
    .select()
    .from(inquiry)
    .where(and(anyOf(inquiry.reportId, ids), isNotNull(inquiry.answer)));
  const derived = await loadDerived(tx, rows);
  return rows.map((row) => {
    const own = revisions.filter(({ reportId }) => reportId === row.id);
    const handedIn = submissions.filter(({ revisionId }) => own.some(({ id }) => id === revisionId));
    return {
      row,
      events: events.filter(({ reportId }) => reportId === row.id),
      revisions: own,
      submissions: handedIn,
      approvals: approvals.filter(({ submissionId }) => handedIn.some(({ id }) => id === submissionId)),
      publications: publications.filter(({ reportId }) => reportId === row.id),
      answers: answers.filter(({ reportId }) => reportId === row.id),
      published: derived.published.filter((each) => isOf(each, row)),
      texts: derived.texts.filter((each) => isOf(each, row)),
      findings: derived.findings.filter((each) => isOf(each, row)),
    };
  });
}

type Key = Pick<Kept["row"], "agencyId" | "year" | "scope">;

const isOf = (each: Key, { agencyId, year, scope }: Key) =>
  each.agencyId === agencyId && each.year === year && each.scope === scope;

/** A row of the report's own agency, year and scope, whichever report it says it is of. */
async function loadDerived(tx: Transaction, rows: readonly Key[]) {
  const keys = sql`(select * from unnest(${sql.param(rows.map(({ agencyId }) => agencyId))}::uuid[],
    ${sql.param(rows.map(({ year }) => year))}::int[], ${sql.param(rows.map(({ scope }) => scope))}::scope[]))`;
  return {
    published: await tx
      .select()
      .from(published)
      .where(sql`(agency_id, year, scope) in ${keys}`),
    texts: await tx
      .select()
      .from(publishedText)
      .where(sql`(agency_id, year, scope) in ${keys}`),
    findings: await tx
      .select()
      .from(publishedFinding)
      .where(sql`(agency_id, year, scope) in ${keys}`)
      .orderBy(asc(publishedFinding.no)),
  };
}
