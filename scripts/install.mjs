/** Installs the packages when they are missing or not those of package-lock.json. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { runChild } from "./children.mjs";
import { reasonOf, StartupProblem } from "./problem.mjs";
import { root, stateFolder, writeKept } from "./project.mjs";

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

const stamp = path.join(stateFolder, "installed");

/** The oldest Node.js that runs Nianbao. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new StartupProblem(
    `Nianbao needs Node.js 20.19 or newer; this is ${process.versions.node}.`,
    `Nianbao 需要 Node.js 20.19 或更新版本，当前为 ${process.versions.node}。`,
  );
}

/**
 * Runs `npm ci` unless the packages that are there came from this lock file.
 * @param {(line: string) => void} log
 */
export async function installPackages(log) {
  const lock = readFileSync(path.join(root, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex");
  const inside = path.join(root, "node_modules/.package-lock.json");
  if (existsSync(inside)) {
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
    if (matches(JSON.parse(readFileSync(inside, "utf8")), JSON.parse(lock.toString()))) {
      writeStamp(hash);
      return;
    }
  }
  log("Installing packages … 正在安装依赖 …");
  const code = await npm(["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) {
    throw new StartupProblem(
      `"npm ci" failed with code ${code}: its message stands above.`,
      `"npm ci" 失败（代码 ${code}），原因见上。`,
    );
  }
  writeStamp(hash);
}

/**
 * npm writes what it installed when it is done; every package that is not optional must be there as locked.
 * @param {Lock} installed
 * @param {Lock} locked
 */
function matches(installed, locked) {
  return Object.entries(locked.packages).every(([name, { version, optional }]) => {
    if (name === "") return true;
    const there = installed.packages[name];
    return there ? there.version === version : optional === true;
  });
}

/** @param {string} hash */
function writeStamp(hash) {
  try {
    writeKept(stamp, hash);
  } catch (error) {
    throw new StartupProblem(
      `The folder ${stateFolder} cannot be written (${reasonOf(error)}): start Nianbao as the user that owns it.`,
      `无法写入文件夹 ${stateFolder}（${reasonOf(error)}）：请用该文件夹的所有者启动 Nianbao。`,
    );
  }
}

/**
 * The npm that started us, else the one in PATH.
 * @param {string[]} args
 */
function npm(args) {
  const own = process.env.npm_execpath;
  /** @type {Parameters<typeof runChild>[2]} */
  const options = { env: { NODE_ENV: "" }, stdio: ["ignore", process.stderr, "inherit"] };
  return own?.endsWith(".js") ? runChild(process.execPath, [own, ...args], options) : runChild("npm", args, options);
}
