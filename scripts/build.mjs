/** The production build: made when the sources changed, laid out as a folder that a server can run from. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundleIslands, bundleServer } from "./bundle.mjs";
import { runChild } from "./children.mjs";
import { takeLock } from "./lock.mjs";
import { reasonOf, StartupProblem } from "./problem.mjs";
import { waitUntil } from "./processes.mjs";
import { root, stateFolder } from "./project.mjs";

const built = path.join(root, ".next");
const stamp = path.join(built, "nianbao-build");
const islands = path.join(root, "public/islands");
const left = new Set(["node_modules", "e2e", "docs", "bench", "scripts", "cli", "test-results", "playwright-report"]);

/**
 * Builds unless the last complete build was made of these very sources.
 * @param {(line: string) => void} log
 */
export async function buildOnce(log) {
  const hash = hashSources();
  if (isBuilt(hash)) return;
  const release = await takeBuild();
  try {
    if (isBuilt(hash)) return;
    log("Building, about a minute … 正在构建，约需一分钟 …");
    rmSync(stamp, { force: true });
    rmSync(path.join(built, "standalone"), { recursive: true, force: true });
    rmSync(islands, { recursive: true, force: true });
    await bundleIslands();
    const next = path.join(root, "node_modules/next/dist/bin/next");
    // The build output goes to stderr: stdout is for what people came to read.
    const code = await runChild(process.execPath, [next, "build"], {
      env: { NODE_ENV: "production", DATABASE_URL: "" },
      stdio: ["ignore", process.stderr, "inherit"],
    });
    if (code !== 0) throw new StartupProblem("The build failed: its message stands above.", "构建失败，原因见上。");
    await bundleServer(path.join(built, "standalone/nianbao.mjs"));
    writeFileSync(stamp, hash);
  } catch (error) {
    if (!["EACCES", "EPERM"].includes(reasonOf(error))) throw error;
    throw new StartupProblem(
      `The folder ${built} belongs to another user: remove it or start Nianbao as that user.`,
      `文件夹 ${built} 属于另一个用户：请删除它，或用该用户启动 Nianbao。`,
    );
  } finally {
    release();
  }
}

/**
 * Lays the build out in a folder of its own, so that pages cached by one server never reach another or a later one.
 * @param {string} target
 * @returns {string} the server to run with node
 */
export function layServer(target) {
  const standalone = path.join(built, "standalone");
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(standalone)) {
    // Packages are only read: a link saves most of the copy.
    if (name === "node_modules") symlinkSync(path.join(standalone, name), path.join(target, name), "junction");
    else copy(path.join(standalone, name), path.join(target, name));
  }
  copy(path.join(built, "static"), path.join(target, ".next/static"));
  if (existsSync(path.join(root, "public"))) copy(path.join(root, "public"), path.join(target, "public"));
  return path.join(target, "nianbao.mjs");
}

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/** @param {string} hash */
function isBuilt(hash) {
  if (!existsSync(path.join(built, "standalone/server.js")) || !existsSync(stamp)) return false;
  return readFileSync(stamp, "utf8") === hash;
}

async function takeBuild() {
  /** @type {ReturnType<typeof takeLock>[]} */
  const taken = [];
  const take = () => taken.unshift(takeLock(path.join(stateFolder, "build.json"))) > 0 && taken[0]?.holder === null;
  await waitUntil(take, 600_000, 500);
  const release = taken[0]?.release;
  if (release) return release;
  throw new StartupProblem("Another build does not end.", "另一个构建一直没有结束。");
}

function hashSources() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const file of sources(root)) {
    hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * Every file that may end up in the build.
 * @param {string} folder
 * @returns {Generator<string>}
 */
function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const isTop = folder === root;
    if (isTop && (left.has(entry.name) || (entry.name.startsWith(".") && entry.name !== ".browserslistrc"))) continue;
    const file = path.join(folder, entry.name);
    if (file === islands) continue;
    if (entry.isDirectory()) yield* sources(file);
    else if (
      entry.isFile() &&
      !/\.(md|tsbuildinfo|test\.tsx?)$|^(vitest|playwright|eslint|drizzle)\.config\.|^next-env\.d\.ts$/.test(entry.name)
    )
      yield file;
  }
}
