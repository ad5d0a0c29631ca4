/** Which database a command works on: the one named by DATABASE_URL, the one that runs here, or one of our own. */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { startDatabase } from "./database.mjs";
import { keepRunning } from "./keep.mjs";
import { reasonOf, StartupProblem } from "./problem.mjs";
import { markOf } from "./processes.mjs";
import { stateFolder, writeKept } from "./project.mjs";

const runningFile = path.join(stateFolder, "database.json");

/** @typedef {{ url: string, isEmbedded: boolean, stop: () => Promise<void> }} Database */

/**
 * The database for `npm start`; told to other commands while it runs.
 * @param {(line: string) => void} log
 * @param {Record<string, unknown>} [more] what else other commands are told
 * @returns {Promise<Database>}
 */
export async function openDatabase(log, more = {}) {
  const given = process.env.DATABASE_URL;
  if (given) {
    await requireReachable(given);
    return { url: given, isEmbedded: false, stop: async () => undefined };
  }
  const directory = path.join(stateFolder, "postgres");
  /** @type {number | undefined} */
  let port;
  const { first, stop } = await keepRunning({ zh: "数据库", en: "database" }, async () => {
    const database = await startDatabase({
      directory,
      log,
      waitForHolder: 15_000,
      ...(port === undefined ? {} : { port }),
    });
    // Server and worker know this address: a database that is started again has to be found there.
    port = Number(new URL(database.url).port);
    return database;
  });
  const { url } = first;
  writeKept(runningFile, JSON.stringify({ url, pid: process.pid, mark: markOf(process.pid), ...more }));
  const forget = () => rmSync(runningFile, { force: true });
  process.once("exit", forget);
  return {
    url,
    isEmbedded: true,
    stop: async () => {
      forget();
      await stop();
    },
  };
}

/**
 * What the `npm start` that runs in this folder told about its database, or null.
 * @returns {{ url: string, origin?: string } | null}
 */
export function runningDatabase() {
  try {
    const told = JSON.parse(readFileSync(runningFile, "utf8"));
    return markOf(told.pid) === told.mark ? told : null;
  } catch {
    return null;
  }
}

/** @param {string} url */
async function requireReachable(url) {
  const { default: postgres } = await import("postgres");
  let sql;
  try {
    sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
    await sql`select 1`;
  } catch (error) {
    const first = error instanceof AggregateError ? error.errors[0] : error;
    const reason = first instanceof Error && first.message !== "" ? first.message : reasonOf(first);
    throw new StartupProblem(
      `The database at ${withoutPassword(url)} cannot be reached: ${reason}`,
      `无法连接 DATABASE_URL 指定的数据库 ${withoutPassword(url)}：${reason}`,
    );
  } finally {
    await sql?.end({ timeout: 1 });
  }
}

/** @param {string} url */
function withoutPassword(url) {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}
