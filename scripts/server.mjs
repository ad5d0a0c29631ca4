/** The web server and the worker beside it, from a finished build. */
import path from "node:path";
import { startChild } from "./children.mjs";
import { keepRunning } from "./keep.mjs";
import { StartupProblem } from "./problem.mjs";
import { waitUntil } from "./processes.mjs";
import { root, typescript } from "./project.mjs";

/**
 * Starts the server and waits until it says that it is ready.
 * @param {{ program: string[], cwd: string, origin: string, env: Record<string, string>, stdio?: import("node:child_process").StdioOptions }} options
 */
export async function startServer({ program, cwd, origin, env, stdio = ["ignore", "ignore", "inherit"] }) {
  const server = startChild(process.execPath, program, { cwd, env, stdio });
  const isReady = async () => {
    if (server.hasEnded()) return true;
    try {
      return (await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(20_000) })).ok;
    } catch {
      return false;
    }
  };
  const ready = await waitUntil(isReady, 90_000, 100);
  if (ready && !server.hasEnded()) return server;
  await server.stop();
  throw new StartupProblem(
    ready ? "The server ended while it started: its message stands above." : "The server does not become ready.",
    ready ? "服务器启动时退出，原因见上。" : "服务器一直没有就绪。",
  );
}

/**
 * Keeps the worker running until stopped.
 * @param {Record<string, string>} env
 */
export function keepWorker(env) {
  const program = [...typescript, path.join(root, "cli/nianbao.ts"), "worker"];
  const start = () => Promise.resolve(startChild(process.execPath, program, { env }));
  return keepRunning({ zh: "后台进程", en: "worker" }, start);
}

/**
 * Keeps the backups coming until stopped.
 * @param {Record<string, string>} env
 * @param {string} folder
 */
export function keepBackups(env, folder) {
  const program = [...typescript, path.join(root, "cli/nianbao.ts"), "backup", "--schedule", folder];
  const start = () => Promise.resolve(startChild(process.execPath, program, { env }));
  return keepRunning({ zh: "定期备份", en: "schedule of backups" }, start);
}
