/** A lock file that names its living holder: taken at once or refused, never left behind by a crash. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { reasonOf } from "./problem.mjs";
import { markOf } from "./processes.mjs";

/**
 * @typedef {{ pid: number, mark: string, [key: string]: unknown }} Holder
 */

/**
 * The living holder of a lock file, or null.
 * @param {string} file
 * @returns {Holder | null}
 */
export function holderOf(file) {
  const holder = read(file);
  return holder !== null && markOf(holder.pid) === holder.mark ? holder : null;
}

/**
 * Takes the lock for this process; returns its release, or the holder when another process has it.
 * @param {string} file
 * @param {Record<string, unknown>} [details] what others may read about us
 * @returns {{ release: () => void, holder: null } | { release: null, holder: Holder }}
 */
export function takeLock(file, details = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  const text = JSON.stringify({ pid: process.pid, mark: markOf(process.pid), ...details });
  for (let attempt = 0; attempt < 20; attempt += 1) {
    writeFileSync(own, text, { mode: 0o600 });
    try {
      // A link either is there whole or fails: two starts cannot both have it.
      linkSync(own, file);
      return { release: () => read(file)?.pid === process.pid && rmSync(file, { force: true }), holder: null };
    } catch (error) {
      if (reasonOf(error) !== "EEXIST") throw error;
      const holder = holderOf(file);
      if (holder) return { release: null, holder };
      removeStale(file);
    } finally {
      rmSync(own, { force: true });
    }
  }
  throw new Error(`The lock ${file} cannot be taken.`);
}

/**
 * Moves a dead holder's file aside; puts it back if a living one slipped in between.
 * @param {string} file
 */
function removeStale(file) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (holderOf(aside)) linkSync(aside, file);
  } catch {
    // Somebody else removed it first: the next attempt sees.
  }
  rmSync(aside, { force: true });
}

/**
 * @param {string} file
 * @returns {Holder | null}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
