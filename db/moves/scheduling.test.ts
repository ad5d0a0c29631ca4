/** The clock publishes on the set day, once, in the name of who set it, and nothing that is no longer approved. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "../client";
import { importReport, openReport } from "./drafts";
import { publishReport } from "./publishing";
import { getDesk } from "../desk/desk";
import { approveReport, submitReport } from "./reviews";
import { cancelSchedule, publishDue, schedulePublication } from "./scheduling";
import { publication, report } from "../schema";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const inAnHour = () => new Date(Date.now() + 3_600_000);
const inTwoHours = () => new Date(Date.now() + 7_200_000);
const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;

async function approved() {
  const agencyId = await buildAgency();
  const editor = await buildViewer(["editor", agencyId]);
  const reviewer = await buildViewer(["reviewer", agencyId]);
  const { reportId } = await importReport(editor, { ...keyOf(agencyId), content: buildContent(), evidence: {} });
  await submitReport(editor, reportId, { seenVersion: 1 });
  await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
  return { agencyId, editor, reviewer, reportId };
}

const versions = (reportId: string) => db().select().from(publication).where(eq(publication.reportId, reportId));

describe("a publication on a set day", () => {
  it("comes when its time has come, once, by who set it", async () => {
    const { reviewer, reportId } = await approved();
    await schedulePublication(reviewer, reportId, { publishAt: inAnHour(), publicNote: null });
    expect((await getDesk(reviewer, reportId)).schedule).toMatchObject({ scheduledBy: reviewer.name });
    expect(await publishDue(new Date())).toEqual([]);
    const both = await Promise.all([publishDue(inTwoHours()), publishDue(inTwoHours())]);
    expect(both.flat()).toHaveLength(1);
    expect(await versions(reportId)).toMatchObject([{ version: 1, publishedBy: reviewer.personId }]);
    const [row] = await db().select().from(report).where(eq(report.id, reportId));
    expect(row?.publishedVersion).toBe(1);
    expect((await getDesk(reviewer, reportId)).schedule).toBeNull();
  });

  it("does not come when it was taken back, nor a second time when a person was first", async () => {
    const { reviewer, reportId } = await approved();
    await schedulePublication(reviewer, reportId, { publishAt: inAnHour(), publicNote: null });
    await cancelSchedule(reviewer, reportId);
    await expect(cancelSchedule(reviewer, reportId)).rejects.toEqual(refusedAs("conflict"));
    expect(await publishDue(inTwoHours())).toEqual([]);
    await schedulePublication(reviewer, reportId, { publishAt: inAnHour(), publicNote: null });
    await publishReport(reviewer, reportId, { publicNote: null });
    expect(await publishDue(inTwoHours())).toEqual([]);
    expect(await versions(reportId)).toHaveLength(1);
  });

  it("is set by nobody who may not publish, and for no day that is past", async () => {
    const { editor, reviewer, reportId } = await approved();
    const asked = { publishAt: inAnHour(), publicNote: null };
    await expect(schedulePublication(editor, reportId, asked)).rejects.toEqual(refusedAs("forbidden"));
    for (const publishAt of [new Date(Date.now() - 1000), new Date(NaN), new Date("2999-01-01")])
      await expect(schedulePublication(reviewer, reportId, { ...asked, publishAt })).rejects.toEqual(
        refusedAs("malformed"),
      );
  });

  it("needs a public note when it is a correction", async () => {
    const { agencyId, editor, reviewer, reportId } = await approved();
    await publishReport(reviewer, reportId, { publicNote: null });
    await openReport(editor, keyOf(agencyId));
    await submitReport(editor, reportId, { seenVersion: 1 });
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
    const publishAt = inAnHour();
    await expect(schedulePublication(reviewer, reportId, { publishAt, publicNote: " " })).rejects.toEqual(
      refusedAs("blocked"),
    );
    await schedulePublication(reviewer, reportId, { publishAt, publicNote: "更正一处。" });
    expect(await publishDue(inTwoHours())).toMatchObject([{ version: 2 }]);
    expect((await versions(reportId)).map(({ publicNote }) => publicNote)).toEqual([null, "更正一处。"]);
  });
});
