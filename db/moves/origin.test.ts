/** Where a report comes from is settled when it is opened, by its agency and year; no word in a request passes the gate for errors. */
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "../client";
import { getDesk } from "../desk/desk";
import { setReportsSince } from "../people/agencies";
import { getPublicReport } from "../public/reports";
import { report, revision, structureEvent } from "../schema";
import {
  authoredKeyOf,
  buildAgency,
  buildContent,
  buildViewer,
  firstAuthoredYear,
  keyOf,
  officialAddress,
  useOwnDatabase,
} from "../testing/testing";
import { acceptFinding } from "./acceptances";
import { discardDraft, importReport, openReport } from "./drafts";
import { findImportTarget } from "./import-targets";
import { publishReport } from "./publishing";
import { approveReport, countersignAll, submitReport } from "./reviews";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;

async function world() {
  const above = await buildAgency();
  const agencyId = await buildAgency(above);
  return {
    agencyId,
    editor: await buildViewer(["editor", agencyId]),
    reviewer: await buildViewer(["reviewer", agencyId]),
    administrator: await buildViewer(["administrator", above]),
    own: await buildViewer(["administrator", agencyId]),
  };
}

describe("from the year on", () => {
  it("an editor's own file is authored whatever it says, and its errors block", async () => {
    const { editor, agencyId } = await world();
    const key = authoredKeyOf(agencyId);
    expect(await findImportTarget(editor, key)).toMatchObject({ origin: "authored", isOpen: true });
    const { reportId } = await importReport(editor, { ...key, content: buildContent({}, "transcribed"), evidence: {} });
    const { revision: draft, report: row } = await getDesk(editor, reportId);
    expect([row.origin, draft?.content.origin]).toEqual(["authored", "authored"]);
    await expect(submitReport(editor, reportId, { seenVersion: 1 })).rejects.toEqual(refusedAs("blocked"));
  });

  it("a draft is not imported over into another origin", async () => {
    const { editor, agencyId } = await world();
    const key = authoredKeyOf(agencyId);
    const { reportId } = await openReport(editor, key);
    const content = buildContent({}, "transcribed");
    await importReport(editor, { ...key, content, evidence: {}, seenVersion: 1 });
    expect((await getDesk(editor, reportId)).revision?.content.origin).toBe("authored");
    await expect(submitReport(editor, reportId, { seenVersion: 2 })).rejects.toEqual(refusedAs("blocked"));
    await expect(
      db().update(revision).set({ content, updatedBy: editor.personId }).where(eq(revision.reportId, reportId)),
    ).rejects.toThrow();
    await expect(db().update(report).set({ origin: "transcribed" }).where(eq(report.id, reportId))).rejects.toThrow();
  });

  it("nobody transcribes, an administrator neither", async () => {
    const { administrator, editor, agencyId } = await world();
    const taken = { ...authoredKeyOf(agencyId), content: buildContent(), evidence: {} };
    await expect(importReport(administrator, taken)).rejects.toEqual(refusedAs("forbidden"));
    expect(await findImportTarget(administrator, authoredKeyOf(agencyId))).toMatchObject({ isOpen: false });
    expect(await findImportTarget(editor, authoredKeyOf(agencyId))).toMatchObject({ isOpen: true });
  });

  it("address and day may follow after publication; the day it came out here never stands for it", async () => {
    const { editor, reviewer, agencyId, administrator } = await world();
    const blank = buildContent({}, "authored");
    const content = { ...blank, source: { address: "", publishedOn: null } };
    const { reportId } = await importReport(editor, { ...authoredKeyOf(agencyId), content, evidence: {} });
    for (const finding of (await getDesk(editor, reportId)).findings.filter(({ severity }) => severity === "error"))
      await acceptFinding(editor, reportId, { ...finding, reason: "本年度未汇总" });
    await submitReport(editor, reportId, { seenVersion: 1 });
    const acceptanceIds = (await getDesk(reviewer, reportId)).acceptances.map(({ id }) => id);
    await countersignAll(reviewer, reportId, { acceptanceIds });
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
    await publishReport(administrator, reportId, { publicNote: null });
    const slug = editor.holdings[0]!.agencySlug;
    expect(await getPublicReport(slug, firstAuthoredYear, "own")).toMatchObject({ officiallyPublishedOn: null });
  });
});

describe("before the year", () => {
  it("a report is transcribed, and not without its official address", async () => {
    const { editor, administrator, agencyId } = await world();
    const key = keyOf(agencyId);
    await expect(openReport(editor, key)).rejects.toEqual(refusedAs("blocked"));
    await expect(openReport(editor, { ...key, officialAddress: "  " })).rejects.toEqual(refusedAs("blocked"));
    const content = { ...buildContent({}, "authored"), source: { address: " ", publishedOn: null } };
    await expect(importReport(administrator, { ...key, content, evidence: {} })).rejects.toEqual(refusedAs("blocked"));
    const { reportId } = await openReport(administrator, { ...key, officialAddress });
    const { revision: draft, history } = await getDesk(editor, reportId);
    expect(draft?.content).toMatchObject({ origin: "transcribed", source: { address: officialAddress } });
    expect(history.map(({ kind }) => kind)).toEqual(["transcribe"]);
  });
});

describe("the year itself", () => {
  it("is set from above, and by an agency with nobody above itself", async () => {
    const { administrator, own, editor, agencyId } = await world();
    for (const viewer of [own, editor])
      await expect(setReportsSince(viewer, agencyId, 2020)).rejects.toEqual(refusedAs("forbidden"));
    await setReportsSince(administrator, agencyId, 2020);
    expect(await findImportTarget(editor, keyOf(agencyId))).toMatchObject({ origin: "authored" });
    await setReportsSince(administrator, agencyId, null);
    const told = await db()
      .select({ detail: structureEvent.detail, by: structureEvent.personName })
      .from(structureEvent)
      .where(and(eq(structureEvent.agencyId, agencyId), eq(structureEvent.kind, "edited")))
      .orderBy(structureEvent.no);
    expect(told).toEqual([
      { detail: { before: { reportsSince: "2025" }, after: { reportsSince: "2020" } }, by: administrator.name },
      { detail: { before: { reportsSince: "2020" }, after: { reportsSince: null } }, by: administrator.name },
    ]);
    expect(await findImportTarget(editor, keyOf(agencyId, 2030))).toMatchObject({ origin: "transcribed" });
    const top = await buildAgency();
    await setReportsSince(await buildViewer(["administrator", top]), top, 2024);
    await expect(setReportsSince(administrator, agencyId, 1999)).rejects.toEqual(refusedAs("malformed"));
  });

  it("is not moved past a report that exists; one of which nothing came follows it", async () => {
    const { administrator, editor, agencyId } = await world();
    const { reportId } = await openReport(editor, { ...keyOf(agencyId, 2020), officialAddress });
    await openReport(editor, authoredKeyOf(agencyId, 2026));
    await expect(setReportsSince(administrator, agencyId, 2020)).rejects.toEqual(refusedAs("conflict"));
    await expect(setReportsSince(administrator, agencyId, 2027)).rejects.toEqual(refusedAs("conflict"));
    await expect(setReportsSince(administrator, agencyId, null)).rejects.toEqual(refusedAs("conflict"));
    await setReportsSince(administrator, agencyId, 2021);
    await discardDraft(editor, reportId);
    await setReportsSince(administrator, agencyId, 2019);
    await openReport(editor, keyOf(agencyId, 2020));
    expect((await getDesk(editor, reportId)).revision?.content.origin).toBe("authored");
  });
});
