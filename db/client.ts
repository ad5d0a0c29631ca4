/**
 * The connection pools, made on first use from DATABASE_URL. Public pages, the desk and the question whether the system
 * is well have pools of their own: whatever happens at one, the others answer. No statement and no wait is without bound.
 */
import "server-only";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { heedful } from "./asking";
import { keepValuesOut } from "./failures";
import * as schema from "./schema";

keepValuesOut();

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

interface Pool {
  readonly sql: postgres.Sql;
  readonly database: Database;
}

type Purpose = "desk" | "public" | "health";

// One pool a purpose and process, also where the framework loads this module in several bundles.
const shared = globalThis as typeof globalThis & { nianbaoPools?: Map<Purpose, Pool> };

function pool(purpose: Purpose): Pool {
  const pools = (shared.nianbaoPools ??= new Map());
  const open = pools.get(purpose) ?? openPool(purpose);
  pools.set(purpose, open);
  return open;
}

function openPool(purpose: Purpose): Pool {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start with `npm start`, or give the address of a PostgreSQL.");
  const sql = postgres(url, {
    max: sizeOf(purpose),
    connect_timeout: purpose === "health" ? 2 : 10,
    connection: { application_name: `nianbao ${process.env.NIANBAO_PROCESS ?? purpose}`, ...boundsOf(purpose) },
    onnotice: () => undefined,
  });
  return { sql, database: drizzle(heedful(sql), { schema }) };
}

function sizeOf(purpose: Purpose): number {
  if (purpose === "health") return 2;
  return wholeNumber(purpose === "desk" ? "NIANBAO_POOL_DESK" : "NIANBAO_POOL_PUBLIC", { otherwise: 10, least: 1 });
}

const healthSeconds = 2;

/**
 * Milliseconds after which PostgreSQL itself ends a statement, a wait for a lock, and a transaction in which nothing is
 * asked any more. Commands of an operator take as long as they take (`NIANBAO_STATEMENT_SECONDS` 0).
 */
function boundsOf(purpose: Purpose) {
  const asked = wholeNumber("NIANBAO_STATEMENT_SECONDS", { otherwise: 20, least: 0 });
  const statement = purpose === "health" ? healthSeconds : asked;
  return {
    statement_timeout: statement * 1000,
    lock_timeout: (statement === 0 ? 60 : Math.min(8, statement)) * 1000,
    idle_in_transaction_session_timeout: (statement === 0 ? 600 : 30) * 1000,
  };
}

function wholeNumber(name: string, { otherwise, least }: { otherwise: number; least: number }): number {
  const text = process.env[name];
  if (text === undefined || text === "") return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > 10_000) {
    throw new Error(`${name} is to be a whole number from ${least} to 10000, not "${text}".`);
  }
  return value;
}

/** The database for the desk, commands and the worker. */
export function db(): Database {
  return pool("desk").database;
}

/** The database for what anybody may ask, with connections that the desk cannot take away. */
export function publicDb(): Database {
  return pool("public").database;
}

/** The database for the question whether it answers. */
export function healthDb(): Database {
  return pool("health").database;
}

/** The raw client, for LISTEN. */
export function rawSql(): postgres.Sql {
  return pool("desk").sql;
}

/** Closes all connections; commands end with it. */
export async function closeDatabase(): Promise<void> {
  const open = [...(shared.nianbaoPools?.values() ?? [])];
  delete shared.nianbaoPools;
  await Promise.all(open.map(({ sql }) => sql.end({ timeout: 5 })));
}
