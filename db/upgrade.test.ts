/** Upgrading: a program never touches what a newer one has migrated, a migration that fails changes nothing, and starts at once do no harm. */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { typescript } from "../scripts/project.mjs";
import { migrate } from "./migrate";
import { newestVersion, versionOf } from "./schema-version";

const root = path.join(import.meta.dirname, "..");
let url: string;
let name: string;

beforeEach(async () => {
  name = `test_${randomUUID().replaceAll("-", "")}`;
  await asked(inject("databaseUrl"), (sql) => sql.unsafe(`create database ${name}`));
  const own = new URL(inject("databaseUrl"));
  own.pathname = `/${name}`;
  url = own.href;
});
afterEach(async () => {
  await asked(inject("databaseUrl"), (sql) => sql.unsafe(`drop database ${name} with (force)`));
});

async function asked<Result>(at: string, ask: (sql: postgres.Sql) => PromiseLike<Result>): Promise<Result> {
  const sql = postgres(at, { max: 1, onnotice: () => undefined });
  try {
    return await ask(sql);
  } finally {
    await sql.end();
  }
}

const objects = (sql: postgres.Sql) =>
  sql`select relname, relkind::text as kind from pg_class where relnamespace = 'public'::regnamespace order by 1, 2`;

it("refuses a database that a newer program has migrated, by one sentence, and changes nothing", async () => {
  await migrate(url);
  const future = newestVersion.when + 1;
  await asked(url, (sql) => sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', ${future})`);
  const before = await asked(url, objects);
  await expect(migrate(url)).rejects.toMatchObject({ name: "Refusal", reason: "blocked" });
  const { code, output } = await prepare();
  expect(code).toBe(1);
  expect(output.trim().split("\n")).toHaveLength(1);
  expect(output).toContain("A newer Nianbao has migrated this database");
  expect([...(await asked(url, objects))]).toEqual([...before]);
});

it("leaves everything as it was where a migration fails, also what other migrations of the same start did", async () => {
  await migrate(url);
  const folder = await mkdtemp(path.join(tmpdir(), "nianbao-upgrade-"));
  await cp(path.join(root, "db/migrations"), folder, { recursive: true });
  const file = path.join(folder, "meta/_journal.json");
  const journal = JSON.parse(await readFile(file, "utf8")) as { entries: { idx: number; when: number; tag: string }[] };
  const last = journal.entries.at(-1);
  for (const [index, text] of ["create table made_first (a int)", "alter table nowhere add column b int"].entries()) {
    const tag = `999${index}_next`;
    journal.entries.push({ ...last, idx: (last?.idx ?? 0) + 1 + index, when: newestVersion.when + 1 + index, tag });
    await writeFile(path.join(folder, `${tag}.sql`), text);
  }
  await writeFile(file, JSON.stringify(journal));
  const before = await asked(url, objects);
  await expect(migrate(url, { folder })).rejects.toThrow(
    'The database could not be migrated and stands as it was: relation "nowhere" does not exist.',
  );
  expect([...(await asked(url, objects))]).toEqual([...before]);
  expect(await asked(url, versionOf)).toBe(newestVersion.when);
  await migrate(url);
  await rm(folder, { recursive: true });
});

it("prepares an empty database once where three start together", async () => {
  const all = await Promise.all([prepare(), prepare(), prepare()]);
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
  const links = all.map(({ output }) => /first-administrator\/([\w-]+)/.exec(output)?.[1]);
  expect(new Set(links).size).toBe(1);
  expect(links[0]).toBeDefined();
  expect(await asked(url, versionOf)).toBe(newestVersion.when);
});

/** `nianbao prepare` as every start runs it. */
async function prepare(): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [...typescript, "cli/nianbao.ts", "prepare"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DATABASE_URL: url, NEXTAUTH_SECRET: "a secret of this test", NIANBAO_OWNER_URL: "" },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += String(text)));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output };
}
