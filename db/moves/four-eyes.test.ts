/** Four eyes by person: authors, substitutes and people named for a step; no office gets stuck unseen. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "../client";
import { getDesk } from "../desk/desk";
import { listWork } from "../desk/work";
import { setRole } from "../people/roles";
import { endSubstitution, nameSubstitute } from "../people/substitutes";
import { approval, event, publication, submission } from "../schema";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";
import { type Viewer } from "../viewer";
import { discardDraft, editReport, importReport } from "./drafts";
import { publishReport } from "./publishing";
import { nameReviewer } from "./reviewers";
import { approveReport, recallReport, submitReport } from "./reviews";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;
const cell = "figure:requests.received.total";
const approvalOf = (seenSubmission = 1) => ({ seenSubmission, confidentialityChecked: true });
const days = { fromDay: "2020-01-01", untilDay: "2099-12-31" };

async function office(steps: readonly (string | null)[] = [null]) {
  const above = await buildAgency();
  const agencyId = await buildAgency(above, steps);
  return {
    above,
    agencyId,
    editor: await buildViewer(["editor", agencyId]),
    administrator: await buildViewer(["administrator", above]),
  };
}

async function drafted(editor: Viewer, agencyId: string, year = 2024): Promise<string> {
  const content = buildContent({ "requests.received.total": 7 });
  return (await importReport(editor, { ...keyOf(agencyId, year), content, evidence: {} })).reportId;
}

async function refusal(asked: Promise<unknown>): Promise<string> {
  const problem = await asked.catch((thrown: unknown) => thrown);
  return (problem as { sentence?: { zh: string } }).sentence?.zh ?? String(problem);
}

const namesOf = async (viewer: Viewer, reportId: string) =>
  (await getDesk(viewer, reportId)).steps.flatMap(({ waitingFor }) => waitingFor);

describe("an author", () => {
  it("does not approve through a colleague's click, at the gate nor in the tables", async () => {
    const { editor, agencyId } = await office();
    const both = await buildViewer(["editor", agencyId], ["reviewer", agencyId]);
    const reviewer = await buildViewer(["reviewer", agencyId]);
    const reportId = await drafted(both, agencyId);
    await submitReport(editor, reportId, { seenVersion: 1 });
    await expect(approveReport(both, reportId, approvalOf())).rejects.toEqual(refusedAs("forbidden"));
    const [latestSubmission] = await db().select().from(submission).where(eq(submission.submittedBy, editor.personId));
    const forged = { submissionId: latestSubmission!.id, submittedBy: editor.personId, step: 1, stepName: "" };
    await expect(
      db()
        .insert(approval)
        .values({ ...forged, personId: both.personId, confidentialityChecked: true }),
    ).rejects.toThrow();
    await expect(
      db()
        .insert(approval)
        .values({ ...forged, personId: reviewer.personId, inPlaceOf: both.personId, confidentialityChecked: true }),
    ).rejects.toThrow();
    expect(await namesOf(editor, reportId)).toEqual([reviewer.name]);
    await approveReport(reviewer, reportId, approvalOf());
  });

  it("is one for a single changed cell, and no more after the draft was given up", async () => {
    const { editor, agencyId } = await office();
    const both = await buildViewer(["editor", agencyId], ["reviewer", agencyId]);
    const reportId = await drafted(editor, agencyId);
    await editReport(both, reportId, { [cell]: { from: 7, to: 8 } });
    await editReport(editor, reportId, { [cell]: { from: 8, to: 9 } });
    expect(await refusal(submitReport(editor, reportId, { seenVersion: 3 }))).toContain(`${both.name}改动过本稿`);
    await discardDraft(editor, reportId);
    await drafted(editor, agencyId);
    await submitReport(editor, reportId, { seenVersion: 1 });
    await approveReport(both, reportId, approvalOf());
  });
});

describe("an office of two", () => {
  it("is told at hand-in which step nobody may take and why, and an administrator names another person", async () => {
    const { above, agencyId, editor, administrator } = await office();
    const second = await buildViewer(["editor", agencyId], ["reviewer", agencyId]);
    const upper = await buildViewer(["reviewer", above]);
    const reportId = await drafted(second, agencyId);
    const told = await refusal(submitReport(editor, reportId, { seenVersion: 1 }));
    expect(told).toContain("第1步");
    expect(told).toContain(`${second.name}改动过本稿`);
    await expect(getDesk(upper, reportId)).rejects.toEqual(refusedAs("not-found"));
    const { nameable } = await getDesk(administrator, reportId);
    expect(nameable.map(({ name }) => name)).toEqual([upper.name]);
    const given = { step: 1, personId: upper.personId, reason: "本机关仅两人，均参与填报" };
    await expect(nameReviewer(administrator, reportId, { ...given, reason: " " })).rejects.toEqual(
      refusedAs("malformed"),
    );
    await expect(nameReviewer(editor, reportId, given)).rejects.toEqual(refusedAs("forbidden"));
    for (const wrong of [{ personId: second.personId }, { personId: editor.personId }, { step: 2 }, { step: 0.5 }])
      await expect(nameReviewer(administrator, reportId, { ...given, ...wrong })).rejects.toEqual(
        refusedAs("malformed"),
      );
    await nameReviewer(administrator, reportId, given);
    await submitReport(editor, reportId, { seenVersion: 1 });
    expect(await namesOf(editor, reportId)).toEqual([upper.name]);
    await approveReport(upper, reportId, approvalOf());
    await publishReport(upper, reportId, { publicNote: null });
    const events = await db().select().from(event).where(eq(event.reportId, reportId)).orderBy(event.no);
    expect(events.find(({ kind }) => kind === "name-reviewer")?.detail).toMatchObject({
      step: 1,
      named: { personId: upper.personId, name: upper.name },
      reason: given.reason,
    });
  });

  it("keeps no one named whose role of a reviewer is gone, and lets nobody name themselves", async () => {
    const { above, agencyId, editor } = await office();
    await buildViewer(["reviewer", agencyId]);
    const both = await buildViewer(["administrator", above], ["reviewer", above]);
    const top = await buildViewer(["administrator", above]);
    const reportId = await drafted(editor, agencyId);
    const reason = "审核人离任";
    await expect(nameReviewer(both, reportId, { step: 1, personId: both.personId, reason })).rejects.toEqual(
      refusedAs("malformed"),
    );
    await nameReviewer(top, reportId, { step: 1, personId: both.personId, reason });
    await submitReport(editor, reportId, { seenVersion: 1 });
    await setRole(top, { personId: both.personId, agencyId: above, role: "reviewer", isHeld: false });
    await expect(approveReport(both, reportId, approvalOf())).rejects.toEqual(refusedAs("forbidden"));
  });

  it("with two steps needs two people for them", async () => {
    const { agencyId, editor } = await office([null, null]);
    const only = await buildViewer(["reviewer", agencyId]);
    const reportId = await drafted(editor, agencyId);
    const told = await refusal(submitReport(editor, reportId, { seenVersion: 1 }));
    expect(told).toContain("第2步");
    expect(told).toContain(only.name);
    await buildViewer(["reviewer", agencyId]);
    await submitReport(editor, reportId, { seenVersion: 1 });
  });
});

describe("a substitute", () => {
  it("takes the reviewer's step on the given days, for both of them", async () => {
    const { agencyId, editor } = await office([null, null]);
    const [away, second] = [await buildViewer(["reviewer", agencyId]), await buildViewer(["reviewer", agencyId])];
    const deputy = await buildViewer(["editor", agencyId]);
    const reportId = await drafted(editor, agencyId);
    const { substitutionId } = await nameSubstitute(away, { agencyId, substituteId: deputy.personId, ...days });
    await submitReport(editor, reportId, { seenVersion: 1 });
    expect((await namesOf(editor, reportId)).sort()).toEqual(
      [away.name, second.name, `${deputy.name}（代${away.name}）`].sort(),
    );
    expect((await listWork(deputy)).find((row) => row.reportId === reportId)?.moves).toContain("approve");
    await approveReport(deputy, reportId, approvalOf());
    // Approved by one of the two, it is approved by both: neither takes the next step.
    for (const viewer of [deputy, away])
      await expect(approveReport(viewer, reportId, approvalOf())).rejects.toEqual(refusedAs("forbidden"));
    await approveReport(second, reportId, approvalOf());
    const given = await db().select().from(approval).where(eq(approval.personId, deputy.personId));
    expect(given).toMatchObject([{ inPlaceOf: away.personId, step: 1 }]);
    const events = await db().select().from(event).where(eq(event.reportId, reportId)).orderBy(event.no);
    expect(events.find(({ kind }) => kind === "approve")?.detail).toMatchObject({
      inPlaceOf: { personId: away.personId, name: away.name },
    });
    await publishReport(deputy, reportId, { publicNote: null });
    const [frozen] = await db().select().from(publication).where(eq(publication.reportId, reportId));
    expect(frozen).toMatchObject({ publishedBy: deputy.personId, publishedInPlaceOf: away.personId });
    expect(frozen?.document.approvals[0]?.approvedBy).toBe(`${deputy.name}（代${away.name}）`);
    await endSubstitution(away, substitutionId);
    const next = await drafted(editor, agencyId, 2022);
    await submitReport(editor, next, { seenVersion: 1 });
    await expect(approveReport(deputy, next, approvalOf())).rejects.toEqual(refusedAs("forbidden"));
  });

  it("is no way round four eyes: not for an author or submitter on either side, nor outside the days", async () => {
    const { agencyId, editor } = await office();
    const away = await buildViewer(["reviewer", agencyId], ["editor", agencyId]);
    const reviewer = await buildViewer(["reviewer", agencyId]);
    const deputy = await buildViewer(["administrator", agencyId]);
    const substitute = { agencyId, substituteId: deputy.personId };
    await nameSubstitute(away, { ...substitute, ...days });
    const reportId = await drafted(away, agencyId);
    await submitReport(editor, reportId, { seenVersion: 1 });
    await expect(approveReport(deputy, reportId, approvalOf())).rejects.toEqual(refusedAs("forbidden"));
    await recallReport(editor, reportId);
    await submitReport(away, reportId, { seenVersion: 1 });
    await expect(approveReport(deputy, reportId, approvalOf(2))).rejects.toEqual(refusedAs("forbidden"));
    const stranger = await buildViewer(["reviewer", await buildAgency()]);
    const substitutes = [
      [away, { ...substitute, substituteId: stranger.personId, ...days }, "malformed"],
      [away, { ...substitute, substituteId: away.personId, ...days }, "malformed"],
      [away, { ...substitute, fromDay: "2099-01-01", untilDay: "2020-01-01" }, "malformed"],
      [editor, { ...substitute, ...days }, "forbidden"],
      [deputy, { ...substitute, substituteId: editor.personId, ...days }, "forbidden"],
    ] as const;
    for (const [viewer, named, reason] of substitutes)
      await expect(nameSubstitute(viewer, named)).rejects.toEqual(refusedAs(reason));
    const past = { agencyId, substituteId: editor.personId, fromDay: "2020-01-01", untilDay: "2020-12-31" };
    await nameSubstitute(reviewer, past);
    const [row] = (await listWork(editor)).filter((each) => each.reportId === reportId);
    expect(row?.moves).not.toContain("approve");
  });
});

describe("a role", () => {
  it("has a day from and until", async () => {
    const { above, agencyId, editor, administrator } = await office();
    const reviewer = await buildViewer(["reviewer", agencyId]);
    const reportId = await drafted(editor, agencyId);
    await submitReport(editor, reportId, { seenVersion: 1 });
    const held = { personId: reviewer.personId, agencyId, role: "reviewer", isHeld: true } as const;
    await setRole(administrator, { ...held, untilDay: "2020-12-31" });
    await expect(approveReport(reviewer, reportId, approvalOf())).rejects.toEqual(refusedAs("not-found"));
    await setRole(administrator, { ...held, fromDay: "2099-01-01" });
    await expect(getDesk(reviewer, reportId)).rejects.toEqual(refusedAs("not-found"));
    expect(await namesOf(administrator, reportId)).toEqual([]);
    for (const wrong of [{ fromDay: "2021-13-01" }, { fromDay: "2021-02-01", untilDay: "2021-01-01" }])
      await expect(setRole(administrator, { ...held, ...wrong })).rejects.toEqual(refusedAs("malformed"));
    await setRole(administrator, { ...held, ...days });
    await approveReport(reviewer, reportId, approvalOf());
    expect(above).not.toBe(agencyId);
  });
});
