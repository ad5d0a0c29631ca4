/** What is known of the backups that were begun: written by who takes them, read by who asks how old the newest one is. */
import "server-only";
import { desc, eq, isNotNull } from "drizzle-orm";
import { db, type Database } from "../client";
import { backupRun } from "../schema";

export interface BackupStanding {
  /** The moment that the newest proven backup shows; null where there is none. */
  readonly newestProven: Date | null;
  readonly proof: "read" | "restored" | null;
  readonly lastBegun: Date | null;
  /** What went wrong with the last one; null where nothing did. */
  readonly problem: string | null;
}

/** How it stands with the backups. */
export async function backupStanding(database: Database = db()): Promise<BackupStanding> {
  const [last] = await database.select().from(backupRun).orderBy(desc(backupRun.startedAt)).limit(1);
  const [proven] = await database
    .select()
    .from(backupRun)
    .where(isNotNull(backupRun.provenAt))
    .orderBy(desc(backupRun.startedAt))
    .limit(1);
  return {
    newestProven: proven?.startedAt ?? null,
    proof: proven?.proof ?? null,
    lastBegun: last?.startedAt ?? null,
    problem: last?.problem ?? null,
  };
}

/** Says that a backup begins; gives the id by which its end is told. */
export async function beginRun(file: string, startedAt: Date): Promise<string> {
  const [row] = await db().insert(backupRun).values({ file, startedAt }).returning({ id: backupRun.id });
  if (!row) throw new Error("no row was made");
  return row.id;
}

/** Says how it ended. */
export async function endRun(
  id: string,
  end:
    | { readonly endedAt: Date; readonly bytes: number; readonly proof: "read" | "restored" }
    | { readonly endedAt: Date; readonly problem: string },
): Promise<void> {
  const { endedAt } = end;
  const what = "problem" in end ? { problem: end.problem } : { bytes: end.bytes, proof: end.proof, provenAt: endedAt };
  await db()
    .update(backupRun)
    .set({ endedAt, ...what })
    .where(eq(backupRun.id, id));
}
