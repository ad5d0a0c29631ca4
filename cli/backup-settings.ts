/** Where backups are taken from and what locks them, as the environment says; a pass phrase never stands among the words. */
import { readFileSync } from "node:fs";
import path from "node:path";

/** Null for backups that lie open. */
export function passphrase(): string | null {
  return setting("NIANBAO_BACKUP_PASSPHRASE");
}

/** A server on which backups are proven by restoring them; null for the one they are taken from. */
export function proofUrl(): string | null {
  return setting("NIANBAO_BACKUP_PROOF_URL");
}

/** An empty setting is none. */
function setting(name: string): string | null {
  const value = process.env[name];
  return value === undefined || value === "" ? null : value;
}

/** Who owns the tables may copy and fill them all. */
export function ownerUrl(): string {
  const url = setting("NIANBAO_OWNER_URL") ?? setting("DATABASE_URL");
  if (url === null) throw new Error("DATABASE_URL is not set.");
  return url;
}

/** The version of this program. */
export function program(): string {
  const { version } = JSON.parse(readFileSync(path.join(process.cwd(), "package.json"), "utf8")) as { version: string };
  return version;
}
