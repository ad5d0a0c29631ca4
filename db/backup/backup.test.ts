/** A backup is taken from a database at work and restored into another: every table is the same, and what is damaged is refused. */
import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, it, vi } from "vitest";
import { closeDatabase, db, rawSql } from "../client";
import { verifyHistory } from "../gate/history";
import { openReport } from "../moves/drafts";
import * as schema from "../schema";
import { loadWorld } from "../seed/world/load";
import { newestVersion } from "../schema-version";
import { authoredKeyOf, buildAgency, buildViewer, useOwnDatabase } from "../testing/testing";
import { readArchive, writeArchive } from "./archive";
import { type Manifest, manifestName } from "./manifest";
import { checkBackup } from "./reading";
import { proveByRestoring } from "./prove";
import { restoreBackup } from "./restore";
import { backupStanding } from "./runs";
import { backUpIfDue } from "./schedule";
import { takeBackup } from "./take";

let drop: () => Promise<void>;
let folder: string;
const made: string[] = [];

beforeAll(async () => {
  drop = await useOwnDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "nianbao-backup-"));
  await loadWorld({ agencies: 12, years: [2023, 2024, 2025], seed: "1", documents: 1 }, () => undefined);
});
afterAll(async () => {
  await drop();
  await rm(folder, { recursive: true, force: true });
  for (const name of made) await admin(`drop database ${name} with (force)`);
});

async function admin(statement: string): Promise<void> {
  const sql = postgres(inject("databaseUrl"), { max: 1, onnotice: () => undefined });
  await sql.unsafe(statement).finally(() => sql.end());
}

async function emptyDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await admin(`create database ${name}`);
  made.push(name);
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

const here = () => process.env.DATABASE_URL ?? "";
const fileOf = (name: string) => path.join(folder, name);
const take = (name: string, passphrase: string | null = null) =>
  takeBackup({ url: here(), file: fileOf(name), passphrase, program: "test" });
const rowsOf = ({ tables }: Manifest, name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
const sums = ({ tables }: Manifest) => tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 }));

it("holds every table of the schema", async () => {
  const { manifest } = await take("tables");
  const tables = Object.values(schema).filter((value) => is(value, PgTable));
  expect(manifest.tables.map(({ name }) => name)).toEqual(tables.map((table) => getTableName(table)).sort());
  for (const name of ["agency", "publication", "published", "event", "aggregate"])
    expect(rowsOf(manifest, name), name).toBeGreaterThan(0);
});

it("is one moment of a database at work, and the same in another database", async () => {
  const over = new AbortController();
  let saved = 0;
  const work = (async () => {
    while (!over.signal.aborted) {
      const agencyId = await buildAgency();
      const editor = await buildViewer(["editor", agencyId]);
      await openReport(editor, authoredKeyOf(agencyId));
      saved += 1;
    }
  })();
  await vi.waitUntil(() => saved > 0, { timeout: 60_000 });
  const { manifest } = await take("moment");
  await vi.waitUntil(() => saved > 3, { timeout: 60_000 });
  over.abort();
  await work;
  expect(await db().$count(schema.report)).toBeGreaterThan(rowsOf(manifest, "report"));
  const url = await emptyDatabase();
  await restoreBackup({ url, file: fileOf("moment"), passphrase: null, asItWas: true });
  const again = await takeBackup({ url, file: fileOf("again"), passphrase: null, program: "test" });
  expect(sums(again.manifest)).toEqual(sums(manifest));
  expect(again.manifest.sequences).toEqual(manifest.sequences);
  expect(again.manifest.schema.tag).toBe(newestVersion.tag);
  await isWhole(url);
});

/** Guards and keys are back, and the history fits. */
async function isWhole(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const own = postgres(here(), { max: 1, onnotice: () => undefined });
  const guards = (of: postgres.Sql) => of`
    select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as rule, convalidated::text as on
    from pg_constraint where connamespace = 'public'::regnamespace
    union all
    select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled::text from pg_trigger where not tgisinternal
    order by 1, 2, 3`;
  expect([...(await guards(sql))]).toEqual([...(await guards(own))]);
  await expect(sql`delete from event`).rejects.toThrow("append-only");
  await sql.end();
  await own.end();
  const before = here();
  await closeDatabase();
  process.env.DATABASE_URL = url;
  for await (const { brokenAt } of verifyHistory()) expect(brokenAt).toBeNull();
  await closeDatabase();
  process.env.DATABASE_URL = before;
}

it("ends all sessions and makes kept pages old where it is restored to work on", async () => {
  const viewer = await buildViewer();
  await db()
    .insert(schema.session)
    .values({ personId: viewer.personId, device: "d", expiresAt: new Date(Date.now() + 1e6) });
  await take("sessions");
  const url = await emptyDatabase();
  await restoreBackup({ url, file: fileOf("sessions"), passphrase: null });
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  expect(await sql`select 1 from session`).toHaveLength(0);
  expect(
    await sql`select 1 from page_expiry where tags = '{everything}' and at > now() - interval '5 minutes'`,
  ).not.toHaveLength(0);
  await sql.end();
});

it("is locked by a pass phrase and opened by no other", async () => {
  const { manifest, bytes } = await take("locked", "correct horse");
  expect((await stat(fileOf("locked"))).size).toBe(bytes);
  expect((await readFile(fileOf("locked"))).includes("nianbao-backup.json")).toBe(false);
  expect(sums(await checkBackup(fileOf("locked"), "correct horse"))).toEqual(sums(manifest));
  await expect(checkBackup(fileOf("locked"), "another")).rejects.toThrow("pass phrase does not open");
  await expect(checkBackup(fileOf("locked"), null)).rejects.toThrow("is locked");
});

