/** A PostgreSQL of the bench's own in a temporary folder, migrated and empty, and agencies and people in it. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { createAgency } from "@/db/people/agencies";
import { closeDatabase, db } from "@/db/client";
import { migrate } from "@/db/migrate";
import { createPerson, grantRole, viewerFor } from "@/db/people/people";
import { type Viewer } from "@/db/viewer";
import { type AgencyLevel } from "@/report/agency";
import { type Role } from "@/report/workflow/permissions";
import { startDatabase } from "../../scripts/database.mjs";

/** Runs the work on a database of its own, as durable as an installation's, and removes it. */
export async function inOwnDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  const directory = await mkdtemp(path.join(tmpdir(), "nianbao-bench-"));
  // As root the server runs as nobody, who has to walk in here.
  await chmod(directory, 0o755);
  const database = await startDatabase({ directory });
  try {
    await migrate(database.url);
    process.env.DATABASE_URL = database.url;
    return await work();
  } finally {
    await closeDatabase();
    await database.stop();
    for (const folder of [directory, database.folder]) await rm(folder, { recursive: true, force: true });
  }
}

let made = 0;

/** An agency with one review step of its own, which reports here from 2025 on. */
export async function addAgency(level: AgencyLevel, parentId: string | null): Promise<string> {
  made += 1;
  const steps = [{ name: "审核", agencyId: null }];
  const named = { slug: `agency-${made}`, name: `第${made}机关` };
  return (await createAgency({ ...named, level, kind: "government", parentId, reportsSince: 2025, steps })).agencyId;
}

/** A person who holds the role at these agencies. */
export async function addPerson(role: Role, agencyIds: readonly string[]): Promise<Viewer> {
  made += 1;
  const named = { account: `person-${made}`, name: `第${made}人`, password: "a password for benches" };
  const { personId } = await createPerson(named);
  for (const agencyId of agencyIds) await grantRole({ personId, agencyId, role });
  return viewerFor(personId);
}

/** Deadlocks that PostgreSQL itself counted in this database. */
export async function countDeadlocks(): Promise<number> {
  await db().execute(sql`select pg_stat_clear_snapshot()`);
  const [row] = await db().execute<{ deadlocks: string }>(
    sql`select deadlocks from pg_stat_database where datname = current_database()`,
  );
  return Number(row?.deadlocks);
}

/** Whether an error, or what caused it, is a deadlock or a serialisation failure. */
export function isDeadlock(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false;
  const { code } = problem as Error & { code?: unknown };
  return code === "40P01" || code === "40001" || isDeadlock(problem.cause);
}
