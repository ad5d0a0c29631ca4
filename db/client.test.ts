/** Nobody waits without bound, nobody takes another's connections, and work ends with the one who asked for it. */
import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { countingStatements, whileAsked } from "./asking";
import { orBusy } from "./busy";
import { closeDatabase, db, healthDb, publicDb } from "./client";
import { editReport, importReport } from "./moves/drafts";
import { isReady } from "./ready";
import { report } from "./schema";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "./testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());
afterEach(async () => {
  delete process.env.NIANBAO_STATEMENT_SECONDS;
  delete process.env.NIANBAO_POOL_DESK;
  delete process.env.NIANBAO_POOL_PUBLIC;
  await closeDatabase();
});

const busy = expect.objectContaining({ name: "Refusal", reason: "busy" }) as unknown;
const cell = "figure:requests.received.total";

async function draft() {
  const agencyId = await buildAgency();
  const editor = await buildViewer(["editor", agencyId]);
  const content = buildContent({ "requests.received.total": 7 });
  return { editor, ...(await importReport(editor, { ...keyOf(agencyId), content, evidence: {} })) };
}

/** Runs the work while somebody else, on a connection of the public pages, holds the report. */
async function whileHeld(reportId: string, work: () => Promise<void>): Promise<void> {
  await publicDb().transaction(async (tx) => {
    await tx.select().from(report).where(eq(report.id, reportId)).for("no key update");
    await work();
  });
}

async function waiting(): Promise<number> {
  const rows = await healthDb().execute(
    sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length;
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe("the bounds of the database", () => {
  it("end a statement and a wait for a lock; what had to wait is refused as busy and can be sent again", async () => {
    const { editor, reportId } = await draft();
    await closeDatabase();
    process.env.NIANBAO_STATEMENT_SECONDS = "1";
    await expect(orBusy(() => db().execute(sql`select pg_sleep(600)`))).rejects.toEqual(busy);
    await whileHeld(reportId, async () => {
      await expect(editReport(editor, reportId, { [cell]: { from: 7, to: 8 } })).rejects.toEqual(busy);
    });
    delete process.env.NIANBAO_STATEMENT_SECONDS;
    await closeDatabase();
    expect(await editReport(editor, reportId, { [cell]: { from: 7, to: 8 } })).toMatchObject({ status: "saved" });
  });

  it("are those of the setting, with a bound of its own for a transaction in which nothing is asked", async () => {
    const boundsNow = async () => {
      const [row] = await db().execute(
        sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
          current_setting('idle_in_transaction_session_timeout') as idle`,
      );
      return row;
    };
    expect(await boundsNow()).toEqual({ statement: "20s", lock: "8s", idle: "30s" });
    await closeDatabase();
    process.env.NIANBAO_STATEMENT_SECONDS = "0";
    expect(await boundsNow()).toEqual({ statement: "0", lock: "1min", idle: "10min" });
    await closeDatabase();
    process.env.NIANBAO_STATEMENT_SECONDS = "soon";
    expect(() => db()).toThrow(/NIANBAO_STATEMENT_SECONDS/);
  });
});

describe("the pools", () => {
  it("are apart: with every connection of the desk taken, public pages and health are answered", async () => {
    process.env.NIANBAO_POOL_DESK = "2";
    const leave = new AbortController();
    const taken = [1, 2].map(() => whileAsked(leave.signal, () => db().execute(sql`select pg_sleep(600)`)));
    const ended = Promise.allSettled(taken);
    await until(async () => {
      const rows = await healthDb().execute(sql`select 1 from pg_stat_activity where query = 'select pg_sleep(600)'`);
      return rows.length === 2;
    });
    expect(await publicDb().execute(sql`select 1 as answer`)).toMatchObject([{ answer: 1 }]);
    expect(await isReady()).toBe(true);
    leave.abort();
    expect((await ended).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });

  it("say no when the database is not there, and have the sizes that are set", async () => {
    const right = process.env.DATABASE_URL;
    process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/nothing";
    expect(await isReady()).toBe(false);
    process.env.DATABASE_URL = right;
    process.env.NIANBAO_POOL_PUBLIC = "0";
    expect(() => publicDb()).toThrow(/NIANBAO_POOL_PUBLIC/);
  });
});

describe("work for somebody who has gone", () => {
  it("ends in the middle of a wait, nothing of it stays, and the connection serves the next", async () => {
    const { editor, reportId } = await draft();
    const leave = new AbortController();
    await whileHeld(reportId, async () => {
      const saving = whileAsked(leave.signal, () => editReport(editor, reportId, { [cell]: { from: 7, to: 8 } }));
      const ended = Promise.allSettled([saving]);
      await until(async () => (await waiting()) === 1);
      leave.abort();
      expect((await ended)[0].status).toBe("rejected");
      expect(await waiting()).toBe(0);
    });
    expect(await editReport(editor, reportId, { [cell]: { from: 7, to: 9 } })).toMatchObject({ version: 2 });
  });

  it("begins nothing more, also within a transaction", async () => {
    const leave = new AbortController();
    const asked: string[] = [];
    const work = whileAsked(leave.signal, () =>
      db().transaction(async (tx) => {
        await tx.execute(sql`select 1`);
        asked.push("first");
        leave.abort();
        await new Promise((resolve) => setTimeout(resolve, 10));
        await tx.execute(sql`select 2`);
        asked.push("second");
      }),
    );
    await expect(work).rejects.toThrow();
    expect(asked).toEqual(["first"]);
  });

  it("is done when it is done within the time of grace", async () => {
    const { editor, reportId } = await draft();
    const save = () => editReport(editor, reportId, { [cell]: { from: 7, to: 8 } });
    const saved = await whileAsked(AbortSignal.abort(), save, { grace: 600_000 });
    expect(saved).toMatchObject({ status: "saved", version: 2 });
  });
});

describe("an edit", () => {
  it("takes as many statements for a hundred conflicts as for one", async () => {
    const { editor, reportId } = await draft();
    const codes = Object.keys(buildContent().figures).slice(0, 100);
    const late = (n: number) =>
      Object.fromEntries(codes.slice(0, n).map((code) => [`figure:${code}`, { from: 1_000_000, to: 1 }]));
    const one = await countingStatements(() => editReport(editor, reportId, late(1)));
    const many = await countingStatements(() => editReport(editor, reportId, late(100)));
    expect([one.result.conflicts.length, many.result.conflicts.length]).toEqual([1, 100]);
    expect(many.statements).toBe(one.statements);
  });
});
