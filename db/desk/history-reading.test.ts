/** Every value that a cell had is told from the events: typed, imported, replaced, published, corrected. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { linesOf, valuesOf } from "@/report/series/history";
import { discardDraft, editReport, importReport, openReport } from "../moves/drafts";
import { readHistory } from "./history-reading";
import { publishReport } from "../moves/publishing";
import { approveReport, submitReport } from "../moves/reviews";
import {
  authoredKeyOf,
  buildAgency,
  buildContent,
  buildViewer,
  keyOf,
  officialAddress,
  useOwnDatabase,
} from "../testing/testing";
import { type Viewer } from "../viewer";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const code = "requests.received.total";
const place = (text: string) => ({ [code]: { line: 3, column: 5, text } });

async function bringOut(editor: Viewer, reviewer: Viewer, reportId: string, seenVersion: number, note: string | null) {
  await submitReport(editor, reportId, { seenVersion });
  await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
  await publishReport(reviewer, reportId, { publicNote: note });
}

it("tells each value of a cell with who, how and in which versions", async () => {
  const agencyId = await buildAgency();
  const editor = await buildViewer(["editor", agencyId]);
  const second = await buildViewer(["editor", agencyId]);
  const reviewer = await buildViewer(["reviewer", agencyId]);
  const key = keyOf(agencyId);
  const type = (viewer: Viewer, from: number | null, to: number | null) =>
    editReport(viewer, reportId, { [`figure:${code}`]: { from, to } });

  const { reportId } = await importReport(editor, {
    ...key,
    content: buildContent({ [code]: 1 }),
    evidence: place("1"),
  });
  await type(second, 1, 2);
  await importReport(editor, { ...key, content: buildContent({ [code]: 3 }), evidence: place("3"), seenVersion: 2 });
  await type(editor, 3, 4);
  await bringOut(editor, reviewer, reportId, 4, null);
  await openReport(editor, { ...key, officialAddress });
  await type(editor, 4, 5);
  await discardDraft(editor, reportId);
  await openReport(editor, { ...key, officialAddress });
  await bringOut(editor, reviewer, reportId, 1, "更正说明文字");
  await openReport(editor, { ...key, officialAddress });
  await type(second, 4, null);

  const { events, revisions } = await readHistory(reviewer, reportId);
  const told = valuesOf(`figure:${code}`, events, revisions).map(({ value, by, event, place: at, versions }) => {
    return [value, by, event.personId === second.personId ? "second" : "editor", at?.text ?? null, versions];
  });
  expect(told).toEqual([
    [1, "imported", "editor", "1", []],
    [2, "typed", "second", null, []],
    [3, "imported", "editor", "3", []],
    [4, "typed", "editor", null, [1]],
    [5, "typed", "editor", null, []],
    [4, "opened", "editor", null, [2]],
    [null, "typed", "second", null, []],
  ]);
});

it("joins what one person edits in one sitting, and keeps two people apart", async () => {
  const agencyId = await buildAgency();
  const editor = await buildViewer(["editor", agencyId]);
  const second = await buildViewer(["editor", agencyId]);
  const { reportId } = await openReport(editor, authoredKeyOf(agencyId));
  const type = (viewer: Viewer, cell: string, from: number | null, to: number | null) =>
    editReport(viewer, reportId, { [`figure:${cell}`]: { from, to } });
  await type(editor, code, null, 1);
  await type(editor, code, 1, 2);
  await type(editor, "requests.received.enterprise", null, 7);
  await type(editor, "requests.received.enterprise", 7, null);
  await type(second, code, 2, 3);
  const { events } = await readHistory(editor, reportId);
  expect(linesOf(events).map(({ kind, no, lastNo, changes }) => [kind, no, lastNo, changes])).toEqual([
    ["open", 1, 1, []],
    ["edit", 2, 5, [{ field: `figure:${code}`, from: null, to: 2 }]],
    ["edit", 6, 6, [{ field: `figure:${code}`, from: 2, to: 3 }]],
  ]);
});

it("is not found by people who may not see the report", async () => {
  const agencyId = await buildAgency();
  const editor = await buildViewer(["editor", agencyId]);
  const { reportId } = await openReport(editor, authoredKeyOf(agencyId));
  const outsider = await buildViewer(["administrator", await buildAgency()]);
  await expect(readHistory(outsider, reportId)).rejects.toMatchObject({ reason: "not-found" });
});
