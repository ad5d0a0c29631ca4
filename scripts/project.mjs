/** Where things are, and what every child of ours gets. */
import { chmodSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The root of the project. */
export const root = path.resolve(import.meta.dirname, "..");

/** What this machine keeps between runs: database, secrets, stamps, locks. Not in git. */
export const stateFolder = path.join(root, ".nianbao");

/** The arguments of node that run a TypeScript file of ours; `server-only` allows itself under this condition. */
export const typescript = ["--conditions=react-server", "--import", "tsx"];

/** The environment of children, without what would change their meaning by accident. */
export function childEnvironment(more = {}) {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...more };
}

/**
 * Writes a file for this user's eyes only, whole or not at all.
 * @param {string} file
 * @param {string} text
 */
export function writeKept(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  const half = `${file}.${process.pid}.half`;
  writeFileSync(half, text, { mode: 0o600 });
  chmodSync(half, 0o600);
  renameSync(half, file);
}
