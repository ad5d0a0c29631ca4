/** Every report held against its own history, and what readers search and charts draw held against what was published. */
import "server-only";
import { and, asc, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import { type Flaw } from "@/report/proof";
import { parseEvent } from "@/report/events";
import { db, type Transaction } from "../client";
import { firstBrokenEvent } from "../gate/history";
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
import { compareDerived } from "./compare-derived";
import { comparePublications } from "./compare-publications";
import { compareReviews } from "./compare-reviews";
import { toldBy } from "./told";

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

/** What the check of some reports gave. */
export interface ReportsCheck {
  readonly reports: number;
  readonly events: number;
  readonly versions: number;
  /** Hand-ins and publications of the time before history held their sums. */
  readonly withoutSum: number;
  readonly flaws: readonly Flaw[];
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** Checks all reports, some at a time, each lot as of one moment: memory does not grow with their number. */
export async function* verifyReports(atOnce = 50): AsyncGenerator<ReportsCheck> {
  for (let after: string | null = nobody; after !== null;) {
    const from: string = after;
    const lot = await db().transaction((tx) => loadLot(tx, from, atOnce), {
      isolationLevel: "repeatable read",
      accessMode: "read only",
    });
    yield checkLot(lot);
    after = lot.length === atOnce ? (lot.at(-1)?.row.id ?? null) : null;
  }
}

async function loadLot(tx: Transaction, after: string, atOnce: number): Promise<Kept[]> {
  const rows = await tx.select().from(report).where(gt(report.id, after)).orderBy(asc(report.id)).limit(atOnce);
  const ids = rows.map(({ id }) => id);
  const events = await tx.select().from(event).where(inArray(event.reportId, ids)).orderBy(asc(event.no));
  const revisions = await tx.select().from(revision).where(inArray(revision.reportId, ids)).orderBy(asc(revision.no));
  const revisionIds = revisions.map(({ id }) => id);
  const submissions = await tx
    .select()
    .from(submission)
    .where(inArray(submission.revisionId, revisionIds))
    .orderBy(asc(submission.no));
  const approvals = await tx
    .select()
    .from(approval)
    .where(
      inArray(
        approval.submissionId,
        submissions.map(({ id }) => id),
      ),
    );
  const publications = await tx
    .select()
    .from(publication)
    .where(inArray(publication.reportId, ids))
    .orderBy(asc(publication.version));
  const answers = await tx
    .select()
    .from(inquiry)
    .where(and(inArray(inquiry.reportId, ids), isNotNull(inquiry.answer)));
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

function checkLot(lot: readonly Kept[]): ReportsCheck {
  const flaws: Flaw[] = [];
  const counts = { reports: lot.length, events: 0, versions: 0, withoutSum: 0 };
  for (const kept of lot) {
    const told = toldBy(kept.events);
    const found = [
      ...chainFlaws(kept),
      ...comparePublications(kept, told),
      ...compareReviews(kept, told),
      ...compareDerived(kept),
    ];
    flaws.push(...found.map((flaw) => ({ ...flaw, of: kept.row.id })));
    counts.events += kept.events.length;
    counts.versions += Math.max(told.versions.size, kept.publications.length);
    counts.withoutSum += [...told.versions.values(), ...told.submissions.values()].filter(({ hash }) => !hash).length;
  }
  return { ...counts, flaws };
}

function chainFlaws({ row, events }: Kept): Flaw[] {
  const broken = firstBrokenEvent(events, { no: row.lastEventNo, hash: row.lastEventHash });
  const unreadable = events.find((each) => !parseEvent(each).ok)?.no;
  return [
    ...(broken === null ? [] : [{ kind: "history-broken", at: String(broken) } as const]),
    ...(unreadable === undefined ? [] : [{ kind: "history-unreadable", at: String(unreadable) } as const]),
  ];
}

/** Histories whose report is gone, and rows that charts read of a report that says something else. */
export async function verifyOrphans(tx: Transaction): Promise<Flaw[]> {
  const events = await tx.execute<{ id: string }>(sql`
    select distinct report_id as id from event where not exists (select from report where report.id = event.report_id) limit 100`);
  const rows = await tx
    .select({ id: published.reportId })
    .from(published)
    .innerJoin(report, eq(report.id, published.reportId))
    .where(
      sql`(${published.agencyId}, ${published.year}, ${published.scope}) is distinct from
      (${report.agencyId}, ${report.year}, ${report.scope})`,
    )
    .limit(100);
  return [
    ...events.map(({ id }): Flaw => ({ kind: "history-without-report", of: id })),
    ...rows.map(({ id }): Flaw => ({ kind: "published-row-without-publication", of: id })),
  ];
}
