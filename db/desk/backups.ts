/** How it stands with the backups, for the administrators of the topmost agencies: they answer for the installation. */
import "server-only";
import { and, isNull, sql } from "drizzle-orm";
import { isOverdue } from "../backup/keeping";
import { backupStanding, type BackupStanding } from "../backup/runs";
import { db } from "../client";
import { agency } from "../schema";
import { type Viewer } from "../viewer";

export interface BackupsAtDesk extends BackupStanding {
  /** Something is to be done: the last one failed, or the newest is too old. False where none was ever begun. */
  readonly isAlarm: boolean;
}

/** Null for everybody else. */
export async function readBackups(viewer: Viewer, now: Date): Promise<BackupsAtDesk | null> {
  const administered = viewer.holdings.filter(({ role }) => role === "administrator").map(({ agencyId }) => agencyId);
  if (administered.length === 0 || !(await isAnyTopmost(administered))) return null;
  const standing = await backupStanding();
  const isAlarm = standing.lastBegun !== null && (standing.problem !== null || isOverdue(standing.newestProven, now));
  return { ...standing, isAlarm };
}

async function isAnyTopmost(ids: readonly string[]): Promise<boolean> {
  const topmost = await db()
    .select({ id: agency.id })
    .from(agency)
    .where(and(isNull(agency.parentId), sql`${agency.id} = any(${sql.param([...ids])}::uuid[])`))
    .limit(1);
  return topmost.length > 0;
}
