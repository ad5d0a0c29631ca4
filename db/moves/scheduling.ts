/** Publication on a set day: who may publish sets it or takes it back; the clock publishes in their name (due-publications.ts). */
import "server-only";
import { asc, eq } from "drizzle-orm";
import { mayManage } from "@/report/workflow/permissions";
import { detailIn, isUuid, requireLiveSession, withReport } from "../gate/access";
import { db, type Transaction } from "../client";
import { requireRevision } from "./drafts";
import { recordEvent } from "../gate/history";
import { noteMissing } from "./publishing";
import { Refusal } from "../refusal";
import { readHoldingsAt } from "../gate/situations";
import { agency, person, report, revision, schedule } from "../schema";
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
  await withReport(viewer, reportId, "schedule", async (entry) => {
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
    const detail = detailIn(entry, { publishAt: publishAt.toISOString(), publicNote: note });
    await recordEvent(entry.tx, viewer, reportId, "schedule", detail);
  });
}

/** Takes the day back: the report waits for a person again. */
export async function cancelSchedule(viewer: Viewer, reportId: string): Promise<void> {
  await withReport(viewer, reportId, "unschedule", async (entry) => {
    const dropped = await entry.tx
      .delete(schedule)
      .where(eq(schedule.revisionId, requireRevision(entry).id))
      .returning({ publishAt: schedule.publishAt });
    if (!dropped[0]) throw new Refusal("conflict");
    const detail = detailIn(entry, { publishAt: dropped[0].publishAt.toISOString() });
    await recordEvent(entry.tx, viewer, reportId, "cancel-schedule", detail);
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

/** A day that somebody set, for the administrator who is about to end their role. */
export interface ScheduleOf {
  readonly reportId: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly year: number;
  readonly publishAt: Date;
}

/** The schedules in a person's name, at the agencies that the viewer administers; the earliest first. */
export async function listSchedulesOf(viewer: Viewer, personId: string): Promise<ScheduleOf[]> {
  if (!isUuid(personId)) throw new Refusal("not-found");
  return db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    const rows = await tx
      .select({
        reportId: report.id,
        agencyId: agency.id,
        agencyName: agency.name,
        year: report.year,
        publishAt: schedule.publishAt,
      })
      .from(schedule)
      .innerJoin(revision, eq(revision.id, schedule.revisionId))
      .innerJoin(report, eq(report.id, revision.reportId))
      .innerJoin(agency, eq(agency.id, report.agencyId))
      .where(eq(schedule.scheduledBy, personId))
      .orderBy(asc(schedule.publishAt));
    const holdings = await readHoldingsAt(tx, viewer.personId, [...new Set(rows.map(({ agencyId }) => agencyId))]);
    return rows.filter(({ agencyId }) => mayManage(holdings(agencyId)));
  });
}
