/** Ends a script in order when it is asked to: Ctrl-C, SIGTERM, a closed terminal, or npm gone. */
import { commandOf, parentOf } from "./processes.mjs";

/**
 * Calls `stop` once when the end is asked for, then exits; a second Ctrl-C does not wait.
 * @param {() => Promise<void> | void} stop
 */
export function onShutdown(stop) {
  let since = 0;
  const end = async (/** @type {number} */ code) => {
    if (since > 0) {
      // The terminal and npm both pass one Ctrl-C on: only a later one is a second.
      if (Date.now() - since > 1000) process.exit(130);
      return;
    }
    since = Date.now();
    try {
      await stop();
    } finally {
      process.exit(code);
    }
  };
  process.on("SIGINT", () => void end(0));
  process.on("SIGTERM", () => void end(0));
  process.on("SIGHUP", () => void end(0));
  // Output to a terminal or pipe that is gone must not end us half-way.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  watchNpm(() => void end(0));
}

/**
 * npm passes signals only to the shell between us, and none when it is killed itself: then an ancestor changes. Whoever
 * started npm is no concern of ours: what an operator left running stays when the terminal is gone.
 * @param {() => void} end
 */
function watchNpm(end) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  // `exec` in a script of package.json leaves no shell between us and npm.
  const npm = /\bnpm\b/.test(commandOf(parent)) ? null : parentOf(parent);
  const isGone = () => process.ppid !== parent || (npm !== null && parentOf(parent) !== npm);
  setInterval(() => isGone() && end(), 1000).unref();
}
