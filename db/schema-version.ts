/** Which schema this program knows, and which one a database has: the migrations by their names and moments. */
import type postgres from "postgres";
import journal from "./migrations/meta/_journal.json";

export interface SchemaVersion {
  /** Name of the last migration, e.g. "0013_kept-readings". */
  readonly tag: string;
  /** The moment by which the migrator orders it; milliseconds. */
  readonly when: number;
}

/** All that this program knows, oldest first. */
export const knownVersions: readonly SchemaVersion[] = journal.entries.map(({ tag, when }) => ({ tag, when }));

/** The newest schema that this program knows. */
export const newestVersion: SchemaVersion = knownVersions.at(-1) ?? { tag: "", when: 0 };

/** The moment of the last migration that this database has seen; null for one that has seen none. */
export async function versionOf(sql: postgres.Sql | postgres.TransactionSql): Promise<number | null> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as is_there`;
  if (table?.is_there !== true) return null;
  const [row] = await sql<
    { at: string | null }[]
  >`select max(created_at)::text as at from drizzle.__drizzle_migrations`;
  return row?.at == null ? null : Number(row.at);
}
