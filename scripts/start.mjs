/** `npm start`: from a bare clone to a running Nianbao; `--dev` serves the sources as they are. */
import { hostname } from "node:os";
import path from "node:path";
import { buildOnce, layServer } from "./build.mjs";
import { bundleIslands } from "./bundle.mjs";
import { runChild, stopChildren } from "./children.mjs";
import { openDatabase } from "./database-choice.mjs";
import { installPackages, requireNode } from "./install.mjs";
import { keepRunning } from "./keep.mjs";
import { takeLock } from "./lock.mjs";
import { isPortFree } from "./ports.mjs";
import { reasonOf, runScript, StartupProblem } from "./problem.mjs";
import { root, stateFolder, typescript } from "./project.mjs";
import { keptSecrets } from "./secrets.mjs";
import { keepBackups, keepWorker, startServer } from "./server.mjs";
import { onShutdown } from "./shutdown.mjs";

const isDevelopment = process.argv.includes("--dev");
const wantsDemonstration = process.argv.includes("--demonstration");
/** An installation of one's own: the embedded database stays without the demonstration, then and ever after. */
const wantsEmpty = process.argv.includes("--empty");

/** @typedef {ReturnType<typeof environmentOf>} Environment */

await runScript(start);

async function start() {
  requireNode();
  const port = readPort();
  const address = `http://localhost:${port}`;
  takeFolder(address);
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  stops.push(stopChildren);
  onShutdown(stop);
  try {
    await requirePort(port);
    await installPackages(say);
    // Development builds no pages ahead, but its pages ask for the islands as well.
    if (isDevelopment) await bundleIslands();
    else await buildOnce(say);
    await serve({ port, address, stops });
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {{ port: number, address: string, stops: (() => Promise<void>)[] }} options */
async function serve({ port, address, stops }) {
  const origin = `http://127.0.0.1:${port}`;
  const database = await openDatabase(say, { origin });
  // Before the children in the list: stopped after them.
  stops.unshift(database.stop);
  const isDemonstration = !wantsEmpty && (database.isEmbedded || wantsDemonstration);
  const env = environmentOf({ url: database.url, port, address, origin, isDemonstration });
  await prepare(env, isDemonstration);
  const program = serverProgram(env, port);
  const startOnce = () => startServer({ ...program, origin: readyOrigin(env, port), env });
  const server = await keepRunning({ zh: "网站服务", en: "web server" }, startOnce);
  stops.push(server.stop);
  const worker = await keepWorker(env);
  stops.push(worker.stop);
  const folder = process.env.NIANBAO_BACKUP_FOLDER;
  if (folder) stops.push((await keepBackups(env, path.resolve(folder))).stop);
  say(`Nianbao 年报: ${address}`);
  // Only who is asked to end ends: until then each child that dies is started again.
  await new Promise(() => undefined);
}

/**
 * @param {Environment} env
 * @param {number} port
 * @returns {{ program: string[], cwd: string, stdio?: import("node:child_process").StdioOptions }}
 */
function serverProgram(env, port) {
  if (isDevelopment) {
    const next = path.join(root, "node_modules/next/dist/bin/next");
    const program = [next, "dev", "--hostname", env.HOSTNAME, "--port", String(port)];
    return { program, cwd: root, stdio: ["ignore", "inherit", "inherit"] };
  }
  const file = layServer(path.join(stateFolder, "server"));
  return { program: [file], cwd: path.dirname(file) };
}

/**
 * What server and worker share.
 * @param {{ url: string, port: number, address: string, origin: string, isDemonstration: boolean }} options
 */
function environmentOf({ url, port, address, origin, isDemonstration }) {
  return {
    ...keptSecrets(),
    DATABASE_URL: url,
    NODE_ENV: isDevelopment ? "development" : "production",
    PORT: String(port),
    HOSTNAME: hostOf(isDemonstration),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || address,
    NIANBAO_ORIGIN: origin,
    NIANBAO_LOG_FILE: process.env.NIANBAO_LOG_FILE ?? path.join(stateFolder, "log/requests.log"),
    NIANBAO_PAGES_FILE: path.join(stateFolder, "pages.bin"),
    NIANBAO_HEADS_FOLDER: path.resolve(process.env.NIANBAO_HEADS_FOLDER || path.join(stateFolder, "heads")),
    // The server runs from a folder of its own and starts the sources of the reader beside it.
    NIANBAO_ROOT: root,
  };
}

/**
 * Accounts with known passwords are for this machine only.
 * @param {boolean} isDemonstration
 */
function hostOf(isDemonstration) {
  const wanted = process.env.HOSTNAME;
  // Shells and containers set HOSTNAME to the machine's own name: nobody asked for that address.
  if (!wanted || wanted === hostname() || wanted === "localhost" || wanted === "127.0.0.1") return "127.0.0.1";
  if (!isDemonstration) return wanted;
  say(
    `HOSTNAME=${wanted} is not used while demonstration accounts exist. 存在演示账号时只在本机提供服务，忽略 HOSTNAME。`,
  );
  return "127.0.0.1";
}

/**
 * @param {Environment} env
 * @param {number} port
 */
function readyOrigin(env, port) {
  const any = env.HOSTNAME === "0.0.0.0" || env.HOSTNAME === "::";
  const host = any ? "127.0.0.1" : env.HOSTNAME;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/**
 * @param {Environment} env
 * @param {boolean} isDemonstration
 */
async function prepare(env, isDemonstration) {
  const flags = isDemonstration ? ["--demonstration"] : wantsEmpty ? ["--empty"] : [];
  const cli = path.join(root, "cli/nianbao.ts");
  const code = await runChild(process.execPath, [...typescript, cli, "prepare", ...flags], { env });
  if (code === 0) return;
  throw new StartupProblem(
    "The database could not be prepared: the message stands above.",
    "数据库准备失败，原因见上。",
  );
}

function readPort() {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartupProblem(`PORT=${text} is not a port number.`, `PORT=${text} 不是有效的端口号。`);
}

/** @param {number} port */
async function requirePort(port) {
  if (await isPortFree(port)) return;
  throw new StartupProblem(
    `Port ${port} is taken by another program, or may not be used: choose one, for example PORT=3100 npm start.`,
    `端口 ${port} 已被占用或不允许使用：请换一个端口，例如 PORT=3100 npm start。`,
  );
}

/** @param {string} address */
function takeFolder(address) {
  let taken;
  try {
    taken = takeLock(path.join(stateFolder, "start.json"), { address });
  } catch (error) {
    throw new StartupProblem(
      `The folder ${stateFolder} cannot be written (${reasonOf(error)}): start Nianbao as the user that owns it.`,
      `无法写入文件夹 ${stateFolder}（${reasonOf(error)}）：请用该文件夹的所有者启动 Nianbao。`,
    );
  }
  if (taken.holder) {
    throw new StartupProblem(
      `Nianbao already runs from this folder: ${taken.holder.address} (process ${taken.holder.pid}).`,
      `本文件夹的 Nianbao 已在运行：${taken.holder.address}（进程 ${taken.holder.pid}）。`,
    );
  }
  process.once("exit", taken.release);
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
