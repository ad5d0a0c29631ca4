/** Proves a backup the hard way: restores it into a database of its own, compares every table, and drops it again. */
import "server-only";
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { Refusal } from "../refusal";
import { connect } from "./contents";
import { type Manifest } from "./manifest";
import { restoreBackup } from "./restore";
import { sumDatabase } from "./take";

/** Refuses *forbidden* where the role may make no database, *malformed* where the restored one differs. */
export async function proveByRestoring(options: {
  /** Any database of the server on which the proof is made. */
  readonly url: string;
  readonly file: string;
  readonly passphrase: string | null;
}): Promise<Manifest> {
  const name = `nianbao_proof_${randomBytes(6).toString("hex")}`;
  const sql = connect(options.url);
  try {
    await makeDatabase(sql, name);
    try {
      const url = new URL(options.url);
      url.pathname = `/${name}`;
      const manifest = await restoreBackup({ ...options, url: url.href, asItWas: true });
      if (JSON.stringify(await sumDatabase(url.href)) !== JSON.stringify(manifest.tables)) throw differs(options.file);
      return manifest;
    } finally {
      await sql`drop database if exists ${sql(name)} with (force)`;
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function makeDatabase(sql: postgres.Sql, name: string): Promise<void> {
  try {
    await sql`create database ${sql(name)} template template0`;
  } catch (problem) {
    if (!(problem instanceof postgres.PostgresError) || problem.code !== "42501") throw problem;
    throw new Refusal("forbidden", {
      zh: "数据库账号没有建库权限，不能以恢复的方式检验备份。",
      en: "The database role may make no database, so that the backup cannot be proven by restoring it.",
    });
  }
}

function differs(file: string): Refusal {
  return new Refusal("malformed", {
    zh: `${file} 恢复后与备份时不一致。`,
    en: `${file}, once restored, differs from what was backed up.`,
  });
}
