/**
 * The clock publishes what is due, in the name of who set the day. At its moment the gate asks again whether they may;
 * refused, the schedule ends and the history says why. Judged in batches: under the locks nothing is asked report by report
 * but what freezes it.
 */
import "server-only";
import { and, asc, count, eq, inArray, isNull, lte } from "drizzle-orm";
import { may } from "@/report/workflow/permissions";
import { enterFor, loadEntries, type ReportEntry } from "../gate/access";
import { db, type Transaction } from "../client";
import { freeze, type Published } from "./publishing";
import { Refusal } from "../refusal";
import { endSchedule } from "./schedule-end";
import { person, remark, report, revision, schedule } from "../schema";

/** Locks are held for a batch, and a person who publishes one of it by hand waits for so many at most. */
const mostAtOnce = 20;

/** What came of a batch; what failed by no refusal is tried again at the next go. */
interface Outcome {
  readonly published: Published[];
  readonly problems: unknown[];
}

/** Publishes all whose time has come; called by the worker. */
export async function publishDue(now: Date): Promise<Published[]> {
  const outcomes: Outcome[] = [];
  for (const batch of await batchesDue(now)) {
    try {
      outcomes.push(await db().transaction((tx) => publishBatch(tx, batch, now)));
    } catch (problem) {
      outcomes.push({ published: [], problems: [problem] });
    }
  }
  const published = outcomes.flatMap((outcome) => outcome.published);
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  // One that cannot be published does not keep the others back, nor is it passed over in silence.
  if (problems.length > 0 && published.length === 0) throw problems[0];
  return published;
}

/**
 * Ids of reports that are due, the longest due first. A batch is of one year: a correction locks the report of the year
 * after, so two batches, or a batch and a person, never wait for each other.
 */
async function batchesDue(now: Date): Promise<string[][]> {
  const due = await db()
    .select({ reportId: revision.reportId, year: report.year })
    .from(schedule)
    .innerJoin(revision, eq(revision.id, schedule.revisionId))
    .innerJoin(report, eq(report.id, revision.reportId))
    .where(lte(schedule.publishAt, now))
    .orderBy(asc(schedule.publishAt), asc(report.id));
  const batches: { year: number; reportIds: string[] }[] = [];
  for (const { reportId, year } of due) {
    const open = batches.findLast((batch) => batch.year === year);
    if (open && open.reportIds.length < mostAtOnce) open.reportIds.push(reportId);
    else batches.push({ year, reportIds: [reportId] });
  }
  return batches.map(({ reportIds }) => reportIds);
}

/**
 * Everything is read anew under the locks: a person may have published, or taken the day back, meanwhile. A report that
 * somebody else holds is left for the next go.
 */
async function publishBatch(tx: Transaction, reportIds: readonly string[], now: Date): Promise<Outcome> {
  const rows = await tx
    .select()
    .from(report)
    .where(inArray(report.id, [...reportIds]))
    .orderBy(asc(report.id))
    .for("no key update", { skipLocked: true });
  const sets = await setFor(
    tx,
    rows.map(({ id }) => id),
    now,
  );
  const entries = await entriesOf(tx, rows, sets);
  const open = await revisionsWithOpenRemarks(
    tx,
    sets.map(({ revisionId }) => revisionId),
  );
  const outcome: Outcome = { published: [], problems: [] };
  for (const set of sets) {
    const entry = entries.get(set.reportId);
    if (entry) await publishOne(entry, set, open.has(set.revisionId), outcome);
  }
  return outcome;
}

type DaySet = Awaited<ReturnType<typeof setFor>>[number];

/** The days that are set and due, with who set them, the longest due first. */
async function setFor(tx: Transaction, reportIds: readonly string[], now: Date) {
  if (reportIds.length === 0) return [];
  return tx
    .select({
      reportId: revision.reportId,
      revisionId: revision.id,
      publicNote: schedule.publicNote,
      personId: person.id,
      name: person.name,
    })
    .from(schedule)
    .innerJoin(revision, eq(revision.id, schedule.revisionId))
    .innerJoin(person, eq(person.id, schedule.scheduledBy))
    .where(
      and(inArray(revision.reportId, [...reportIds]), eq(revision.state, "approved"), lte(schedule.publishAt, now)),
    )
    .orderBy(asc(schedule.publishAt), asc(revision.reportId));
}

/** Each report as the gate finds it for who set its day: a fixed number of queries a person. */
async function entriesOf(
  tx: Transaction,
  rows: readonly (typeof report.$inferSelect)[],
  sets: readonly DaySet[],
): Promise<Map<string, ReportEntry>> {
  const entries = new Map<string, ReportEntry>();
  for (const personId of new Set(sets.map((set) => set.personId))) {
    const own = new Set(sets.filter((set) => set.personId === personId).map(({ reportId }) => reportId));
    const theirs = rows.filter(({ id }) => own.has(id));
    for (const entry of await loadEntries(tx, { personId }, theirs)) entries.set(entry.report.id, entry);
  }
  return entries;
}

async function revisionsWithOpenRemarks(tx: Transaction, revisionIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (revisionIds.length === 0) return new Set();
  const rows = await tx
    .select({ revisionId: remark.revisionId, n: count() })
    .from(remark)
    .where(and(inArray(remark.revisionId, [...revisionIds]), isNull(remark.closedBy)))
    .groupBy(remark.revisionId);
  return new Set(rows.map(({ revisionId }) => revisionId));
}

/** Whoever set the day has to be allowed to publish now; a refusal ends the schedule, so that it is not tried for ever. */
async function publishOne(entry: ReportEntry, set: DaySet, isRemarkOpen: boolean, outcome: Outcome): Promise<void> {
  if (!may("publish", entry.situation)) return endSchedule(entry, set, "role");
  if (isRemarkOpen) return endSchedule(entry, set, "blocked");
  try {
    // A savepoint: what the publication had begun is gone, the others of the batch and the end of the schedule are kept.
    outcome.published.push(
      await entry.tx.transaction((tx) => freeze(set, enterFor({ ...entry, tx }, "publish"), set.publicNote, null)),
    );
  } catch (problem) {
    if (problem instanceof Refusal) await endSchedule(entry, set, "blocked");
    else outcome.problems.push(problem);
  }
}
