/** Threads of remarks at the gate: who may speak, whose word is missing, and what an open one blocks. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "../client";
import { getDesk } from "../desk/desk";
import { editReport, importReport } from "./drafts";
import { addRemark, closeRemark, reopenRemark, replyToRemark } from "./remarks";
import { approveReport, returnReport, submitReport } from "./reviews";
import { event, remarkReply } from "../schema";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";
import { type Viewer } from "../viewer";
import { listWork } from "../desk/work";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;
const cell = "figure:requests.received.total";

async function inReview() {
  const agencyId = await buildAgency();
  const editor = await buildViewer(["editor", agencyId]);
  const reviewer = await buildViewer(["reviewer", agencyId]);
  const content = {
    ...buildContent({ "requests.received.total": 7 }),
    disclosures: { statedTotal: 5, items: [{ category: "机构职能", count: 5 }] },
  };
  const narrative = { ...content.narrative, overview: "第一段\n第二段" };
  const { reportId } = await importReport(editor, {
    ...keyOf(agencyId),
    content: { ...content, narrative },
    evidence: {},
  });
  await submitReport(editor, reportId, { seenVersion: 1 });
  return { agencyId, editor, reviewer, reportId };
}

async function threads(viewer: Viewer, reportId: string) {
  return (await getDesk(viewer, reportId)).remarks;
}

describe("a thread", () => {
  it("stands on a cell, row, category, paragraph, part or the report, and nowhere else", async () => {
    const { reviewer, reportId } = await inReview();
    const places = [
      "report",
      "part:三",
      cell,
      "row:requests.received",
      "category:机构职能",
      "narrative.overview",
      "narrative.overview#2",
    ];
    for (const place of places) await addRemark(reviewer, reportId, { place, text: "请核对" });
    for (const place of ["narrative.overview#3", "category:没有", "figure:none", "row:", "part:九", "x"]) {
      await expect(addRemark(reviewer, reportId, { place, text: "请核对" })).rejects.toEqual(refusedAs("malformed"));
    }
    await expect(addRemark(reviewer, reportId, { place: cell, text: " " })).rejects.toEqual(refusedAs("malformed"));
    expect((await threads(reviewer, reportId)).map(({ place }) => place)).toEqual(places);
  });

  it("is spoken by both sides, and says whose word is missing", async () => {
    const { editor, reviewer, reportId } = await inReview();
    await addRemark(reviewer, reportId, { place: cell, text: "请核对" });
    const [opened] = await threads(reviewer, reportId);
    expect(opened).toMatchObject({ awaits: "agency", mayResolve: true, replies: [] });
    const { id: remarkId } = opened!;
    expect((await threads(editor, reportId))[0]?.mayResolve).toBe(false);
    await replyToRemark(editor, reportId, { remarkId, text: "与台账一致" });
    expect((await threads(editor, reportId))[0]?.awaits).toBe("reviewer");
    await replyToRemark(reviewer, reportId, { remarkId, text: "请附台账页码" });
    const [said] = await threads(editor, reportId);
    expect(said).toMatchObject({ awaits: "agency" });
    expect(said?.replies.map(({ text, author, forAgency }) => ({ text, author, forAgency }))).toEqual([
      { text: "与台账一致", author: editor.name, forAgency: true },
      { text: "请附台账页码", author: reviewer.name, forAgency: false },
    ]);
  });

  it("blocks the next submission until the agency has the last word", async () => {
    const { editor, reviewer, reportId } = await inReview();
    await addRemark(reviewer, reportId, { place: cell, text: "请核对" });
    const remarkId = (await threads(reviewer, reportId))[0]!.id;
    await replyToRemark(editor, reportId, { remarkId, text: "一致" });
    await replyToRemark(reviewer, reportId, { remarkId, text: "仍不一致" });
    await returnReport(reviewer, reportId);
    await editReport(editor, reportId, { [cell]: { from: 7, to: 8 } });
    await expect(submitReport(editor, reportId, { seenVersion: 2 })).rejects.toEqual(refusedAs("blocked"));
    await replyToRemark(editor, reportId, { remarkId, text: "已改为8件" });
    await submitReport(editor, reportId, { seenVersion: 2 });
  });

  it("blocks approval while open, and again once it is opened again with a reason", async () => {
    const { editor, reviewer, reportId } = await inReview();
    await addRemark(reviewer, reportId, { place: "part:三", text: "请核对" });
    const remarkId = (await threads(reviewer, reportId))[0]!.id;
    const approve = () => approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
    await expect(approve()).rejects.toEqual(refusedAs("blocked"));
    await expect(closeRemark(editor, reportId, { remarkId })).rejects.toEqual(refusedAs("forbidden"));
    await expect(reopenRemark(reviewer, reportId, { remarkId, text: "x" })).rejects.toEqual(refusedAs("conflict"));
    await closeRemark(reviewer, reportId, { remarkId });
    await expect(closeRemark(reviewer, reportId, { remarkId })).rejects.toEqual(refusedAs("conflict"));
    await expect(replyToRemark(editor, reportId, { remarkId, text: "x" })).rejects.toEqual(refusedAs("conflict"));
    await expect(reopenRemark(editor, reportId, { remarkId, text: "x" })).rejects.toEqual(refusedAs("forbidden"));
    await expect(reopenRemark(reviewer, reportId, { remarkId, text: "" })).rejects.toEqual(refusedAs("malformed"));
    await reopenRemark(reviewer, reportId, { remarkId, text: "又发现一处" });
    expect((await threads(reviewer, reportId))[0]).toMatchObject({ awaits: "agency", closedBy: null });
    await expect(approve()).rejects.toEqual(refusedAs("blocked"));
    await closeRemark(reviewer, reportId, { remarkId });
    await approve();
    const kinds = await db().select({ kind: event.kind }).from(event).where(eq(event.reportId, reportId));
    expect(kinds.map(({ kind }) => kind)).toContain("reopen-remark");
  });

  it("keeps every one of ten replies made at once, and one of two closings", async () => {
    const { editor, reviewer, reportId } = await inReview();
    await addRemark(reviewer, reportId, { place: cell, text: "请核对" });
    const remarkId = (await threads(reviewer, reportId))[0]!.id;
    await Promise.all(
      Array.from({ length: 10 }, (_each, n) =>
        replyToRemark(n % 2 ? editor : reviewer, reportId, { remarkId, text: `第${n}句` }),
      ),
    );
    expect(await db().select().from(remarkReply).where(eq(remarkReply.remarkId, remarkId))).toHaveLength(10);
    const closings = await Promise.allSettled([1, 2].map(() => closeRemark(reviewer, reportId, { remarkId })));
    expect(closings.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("does not exist for others, nor under another report", async () => {
    const { reviewer, reportId } = await inReview();
    const other = await inReview();
    await addRemark(reviewer, reportId, { place: cell, text: "请核对" });
    const remarkId = (await threads(reviewer, reportId))[0]!.id;
    const text = "x";
    for (const call of [
      () => replyToRemark(other.editor, reportId, { remarkId, text }),
      () => reopenRemark(other.reviewer, reportId, { remarkId, text }),
      () => closeRemark(other.reviewer, other.reportId, { remarkId }),
      () => replyToRemark(other.editor, other.reportId, { remarkId, text }),
      () => replyToRemark(other.editor, other.reportId, { remarkId: "' or true --", text }),
    ]) {
      await expect(call()).rejects.toEqual(refusedAs("not-found"));
    }
  });

  it("is where my work leads in a returned report", async () => {
    const { editor, reviewer, reportId } = await inReview();
    await addRemark(reviewer, reportId, { place: cell, text: "先" });
    await addRemark(reviewer, reportId, { place: "report", text: "后" });
    const [first] = await threads(reviewer, reportId);
    await returnReport(reviewer, reportId);
    const row = (await listWork(editor)).find((each) => each.reportId === reportId);
    expect(row).toMatchObject({ openRemarks: 2, firstRemark: { id: first!.id } });
  });
});

it("counts a person who is both for the side whose turn it is", async () => {
  const { agencyId, editor, reviewer, reportId } = await inReview();
  const both = await buildViewer(["editor", agencyId], ["reviewer", agencyId]);
  await addRemark(reviewer, reportId, { place: cell, text: "请核对" });
  const remarkId = (await threads(reviewer, reportId))[0]!.id;
  await replyToRemark(both, reportId, { remarkId, text: "审核意见" });
  await returnReport(reviewer, reportId);
  await expect(submitReport(editor, reportId, { seenVersion: 1 })).rejects.toEqual(refusedAs("blocked"));
  await replyToRemark(both, reportId, { remarkId, text: "已核对" });
  await submitReport(editor, reportId, { seenVersion: 1 });
});
