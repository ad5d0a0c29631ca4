/** Steps, review marks, countersignatures, clean reports and the sign-off sheet at the gate. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "../client";
import { getDesk } from "../desk/desk";
import { acceptFinding } from "./acceptances";
import { editReport, importReport, openReport } from "./drafts";
import { listDue } from "../desk/due";
import { markSeen } from "./review-marks";
import { emergencyPublish, publishReport } from "./publishing";
import { addRemark, replyToRemark } from "./remarks";
import { approveReport, countersign, countersignAll, recallReport, returnReport, submitReport } from "./reviews";
import { approval, reviewMark, submission } from "../schema";
import { getSignOff } from "../desk/sign-off";
import {
  authoredKeyOf,
  buildAgency,
  buildContent,
  buildViewer,
  firstAuthoredYear,
  keyOf,
  useOwnDatabase,
} from "../testing/testing";
import { type Viewer } from "../viewer";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;
const cell = "figure:requests.received.total";

/** An agency under an upper one; "above" names steps of the upper agency. */
async function chain(...steps: readonly ("own" | "above")[]) {
  const above = await buildAgency();
  const agencyId = await buildAgency(
    above,
    steps.map((step) => (step === "above" ? above : null)),
  );
  return {
    above,
    agencyId,
    editor: await buildViewer(["editor", agencyId]),
    reviewer: await buildViewer(["reviewer", agencyId]),
    second: await buildViewer(["reviewer", agencyId]),
    upper: await buildViewer(["reviewer", above]),
    administrator: await buildViewer(["administrator", above]),
  };
}

async function submitted(editor: Viewer, agencyId: string, year = 2024) {
  const content = buildContent({ "requests.received.total": 7 });
  const { reportId } = await importReport(editor, { ...keyOf(agencyId, year), content, evidence: {} });
  await submitReport(editor, reportId, { seenVersion: 1 });
  return reportId;
}

/** An authored report whose every finding has a reason. */
async function explained(editor: Viewer, agencyId: string, year = firstAuthoredYear) {
  const { reportId } = await openReport(editor, authoredKeyOf(agencyId, year));
  for (const finding of (await getDesk(editor, reportId)).findings) {
    await acceptFinding(editor, reportId, { ...finding, reason: "本年度未汇总" });
  }
  await submitReport(editor, reportId, { seenVersion: 1 });
  return reportId;
}

const atStep = (seenStep: number) => ({ seenSubmission: 1, seenStep, confidentialityChecked: true });

describe("the chain", () => {
  it("gives each of three steps to another person, names who is awaited, and the last to the upper agency", async () => {
    const { agencyId, editor, reviewer, second, upper } = await chain("own", "own", "above");
    const reportId = await submitted(editor, agencyId);
    const waiting = async () => (await getDesk(editor, reportId)).steps.map(({ waitingFor }) => [...waitingFor].sort());
    expect(await waiting()).toEqual([[reviewer.name, second.name].sort(), [], []]);
    await approveReport(reviewer, reportId, atStep(1));
    expect(await waiting()).toEqual([[], [second.name], []]);
    await expect(approveReport(reviewer, reportId, atStep(2))).rejects.toEqual(refusedAs("forbidden"));
    await approveReport(second, reportId, atStep(2));
    expect(await waiting()).toEqual([[], [], [upper.name]]);
    await expect(approveReport(second, reportId, atStep(3))).rejects.toEqual(refusedAs("forbidden"));
    await approveReport(upper, reportId, atStep(3));
    const { steps, report } = await getDesk(editor, reportId);
    expect(report.standing).toBe("approved");
    expect(steps.map(({ approvedBy }) => approvedBy)).toEqual([reviewer.name, second.name, upper.name]);
  });

  it("lets one of two people who approve the same step at once win; the other does not slip into the next", async () => {
    const { agencyId, editor, reviewer, second } = await chain("own", "own");
    for (let round = 0; round < 5; round += 1) {
      const reportId = await submitted(editor, agencyId, 2015 + round);
      const outcomes = await Promise.allSettled(
        [reviewer, second].map((each) => approveReport(each, reportId, atStep(1))),
      );
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const lost = outcomes.filter((each) => each.status === "rejected").map(({ reason }) => reason as unknown);
      expect(lost).toEqual([refusedAs("stale")]);
      expect((await getDesk(editor, reportId)).revision?.step).toBe(2);
    }
  });

  it("counts an approval sent twice once", async () => {
    const { agencyId, editor, reviewer } = await chain("own", "own");
    const reportId = await submitted(editor, agencyId);
    const outcomes = await Promise.allSettled([1, 2].map(() => approveReport(reviewer, reportId, atStep(1))));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const given = await db()
      .select({ step: approval.step })
      .from(approval)
      .innerJoin(submission, eq(submission.id, approval.submissionId))
      .where(eq(approval.personId, reviewer.personId));
    expect(given).toEqual([{ step: 1 }]);
  });

  it("starts anew after a recall: what was seen before is stale", async () => {
    const { agencyId, editor, reviewer } = await chain("own");
    const reportId = await submitted(editor, agencyId);
    await recallReport(editor, reportId);
    await submitReport(editor, reportId, { seenVersion: 1 });
    await expect(approveReport(reviewer, reportId, atStep(1))).rejects.toEqual(refusedAs("stale"));
  });
});

