/** A correction of last year's close is told to this year's report, in the transaction that publishes it. */
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ReportContent } from "@/report/content";
import { db } from "../client";
import { editReport, importReport, openReport } from "../moves/drafts";
import { publishReport } from "../moves/publishing";
import { approveReport, submitReport } from "../moves/reviews";
import { event } from "../schema";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";
import { unsettledCorrections } from "./previous-corrected";
import { type Viewer } from "../viewer";
import { listWork } from "../desk/work";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

let agencyId: string;
let editor: Viewer;
let reviewer: Viewer;
beforeEach(async () => {
  agencyId = await buildAgency();
  editor = await buildViewer(["editor", agencyId]);
  reviewer = await buildViewer(["reviewer", agencyId]);
});

const closing = (total: number) => buildContent({ "requests.carried-out.total": total });
const opening = (total: number) => buildContent({ "requests.carried-in.total": total });

async function draft(year: number, content: ReportContent): Promise<string> {
  return (await importReport(editor, { ...keyOf(agencyId, year), content, evidence: {} })).reportId;
}

async function bringOut(reportId: string, publicNote: string | null, seenVersion = 1): Promise<void> {
  await submitReport(editor, reportId, { seenVersion });
  await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
  await publishReport(reviewer, reportId, { publicNote });
}

async function correctClose(reportId: string, from: number, to: number): Promise<void> {
  await openReport(editor, keyOf(agencyId, 2023));
  await editReport(editor, reportId, { "figure:requests.carried-out.total": { from, to } });
  await bringOut(reportId, "更正结转", 2);
}

async function toldTo(reportId: string) {
  const rows = await db().select().from(event).where(eq(event.reportId, reportId)).orderBy(asc(event.no));
  return rows.filter(({ kind }) => kind === "previous-corrected").map(({ detail }) => detail);
}

const unsettled = async (reportId: string) =>
  (await db().transaction((tx) => unsettledCorrections(tx, [reportId]))).get(reportId)?.cells ?? [];

const cell = { code: "requests.carried-in.total", stated: 5, before: 5, after: 6 };

describe("a corrected close", () => {
  it("is told to the draft of the year after, with old and new value, until the draft follows it", async () => {
    const last = await draft(2023, closing(5));
    await bringOut(last, null);
    const next = await draft(2024, opening(5));
    await correctClose(last, 5, 6);
    expect(await toldTo(next)).toEqual([{ year: 2023, version: 2, publicNote: "更正结转", cells: [cell] }]);
    expect(await unsettled(next)).toEqual([cell]);
    const work = await listWork(editor);
    expect(work.map(({ reportId, previousCorrected }) => [reportId, previousCorrected?.cells ?? null])).toEqual([
      [next, [cell]],
      [last, null],
    ]);
    await editReport(editor, next, { "figure:requests.carried-in.total": { from: 5, to: 6 } });
    expect(await unsettled(next)).toEqual([]);
  });

  it("is told to the published report of the year after, until that is published again", async () => {
    const last = await draft(2023, closing(5));
    await bringOut(last, null);
    const next = await draft(2024, opening(5));
    await bringOut(next, null);
    await correctClose(last, 5, 6);
    expect(await unsettled(next)).toEqual([cell]);
    await openReport(editor, keyOf(agencyId, 2024));
    await bringOut(next, "已核对，口径不同");
    expect(await unsettled(next)).toEqual([]);
  });

  it("is not told where the report follows the new close, nor of a difference that stood before", async () => {
    const last = await draft(2023, closing(5));
    await bringOut(last, null);
    const next = await draft(2024, opening(6));
    await correctClose(last, 5, 6);
    expect(await toldTo(next)).toEqual([]);

    await openReport(editor, keyOf(agencyId, 2023));
    await editReport(editor, next, { "figure:requests.carried-in.total": { from: 6, to: 9 } });
    await bringOut(last, "更正联系方式");
    expect(await toldTo(next)).toEqual([]);
  });

  it("needs no report of the year after", async () => {
    const last = await draft(2023, closing(5));
    await bringOut(last, null);
    await correctClose(last, 5, 6);
    expect(await toldTo(last)).toEqual([]);
  });
});
