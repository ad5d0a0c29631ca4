/** Somebody who holds the lock of a report and does nothing with it, and who waits for locks in this database. */
import { eq, sql } from "drizzle-orm";
import { db, healthDb } from "@/db/client";
import { report } from "@/db/schema";

/** Takes the lock of the report as a move does; gives back how to let it go. */
export async function holding(reportId: string): Promise<() => Promise<void>> {
  let letGo: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let held: () => void = () => undefined;
  const isHeld = new Promise<void>((resolve) => {
    held = resolve;
  });
  const over = db().transaction(async (tx) => {
    // Held for as long as a measure takes, and not for as long as the bound allows.
    await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
    await tx.select({ id: report.id }).from(report).where(eq(report.id, reportId)).for("no key update");
    held();
    await released;
  });
  await Promise.race([isHeld, over]);
  return async () => {
    letGo();
    await over;
  };
}

/** How many connections to this database wait for a lock. */
export async function waitingForLocks(): Promise<number> {
  const rows = await healthDb().execute(
    sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length;
}
