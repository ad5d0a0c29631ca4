/** A small supervisor for the PostgreSQL that comes with Nianbao: one folder, loopback only, gone when we are gone. */
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { findBinaries } from "./database-binaries.mjs";
import { giveTo, reachableFolder, userFor } from "./database-user.mjs";
import { guard } from "./guard.mjs";
import { takeLock } from "./lock.mjs";
import { freePort } from "./ports.mjs";
import { reasonOf, StartupProblem } from "./problem.mjs";
import { commandOf, markOf, signal, waitUntil } from "./processes.mjs";

/** @typedef {import("./database-user.mjs").RunAs} RunAs */
/** @typedef {{ url: string, folder: string, stop: () => Promise<void>, ended: Promise<void> }} RunningDatabase */
/** @typedef {{ folder: string, data: string, native: string, runAs: RunAs }} Place where the data and the programs are */
/** @typedef {ReturnType<typeof spawnServer>} Server */

/**
 * Starts the database of a folder, making it on the first start.
 * @param {{
 *   directory: string,
 *   log?: (line: string) => void,
 *   settings?: Record<string, string>,
 *   waitForHolder?: number,
 *   port?: number,
 * }} options waitForHolder: milliseconds to wait for another process that uses the folder; port: a free one if not given
 * @returns {Promise<RunningDatabase>}
 */
export async function startDatabase({ directory, log = () => undefined, settings = {}, waitForHolder = 0, port }) {
  const folder = reachableFolder(path.resolve(directory));
  const release = await takeFolder(folder, waitForHolder);
  try {
    const data = path.join(folder, "data");
    const runAs = userFor(data);
    const native = findBinaries(runAs, folder);
    await endLeftover(data);
    if (!existsSync(data)) await makeData({ folder, data, native, runAs, log });
    refuseOtherVersion(data, native, runAs);
    return await serve({ folder, data, native, runAs, settings, release, wanted: port });
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * @param {string} folder
 * @param {number} waitForHolder
 */
async function takeFolder(folder, waitForHolder) {
  let taken;
  try {
    taken = takeLock(path.join(folder, "owner.json"));
    const again = () => (taken = takeLock(path.join(folder, "owner.json"))).holder === null;
    if (taken.holder !== null) await waitUntil(again, waitForHolder, 200);
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS", "ENOSPC"].includes(reasonOf(error))) throw error;
    throw new StartupProblem(
      `The folder ${folder} cannot be written (${reasonOf(error)}): start Nianbao as the user that owns it.`,
      `无法写入文件夹 ${folder}（${reasonOf(error)}）：请用该文件夹的所有者启动 Nianbao。`,
    );
  }
  if (taken.release) return taken.release;
  throw new StartupProblem(
    `The database in ${folder} is in use by another Nianbao (process ${taken.holder.pid}): stop that one first.`,
    `${folder} 中的数据库正被另一个 Nianbao（进程 ${taken.holder.pid}）使用：请先停止它。`,
  );
}

/**
 * Ends a server that outlived its owner and removes what a dead one left, so that the folder can be opened.
 * @param {string} data
 */
async function endLeftover(data) {
  const file = path.join(data, "postmaster.pid");
  const pid = Number(firstLine(file));
  if (!pid) return;
  const mark = markOf(pid);
  const command = mark === null ? "" : commandOf(pid);
  if (command.includes("postgres") && command.includes(data)) {
    signal(pid, "SIGINT");
    const ended = await waitUntil(() => markOf(pid) !== mark, 30_000);
    if (!ended) signal(pid, "SIGQUIT");
    if (!ended && !(await waitUntil(() => markOf(pid) !== mark, 10_000))) {
      throw new StartupProblem(
        `An older database server (process ${pid}) of this folder does not end: end it and start again.`,
        `该文件夹的旧数据库进程 ${pid} 无法结束：请手动结束后重试。`,
      );
    }
  }
  for (const name of readdirSync(data)) {
    if (name === "postmaster.pid" || name.startsWith(".s.PGSQL.")) rmSync(path.join(data, name), { force: true });
  }
}

/**
 * Makes the data in a sibling folder and moves it in when whole: a first start that was cut off is simply repeated.
 * @param {Place & { log: (line: string) => void }} options
 */
async function makeData({ folder, data, native, runAs, log }) {
  log("Making the database … 正在创建数据库 …");
  removeHalfMade(folder);
  const initial = path.join(folder, `initial-${randomBytes(4).toString("hex")}`);
  mkdirSync(initial, { mode: 0o755 });
  giveTo(initial, runAs);
  const password = randomBytes(24).toString("hex");
  const passwordFile = path.join(initial, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(passwordFile, runAs);
  const half = path.join(initial, "data");
  const locale = ["-E", "UTF8", "--locale-provider=icu", "--icu-locale=zh-u-co-pinyin", "--locale=C.UTF-8"];
  const access = ["-A", "scram-sha-256", "-U", "nianbao", `--pwfile=${passwordFile}`];
  runTool(path.join(native, "bin/initdb"), ["-D", half, ...locale, ...access], { runAs });
  runTool(path.join(native, "bin/postgres"), ["--single", "-D", half, "postgres"], {
    runAs,
    input: "create database nianbao\n",
  });
  const kept = path.join(folder, "password");
  writeFileSync(`${kept}.new`, password, { mode: 0o600 });
  renameSync(`${kept}.new`, kept);
  renameSync(half, data);
  rmSync(initial, { recursive: true, force: true });
}

/**
 * Best effort: the initdb of a first start that was killed may still be writing, into a folder nobody will use.
 * @param {string} folder
 */
function removeHalfMade(folder) {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith("initial-"))) {
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch (error) {
      if (reasonOf(error) !== "ENOTEMPTY") throw error;
    }
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ runAs: RunAs, input?: string }} options
 */
function runTool(program, args, { runAs, input }) {
  const result = spawnSync(program, args, {
    ...runAs,
    cwd: "/",
    env: environment(),
    input: input ?? "",
    encoding: "utf8",
  });
  if (result.status === 0) return;
  const reason = `${result.error?.message ?? ""} ${result.stderr ?? ""}`.trim();
  throw new StartupProblem(`The database cannot be made: ${reason}`, `无法创建数据库：${reason}`);
}

/**
 * @param {string} data
 * @param {string} native
 * @param {RunAs} runAs
 */
function refuseOtherVersion(data, native, runAs) {
  const made = firstLine(path.join(data, "PG_VERSION"));
  const { stdout } = spawnSync(path.join(native, "bin/postgres"), ["--version"], {
    ...runAs,
    cwd: "/",
    encoding: "utf8",
  });
  const ours = /(\d+)/.exec(stdout ?? "")?.[1];
  if (made === ours) return;
  throw new StartupProblem(
    `The database in ${data} was made by PostgreSQL ${made}; this Nianbao brings ${ours}: back up with the older Nianbao and restore with this one.`,
    `${data} 中的数据库由 PostgreSQL ${made} 创建，当前版本为 ${ours}：请用旧版备份后在新版中恢复。`,
  );
}

/**
 * @param {Place & { settings: Record<string, string>, release: () => void, wanted: number | undefined }} options
 * @returns {Promise<RunningDatabase>}
 */
async function serve({ folder, data, native, runAs, settings, release, wanted }) {
  const password = readFileSync(path.join(folder, "password"), "utf8").trim();
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort());
    const running = spawnServer({ folder, data, native, runAs, settings, port });
    const ready = await waitUntil(() => running.hasEnded() || isReady(data), 60_000);
    if (ready && !running.hasEnded()) {
      return { url: `postgres://nianbao:${password}@127.0.0.1:${port}/nianbao`, folder, ...lifeOf(running, release) };
    }
    await endServer(running);
    const tail = readFileSync(running.logFile, "utf8").trim().split("\n").slice(-4).join("\n");
    // Another program may have taken the port in between.
    if (attempt < 3 && /could not bind|Address already in use/.test(tail)) continue;
    throw new StartupProblem(`The database does not start: ${tail}`, `数据库无法启动：${tail}`);
  }
}

