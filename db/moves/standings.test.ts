/** Two standings: a withdrawal is never in the way of a correction, nor the other way round; what is approved can be stopped. */
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "../client";
import { getDesk } from "../desk/desk";
import { getPublicReport } from "../public/reports";
import { setRole } from "../people/roles";
import { event, membership, publication, published, schedule } from "../schema";
import { authoredKeyOf, buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";
import { type Viewer } from "../viewer";
import { discardDraft, editReport, importReport, openReport } from "./drafts";
import { confirmEmergency, emergencyPublish, publishReport, withdrawPublication, withdrawVersion } from "./publishing";
import { addRemark, closeRemark } from "./remarks";
import { approveReport, recallReport, returnReport, submitReport } from "./reviews";
import { publishDue } from "./due-publications";
import { listSchedulesOf, schedulePublication } from "./scheduling";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;
const cell = "figure:requests.received.total";
const approval = { seenSubmission: 1, confidentialityChecked: true };
const inAnHour = () => new Date(Date.now() + 3_600_000);
const inTwoHours = () => new Date(Date.now() + 7_200_000);

async function world(steps: readonly (string | null)[] = [null]) {
  const above = await buildAgency();
  const agencyId = await buildAgency(above, steps);
  return {
    above,
    agencyId,
    editor: await buildViewer(["editor", agencyId]),
    reviewer: await buildViewer(["reviewer", agencyId]),
    second: await buildViewer(["reviewer", agencyId]),
    administrator: await buildViewer(["administrator", above]),
  };
}

type World = Awaited<ReturnType<typeof world>>;

async function approved({ editor, reviewer, agencyId }: World): Promise<string> {
  const content = buildContent({ "requests.received.total": 7 });
  const { reportId } = await importReport(editor, { ...keyOf(agencyId), content, evidence: {} });
  await submitReport(editor, reportId, { seenVersion: 1 });
  await approveReport(reviewer, reportId, approval);
  return reportId;
}

async function withPublication(there: World): Promise<string> {
  const reportId = await approved(there);
  await publishReport(there.reviewer, reportId, { publicNote: null });
  return reportId;
}

/** A correction of what is published, brought on as far as said. */
async function corrected({ editor, reviewer, agencyId }: World, to: "draft" | "in-review" | "returned" | "approved") {
  const { reportId } = await openReport(editor, keyOf(agencyId));
  await editReport(editor, reportId, { [cell]: { from: 7, to: 8 } });
  if (to === "draft") return reportId;
  await submitReport(editor, reportId, { seenVersion: 2 });
  if (to === "in-review") return reportId;
  if (to === "approved") await approveReport(reviewer, reportId, approval);
  else {
    await addRemark(reviewer, reportId, { place: "report", text: "请核对" });
    await returnReport(reviewer, reportId);
  }
  return reportId;
}

const kindsOf = async (reportId: string) =>
  (await db().select().from(event).where(eq(event.reportId, reportId)).orderBy(event.no)).map(({ kind }) => kind);

async function standingOf(viewer: Viewer, reportId: string) {
  const { report, revision } = await getDesk(viewer, reportId);
  return { published: report.publicStanding, working: revision?.state ?? "none" };
}

describe("a withdrawal", () => {
  it.each(["draft", "in-review", "returned"] as const)(
    "goes through over a correction in %s, which goes on",
    async (to) => {
      const there = await world();
      const reportId = await withPublication(there);
      await corrected(there, to);
      await withdrawPublication(there.administrator, reportId, { reason: "含个人信息" });
      expect(await standingOf(there.editor, reportId)).toEqual({ published: "withdrawn", working: to });
      expect(await db().select().from(published).where(eq(published.reportId, reportId))).toEqual([]);
    },
  );

  it("stops an approved correction: it goes back with a remark that says why, and its set day ends", async () => {
    const there = await world();
    const reportId = await withPublication(there);
    await corrected(there, "approved");
    await schedulePublication(there.reviewer, reportId, { publishAt: inAnHour(), publicNote: "更正" });
    await withdrawPublication(there.reviewer, reportId, { reason: "含个人信息" });
    expect(await standingOf(there.editor, reportId)).toEqual({ published: "withdrawn", working: "returned" });
    const { remarks } = await getDesk(there.editor, reportId);
    expect(remarks.map(({ text, author }) => ({ text, author }))).toEqual([
      { text: expect.stringContaining("含个人信息") as string, author: there.reviewer.name },
    ]);
    expect((await kindsOf(reportId)).slice(-3)).toEqual(["withdraw", "end-schedule", "return"]);
    expect(await publishDue(inTwoHours())).toEqual([]);
    expect(await standingOf(there.editor, reportId)).toMatchObject({ published: "withdrawn" });
  });

  it("of one earlier version moves no chart, and the current one is not taken back so", async () => {
    const there = await world();
    const reportId = await withPublication(there);
    await corrected(there, "approved");
    await publishReport(there.reviewer, reportId, { publicNote: "更正一处" });
    const rows = await db().select().from(published).where(eq(published.reportId, reportId));
    await expect(withdrawVersion(there.reviewer, reportId, { version: 2, reason: "误" })).rejects.toEqual(
      refusedAs("conflict"),
    );
    await expect(withdrawVersion(there.editor, reportId, { version: 1, reason: "误" })).rejects.toEqual(
      refusedAs("forbidden"),
    );
    await withdrawVersion(there.reviewer, reportId, { version: 1, reason: "含个人信息" });
    await expect(withdrawVersion(there.reviewer, reportId, { version: 1, reason: "再次" })).rejects.toEqual(
      refusedAs("conflict"),
    );
    expect(await db().select().from(published).where(eq(published.reportId, reportId))).toEqual(rows);
    const slug = there.editor.holdings[0]!.agencySlug;
    expect(await getPublicReport(slug, 2024, "own", 1)).toMatchObject({ withdrawn: { reason: "含个人信息" } });
    expect(await getPublicReport(slug, 2024, "own")).toMatchObject({ version: 2, withdrawn: null });
  });

  it("asks for a public note before anything is published again", async () => {
    const there = await world();
    const reportId = await withPublication(there);
    await withdrawPublication(there.administrator, reportId, { reason: "误发" });
    await corrected(there, "approved");
    await expect(publishReport(there.reviewer, reportId, { publicNote: " " })).rejects.toEqual(refusedAs("blocked"));
    await publishReport(there.reviewer, reportId, { publicNote: "重新公开" });
  });
});

describe("an emergency publication", () => {
  it.each(["draft", "in-review", "returned", "approved"] as const)("comes out of a correction in %s", async (to) => {
    const there = await world();
    const reportId = await withPublication(there);
    await corrected(there, to);
    await emergencyPublish(there.administrator, reportId, { reason: "当日须公开" });
    expect(await standingOf(there.editor, reportId)).toEqual({ published: "published", working: "none" });
  });

  it("is confirmed over a correction under way, by neither publisher nor author", async () => {
    const there = await world();
    const { agencyId, editor, administrator, second, above } = there;
    const writing = await buildViewer(["editor", agencyId], ["reviewer", agencyId]);
    const { reportId } = await openReport(editor, authoredKeyOf(agencyId));
    await editReport(writing, reportId, { [cell]: { from: null, to: 3 } });
    await emergencyPublish(administrator, reportId, { reason: "当日须公开" });
    await openReport(editor, authoredKeyOf(agencyId));
    for (const viewer of [administrator, writing])
      await expect(confirmEmergency(viewer, reportId)).rejects.toEqual(refusedAs("forbidden"));
    await expect(
      db()
        .update(publication)
        .set({ emergencyConfirmedBy: writing.personId })
        .where(and(eq(publication.reportId, reportId), eq(publication.version, 1))),
    ).rejects.toThrow();
    await confirmEmergency(second, reportId);
    await expect(confirmEmergency(await buildViewer(["administrator", above]), reportId)).rejects.toEqual(
      expect.objectContaining({ name: "Refusal" }) as unknown,
    );
  });
});

describe("an approved report", () => {
  it("is stopped by any reviewer of its chain with a remark, and its set day ends", async () => {
    const there = await world();
    const reportId = await approved(there);
    await schedulePublication(there.reviewer, reportId, { publishAt: inAnHour(), publicNote: null });
    await expect(returnReport(there.second, reportId)).rejects.toEqual(refusedAs("blocked"));
    await addRemark(there.second, reportId, { place: cell, text: "与台账不符" });
    await expect(returnReport(there.editor, reportId)).rejects.toEqual(refusedAs("forbidden"));
    await returnReport(there.second, reportId);
    expect(await standingOf(there.editor, reportId)).toEqual({ published: "nothing", working: "returned" });
    expect((await kindsOf(reportId)).slice(-2)).toEqual(["end-schedule", "return"]);
    expect(await publishDue(inTwoHours())).toEqual([]);
  });

  it("is stopped by an administrator with a reason, which is the remark; so is one in review", async () => {
    const there = await world();
    const reportId = await approved(there);
    await expect(returnReport(there.administrator, reportId)).rejects.toEqual(refusedAs("malformed"));
    await returnReport(there.administrator, reportId, { reason: "上级要求重新核对" });
    const { remarks } = await getDesk(there.editor, reportId);
    expect(remarks).toMatchObject([{ text: "上级要求重新核对", awaits: "agency" }]);
    // Who opened a remark closes it, an administrator too.
    await closeRemark(there.administrator, reportId, { remarkId: remarks[0]!.id });
    await submitReport(there.editor, reportId, { seenVersion: 1 });
    await returnReport(there.administrator, reportId, { reason: "再核对" });
    expect(await standingOf(there.editor, reportId)).toMatchObject({ working: "returned" });
  });

  it("is not published over an open remark, neither by a person nor by the clock", async () => {
    const there = await world();
    const reportId = await approved(there);
    await schedulePublication(there.reviewer, reportId, { publishAt: inAnHour(), publicNote: null });
    await addRemark(there.second, reportId, { place: cell, text: "请再核对" });
    await expect(publishReport(there.reviewer, reportId, { publicNote: null })).rejects.toEqual(refusedAs("blocked"));
    expect(await publishDue(inTwoHours())).toEqual([]);
    expect(await standingOf(there.editor, reportId)).toEqual({ published: "nothing", working: "approved" });
    expect((await kindsOf(reportId)).at(-1)).toBe("end-schedule");
    expect(await db().$count(schedule)).toBe(0);
  });
});

describe("a set day", () => {
  it("is not kept in the name of somebody whose role is gone: it ends, once, and is told", async () => {
    const there = await world();
    const { administrator, reviewer, agencyId } = there;
    const reportId = await approved(there);
    await schedulePublication(reviewer, reportId, { publishAt: inAnHour(), publicNote: null });
    expect(await listSchedulesOf(administrator, reviewer.personId)).toMatchObject([{ reportId, year: 2024 }]);
    expect(await listSchedulesOf(there.editor, reviewer.personId)).toEqual([]);
    await setRole(administrator, { personId: reviewer.personId, agencyId, role: "reviewer", isHeld: false });
    for (let round = 0; round < 3; round += 1) expect(await publishDue(inTwoHours())).toEqual([]);
    expect((await kindsOf(reportId)).filter((kind) => kind === "end-schedule")).toHaveLength(1);
    const [last] = (await getDesk(there.editor, reportId)).history.slice(-1);
    expect(last).toMatchObject({ kind: "end-schedule", personName: reviewer.name });
  });

  it("is not kept for a role whose last day is past", async () => {
    const there = await world();
    const reportId = await approved(there);
    await schedulePublication(there.reviewer, reportId, { publishAt: inAnHour(), publicNote: null });
    await db()
      .update(membership)
      .set({ untilDay: "2020-12-31" })
      .where(eq(membership.personId, there.reviewer.personId));
    expect(await publishDue(inTwoHours())).toEqual([]);
    expect(await standingOf(there.editor, reportId)).toMatchObject({ working: "approved", published: "nothing" });
  });

  it("ends with an emergency publication", async () => {
    const there = await world();
    const reportId = await approved(there);
    await schedulePublication(there.reviewer, reportId, { publishAt: inAnHour(), publicNote: null });
    await emergencyPublish(there.administrator, reportId, { reason: "当日须公开" });
    expect((await kindsOf(reportId)).slice(-2)).toEqual(["end-schedule", "emergency-publish"]);
  });
});

it("lets an administrator recall at any step, and discard, with a reason", async () => {
  const there = await world([null, null]);
  const { editor, reviewer, administrator, agencyId } = there;
  const { reportId } = await importReport(editor, { ...keyOf(agencyId), content: buildContent(), evidence: {} });
  await submitReport(editor, reportId, { seenVersion: 1 });
  await approveReport(reviewer, reportId, { ...approval, confidentialityChecked: false });
  await expect(recallReport(editor, reportId)).rejects.toEqual(refusedAs("forbidden"));
  await expect(recallReport(administrator, reportId)).rejects.toEqual(refusedAs("malformed"));
  await recallReport(administrator, reportId, { reason: "审核人离任" });
  await expect(discardDraft(administrator, reportId)).rejects.toEqual(refusedAs("malformed"));
  await discardDraft(administrator, reportId, { reason: "重复" });
  expect(await standingOf(administrator, reportId)).toEqual({ published: "nothing", working: "none" });
  const reasons = (await db().select().from(event).where(eq(event.reportId, reportId)).orderBy(event.no))
    .slice(-2)
    .map(({ detail }) => (detail as { reason?: string }).reason);
  expect(reasons).toEqual(["审核人离任", "重复"]);
});
