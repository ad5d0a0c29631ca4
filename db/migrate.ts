/** Brings a database to the newest schema; safe to run at every start and from several processes at once. */
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DrizzleQueryError } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import journal from "./migrations/meta/_journal.json";
import { Refusal } from "./refusal";
import { newestVersion, versionOf } from "./schema-version";

const migrationLock = 7_201_901;

interface MigrateOptions {
  /** Name of the last migration to run; the newest unless a backup of an older schema is to be restored. */
  readonly upTo?: string;
  /** Where the migrations stand; another one for tests. */
  readonly folder?: string;
}

/**
 * Runs the migrations that have not run yet, under a lock so that two starts do not collide. All of them or none: one
 * that fails leaves the database as it was. Refuses *blocked* then, and for a database of a newer program.
 */
export async function migrate(url: string, { upTo, folder = ownFolder() }: MigrateOptions = {}): Promise<void> {
  const connection = { application_name: "nianbao migration" };
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connection });
  const part = upTo === undefined ? null : await folderUpTo(folder, upTo);
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    requireNotNewer(await versionOf(sql));
    await runAll(sql, part ?? folder);
  } finally {
    await sql.end({ timeout: 5 });
    if (part !== null) await rm(part, { recursive: true, force: true });
  }
}

const preparationLock = 7_201_903;

/**
 * Does this work while no other process does it on the same database: what a start makes of the data after the
 * migrations is made once, and who comes later finds it made.
 */
export async function alone<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${preparationLock})`;
    return await work();
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function ownFolder(): string {
  return path.join(process.cwd(), "db/migrations");
}

/** An older program would write what a newer schema forbids, and miss what it demands. */
function requireNotNewer(version: number | null): void {
  if (version === null || version <= newestVersion.when) return;
  throw new Refusal("blocked", {
    zh: `数据库已由更新的版本迁移（本版本只到 ${newestVersion.tag}）：请用该版本启动，或把升级前的备份恢复到新的数据库。`,
    en: `A newer Nianbao has migrated this database (this one knows ${newestVersion.tag} at most): start that version, or restore the backup from before the upgrade into a new database.`,
  });
}

async function runAll(sql: postgres.Sql, migrationsFolder: string): Promise<void> {
  try {
    await runMigrations(drizzle(sql), { migrationsFolder });
  } catch (problem) {
    const cause = problem instanceof DrizzleQueryError ? problem.cause : problem;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal("blocked", {
      zh: `数据库迁移失败，数据保持原样：${reason}。`,
      en: `The database could not be migrated and stands as it was: ${reason}.`,
    });
  }
}

/** The first of the migrations, in a folder that the migrator takes for all. */
async function folderUpTo(folder: string, tag: string): Promise<string> {
  const part = await mkdtemp(path.join(tmpdir(), "nianbao-migrations-"));
  const last = journal.entries.findIndex((entry) => entry.tag === tag);
  const entries = journal.entries.slice(0, last + 1);
  await mkdir(path.join(part, "meta"));
  await writeFile(path.join(part, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
  for (const entry of entries) await cp(path.join(folder, `${entry.tag}.sql`), path.join(part, `${entry.tag}.sql`));
  return part;
}