describe("a review mark", () => {
  it("is kept when the reviewer says so or ends the reading, and never by opening the page", async () => {
    const { agencyId, editor, reviewer } = await chain("own");
    const reportId = await submitted(editor, agencyId);
    const desk = await getDesk(reviewer, reportId);
    expect(desk.reviewMark).toBeNull();
    expect((await getDesk(reviewer, reportId)).reviewMark).toBeNull();
    await markSeen(reviewer, reportId, { revisionNo: 1, version: 1 });
    await addRemark(reviewer, reportId, { place: cell, text: "请核对" });
    await returnReport(reviewer, reportId);
    await editReport(editor, reportId, { [cell]: { from: 7, to: 8 } });
    const seen = (await getDesk(reviewer, reportId)).reviewMark;
    expect(seen?.content.figures["requests.received.total"]).toBe(7);
    expect((await getDesk(editor, reportId)).reviewMark).toBeNull();
    await expect(markSeen(reviewer, reportId, { revisionNo: 1, version: 1 })).rejects.toEqual(refusedAs("stale"));
    await expect(markSeen(reviewer, reportId, { revisionNo: 2, version: 2 })).rejects.toEqual(refusedAs("stale"));
    await markSeen(reviewer, reportId, { revisionNo: 1, version: 2 });
    expect((await getDesk(reviewer, reportId)).reviewMark?.content.figures["requests.received.total"]).toBe(8);
    expect(await db().select().from(reviewMark).where(eq(reviewMark.reportId, reportId))).toHaveLength(1);
  });

  it("is nobody's who may not see the report", async () => {
    const { agencyId, editor } = await chain("own");
    const reportId = await submitted(editor, agencyId);
    const outsider = await buildViewer(["reviewer", await buildAgency()]);
    await expect(markSeen(outsider, reportId, { revisionNo: 1, version: 1 })).rejects.toEqual(refusedAs("not-found"));
  });
});

describe("countersigning", () => {
  it("all that is shown: each once, all or none, never one's own", async () => {
    const { agencyId, editor, reviewer, second } = await chain("own");
    const reportId = await explained(editor, agencyId);
    const ids = (await getDesk(reviewer, reportId)).acceptances.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    const gone = "00000000-0000-4000-8000-000000000000";
    await expect(countersignAll(reviewer, reportId, { acceptanceIds: [...ids, gone] })).rejects.toEqual(
      refusedAs("stale"),
    );
    await expect(countersignAll(reviewer, reportId, { acceptanceIds: [] })).rejects.toEqual(refusedAs("malformed"));
    await expect(countersignAll(editor, reportId, { acceptanceIds: ids })).rejects.toEqual(refusedAs("forbidden"));
    expect((await getDesk(reviewer, reportId)).acceptances.every((each) => each.countersignedBy === null)).toBe(true);
    await countersignAll(reviewer, reportId, { acceptanceIds: ids });
    const { acceptances } = await getDesk(reviewer, reportId);
    expect(acceptances.map(({ countersignedBy }) => countersignedBy)).toEqual(ids.map(() => reviewer.name));
    await expect(countersign(second, reportId, { acceptanceId: ids[0]! })).rejects.toEqual(refusedAs("conflict"));
  });
});

