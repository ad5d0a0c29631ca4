/** An edited, removed or inserted line of history is found, also by somebody who may switch the guards off. */
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "../client";
import { importReport } from "../moves/drafts";
import { type ChainCheck, hashOf, listEvents, verifyHistory } from "./history";
import { event, report } from "../schema";
import { approveReport, submitReport } from "../moves/reviews";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

let reportId: string;
beforeEach(async () => {
  const agencyId = await buildAgency();
  const editor = await buildViewer(["editor", agencyId]);
  const reviewer = await buildViewer(["reviewer", agencyId]);
  ({ reportId } = await importReport(editor, { ...keyOf(agencyId), content: buildContent(), evidence: {} }));
  await submitReport(editor, reportId, { seenVersion: 1 });
  await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
});

async function verified(): Promise<ChainCheck | undefined> {
  const all: ChainCheck[] = [];
  for await (const chain of verifyHistory()) all.push(chain);
  return all.find((chain) => chain.reportId === reportId);
}

/** What an intruder with every right on the database would do. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  await db().transaction(async (tx) => {
    await tx.execute(sql`alter table event disable trigger user`);
    await tx.execute(statement);
    await tx.execute(sql`alter table event enable trigger user`);
  });
}

describe("the history of a report", () => {
  it("is whole after ordinary work", async () => {
    expect(await verified()).toEqual({ reportId, events: 3, brokenAt: null, unreadableAt: null });
  });

  it("cannot be changed in the ordinary way", async () => {
    await expect(db().execute(sql`update event set person_name = '别人'`)).rejects.toThrow();
    await expect(db().execute(sql`delete from event`)).rejects.toThrow();
  });

  it("says which event nobody can read, though the chain is whole", async () => {
    const before = (await db().transaction((tx) => listEvents(tx, reportId))).at(-1)!;
    const { personId, personName, at, hash: previousHash } = before;
    const row = { reportId, no: 4, kind: "approved", personId, personName, at, detail: { step: 9 }, previousHash };
    const made = hashOf(row);
    await db()
      .insert(event)
      .values({ ...row, hash: made });
    await db().update(report).set({ lastEventNo: 4, lastEventHash: made }).where(eq(report.id, reportId));
    expect(await verified()).toEqual({ reportId, events: 4, brokenAt: null, unreadableAt: 4 });
  });

  const ofReport = () => sql`report_id = ${reportId}`;
  it.each([
    ["an edited line", () => sql`update event set person_name = '别人' where ${ofReport()} and no = 2`, 2],
    ["an edited detail", () => sql`update event set detail = '{"step": 9}' where ${ofReport()} and no = 3`, 3],
    ["a line removed within", () => sql`delete from event where ${ofReport()} and no = 2`, 3],
    ["a line removed at the end", () => sql`delete from event where ${ofReport()} and no = 3`, 3],
    ["all lines removed", () => sql`delete from event where ${ofReport()}`, 1],
    [
      "a line added at the end",
      () => sql`insert into event (report_id, no, kind, person_id, person_name, at, detail, previous_hash, hash)
        select report_id, 4, 'publish', person_id, person_name, at, detail, hash, repeat('a', 64)
        from event where ${ofReport()} and no = 3`,
      4,
    ],
  ] as const)("shows %s", async (_what, change, at) => {
    await tamper(change());
    expect((await verified())?.brokenAt).toBe(at);
  });
});
