/** Publication on a set day: who may publish sets it, the clock publishes in their name. */
import "server-only";
import { and, asc, eq, lte } from "drizzle-orm";
import { situate, withReport, type Entry } from "../gate/access";
import { db, type Transaction } from "../client";
import { requireRevision } from "./drafts";
import { recordEvent } from "../gate/history";
import { freeze, noteMissing, type Published } from "./publishing";
import { Refusal } from "../refusal";
import { person, report, revision, schedule } from "../schema";
import { type Viewer } from "../viewer";

/** A day set for the publication, as the desk shows it. */
export interface Scheduled {
  readonly publishAt: Date;
  readonly scheduledBy: string;
  readonly publicNote: string | null;
}

const mostDaysAhead = 366;

/** Sets the day, or another one; refuses a day that is past, or more than a year away. */
export async function schedulePublication(
  viewer: Viewer,
  reportId: string,
  { publishAt, publicNote }: { publishAt: Date; publicNote: string | null },
): Promise<void> {
  const ahead = publishAt.getTime() - Date.now();
  if (!(ahead > 0 && ahead < mostDaysAhead * 86_400_000)) {
    throw new Refusal("malformed", {
      zh: "请选择从现在起一年之内的发布时间。",
      en: "Choose a time of publication within the next year.",
    });
  }
  const note = publicNote?.trim().slice(0, 2000) ?? "";
  await withReport(viewer, reportId, "publish", async (entry) => {
    if (entry.report.publishedVersion !== null && note === "") throw new Refusal("blocked", noteMissing);
    const set = {
      publishAt,
      publicNote: note === "" ? null : note,
      scheduledBy: viewer.personId,
      submittedBy: entry.submission?.submittedBy ?? null,
    };
    await entry.tx
      .insert(schedule)
      .values({ revisionId: requireRevision(entry).id, ...set })
      .onConflictDoUpdate({ target: schedule.revisionId, set });
    await recordEvent(entry.tx, viewer, reportId, "schedule", { publishAt: publishAt.toISOString(), publicNote: note });
  });
}

/** Takes the day back: the report waits for a person again. */
export async function cancelSchedule(viewer: Viewer, reportId: string): Promise<void> {
  await withReport(viewer, reportId, "publish", async (entry) => {
    const dropped = await entry.tx
      .delete(schedule)
      .where(eq(schedule.revisionId, requireRevision(entry).id))
      .returning({ publishAt: schedule.publishAt });
    if (!dropped[0]) throw new Refusal("conflict");
    await recordEvent(entry.tx, viewer, reportId, "cancel-schedule", {
      publishAt: dropped[0].publishAt.toISOString(),
    });
  });
}

/** The day set for a revision, or null. */
export async function scheduleOf(tx: Transaction, revisionId: string): Promise<Scheduled | null> {
  const [row] = await tx
    .select({ publishAt: schedule.publishAt, publicNote: schedule.publicNote, scheduledBy: person.name })
    .from(schedule)
    .innerJoin(person, eq(person.id, schedule.scheduledBy))
    .where(eq(schedule.revisionId, revisionId));
  return row ?? null;
}

/** Publishes all whose time has come, each in a transaction of its own; called by the worker. */
export async function publishDue(now: Date): Promise<Published[]> {
  const due = await db()
    .select({ reportId: revision.reportId })
    .from(schedule)
    .innerJoin(revision, eq(revision.id, schedule.revisionId))
    .where(lte(schedule.publishAt, now))
    .orderBy(asc(schedule.publishAt));
  const done: Published[] = [];
  const problems: unknown[] = [];
  for (const { reportId } of due) {
    try {
      const published = await db().transaction((tx) => publishOne(tx, reportId, now));
      if (published) done.push(published);
    } catch (problem) {
      problems.push(problem);
    }
  }
  // One that cannot be published does not keep the others back, nor is it passed over in silence.
  if (problems.length > 0 && done.length === 0) throw problems[0];
  return done;
}

/** Everything is read anew under the lock: a person may have published, or taken the day back, meanwhile. */
async function publishOne(tx: Transaction, reportId: string, now: Date): Promise<Published | null> {
  const [row] = await tx.select().from(report).where(eq(report.id, reportId)).for("no key update");
  const [set] = await tx
    .select({ publicNote: schedule.publicNote, personId: person.id, name: person.name })
    .from(schedule)
    .innerJoin(revision, eq(revision.id, schedule.revisionId))
    .innerJoin(person, eq(person.id, schedule.scheduledBy))
    .where(and(eq(revision.reportId, reportId), eq(revision.state, "approved"), lte(schedule.publishAt, now)));
  if (!row || !set) return null;
  const entry: Entry = await situate(tx, set, row);
  return freeze(set, entry, set.publicNote, null);
}
