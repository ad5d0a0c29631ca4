/** Questions about processes: is it alive, is it still the same one, what does it run. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * A mark that tells a living process from a later one with the same number; null when it is dead or a zombie.
 * @param {number} pid
 * @returns {string | null}
 */
export function markOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === "linux") return linuxMarkOf(pid);
  const { stdout } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
  const line = (stdout ?? "").trim();
  return line === "" || line.startsWith("Z") ? null : line.replace(/^\S+\s+/, "");
}

/** @param {number} pid */
function linuxMarkOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The command name stands in brackets and may itself hold spaces and brackets.
    const rest = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return rest[0] === "Z" || rest[0] === "X" ? null : (rest[19] ?? null);
  } catch {
    return null;
  }
}

/**
 * The parent of a process, null when it is not known.
 * @param {number} pid
 * @returns {number | null}
 */
export function parentOf(pid) {
  if (process.platform !== "linux") {
    return Number(spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }).stdout) || null;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}

/**
 * The command line of a living process, "" when there is none.
 * @param {number} pid
 */
export function commandOf(pid) {
  if (markOf(pid) === null) return "";
  const { stdout } = spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  if (stdout) return stdout.trim();
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}

/**
 * Signals a process, or with `group` its whole group; false when it was already gone.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signal(pid, signal, { group = false } = {}) {
  try {
    process.kill(group ? -pid : pid, signal);
    return true;
  } catch {
    return false;
  }
}

/**
 * Waits until the check holds; false when the time ran out.
 * @param {() => boolean | Promise<boolean>} holds
 * @param {number} milliseconds
 */
export async function waitUntil(holds, milliseconds, pause = 20) {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await holds()) return true;
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