it("is refused where it was cut off, altered, or is something else, and nothing is restored", async () => {
  const { bytes } = await take("whole");
  const url = await emptyDatabase();
  const attempt = (file: string) => restoreBackup({ url, file: fileOf(file), passphrase: null });
  await writeFile(fileOf("cut"), await readFile(fileOf("whole")));
  await truncate(fileOf("cut"), Math.floor(bytes / 2));
  await expect(attempt("cut")).rejects.toMatchObject({ name: "Refusal" });
  await rewrite("whole", "without", (name, content) => (name === manifestName ? null : content));
  await expect(attempt("without")).rejects.toThrow("manifest is missing");
  await rewrite("whole", "altered", (name, content) =>
    name.startsWith("tables/person/") ? Buffer.from(content.toString("utf8").replace("a", "b")) : content,
  );
  await expect(attempt("altered")).rejects.toThrow(/person/);
  await rewrite("whole", "short", (name, content) => (name.startsWith("tables/event/") ? null : content));
  await expect(attempt("short")).rejects.toThrow(/event/);
  await writeFile(fileOf("other"), gzipSync("not a tar"));
  await expect(attempt("other")).rejects.toMatchObject({ name: "Refusal" });
  await expect(attempt("nowhere")).rejects.toThrow("There is no file");
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  expect(await sql`select 1 from person`).toHaveLength(0);
  await sql.end();
  await attempt("whole");
});

async function rewrite(from: string, to: string, change: (name: string, content: Buffer) => Buffer | null) {
  const archive = writeArchive(fileOf(to), null);
  for await (const { name, bytes } of readArchive(fileOf(from), null)) {
    const changed = change(name, bytes);
    if (changed !== null) await archive.add(name, changed);
  }
  await archive.finish();
}

it("is restored into an empty database only, and never from a newer schema", async () => {
  await take("newer");
  await expect(restoreBackup({ url: here(), file: fileOf("newer"), passphrase: null })).rejects.toThrow("holds rows");
  await rewrite("newer", "future", (name, content) =>
    name.endsWith(".json")
      ? Buffer.from(content.toString("utf8").replace(`"${newestVersion.tag}"`, '"9999_from-the-future"'))
      : content,
  );
  const attempt = restoreBackup({ url: await emptyDatabase(), file: fileOf("future"), passphrase: null });
  await expect(attempt).rejects.toThrow("of a newer Nianbao");
});

it("of an older version is restored at its schema and migrated on, with every row", async () => {
  const stored = path.join(import.meta.dirname, "stored/0013.tar.gz");
  const manifest = await checkBackup(stored, null);
  expect(manifest.schema.tag).not.toBe(newestVersion.tag);
  const url = await emptyDatabase();
  await restoreBackup({ url, file: stored, passphrase: null });
  await isWhole(url);
  const now = await takeBackup({ url, file: fileOf("migrated"), passphrase: null, program: "test" });
  expect(now.manifest.schema.tag).toBe(newestVersion.tag);
  for (const name of ["report", "revision", "publication", "event", "person", "agency", "published", "aggregate"])
    expect(rowsOf(now.manifest, name), name).toBe(rowsOf(manifest, name));
});

it("is proven by restoring it, and the proof leaves no database behind", async () => {
  const { manifest } = await take("proven");
  const proof = { url: here(), file: fileOf("proven"), passphrase: null };
  expect(sums(await proveByRestoring(proof))).toEqual(sums(manifest));
  await rewrite("proven", "spoilt", (name, content) => (name.startsWith("tables/report/") ? null : content));
  await expect(proveByRestoring({ ...proof, file: fileOf("spoilt") })).rejects.toThrow(/report/);
  const left = await rawSql()`select 1 from pg_database where datname like 'nianbao_proof_%'`;
  expect([...left]).toEqual([]);
});

it("on schedule is taken when due, told, and loud when it fails", async () => {
  const folderOf = (name: string) => path.join(folder, name);
  const schedule = { url: here(), folder: folderOf("kept"), passphrase: null, program: "test", proofUrl: null };
  const start = new Date("2026-01-15T00:00:00Z");
  const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
  expect(await backUpIfDue(schedule, start)).toMatchObject({ kind: "taken", proof: "restored", dropped: 0 });
  expect(await backUpIfDue(schedule, later(59))).toEqual({ kind: "not-due" });
  await writeFile(folderOf("in-the-way"), "");
  const broken = { ...schedule, folder: folderOf("in-the-way") };
  expect(await backUpIfDue(broken, later(60))).toMatchObject({ kind: "failed" });
  expect(await backupStanding()).toMatchObject({
    newestProven: start,
    problem: expect.stringContaining("备份") as string,
  });
  expect(await backUpIfDue(schedule, later(69))).toEqual({ kind: "not-due" });
  expect(await backUpIfDue(schedule, later(70))).toMatchObject({ kind: "taken", proof: "read" });
  expect(await backupStanding()).toMatchObject({ newestProven: later(70), problem: null });
  expect((await readdir(schedule.folder)).sort()).toEqual([
    "nianbao-20260115T000000Z.tar.gz",
    "nianbao-20260115T011000Z.tar.gz",
  ]);
});

it("leaves nothing where it fails", async () => {
  const url = new URL(here());
  url.pathname = "/nowhere";
  await expect(
    takeBackup({ url: url.href, file: fileOf("failed"), passphrase: null, program: "test" }),
  ).rejects.toThrow();
  expect((await readdir(folder)).filter((name) => name.startsWith("failed"))).toEqual([]);
});
