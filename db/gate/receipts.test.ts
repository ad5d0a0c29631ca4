/** A published document that was changed, removed or slipped in is found, also when its receipt was changed with it. */
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PublicationDocument } from "@/report/publication";
import { db } from "../client";
import { importReport, openReport } from "../moves/drafts";
import { publishReport } from "../moves/publishing";
import { receiptOf, verifyReceipts } from "./receipts";
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
  for (const [publicNote, seenVersion] of [
    [null, 1],
    ["更正表三", 1],
  ] as const) {
    if (publicNote !== null) await openReport(editor, keyOf(agencyId));
    await submitReport(editor, reportId, { seenVersion });
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
    await publishReport(reviewer, reportId, { publicNote });
  }
});

/** What an intruder with every right on the database would do. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  await db().transaction(async (tx) => {
    await tx.execute(sql`alter table publication disable trigger user`);
    await tx.execute(statement);
    await tx.execute(sql`alter table publication enable trigger user`);
  });
}

const firstVersion = () => sql`report_id = ${reportId} and version = 1`;

describe("the receipts of a report", () => {
  it("all fit after ordinary work", async () => {
    expect(await verifyReceipts(reportId)).toEqual([
      { version: 1, problem: null },
      { version: 2, problem: null },
    ]);
  });

  it("cannot be parted from their documents in the ordinary way", async () => {
    await expect(
      db().execute(sql`update publication set document = '{}'::jsonb where ${firstVersion()}`),
    ).rejects.toThrow();
  });

  it("show one altered figure", async () => {
    await tamper(sql`update publication
      set document = jsonb_set(document, '{content,figures,requests.received.total}', '7') where ${firstVersion()}`);
    expect(await verifyReceipts(reportId)).toEqual([
      { version: 1, problem: "altered" },
      { version: 2, problem: null },
    ]);
  });

  it("show a document that was altered together with its receipt", async () => {
    const [row] = await db().execute<{ document: PublicationDocument }>(
      sql`select document from publication where ${firstVersion()}`,
    );
    const altered = { ...row!.document, year: 2011 };
    await tamper(sql`update publication
      set document = ${JSON.stringify(altered)}::jsonb, hash = ${receiptOf(altered)} where ${firstVersion()}`);
    expect((await verifyReceipts(reportId))[0]).toEqual({ version: 1, problem: "another-receipt" });
  });

  it("show a version that is gone and one that was slipped in", async () => {
    await tamper(sql`update publication set version = 9, public_note = '更正' where ${firstVersion()}`);
    expect(await verifyReceipts(reportId)).toEqual([
      { version: 1, problem: "missing" },
      { version: 2, problem: null },
      { version: 9, problem: "not-in-history" },
    ]);
  });
});
