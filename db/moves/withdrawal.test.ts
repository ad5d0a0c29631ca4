/** After a withdrawal every version keeps its address and says why; a later version does not bring the old ones back. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "../client";
import { importReport, openReport } from "./drafts";
import { publishReport, withdrawPublication } from "./publishing";
import { approveReport, submitReport } from "./reviews";
import { agency } from "../schema";
import { getPublicReport } from "../public/reports";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

it("withdraws every version with the reason, and shows which one stands after a new one", async () => {
  const agencyId = await buildAgency();
  const editor = await buildViewer(["editor", agencyId]);
  const reviewer = await buildViewer(["reviewer", agencyId]);
  const { reportId } = await importReport(editor, { ...keyOf(agencyId), content: buildContent(), evidence: {} });
  const publish = async (publicNote: string | null) => {
    if (publicNote !== null) await openReport(editor, keyOf(agencyId));
    await submitReport(editor, reportId, { seenVersion: 1 });
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
    await publishReport(reviewer, reportId, { publicNote });
  };
  const [agencyRow] = await db().select({ slug: agency.slug }).from(agency).where(eq(agency.id, agencyId));
  const version = (n: number) => getPublicReport(agencyRow!.slug, 2024, "own", n);

  await publish(null);
  await publish("更正表三");
  expect(await version(1)).toMatchObject({ isCurrent: false, currentVersion: 2, withdrawn: null });

  await withdrawPublication(reviewer, reportId, { reason: "含个人信息" });
  for (const n of [1, 2]) {
    expect(await version(n)).toMatchObject({ currentVersion: null, withdrawn: { reason: "含个人信息" } });
  }

  await publish("删去个人信息");
  expect(await version(3)).toMatchObject({ isCurrent: true, currentVersion: 3, withdrawn: null });
  for (const n of [1, 2]) {
    expect(await version(n)).toMatchObject({ currentVersion: 3, withdrawn: { reason: "含个人信息" } });
  }
});
