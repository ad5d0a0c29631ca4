/** Takes a backup: one snapshot of everything, while everybody goes on working. */
import "server-only";
import type postgres from "postgres";
import { Refusal } from "../refusal";
import { knownVersions, versionOf, type SchemaVersion } from "../schema-version";
import { type ArchiveWriter, writeArchive } from "./archive";
import { connect, copyOut, sequencesOf, tablesOf } from "./contents";
import { type Manifest, manifestName, type Opening, openingName, pieceName, type TableSums } from "./manifest";

export interface BackupTaken {
  readonly manifest: Manifest;
  /** Of the file. */
  readonly bytes: number;
}

export interface TakeOptions {
  readonly url: string;
  readonly file: string;
  /** Null for a file that lies open. */
  readonly passphrase: string | null;
  /** Version of this program, for who wonders later. */
  readonly program: string;
}

/**
 * Writes all tables as they stood at one moment. The file has its name only once it is whole and on the disk; whatever
 * goes wrong before leaves nothing. Refuses *blocked* for a database that another version has migrated.
 */
export async function takeBackup({ url, file, passphrase, program }: TakeOptions): Promise<BackupTaken> {
  const sql = connect(url);
  const archive = writeArchive(file, passphrase);
  try {
    const manifest = await sql.begin("isolation level repeatable read read only", (snapshot) =>
      writeTables(snapshot, archive, program),
    );
    return { manifest, bytes: await archive.finish() };
  } catch (problem) {
    await archive.abandon();
    throw problem;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The sums of a database as it stands now, in the order of a manifest: to hold a restored one against its backup. */
export async function sumDatabase(url: string): Promise<TableSums[]> {
  const sql = connect(url);
  try {
    return await sql.begin("isolation level repeatable read read only", async (snapshot) => {
      const sums: TableSums[] = [];
      for (const table of await tablesOf(snapshot)) {
        const pieces = copyOut(snapshot, table);
        let step = await pieces.next();
        while (!step.done) step = await pieces.next();
        sums.push(step.value);
      }
      return sums;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function writeTables(sql: postgres.TransactionSql, archive: ArchiveWriter, program: string): Promise<Manifest> {
  const [moment] = await sql<{ at: Date }[]>`select now() as at`;
  const opening: Opening = {
    format: 1,
    program,
    schema: await schemaOf(sql),
    takenAt: (moment?.at ?? new Date()).toISOString(),
    tables: (await tablesOf(sql)).map(({ name, columns }) => ({ name, columns: [...columns] })),
  };
  await archive.add(openingName, jsonOf(opening));
  const tables: TableSums[] = [];
  for (const table of opening.tables) tables.push(await writeTable(sql, archive, table));
  const manifest = { ...opening, tables, sequences: await sequencesOf(sql) };
  await archive.add(manifestName, jsonOf(manifest));
  return manifest;
}

async function writeTable(
  sql: postgres.TransactionSql,
  archive: ArchiveWriter,
  table: Opening["tables"][number],
): Promise<TableSums> {
  const pieces = copyOut(sql, table);
  for (let number = 1; ; number += 1) {
    const { done, value } = await pieces.next();
    if (done) return value;
    await archive.add(pieceName(table.name, number), value);
  }
}

async function schemaOf(sql: postgres.TransactionSql): Promise<SchemaVersion> {
  const when = await versionOf(sql);
  const version = knownVersions.find((each) => each.when === when);
  if (version) return { ...version };
  throw new Refusal("blocked", {
    zh: "数据库的结构不是本版本年报系统的：请用迁移过它的版本备份。",
    en: "The database was migrated by another version of Nianbao: back it up with that one.",
  });
}

function jsonOf(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`, "utf8");
}
