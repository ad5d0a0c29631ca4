/** The secrets of this installation: made once, kept for its owner's eyes only. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { reasonOf, StartupProblem } from "./problem.mjs";
import { stateFolder, writeKept } from "./project.mjs";

const names = ["NEXTAUTH_SECRET", "NIANBAO_METRICS_TOKEN"];
const file = path.join(stateFolder, "secrets.json");

/** The secrets by name; what the environment sets wins. */
export function keptSecrets() {
  const kept = readKept();
  const missing = names.filter((name) => typeof kept[name] !== "string");
  for (const name of missing) kept[name] = randomBytes(32).toString("base64url");
  if (missing.length > 0) writeKept(file, `${JSON.stringify(kept, null, 2)}\n`);
  return Object.fromEntries(names.map((name) => [name, process.env[name] || kept[name]]));
}

function readKept() {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (reasonOf(error) === "ENOENT") return {};
    throw new StartupProblem(
      `The secrets in ${file} cannot be read (${reasonOf(error)}): start Nianbao as the user that owns them.`,
      `无法读取 ${file}（${reasonOf(error)}）：请用该文件的所有者启动 Nianbao。`,
    );
  }
}
