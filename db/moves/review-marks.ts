/**
 * What a person saw last of a report. It is kept when they say so (标为已阅) or end their reading by approving or returning,
 * never by opening a page: a page opened twice, or fetched ahead by the browser, would eat the changes it has to show.
 */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type ReportContent } from "@/report/content";
import { readReport } from "../gate/access";
import { db, type Transaction } from "../client";
import { requireRevision } from "./drafts";
import { Refusal } from "../refusal";
import { reviewMark } from "../schema";
import { type Viewer } from "../viewer";

/** A report as a person saw it last, and when. */
export interface ReviewMark {
  readonly content: ReportContent;
  readonly at: Date;
}

/** Keeps what the page showed as seen; *stale* when the report has changed since the page was made. */
export async function markSeen(
  viewer: Viewer,
  reportId: string,
  seen: { revisionNo: number; version: number },
): Promise<void> {
  const content = await readReport(viewer, reportId, (entry) => {
    const working = requireRevision(entry);
    if (working.no !== seen.revisionNo || working.version !== seen.version) throw new Refusal("stale");
    return Promise.resolve(working.content);
  });
  // What was seen stays what was seen, whatever is saved meanwhile: no lock is needed to note it.
  await db().transaction((tx) => keepReviewMark(tx, viewer, reportId, content));
}

/** Keeps this content as what the viewer saw last. */
export async function keepReviewMark(
  tx: Transaction,
  { personId }: Pick<Viewer, "personId">,
  reportId: string,
  content: ReportContent,
): Promise<void> {
  const seen = { content, at: sql`clock_timestamp()` };
  await tx
    .insert(reviewMark)
    .values({ personId, reportId, ...seen })
    .onConflictDoUpdate({ target: [reviewMark.personId, reviewMark.reportId], set: seen });
}

/** The viewer's own last mark; null before the first. */
export async function lastReviewMark(
  tx: Transaction,
  { personId }: Pick<Viewer, "personId">,
  reportId: string,
): Promise<ReviewMark | null> {
  const [row] = await tx
    .select({ content: reviewMark.content, at: reviewMark.at })
    .from(reviewMark)
    .where(and(eq(reviewMark.personId, personId), eq(reviewMark.reportId, reportId)));
  return row ?? null;
}
