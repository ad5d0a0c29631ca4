/** What `/readyz` and the doctor say of a database: well, to be looked at, or not to be used. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { beginRun, endRun } from "./backup/runs";
import { closeDatabase, db, rawSql } from "./client";
import { isReady, readStandings, type Standing } from "./ready";
import { aggregateDirty } from "./schema";
import { newestVersion } from "./schema-version";
import { useOwnDatabase } from "./testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const now = new Date("2026-06-15T00:00:00Z");
const stateOf = async (name: Standing["name"]) => {
  const found = (await readStandings(now)).find((standing) => standing.name === name);
  return [found?.state, found?.sentence.en];
};

it("says what an operator should look at in a new installation, and that it is ready all the same", async () => {
  expect(await isReady()).toBe(true);
  expect(await stateOf("schema")).toEqual(["well", `The schema is ${newestVersion.tag}.`]);
  expect(await stateOf("worker")).toEqual(["look", expect.stringContaining("No worker runs")]);
  expect(await stateOf("queue")).toEqual(["well", "0 sums wait."]);
  expect(await stateOf("backup")).toEqual(["look", "There is no proven backup."]);
});

it("knows the age of the newest proven backup, and that a later one failed", async () => {
  const begun = new Date(now.getTime() - 5 * 3_600_000);
  await endRun(await beginRun("/backups/one", begun), { endedAt: begun, bytes: 1, proof: "read" });
  expect(await stateOf("backup")).toEqual(["well", "The newest proven backup is 5 hours old (read back)."]);
  await endRun(await beginRun("/backups/two", now), { endedAt: now, problem: "磁盘已满。The disk is full." });
  expect(await stateOf("backup")).toEqual(["look", expect.stringContaining("The disk is full")]);
});

it("sees a queue that nobody works off, and a worker that came", async () => {
  await db()
    .insert(aggregateDirty)
    .values({ agencyId: "00000000-0000-4000-8000-000000000000", year: 2024, at: new Date(Date.now() - 3_600_000) });
  expect(await stateOf("queue")).toEqual(["look", "1 sums wait for the worker, the oldest for 60 minutes."]);
  await closeDatabase();
  process.env.NIANBAO_PROCESS = "worker";
  await rawSql()`select 1`;
  delete process.env.NIANBAO_PROCESS;
  expect(await stateOf("worker")).toEqual(["well", "A worker runs."]);
});

it("is not ready with the schema of another version, nor without a database", async () => {
  const move = (by: number) => rawSql()`
    update drizzle.__drizzle_migrations set created_at = created_at + ${by}
    where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`;
  await move(1);
  expect(await isReady()).toBe(false);
  expect(await stateOf("schema")).toEqual(["broken", "A newer Nianbao has migrated the database."]);
  await move(-2);
  expect(await stateOf("schema")).toEqual(["broken", "The database is not yet migrated to this version."]);
  await move(1);
  const url = process.env.DATABASE_URL ?? "";
  await closeDatabase();
  process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/none";
  expect(await isReady()).toBe(false);
  expect((await readStandings(now))[0]).toMatchObject({ name: "database", state: "broken" });
  await closeDatabase();
  process.env.DATABASE_URL = url;
  expect(await isReady()).toBe(true);
});
