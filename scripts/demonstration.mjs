/** A production server with the demonstration, on a database, a port and a folder of its own, and a Chromium to look at it. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildOnce, layServer } from "./build.mjs";
import { runChild } from "./children.mjs";
import { requireChromium } from "./chromium.mjs";
import { startDatabase } from "./database.mjs";
import { freePort } from "./ports.mjs";
import { StartupProblem } from "./problem.mjs";
import { root, typescript } from "./project.mjs";
import { keepWorker, startServer } from "./server.mjs";

/** @typedef {(() => Promise<void> | void)[]} Stops */
/** @typedef {(line: string) => void} Say */
/** @typedef {{ env: Record<string, string>, folder: string, origin: string, serverPid: number }} Served serverPid: for the CPU time of the server */
/** @typedef {Served & { chromium: string }} Demonstration chromium: path of the browser */

/**
 * Starts it; what has to be stopped is put into `stops`, to be called from last to first.
 * @param {{ say: Say, stops: Stops }} options
 * @returns {Promise<Demonstration>}
 */
export async function startDemonstration({ say, stops }) {
  const chromium = await requireChromium(say);
  const fill = (/** @type {Record<string, string>} */ env) => prepare(env, "--demonstration");
  return { ...(await startFilled({ say, stops, fill, settings: { fsync: "off" } })), chromium };
}

/**
 * The same without a browser, and with whatever `fill` puts into the database.
 * @param {{ say: Say, stops: Stops, fill: (env: Record<string, string>) => Promise<void>, settings?: Record<string, string> }} options
 * @returns {Promise<Served>}
 */
export async function startFilled({ say, stops, fill, settings = {} }) {
  await buildOnce(say);
  const folder = mkdtempSync(path.join(tmpdir(), "nianbao-e2e-"));
  chmodSync(folder, 0o755);
  stops.unshift(() => rmSync(folder, { recursive: true, force: true }));
  const { env, origin } = await environment(folder, { say, stops, settings });
  await fill(env);
  const file = layServer(path.join(folder, "server"));
  // An old postgres in the log of the server is noise: only what goes wrong is printed.
  const server = await startServer({ program: [file], cwd: path.dirname(file), origin, env });
  const worker = await keepWorker(env);
  stops.push(server.stop, worker.stop);
  return { env, folder, origin, serverPid: server.pid ?? 0 };
}

/**
 * @param {string} folder
 * @param {{ say: Say, stops: Stops, settings: Record<string, string> }} options
 */
async function environment(folder, { say, stops, settings }) {
  mkdirSync(path.join(folder, "postgres"), { mode: 0o755 });
  const database = await startDatabase({
    directory: path.join(folder, "postgres"),
    log: say,
    settings,
  });
  // First in the list is stopped last: the folder goes after the database.
  stops.splice(1, 0, async () => {
    await database.stop();
    rmSync(database.folder, { recursive: true, force: true });
  });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    DATABASE_URL: database.url,
    NODE_ENV: "production",
    HOSTNAME: "127.0.0.1",
    PORT: String(port),
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
    NIANBAO_ORIGIN: origin,
    NIANBAO_ROOT: root,
  };
  return { env, origin };
}

/**
 * Migrates, and loads what the flags ask for.
 * @param {Record<string, string>} env
 * @param {string[]} flags
 */
export async function prepare(env, ...flags) {
  const cli = path.join(root, "cli/nianbao.ts");
  const code = await runChild(process.execPath, [...typescript, cli, "prepare", ...flags], {
    env,
    // Accounts and links are for people; what measures prints to stdout is for programs.
    stdio: ["ignore", process.stderr, "inherit"],
  });
  if (code !== 0) throw new StartupProblem("The database could not be prepared.", "数据库准备失败。");
}