describe("many at a time", () => {
  it("offers what is clean, says why the rest is not, and asks again in the transaction", async () => {
    const { agencyId, editor, reviewer } = await chain("own");
    const clean = await explained(editor, agencyId, 2031);
    const unsigned = await explained(editor, agencyId, 2033);
    const ids = (await getDesk(reviewer, clean)).acceptances.map(({ id }) => id);
    await countersignAll(reviewer, clean, { acceptanceIds: ids });
    const remarked = await submitted(editor, agencyId, 2023);
    await addRemark(reviewer, remarked, { place: "report", text: "请核对" });
    const rows = await listDue(reviewer);
    const found = new Map(rows.map(({ reportId, isClean, matters }) => [reportId, { isClean, matters }]));
    expect(found.get(clean)?.isClean).toBe(true);
    expect(found.get(unsigned)).toMatchObject({ isClean: false, matters: { openRemarks: 0, unaccepted: 0 } });
    expect(found.get(unsigned)?.matters.uncountersigned).toBeGreaterThan(0);
    expect(found.get(remarked)).toMatchObject({ isClean: false, matters: { openRemarks: 1 } });
    const given = { ...atStep(1), mustBeClean: true };
    await expect(approveReport(reviewer, unsigned, given)).rejects.toEqual(refusedAs("blocked"));
    await expect(approveReport(reviewer, remarked, given)).rejects.toEqual(refusedAs("blocked"));
    await expect(approveReport(reviewer, clean, { ...given, confidentialityChecked: false })).rejects.toEqual(
      refusedAs("blocked"),
    );
    await approveReport(reviewer, clean, given);
    expect((await listDue(reviewer)).map(({ reportId }) => reportId)).not.toContain(clean);
    expect(await listDue(editor)).toEqual([]);
  });

  it("never approves a finding of any severity that nobody has explained", async () => {
    const { agencyId, editor, reviewer } = await chain("own");
    const reportId = await submitted(editor, agencyId);
    expect((await getDesk(reviewer, reportId)).findings.length).toBeGreaterThan(0);
    await expect(approveReport(reviewer, reportId, { ...atStep(1), mustBeClean: true })).rejects.toEqual(
      refusedAs("blocked"),
    );
    await approveReport(reviewer, reportId, atStep(1));
  });
});

describe("the sign-off sheet", () => {
  it("says who approved what and when, with the confidentiality check and the countersigned reasons", async () => {
    const { agencyId, editor, reviewer, upper, administrator } = await chain("own", "above");
    const reportId = await explained(editor, agencyId);
    const before = await getSignOff(editor, reportId, null);
    expect(before.steps.map(({ person }) => person)).toEqual([null, null]);
    const ids = before.acceptances.map(({ id }) => id);
    await countersignAll(reviewer, reportId, { acceptanceIds: ids });
    await approveReport(reviewer, reportId, { ...atStep(1), confidentialityChecked: false });
    await approveReport(upper, reportId, atStep(2));
    await publishReport(administrator, reportId, { publicNote: null });
    const sheet = await getSignOff(editor, reportId, 1);
    expect(sheet).toMatchObject({
      year: firstAuthoredYear,
      submission: { no: 1, submittedBy: editor.name },
      steps: [
        { step: 1, person: reviewer.name, confidentialityChecked: false },
        { step: 2, person: upper.name, confidentialityChecked: true },
      ],
      publication: { version: 1, publishedBy: administrator.name, emergencyReason: null },
      versions: [1],
    });
    expect(sheet.acceptances.length).toBe(ids.length);
    for (const { message, countersignedBy } of sheet.acceptances) {
      expect(message).not.toBeNull();
      expect(countersignedBy).toBe(reviewer.name);
    }
    expect(await getSignOff(editor, reportId, null)).toEqual(sheet);
    await expect(getSignOff(editor, reportId, 2)).rejects.toEqual(refusedAs("not-found"));
    const outsider = await buildViewer(["editor", await buildAgency()]);
    await expect(getSignOff(outsider, reportId, 1)).rejects.toEqual(refusedAs("not-found"));
  });

  it("shows an emergency without approvals, and who confirmed it", async () => {
    const { agencyId, editor, administrator } = await chain("own");
    const { reportId } = await openReport(editor, authoredKeyOf(agencyId));
    await emergencyPublish(administrator, reportId, { reason: "上级要求当日公开" });
    expect(await getSignOff(editor, reportId, null)).toMatchObject({
      steps: [],
      publication: { emergencyReason: "上级要求当日公开", emergencyConfirmedBy: null },
    });
    expect((await getDesk(administrator, reportId)).report.emergency).toMatchObject({ mine: true });
    expect((await getDesk(editor, reportId)).report.emergency).toMatchObject({
      mine: false,
      publishedBy: administrator.name,
    });
  });
});

it("keeps a thread open in the next round: answered to be handed in, closed to be approved", async () => {
  const { agencyId, editor, reviewer } = await chain("own");
  const reportId = await submitted(editor, agencyId);
  await addRemark(reviewer, reportId, { place: cell, text: "请核对" });
  await returnReport(reviewer, reportId);
  const remarkId = (await getDesk(editor, reportId)).remarks[0]!.id;
  await replyToRemark(editor, reportId, { remarkId, text: "一致" });
  await submitReport(editor, reportId, { seenVersion: 1 });
  await expect(approveReport(reviewer, reportId, { seenSubmission: 2, confidentialityChecked: true })).rejects.toEqual(
    refusedAs("blocked"),
  );
});
