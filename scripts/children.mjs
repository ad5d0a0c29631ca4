/** Runs other programs: to their end, or beside us until we stop them. */
import { spawn } from "node:child_process";
import { guard } from "./guard.mjs";
import { childEnvironment, root } from "./project.mjs";
import { signal } from "./processes.mjs";

/**
 * @typedef {{ pid: number | undefined, ended: Promise<number>, stop: () => Promise<void>, hasEnded: () => boolean }} Child
 * `ended` gives the exit code.
 */

const patience = 8;

/** @type {Set<Child>} */
const running = new Set();

/**
 * Starts a program in a group of its own that ends with us, however we end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, stdio?: import("node:child_process").StdioOptions }} [options]
 * @returns {Child & { process: import("node:child_process").ChildProcess }}
 */
export function startChild(program, args, { env = {}, cwd = root, stdio = ["ignore", "inherit", "inherit"] } = {}) {
  const child = spawn(program, args, { cwd, stdio, env: childEnvironment(env), detached: true });
  const letGo = child.pid ? guard(child.pid, { signal: "TERM", group: true, patience }) : () => undefined;
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const ended = new Promise((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("error", () => resolve(127));
  }).then((code) => {
    // What the child itself started and left behind goes with it.
    if (child.pid) signal(child.pid, "SIGKILL", { group: true });
    letGo();
    running.delete(started);
    return code;
  });
  const stop = async () => {
    if (child.pid && !hasEnded()) signal(child.pid, "SIGTERM", { group: true });
    const timer = setTimeout(() => child.pid && signal(child.pid, "SIGKILL", { group: true }), patience * 1000);
    await ended;
    clearTimeout(timer);
  };
  const started = { pid: child.pid, process: child, ended, stop, hasEnded };
  running.add(started);
  return started;
}

/**
 * Runs a program to its end and gives its exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {Parameters<typeof startChild>[2]} [options]
 */
export async function runChild(program, args, options) {
  return await startChild(program, args, options).ended;
}

/** Stops whatever still runs. */
export async function stopChildren() {
  await Promise.all([...running].map((child) => child.stop()));
}

process.once("exit", () => {
  for (const child of running) if (child.pid) signal(child.pid, "SIGKILL", { group: true });
});
