/** Who runs PostgreSQL, and where its folder may stand so that this user reaches it. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { reasonOf, StartupProblem } from "./problem.mjs";

/** @typedef {{ uid: number, gid: number } | Record<string, never>} RunAs options of spawn; empty means: as ourselves */

const nobody = 65534;

/**
 * PostgreSQL refuses to run as root: root starts it as the owner of the data there is, else as nobody.
 * @param {string} data
 * @returns {RunAs}
 */
export function userFor(data) {
  const self = process.getuid?.();
  const owner = statSync(data, { throwIfNoEntry: false });
  if (self === 0) return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: nobody, gid: nobody };
  if (owner && self !== undefined && owner.uid !== self) {
    throw new StartupProblem(
      `The database in ${path.dirname(data)} belongs to another user: start Nianbao as the user that first started it (perhaps root), or remove that folder to begin anew.`,
      `${path.dirname(data)} 中的数据库属于另一个用户：请用首次启动 Nianbao 的用户（可能是 root）启动，或删除该文件夹后重新开始。`,
    );
  }
  return {};
}

/**
 * The folder itself, or one under /var/lib when root's PostgreSQL user could not walk into it.
 * @param {string} directory
 */
export function reachableFolder(directory) {
  makeFolder(directory);
  if (process.getuid?.() !== 0) return directory;
  const runAs = userFor(path.join(directory, "data"));
  if (spawnSync("/bin/sh", ["-c", 'test -x "$0"', directory], { ...runAs, cwd: "/" }).status === 0) return directory;
  const name = createHash("sha256").update(directory).digest("hex").slice(0, 16);
  const elsewhere = path.join("/var/lib/nianbao", name);
  makeFolder(elsewhere);
  return elsewhere;
}

/**
 * Gives a file or folder to the user that runs PostgreSQL.
 * @param {string} target
 * @param {RunAs} runAs
 */
export function giveTo(target, runAs) {
  if (runAs.uid !== undefined) chownSync(target, runAs.uid, runAs.gid);
}

/** @param {string} directory */
function makeFolder(directory) {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new StartupProblem(
      `The folder ${directory} cannot be made (${reasonOf(error)}): give this user the right to write there.`,
      `无法创建文件夹 ${directory}（${reasonOf(error)}）：请授予当前用户写入权限。`,
    );
  }
}
