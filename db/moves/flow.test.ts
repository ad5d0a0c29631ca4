/** The life of a report at the gate, on a real database. */
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rebuildAggregates, workQueueOff } from "../derived/aggregates";
import { readSums } from "../public/sums";
import { closeDatabase, db } from "../client";
import { getDesk } from "../desk/desk";
import { acceptFinding, dropAcceptance } from "./acceptances";
import { discardDraft, editReport, importReport, openReport } from "./drafts";
import { claimFirstLink, isFirstLink, makeFirstLink } from "../people/first-administrator";
import { findViewer } from "../people/people";
import { endSession } from "../people/sessions";
import { setRole } from "../people/roles";
import { confirmEmergency, emergencyPublish, publishReport, withdrawPublication } from "./publishing";
import { receiptOf } from "../gate/receipts";
import { addRemark, closeRemark, replyToRemark } from "./remarks";
import { approveReport, countersign, recallReport, returnReport, submitReport } from "./reviews";
import { approval, event, publication, published, revision, submission } from "../schema";
import { signIn } from "../people/sign-in";
import { getAgency } from "../public/agencies";
import { findAgencies } from "../public/agency-search";
import { getRegionNews } from "../public/region";
import { getPublicReport } from "../public/reports";
import { authoredKeyOf, buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";
import { type Viewer } from "../viewer";
import { listWork } from "../desk/work";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

async function world(steps: readonly (string | null)[] = [null]) {
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
    upper: await buildViewer(["reviewer", above]),
    administrator: await buildViewer(["administrator", above]),
    outsider: await buildViewer(["editor", await buildAgency()], ["reviewer", await buildAgency()]),
  };
}

async function submitted(editor: Viewer, agencyId: string, content = buildContent({ "requests.received.total": 7 })) {
  const { reportId } = await importReport(editor, { ...keyOf(agencyId), content, evidence: {} });
  await submitReport(editor, reportId, { seenVersion: 1 });
  return reportId;
}

async function publishedBy(editor: Viewer, reviewer: Viewer, agencyId: string, received: number) {
  const reportId = await submitted(editor, agencyId, buildContent({ "requests.received.total": received }));
  await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
  await publishReport(reviewer, reportId, { publicNote: null });
  return reportId;
}

const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;

