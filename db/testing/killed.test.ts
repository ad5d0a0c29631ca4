/** A process is killed (kill -9) at every step of every move: afterwards all of the move has happened, or nothing. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDatabase, db } from "../client";
import { verifyHistory } from "../gate/history";
import { makeMove, moveNames, prepareMove, type MoveName, type People, type Subject } from "./killed/moves";
import { stateOf } from "./killed/state";
import { inSteps, openPoolInSteps, Steps } from "./killed/steps";
import { victimName, type Answer, type Order } from "./killed/victim";
import { grantRole } from "../people/people";
import { buildAgency, buildViewer, useOwnDatabase } from "./testing";

let drop: () => Promise<void>;
let people: People;
beforeAll(async () => {
  drop = await useOwnDatabase();
  openPoolInSteps(address(), { max: 10, applicationName: "nianbao-killed-test" });
  people = { editor: await buildViewer(), reviewer: await buildViewer() };
});
afterAll(() => drop());

function address(): string {
  return process.env.DATABASE_URL!;
}

/** A report of a new agency, brought to where the move is open. */
async function prepared(move: MoveName): Promise<Subject> {
  const agencyId = await buildAgency();
  await grantRole({ personId: people.editor.personId, agencyId, role: "editor" });
  await grantRole({ personId: people.reviewer.personId, agencyId, role: "reviewer" });
  return prepareMove(move, people, agencyId);
}

/** What the move comes to when nobody is killed, and in how many steps. */
async function madeWhole(move: MoveName) {
  const subject = await prepared(move);
  const steps = new Steps();
  await inSteps(steps, () => makeMove[move](people, subject));
  return { steps: steps.taken, shape: (await stateOf(subject)).shape };
}

/** Runs the victim until it stands where it should, then kills it and waits until the database noticed. */
async function kill(order: Omit<Order, "url" | "people">): Promise<void> {
  const victim = fork(path.join(import.meta.dirname, "killed/victim.ts"), {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const ended = once(victim, "exit") as Promise<[number | null, string | null]>;
  victim.send({ ...order, url: address(), people } satisfies Order);
  if (!order.commits) {
    await standing(victim, ended, order.cases.length);
    victim.kill("SIGKILL");
  }
  expect(await ended).toEqual([null, "SIGKILL"]);
  await vi.waitUntil(async () => (await connectionsOf(victimName)) === 0, { timeout: 20_000, interval: 20 });
}

async function standing(victim: ChildProcess, ended: Promise<unknown>, cases: number): Promise<void> {
  const [answer] = (await Promise.race([once(victim, "message"), ended.then(() => [{ problem: "ended" }])])) as [
    Answer,
  ];
  expect(answer).toEqual({ held: cases });
  expect(await connectionsOf(victimName)).toBeGreaterThanOrEqual(cases);
}

async function connectionsOf(name: string): Promise<number> {
  const rows = await db().execute(sql`select 1 from pg_stat_activity where application_name = ${name}`);
  return rows.length;
}

async function brokenChains(): Promise<unknown[]> {
  const broken: unknown[] = [];
  for await (const chain of verifyHistory()) if (chain.brokenAt !== null) broken.push(chain);
  return broken;
}

describe("a process killed at every step", () => {
  it.each(moveNames)(
    "of %s leaves nothing before the commit and all after it, and the move can be made again",
    async (move) => {
      const whole = await madeWhole(move);
      expect(whole.steps).toBeGreaterThan(5);
      const cases = await Promise.all(
        Array.from({ length: whole.steps + 1 }, async (_none, holdBefore) => ({
          subject: await prepared(move),
          holdBefore,
        })),
      );
      const before = await Promise.all(cases.map(({ subject }) => stateOf(subject)));
      await kill({ move, cases, commits: false });
      const after = await Promise.all(cases.map(({ subject }) => stateOf(subject)));
      expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
      expect(after.at(-1)!.shape).toEqual(whole.shape);
      await Promise.all(cases.slice(0, -1).map(({ subject }) => makeMove[move](people, subject)));
      for (const { subject } of cases) expect((await stateOf(subject)).shape).toEqual(whole.shape);
      expect(await brokenChains()).toEqual([]);
    },
    60_000,
  );

  it.each(["approve", "publish-correction"] as const)(
    "of %s while it commits leaves all or nothing",
    async (move) => {
      const whole = await madeWhole(move);
      const subjects = await Promise.all(Array.from({ length: 8 }, () => prepared(move)));
      const before = await Promise.all(subjects.map(async (subject) => (await stateOf(subject)).shape));
      await kill({ move, cases: subjects.map((subject) => ({ subject, holdBefore: whole.steps - 1 })), commits: true });
      const after = await Promise.all(subjects.map(async (subject) => (await stateOf(subject)).shape));
      for (const [index, shape] of after.entries()) expect([before[index], whole.shape]).toContainEqual(shape);
      // The first had its answer: at least that one is whole.
      expect(after).toContainEqual(whole.shape);
      expect(await brokenChains()).toEqual([]);
    },
    60_000,
  );
});

afterAll(() => closeDatabase());
