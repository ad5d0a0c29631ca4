/** A day set for a publication ends with whatever stops the approved revision, and the history says with what. */
import "server-only";
import { eq } from "drizzle-orm";
import { type ScheduleEnd } from "@/report/events";
import { type ReportEntry } from "../gate/access";
import { recordEvent } from "../gate/history";
import { schedule } from "../schema";
import { type Viewer } from "../viewer";

/** Ends the schedule of the working revision, if there is one, with an event that names why. */
export async function endSchedule(
  { tx, report, revision }: ReportEntry,
  viewer: Pick<Viewer, "personId" | "name">,
  cause: ScheduleEnd,
): Promise<void> {
  if (!revision) return;
  const [ended] = await tx
    .delete(schedule)
    .where(eq(schedule.revisionId, revision.id))
    .returning({ publishAt: schedule.publishAt });
  if (!ended) return;
  await recordEvent(tx, viewer, report.id, "end-schedule", { publishAt: ended.publishAt.toISOString(), cause });
}
