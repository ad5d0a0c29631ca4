/** The web server and the worker beside it, from a finished build. */
import path from "node:path";
import { startChild } from "./children.mjs";
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
 * Keeps the worker running until stopped; one that dies is started again, slower each time.
 * @param {Record<string, string>} env
 */
export function keepWorker(env) {
  let isStopped = false;
  /** @type {import("./children.mjs").Child | undefined} */
  let worker;
  const run = async () => {
    for (let pause = 1000; !isStopped; pause = Math.min(pause * 2, 30_000)) {
      const began = Date.now();
      worker = startChild(process.execPath, [...typescript, path.join(root, "cli/nianbao.ts"), "worker"], { env });
      await worker.ended;
      if (isStopped) return;
      if (Date.now() - began > 60_000) pause = 1000;
      process.stderr.write("The worker ended and is started again. 后台进程已退出，正在重新启动。\n");
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  void run();
  return {
    stop: async () => {
      isStopped = true;
      await worker?.stop();
    },
  };
}