/** @param {Place & { settings: Record<string, string>, port: number }} options */
function spawnServer({ folder, data, native, runAs, settings, port }) {
  const logFile = path.join(folder, "log");
  // A log of another user cannot be opened for writing, but it can be replaced.
  rmSync(logFile, { force: true });
  const output = openSync(logFile, "a", 0o600);
  const own = { listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "", ...settings };
  const options = Object.entries(own).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(path.join(native, "bin/postgres"), ["-D", data, ...options], {
    ...runAs,
    cwd: "/",
    env: environment(),
    // A group of its own: Ctrl-C in the terminal must reach us first, not the database.
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const letGo =
    child.pid === undefined ? () => undefined : guard(child.pid, { signal: "INT", group: false, patience: 30 });
  const ended = new Promise((resolve) => {
    child.once("exit", resolve);
    child.once("error", resolve);
  }).then(letGo);
  return {
    child,
    ended,
    logFile,
    hasEnded: () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null,
  };
}

/**
 * The last line of postmaster.pid says so itself, as pg_ctl reads it.
 * @param {string} data
 */
function isReady(data) {
  try {
    return readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n")[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

/**
 * @param {Server} running
 * @param {() => void} release
 */
function lifeOf(running, release) {
  const { pid } = running.child;
  const atExit = () => pid !== undefined && signal(pid, "SIGINT");
  process.once("exit", atExit);
  const ended = running.ended.then(() => {
    process.off("exit", atExit);
    release();
  });
  const stop = async () => {
    await endServer(running);
    await ended;
  };
  return { stop, ended };
}

/** @param {Server} server */
async function endServer({ child, ended, hasEnded }) {
  if (hasEnded()) return;
  child.kill("SIGINT");
  const patience = setTimeout(() => child.kill("SIGQUIT"), 20_000);
  await ended;
  clearTimeout(patience);
}

/** @param {string} file */
function firstLine(file) {
  try {
    return readFileSync(file, "utf8").split("\n")[0]?.trim() ?? "";
  } catch {
    return "";
  }
}

/**
 * Nothing of our own environment means anything to PostgreSQL.
 * @returns {NodeJS.ProcessEnv}
 */
function environment() {
  return { NODE_ENV: "production", PATH: process.env.PATH ?? "", TZ: "UTC", LC_ALL: "C" };
}