describe("publishing", () => {
  it("writes publication, published row, dirty row and event in one transaction, and the worker sums", async () => {
    const { editor, reviewer, agencyId, above } = await world();
    const reportId = await publishedBy(editor, reviewer, agencyId, 731);
    const [frozen] = await db().select().from(publication).where(eq(publication.reportId, reportId));
    expect(frozen?.document.content.figures["requests.received.total"]).toBe(731);
    expect(frozen?.hash).toBe(receiptOf(frozen!.document));
    expect(await db().select().from(published).where(eq(published.reportId, reportId))).toHaveLength(1);
    expect(await readSums(sql`agency_id = ${above} and year = 2024`)).toEqual([]);
    await workQueueOff();
    const summed = async () => (await readSums(sql`agency_id = ${above} and year = 2024`))[0];
    const worked = await summed();
    expect(worked).toMatchObject({ reports: 1, sums: { "requests-received": { value: 731, stated: 1 } } });
    expect(worked?.sums["requests-granted"]).toEqual({ value: null, stated: 0 });
    await rebuildAggregates();
    expect(await summed()).toEqual(worked);
    const events = await db().select().from(event).where(eq(event.reportId, reportId)).orderBy(event.no);
    expect(events.map(({ kind }) => kind)).toEqual(["import", "submit", "approve", "publish"]);
  });

  it("shows the public nothing before, and the frozen document after", async () => {
    const { editor, reviewer, agencyId } = await world();
    const slug = editor.holdings[0]!.agencySlug;
    const reportId = await submitted(editor, agencyId);
    expect(await getPublicReport(slug, 2024, "own")).toBeNull();
    expect((await getAgency(slug))?.reports).toEqual([]);
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
    await publishReport(reviewer, reportId, { publicNote: null });
    expect(await getPublicReport(slug, 2024, "own")).toMatchObject({ version: 1, isCurrent: true });
    expect((await getAgency(slug))?.series[0]?.points[0]?.indicators["requests-received"]).toBe(7);
    expect((await getRegionNews(undefined, null))?.latest.some(({ agencySlug }) => agencySlug === slug)).toBe(true);
    const named = { query: editor.holdings[0]!.agencyName, level: null, kind: null, under: null, year: null };
    expect((await findAgencies(named)).agencies.map((found) => found.slug)).toContain(slug);
  });

  it("corrects with a public note only, keeps both versions, and withdraws with a reason", async () => {
    const { editor, reviewer, agencyId } = await world();
    const slug = editor.holdings[0]!.agencySlug;
    const reportId = await publishedBy(editor, reviewer, agencyId, 7);
    await openReport(editor, keyOf(agencyId));
    await editReport(editor, reportId, { "figure:requests.received.total": { from: 7, to: 8 } });
    expect(await getPublicReport(slug, 2024, "own")).toMatchObject({
      content: { figures: { "requests.received.total": 7 } },
    });
    await submitReport(editor, reportId, { seenVersion: 2 });
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
    await expect(publishReport(reviewer, reportId, { publicNote: " " })).rejects.toEqual(refusedAs("blocked"));
    await publishReport(reviewer, reportId, { publicNote: "更正申请数量" });
    expect(await getPublicReport(slug, 2024, "own")).toMatchObject({ version: 2, publicNote: "更正申请数量" });
    expect(await getPublicReport(slug, 2024, "own", 1)).toMatchObject({ version: 1, isCurrent: false });
    await withdrawPublication(reviewer, reportId, { reason: "误发" });
    expect(await getPublicReport(slug, 2024, "own")).toMatchObject({ withdrawn: { reason: "误发" } });
    // The year is named as withdrawn, without a figure.
    expect(await getAgency(slug)).toMatchObject({
      series: [],
      reports: [{ year: 2024, withdrawn: true, received: null }],
    });
  });

  it("in an emergency is flagged until another person confirms", async () => {
    const { editor, administrator, reviewer, agencyId } = await world();
    const { reportId } = await openReport(editor, authoredKeyOf(agencyId));
    await emergencyPublish(administrator, reportId, { reason: "上级要求当日公开" });
    const slug = editor.holdings[0]!.agencySlug;
    expect(await getPublicReport(slug, 2025, "own")).toMatchObject({ isEmergency: true, approvals: [] });
    await expect(confirmEmergency(administrator, reportId)).rejects.toEqual(refusedAs("forbidden"));
    await confirmEmergency(reviewer, reportId);
    expect(await getPublicReport(slug, 2025, "own")).toMatchObject({ isEmergency: false });
  });
});

