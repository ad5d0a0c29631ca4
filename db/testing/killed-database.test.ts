/** The database itself is killed in the middle of a publication: after its restart nothing of it happened. */
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startDatabase, type RunningDatabase } from "../../scripts/database.mjs";
import { closeDatabase, db } from "../client";
import { verifyHistory } from "../gate/history";
import { makeMove, prepareMove, type People } from "./killed/moves";
import { stateOf } from "./killed/state";
import { inSteps, openPoolInSteps, Steps } from "./killed/steps";
import { migrate } from "../migrate";
import { buildAgency, buildViewer } from "./testing";
import { grantRole } from "../people/people";

let directory: string;
let database: RunningDatabase;
let people: People;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "nianbao-killed-"));
  // As root the server runs as nobody, who has to walk in here.
  await chmod(directory, 0o755);
  database = await startDatabase({ directory });
  await migrate(database.url);
  openPool();
  people = { editor: await buildViewer(), reviewer: await buildViewer() };
});

afterAll(async () => {
  await closeDatabase();
  await database.stop();
  for (const folder of [directory, database.folder]) await rm(folder, { recursive: true, force: true });
});

function openPool(): void {
  openPoolInSteps(database.url, { max: 4, applicationName: "nianbao-killed-database" });
}

async function prepared() {
  const agencyId = await buildAgency();
  await grantRole({ personId: people.editor.personId, agencyId, role: "editor" });
  await grantRole({ personId: people.reviewer.personId, agencyId, role: "reviewer" });
  return prepareMove("publish", people, agencyId);
}

/** The process of the database that carries the transaction. */
async function backend(): Promise<number> {
  const rows = await db().execute<{ pid: number }>(
    sql`select pid from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
  );
  expect(rows).toHaveLength(1);
  return rows[0]!.pid;
}

async function killServer(): Promise<void> {
  const [pid] = (await readFile(path.join(database.folder, "data/postmaster.pid"), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
  await database.ended;
  await closeDatabase();
  database = await startDatabase({ directory });
  openPool();
}

it.each([
  [
    "the transaction is ended by the operator",
    async () => db().execute(sql`select pg_terminate_backend(${await backend()})`),
  ],
  ["the process of the transaction is killed", async () => process.kill(await backend(), "SIGKILL")],
  ["the whole server is killed", killServer],
])(
  "nothing of a publication happened when %s before its commit, and it can be made again",
  async (_what, strike) => {
    const whole = await prepared();
    const counted = new Steps();
    await inSteps(counted, () => makeMove.publish(people, whole));
    const subject = await prepared();
    const before = await stateOf(subject);
    const steps = new Steps(counted.taken - 1);
    const outcome = inSteps(steps, () => makeMove.publish(people, subject)).catch((problem: unknown) => problem);
    await steps.held;
    await strike();
    // Refused by the broken connection, or by the held client when nobody is left to answer.
    steps.release();
    expect(await outcome).toBeInstanceOf(Error);
    const after = await vi.waitUntil(() => stateOf(subject).catch(() => null), { timeout: 60_000, interval: 50 });
    expect(after).toEqual(before);
    await makeMove.publish(people, subject);
    expect((await stateOf(subject)).shape).toEqual((await stateOf(whole)).shape);
    const broken = [];
    for await (const chain of verifyHistory()) if (chain.brokenAt !== null) broken.push(chain);
    expect(broken).toEqual([]);
  },
  120_000,
);
