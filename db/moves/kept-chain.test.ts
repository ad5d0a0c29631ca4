/** What is in review keeps the chain it entered with: a chain set meanwhile is that of the next hand-in. */
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "../client";
import { getDesk } from "../desk/desk";
import { listWork } from "../desk/work";
import { approval, chainStep } from "../schema";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";
import { importReport } from "./drafts";
import { approveReport, returnReport, submitReport } from "./reviews";
import { addRemark } from "./remarks";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;

it("keeps its chain until it is handed in again, and says so", async () => {
  const above = await buildAgency();
  const agencyId = await buildAgency(above, [null]);
  const editor = await buildViewer(["editor", agencyId]);
  const own = await buildViewer(["reviewer", agencyId]);
  const upper = await buildViewer(["reviewer", above]);
  const content = buildContent({ "requests.received.total": 7 });
  const { reportId } = await importReport(editor, { ...keyOf(agencyId), content, evidence: {} });
  await submitReport(editor, reportId, { seenVersion: 1 });
  await db().update(chainStep).set({ name: "终审", atAgencyId: above }).where(eq(chainStep.agencyId, agencyId));

  const desk = await getDesk(own, reportId);
  expect(desk).toMatchObject({ isChainKept: true, steps: [{ name: "第1步", waitingFor: [own.name] }] });
  expect((await listWork(own)).find((row) => row.reportId === reportId)?.moves).toContain("approve");
  await expect(
    approveReport(upper, reportId, { seenSubmission: 1, seenStep: 1, confidentialityChecked: true }),
  ).rejects.toEqual(refusedAs("forbidden"));

  await addRemark(own, reportId, { place: "report", text: "请核对" });
  await returnReport(own, reportId, {});
  expect(await getDesk(editor, reportId)).toMatchObject({ isChainKept: false, steps: [{ name: "终审" }] });
  await db().execute(sql`update remark set closed_by = ${own.personId}`);
  await submitReport(editor, reportId, { seenVersion: 1 });
  await approveReport(upper, reportId, { seenSubmission: 2, seenStep: 1, confidentialityChecked: true });
  expect(await db().select({ name: approval.stepName }).from(approval)).toEqual([{ name: "终审" }]);
});

it("is followed on where the agency of a kept step ended since", async () => {
  const above = await buildAgency();
  const office = await buildAgency(above);
  const agencyId = await buildAgency(above, [null]);
  await db().update(chainStep).set({ atAgencyId: above }).where(eq(chainStep.agencyId, agencyId));
  const editor = await buildViewer(["editor", agencyId]);
  await buildViewer(["reviewer", above]);
  const next = await buildViewer(["reviewer", office]);
  const content = buildContent({ "requests.received.total": 7 });
  const { reportId } = await importReport(editor, { ...keyOf(agencyId), content, evidence: {} });
  await submitReport(editor, reportId, { seenVersion: 1 });
  await db().execute(sql`update agency set ended_on = '2025-01-01', handled_by_id = ${office} where id = ${above}`);
  await db().execute(
    sql`update agency set path = (select path from agency where id = ${office}) || path where id = ${agencyId}`,
  );
  const { steps } = await getDesk(next, reportId);
  expect(steps[0]?.waitingFor).toContain(next.name);
});
