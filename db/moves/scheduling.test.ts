/** The clock publishes on the set day, once, in the name of who set it, and nothing that is no longer approved. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countingStatements } from "../asking";
import { db } from "../client";
import { importReport, openReport } from "./drafts";
import { publishReport } from "./publishing";
import { addRemark } from "./remarks";
import { getDesk } from "../desk/desk";
import { approveReport, submitReport } from "./reviews";
import { publishDue } from "./due-publications";
import { cancelSchedule, schedulePublication } from "./scheduling";
import { membership, publication, report } from "../schema";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";
import { type Viewer } from "../viewer";

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
  return approvedBy(agencyId, await buildViewer(["reviewer", agencyId]));
}

async function approvedBy(agencyId: string, reviewer: Viewer) {
  const editor = await buildViewer(["editor", agencyId]);
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

  it("comes for all that are due at once; what cannot come ends or waits, and keeps no other back", async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => approved()));
    for (const { reviewer, reportId } of all)
      await schedulePublication(reviewer, reportId, { publishAt: inAnHour(), publicNote: null });
    const [first, second, third, ...others] = all;
    await addRemark(first!.reviewer, first!.reportId, { place: "", text: "请再核对。" });
    await db().delete(membership).where(eq(membership.personId, second!.reviewer.personId));
    // Somebody holds the third: it is left for the next go, and nobody waits.
    await db().transaction(async (tx) => {
      await tx.select().from(report).where(eq(report.id, third!.reportId)).for("update");
      expect(await publishDue(inTwoHours())).toHaveLength(others.length);
    });
    const ends = await Promise.all([first!, second!].map(({ editor, reportId }) => getDesk(editor, reportId)));
    expect(ends.map(({ history }) => history.at(-1))).toMatchObject([
      { kind: "end-schedule", detail: { cause: "blocked" } },
      { kind: "end-schedule", detail: { cause: "role" } },
    ]);
    expect(await publishDue(inTwoHours())).toHaveLength(1);
    expect(await versions(third!.reportId)).toHaveLength(1);
    expect(await publishDue(inTwoHours())).toEqual([]);
  });

  it("is judged for many by as many statements as for one; only freezing costs some each", async () => {
    const statementsFor = async (n: number) => {
      const agencyIds = await Promise.all(Array.from({ length: n }, () => buildAgency()));
      const reviewer = await buildViewer(...agencyIds.map((agencyId) => ["reviewer", agencyId] as const));
      for (const agencyId of agencyIds) {
        const { reportId } = await approvedBy(agencyId, reviewer);
        await schedulePublication(reviewer, reportId, { publishAt: inAnHour(), publicNote: null });
      }
      const { result, statements } = await countingStatements(() => publishDue(inTwoHours()));
      expect(result).toHaveLength(n);
      return statements;
    };
    const [one, five] = [await statementsFor(1), await statementsFor(5)];
    // What freezing a report costs; the locks are held for no more than that.
    expect((five - one) / 4).toBeLessThanOrEqual(18);
  });
});
