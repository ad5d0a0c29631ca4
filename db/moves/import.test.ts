/** Import at the gate: over a draft that was seen, by administrators where nothing is begun, and what it would meet. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "../client";
import { discardDraft, editReport, importReport, openReport } from "./drafts";
import { findImportTarget, importableAgencies } from "./import-targets";
import { publishReport } from "./publishing";
import { getDesk } from "../desk/desk";
import { approveReport, submitReport } from "./reviews";
import { event } from "../schema";
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

const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;
const received = (value: number) => buildContent({ "requests.received.total": value });

async function world() {
  const above = await buildAgency();
  const agencyId = await buildAgency(above);
  return {
    above,
    agencyId,
    editor: await buildViewer(["editor", agencyId]),
    reviewer: await buildViewer(["reviewer", agencyId]),
    administrator: await buildViewer(["administrator", above]),
    outsider: await buildViewer(["editor", await buildAgency()]),
  };
}

async function publish(editor: Viewer, reviewer: Viewer, agencyId: string, year: number, value: number) {
  const { reportId } = await importReport(editor, { ...keyOf(agencyId, year), content: received(value), evidence: {} });
  await submitReport(editor, reportId, { seenVersion: 1 });
  await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
  await publishReport(reviewer, reportId, { publicNote: null });
}

describe("an import over a draft", () => {
  it("replaces just the version that was seen, and keeps the old content in the history", async () => {
    const { editor, agencyId } = await world();
    const key = keyOf(agencyId);
    const { reportId } = await importReport(editor, { ...key, content: received(7), evidence: {} });
    const { draft } = await findImportTarget(editor, key);
    expect(draft).toMatchObject({ reportId, version: 1, updatedBy: editor.name });
    await editReport(editor, reportId, { "figure:requests.received.total": { from: 7, to: 8 } });
    const taken = { ...key, content: received(9), evidence: {} };
    await expect(importReport(editor, { ...taken, seenVersion: 1 })).rejects.toEqual(refusedAs("conflict"));
    expect((await getDesk(editor, reportId)).revision?.content.figures["requests.received.total"]).toBe(8);
    const decided = [{ code: "requests.received.total", by: "typed" }];
    await importReport(editor, { ...taken, seenVersion: 2, decided });
    const { revision } = await getDesk(editor, reportId);
    expect(revision).toMatchObject({ no: 1, version: 3, content: { figures: { "requests.received.total": 9 } } });
    const events = await db().select().from(event).where(eq(event.reportId, reportId));
    expect(events.find(({ no }) => no === 3)).toMatchObject({
      kind: "import",
      detail: { decided, replaced: { version: 2, content: { figures: { "requests.received.total": 8 } } } },
    });
  });

  it("is refused when the draft that was seen is gone", async () => {
    const { editor, agencyId } = await world();
    const key = keyOf(agencyId);
    const { reportId } = await openReport(editor, { ...key, officialAddress });
    await discardDraft(editor, reportId);
    const taken = { ...key, content: received(9), evidence: {}, seenVersion: 1 };
    await expect(importReport(editor, taken)).rejects.toEqual(refusedAs("conflict"));
  });
});

describe("administrators", () => {
  it("transcribe a report that nobody has begun, and change no figure after that", async () => {
    const { administrator, editor, agencyId } = await world();
    const key = keyOf(agencyId);
    const taken = { ...key, content: received(7), evidence: {} };
    const { reportId } = await importReport(administrator, taken);
    const patch = { "figure:requests.received.total": { from: 7, to: 8 } };
    await expect(editReport(administrator, reportId, patch)).rejects.toEqual(refusedAs("forbidden"));
    await expect(importReport(administrator, { ...taken, seenVersion: 1 })).rejects.toEqual(refusedAs("forbidden"));
    await expect(submitReport(administrator, reportId, { seenVersion: 1 })).rejects.toEqual(refusedAs("forbidden"));
    expect(await editReport(editor, reportId, patch)).toMatchObject({ status: "saved", version: 2 });
  });

  it("open no report that is written here; what is published they take over again as it was corrected", async () => {
    const { administrator, editor, reviewer, agencyId } = await world();
    const own = { ...authoredKeyOf(agencyId), content: buildContent({}, "authored"), evidence: {} };
    await expect(importReport(administrator, own)).rejects.toEqual(refusedAs("forbidden"));
    await publish(editor, reviewer, agencyId, 2022, 5);
    expect(await findImportTarget(administrator, keyOf(agencyId, 2022))).toMatchObject({
      standing: "published",
      isOpen: true,
    });
    const again = { ...keyOf(agencyId, 2022), content: received(6), evidence: {} };
    const { reportId } = await importReport(administrator, again);
    await expect(submitReport(administrator, reportId, { seenVersion: 1 })).rejects.toEqual(refusedAs("forbidden"));
  });
});

describe("what an import would meet", () => {
  it("is the report of the year before, published or visible, and nothing for strangers", async () => {
    const { administrator, editor, reviewer, outsider, agencyId } = await world();
    expect(await findImportTarget(editor, keyOf(agencyId))).toEqual({
      standing: "nothing",
      origin: "transcribed",
      isOpen: true,
      draft: null,
      previous: null,
    });
    await importReport(editor, { ...keyOf(agencyId, 2023), content: received(4), evidence: {} });
    await publish(editor, reviewer, agencyId, 2021, 5);
    const before = async (viewer: Viewer, year: number) =>
      (await findImportTarget(viewer, keyOf(agencyId, year))).previous;
    expect(await before(administrator, 2024)).toMatchObject({
      isPublished: false,
      content: { figures: { "requests.received.total": 4 } },
    });
    expect(await before(editor, 2022)).toMatchObject({
      isPublished: true,
      content: { figures: { "requests.received.total": 5 } },
    });
    await expect(findImportTarget(outsider, keyOf(agencyId))).rejects.toEqual(refusedAs("not-found"));
    await expect(findImportTarget(editor, { ...keyOf(agencyId), agencyId: "1" })).rejects.toEqual(
      refusedAs("not-found"),
    );
  });

  it("names the agencies: an editor's own, an administrator's with all below", async () => {
    const { administrator, editor, reviewer, above, agencyId } = await world();
    const ids = async (viewer: Viewer) => (await importableAgencies(viewer)).map(({ id }) => id);
    expect(await ids(editor)).toEqual([agencyId]);
    expect((await ids(administrator)).sort()).toEqual([above, agencyId].sort());
    expect(await ids(reviewer)).toEqual([]);
  });
});