describe("four eyes", () => {
  it("refuses the submitter at the gate and in the tables themselves", async () => {
    const agencyId = await buildAgency();
    const both = await buildViewer(["editor", agencyId], ["reviewer", agencyId]);
    // Somebody else has to be there, or it would not be handed in.
    await buildViewer(["reviewer", agencyId]);
    const reportId = await submitted(both, agencyId);
    await expect(approveReport(both, reportId, { seenSubmission: 1, confidentialityChecked: true })).rejects.toEqual(
      refusedAs("forbidden"),
    );
    const [latestSubmission] = await db()
      .select({ id: submission.id, submittedBy: submission.submittedBy })
      .from(submission)
      .innerJoin(revision, eq(revision.id, submission.revisionId))
      .where(eq(revision.reportId, reportId));
    const forged = {
      submissionId: latestSubmission!.id,
      submittedBy: both.personId,
      step: 1,
      stepName: "",
      personId: both.personId,
      confidentialityChecked: true,
    };
    await expect(db().insert(approval).values(forged)).rejects.toThrow();
    const other = await buildViewer();
    await expect(
      db()
        .insert(approval)
        .values({ ...forged, submittedBy: other.personId }),
    ).rejects.toThrow();
  });

  it("wants another person for each step, and an upper agency's reviewer for its step", async () => {
    const { editor, reviewer, upper, agencyId } = await world([null, "above"]);
    const reportId = await submitted(editor, agencyId);
    await expect(approveReport(upper, reportId, { seenSubmission: 1, confidentialityChecked: true })).rejects.toEqual(
      expect.objectContaining({ name: "Refusal" }) as unknown,
    );
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: false });
    await expect(approveReport(upper, reportId, { seenSubmission: 1, confidentialityChecked: false })).rejects.toEqual(
      refusedAs("blocked"),
    );
    await approveReport(upper, reportId, { seenSubmission: 1, confidentialityChecked: true });
    expect((await getDesk(editor, reportId)).report.standing).toBe("approved");
    await expect(recallReport(editor, reportId)).rejects.toEqual(
      expect.objectContaining({ name: "Refusal" }) as unknown,
    );
  });

  it("lets one of two approvals at the same time win", async () => {
    const { editor, reviewer, agencyId } = await world();
    const second = await buildViewer(["reviewer", agencyId]);
    const reportId = await submitted(editor, agencyId);
    const outcomes = await Promise.allSettled(
      [reviewer, second].map((each) =>
        approveReport(each, reportId, { seenSubmission: 1, confidentialityChecked: true }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("drafts", () => {
  it("save change by change, and show both values of a cell that somebody else changed", async () => {
    const { editor, agencyId } = await world();
    const colleague = await buildViewer(["editor", agencyId]);
    const { reportId } = await openReport(editor, authoredKeyOf(agencyId));
    const cell = "figure:requests.received.total" as const;
    expect(await editReport(editor, reportId, { [cell]: { from: null, to: 5 } })).toMatchObject({ status: "saved" });
    const late = await editReport(colleague, reportId, {
      [cell]: { from: null, to: 6 },
      "contact.email": { from: "", to: "a@example.cn" },
    });
    expect(late).toMatchObject({
      status: "conflict",
      conflicts: [{ field: cell, yours: 6, theirs: 5, seen: null, by: editor.name }],
    });
    expect((await getDesk(editor, reportId)).revision?.content.contact.email).toBe("a@example.cn");
    expect(await editReport(colleague, reportId, { [cell]: { from: 5, to: 6 } })).toMatchObject({ status: "saved" });
  });

  it("lose nothing when thirty cells are typed by many at once", async () => {
    const { editor, agencyId } = await world();
    const { reportId } = await openReport(editor, authoredKeyOf(agencyId));
    const codes = Object.keys(buildContent().figures)
      .filter((code) => code.startsWith("requests."))
      .slice(0, 30);
    await Promise.all(
      codes.map((code, index) => editReport(editor, reportId, { [`figure:${code}`]: { from: null, to: index } })),
    );
    const { revision: working } = await getDesk(editor, reportId);
    expect(codes.map((code) => working?.content.figures[code])).toEqual(codes.map((_code, index) => index));
  });

  it("refuse what is no figure of the form, with the place", async () => {
    const { editor, agencyId } = await world();
    const { reportId } = await openReport(editor, authoredKeyOf(agencyId));
    for (const patch of [
      { "figure:requests.received.total": { from: null, to: -1 } },
      { "figure:requests.received.total": { from: null, to: 1.5 } },
      { "figure:no.such.cell": { from: undefined, to: 1 } },
    ]) {
      await expect(editReport(editor, reportId, patch)).rejects.toEqual(refusedAs("malformed"));
    }
  });

  it("do not overwrite a draft by an import, and can be discarded", async () => {
    const { editor, agencyId } = await world();
    const { reportId } = await openReport(editor, authoredKeyOf(agencyId));
    await expect(
      importReport(editor, { ...authoredKeyOf(agencyId), content: buildContent(), evidence: {} }),
    ).rejects.toEqual(refusedAs("conflict"));
    await discardDraft(editor, reportId);
    await importReport(editor, { ...authoredKeyOf(agencyId), content: buildContent(), evidence: {} });
    expect((await getDesk(editor, reportId)).revision?.no).toBe(2);
  });
});

describe("review", () => {
  it("blocks an authored report with errors until each is accepted with a reason and countersigned", async () => {
    const { editor, reviewer, agencyId } = await world();
    const { reportId } = await openReport(editor, authoredKeyOf(agencyId));
    await expect(submitReport(editor, reportId, { seenVersion: 1 })).rejects.toEqual(refusedAs("blocked"));
    const errors = (await getDesk(editor, reportId)).findings.filter(({ severity }) => severity === "error");
    expect(errors.length).toBeGreaterThan(0);
    await expect(acceptFinding(editor, reportId, { ...errors[0]!, reason: "  " })).rejects.toEqual(
      refusedAs("malformed"),
    );
    await acceptFinding(editor, reportId, { ...errors[0]!, reason: "暂时" });
    const [first] = (await getDesk(editor, reportId)).acceptances;
    await dropAcceptance(editor, reportId, first!.id);
    for (const finding of errors) await acceptFinding(editor, reportId, { ...finding, reason: "本年度未汇总" });
    await submitReport(editor, reportId, { seenVersion: 1 });
    await expect(
      approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true }),
    ).rejects.toEqual(refusedAs("blocked"));
    for (const { id } of (await getDesk(reviewer, reportId)).acceptances)
      await countersign(reviewer, reportId, { acceptanceId: id });
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
  });

  it("returns with remarks, which come back, are answered and closed", async () => {
    const { editor, reviewer, agencyId } = await world();
    const reportId = await submitted(editor, agencyId);
    await expect(returnReport(reviewer, reportId)).rejects.toEqual(refusedAs("blocked"));
    await addRemark(reviewer, reportId, { place: "figure:requests.received.total", text: "请核对" });
    await returnReport(reviewer, reportId);
    const [remark] = (await getDesk(editor, reportId)).remarks;
    expect(remark).toMatchObject({ place: "figure:requests.received.total", text: "请核对", author: reviewer.name });
    await expect(submitReport(editor, reportId, { seenVersion: 1 })).rejects.toEqual(refusedAs("blocked"));
    await editReport(editor, reportId, { "figure:requests.received.total": { from: 7, to: 9 } });
    await replyToRemark(editor, reportId, { remarkId: remark!.id, text: "已改为9件" });
    await submitReport(editor, reportId, { seenVersion: 2 });
    const desk = await getDesk(reviewer, reportId);
    expect(desk.lastSubmitted?.figures["requests.received.total"]).toBe(7);
    expect(desk.revision?.content.figures["requests.received.total"]).toBe(9);
    await expect(
      approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true }),
    ).rejects.toEqual(refusedAs("stale"));
    await expect(
      approveReport(reviewer, reportId, { seenSubmission: 2, confidentialityChecked: true }),
    ).rejects.toEqual(refusedAs("blocked"));
    await closeRemark(reviewer, reportId, { remarkId: remark!.id });
    await approveReport(reviewer, reportId, { seenSubmission: 2, confidentialityChecked: true });
  });

  it("freezes content outside draft and returned, also against SQL", async () => {
    const { editor, agencyId } = await world();
    const reportId = await submitted(editor, agencyId);
    await expect(
      db().update(revision).set({ content: buildContent() }).where(eq(revision.reportId, reportId)),
    ).rejects.toThrow();
    await expect(db().delete(event).where(eq(event.reportId, reportId))).rejects.toThrow();
  });
});

describe("outsiders", () => {
  it("find nothing, whatever private verb they call", async () => {
    const { editor, outsider, agencyId } = await world();
    const reportId = await submitted(editor, agencyId);
    const text = { place: "report", text: "x" };
    const calls: Record<string, () => Promise<unknown>> = {
      getDesk: () => getDesk(outsider, reportId),
      editReport: () => editReport(outsider, reportId, {}),
      acceptFinding: () => acceptFinding(outsider, reportId, { rule: "r", instance: "i", basis: "b", reason: "x" }),
      dropAcceptance: () => dropAcceptance(outsider, reportId, reportId),
      discardDraft: () => discardDraft(outsider, reportId),
      submitReport: () => submitReport(outsider, reportId, { seenVersion: 1 }),
      recallReport: () => recallReport(outsider, reportId),
      addRemark: () => addRemark(outsider, reportId, text),
      replyToRemark: () => replyToRemark(outsider, reportId, { remarkId: reportId, text: "x" }),
      closeRemark: () => closeRemark(outsider, reportId, { remarkId: reportId }),
      countersign: () => countersign(outsider, reportId, { acceptanceId: reportId }),
      returnReport: () => returnReport(outsider, reportId),
      approveReport: () => approveReport(outsider, reportId, { seenSubmission: 1, confidentialityChecked: true }),
      publishReport: () => publishReport(outsider, reportId, { publicNote: null }),
      emergencyPublish: () => emergencyPublish(outsider, reportId, { reason: "x" }),
      confirmEmergency: () => confirmEmergency(outsider, reportId),
      withdrawPublication: () => withdrawPublication(outsider, reportId, { reason: "x" }),
      unknownId: () => getDesk(outsider, "00000000-0000-4000-8000-000000000000"),
      noId: () => getDesk(outsider, "' or true --"),
    };
    for (const [name, call] of Object.entries(calls)) {
      await expect(call(), name).rejects.toEqual(refusedAs("not-found"));
    }
    await expect(openReport(outsider, authoredKeyOf(agencyId))).rejects.toEqual(refusedAs("forbidden"));
    await expect(importReport(outsider, { ...keyOf(agencyId), content: buildContent(), evidence: {} })).rejects.toEqual(
      refusedAs("forbidden"),
    );
    expect((await listWork(outsider)).some((row) => row.reportId === reportId)).toBe(false);
    expect((await listWork(editor)).some((row) => row.reportId === reportId)).toBe(true);
  });
});

describe("people", () => {
  it("lose a removed role and an ended session at once", async () => {
    const { editor, administrator, agencyId } = await world();
    const { reportId } = await openReport(editor, authoredKeyOf(agencyId));
    const { personId } = editor;
    await expect(setRole(editor, { personId, agencyId, role: "reviewer", isHeld: true })).rejects.toEqual(
      refusedAs("not-found"),
    );
    await setRole(administrator, { personId, agencyId, role: "editor", isHeld: false });
    await expect(getDesk(editor, reportId)).rejects.toEqual(refusedAs("not-found"));
    await setRole(administrator, { personId, agencyId, role: "editor", isHeld: true });
    await getDesk(editor, reportId);
    await endSession(editor);
    expect(await findViewer(editor.sessionId)).toBeNull();
    await expect(getDesk(editor, reportId)).rejects.toEqual(refusedAs("signed-out"));
  });
});

describe("the first administrator", () => {
  it("comes by a link that works once, and only while nobody has an account", async () => {
    expect(await makeFirstLink()).toBeNull();
    const dropEmpty = await useOwnDatabase();
    await closeDatabase();
    try {
      const replaced = await makeFirstLink();
      const token = await makeFirstLink();
      const made = { account: "first", name: "管理员", password: "a long password", agency: "示例区人民政府" };
      expect(await isFirstLink(token!)).toBe(true);
      await expect(claimFirstLink(replaced!, made)).rejects.toEqual(refusedAs("not-found"));
      await expect(claimFirstLink(token!, { ...made, password: "short" })).rejects.toEqual(refusedAs("malformed"));
      await claimFirstLink(token!, made);
      await expect(claimFirstLink(token!, { ...made, account: "second" })).rejects.toEqual(refusedAs("not-found"));
      const { sessionId } = await signIn({ account: "first", password: made.password, device: "a" });
      expect((await findViewer(sessionId))?.holdings[0]).toMatchObject({
        role: "administrator",
        agencyName: made.agency,
      });
      expect(await makeFirstLink()).toBeNull();
    } finally {
      await dropEmpty();
    }
  });
});
