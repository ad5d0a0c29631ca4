/** The connection pool, made on first use from DATABASE_URL. */
import "server-only";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

interface Pool {
  readonly sql: postgres.Sql;
  readonly database: Database;
}

// One pool a process, also where the framework loads this module in several bundles.
const shared = globalThis as typeof globalThis & { nianbaoPool?: Pool };

function pool(): Pool {
  shared.nianbaoPool ??= openPool();
  return shared.nianbaoPool;
}

function openPool(): Pool {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start with `npm start`, or give the address of a PostgreSQL.");
  const sql = postgres(url, { max: 10, onnotice: () => undefined });
  return { sql, database: drizzle(sql, { schema }) };
}

/** The database of this process. */
export function db(): Database {
  return pool().database;
}

/** The raw client, for LISTEN. */
export function rawSql(): postgres.Sql {
  return pool().sql;
}

/** Closes all connections; commands end with it. */
export async function closeDatabase(): Promise<void> {
  const open = shared.nianbaoPool;
  delete shared.nianbaoPool;
  await open?.sql.end({ timeout: 5 });
}
