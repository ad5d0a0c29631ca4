/** Saving again what was saved already, on a real database. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "@/report/canonical";
import { db } from "../client";
import { getDesk } from "../desk/desk";
import { editReport, importReport } from "./drafts";
import { markSeen } from "./review-marks";
import { readSince } from "./operations";
import { recallReport, submitReport } from "./reviews";
import { editOperation, event, report, revision } from "../schema";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const cell = "figure:requests.received.total" as const;

async function draft() {
  const agencyId = await buildAgency();
  const editor = await buildViewer(["editor", agencyId]);
  const colleague = await buildViewer(["editor", agencyId]);
  await buildViewer(["reviewer", agencyId]);
  const content = buildContent({ "requests.received.total": 7 });
  const { reportId } = await importReport(editor, { ...keyOf(agencyId), content, evidence: {} });
  const kinds = async () =>
    (await db().select().from(event).where(eq(event.reportId, reportId)).orderBy(event.no)).map(({ kind }) => kind);
  return { editor, colleague, reportId, kinds };
}

describe("an operation", () => {
  it("is made once when it is sent ten times at once, and answered the same each time", async () => {
    const { editor, reportId, kinds } = await draft();
    const operation = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => editReport(editor, reportId, { [cell]: { from: 7, to: 8 } }, operation)),
    );
    expect(new Set(answers.map((answer) => canonicalJson(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: "saved", version: 2, conflicts: [] });
    expect(await kinds()).toEqual(["import", "edit"]);
    expect(await db().select().from(editOperation).where(eq(editOperation.operationId, operation))).toHaveLength(1);
  });

  it("sent again after somebody else changed the cell does not put its own value back, nor call it a conflict", async () => {
    const { editor, colleague, reportId, kinds } = await draft();
    const operation = randomUUID();
    await editReport(editor, reportId, { [cell]: { from: 7, to: 8 } }, operation);
    await editReport(colleague, reportId, { [cell]: { from: 8, to: 9 } });
    const again = await editReport(editor, reportId, { [cell]: { from: 7, to: 8 } }, operation);
    expect(again).toMatchObject({ status: "saved", version: 3, conflicts: [] });
    expect(again.content.figures["requests.received.total"]).toBe(9);
    expect(await kinds()).toEqual(["import", "edit", "edit"]);
  });

  it("sent again names the conflict that it met the first time", async () => {
    const { editor, colleague, reportId } = await draft();
    await editReport(colleague, reportId, { [cell]: { from: 7, to: 9 } });
    const patch = { [cell]: { from: 7, to: 8 }, "contact.telephone": { from: "", to: "110" } };
    const operation = randomUUID();
    const first = await editReport(editor, reportId, patch, operation);
    expect(first).toMatchObject({
      status: "conflict",
      conflicts: [{ field: cell, yours: 8, theirs: 9, by: colleague.name }],
    });
    expect(first.content.contact.telephone).toBe("110");
    expect(await editReport(editor, reportId, patch, operation)).toEqual(first);
  });

  it("sent again after the report was handed on is answered as saved; a new one is refused", async () => {
    const { editor, reportId } = await draft();
    const operation = randomUUID();
    await editReport(editor, reportId, { [cell]: { from: 7, to: 8 } }, operation);
    await submitReport(editor, reportId, { seenVersion: 2 });
    const patch = { [cell]: { from: 7, to: 8 } };
    expect(await editReport(editor, reportId, patch, operation)).toMatchObject({ status: "saved", version: 2 });
    const refused = expect.objectContaining({ name: "Refusal", reason: "conflict" }) as unknown;
    await expect(editReport(editor, reportId, patch)).rejects.toEqual(refused);
    await recallReport(editor, reportId);
    expect(await editReport(editor, reportId, patch)).toMatchObject({ status: "saved", version: 2 });
  });

  it("has an id of the right form", async () => {
    const { editor, reportId } = await draft();
    const refused = expect.objectContaining({ name: "Refusal", reason: "malformed" }) as unknown;
    await expect(editReport(editor, reportId, {}, "1")).rejects.toEqual(refused);
  });
});

describe("changes of several fields", () => {
  it("name for each conflict who typed what stands there, not who saved last", async () => {
    const { editor, colleague, reportId } = await draft();
    await editReport(colleague, reportId, { [cell]: { from: 7, to: 9 } });
    await editReport(editor, reportId, { "contact.telephone": { from: "", to: "110" } });
    const late = await editReport(editor, reportId, { [cell]: { from: 7, to: 8 } });
    expect(late.conflicts).toMatchObject([{ field: cell, by: colleague.name }]);
  });

  it("name who typed each last, and for what nobody typed since it was opened who saved last", async () => {
    const { editor, colleague, reportId } = await draft();
    const third = await buildViewer(["editor", (await getDesk(editor, reportId)).report.agency.id]);
    await editReport(editor, reportId, { [cell]: { from: 7, to: 9 }, "contact.email": { from: "", to: "a@b.cn" } });
    await editReport(colleague, reportId, { [cell]: { from: 9, to: 10 } });
    await editReport(third, reportId, { "contact.telephone": { from: "", to: "110" } });
    const late = await editReport(editor, reportId, {
      [cell]: { from: 7, to: 8 },
      "contact.email": { from: "", to: "c@d.cn" },
      "contact.telephone": { from: "", to: "120" },
      "contact.address": { from: "x", to: "y" },
    });
    expect(late.conflicts.map(({ field, by, theirs }) => [field, by, theirs])).toEqual([
      [cell, colleague.name, 10],
      ["contact.email", editor.name, "a@b.cn"],
      ["contact.telephone", third.name, "110"],
      ["contact.address", third.name, ""],
    ]);
  });

  it("save what can stand and hold back what cannot", async () => {
    const { editor, reportId } = await draft();
    const saved = await editReport(editor, reportId, {
      [cell]: { from: 7, to: 8 },
      "period.from": { from: null, to: "2024-02-31" },
    });
    expect(saved.malformed).toMatchObject([{ field: "period.from" }]);
    const { revision: working } = await getDesk(editor, reportId);
    expect(working?.content.figures["requests.received.total"]).toBe(8);
    expect(working?.content.period.from).toBeNull();
  });

  it("write no event and no version when all stands there already", async () => {
    const { editor, colleague, reportId, kinds } = await draft();
    await editReport(editor, reportId, { [cell]: { from: 7, to: 8 } });
    const same = await editReport(colleague, reportId, { [cell]: { from: 7, to: 8 } });
    expect(same).toMatchObject({ status: "saved", version: 2 });
    expect(await kinds()).toEqual(["import", "edit"]);
  });
});

describe("what is no patch of a report", () => {
  const refused = expect.objectContaining({ name: "Refusal", reason: "malformed" }) as unknown;
  const invented = (n: number) =>
    Object.fromEntries(
      Array.from({ length: n }, (_none, index) => [`figure:invented.${index}`, { from: null, to: 1 }]),
    );

  it.each([
    ["thousands of invented fields", invented(20_000)],
    ["one invented field beside a real one", { [cell]: { from: 7, to: 8 }, ...invented(1) }],
    ["nothing", null],
  ])("is refused as %s before anything waits for the report, and nothing of it is saved", async (_what, sent) => {
    const { editor, reportId, kinds } = await draft();
    // Somebody else holds the report: who waited for it would wait for this very test.
    await db().transaction(async (tx) => {
      await tx.select().from(report).where(eq(report.id, reportId)).for("no key update");
      await expect(editReport(editor, reportId, sent)).rejects.toEqual(refused);
    });
    expect(await kinds()).toEqual(["import"]);
  });
});

describe("reading", () => {
  it("waits for nobody who writes, and sees the state before", async () => {
    const { editor, colleague, reportId } = await draft();
    await db().transaction(async (tx) => {
      await tx.select().from(report).where(eq(report.id, reportId)).for("no key update");
      await tx.update(revision).set({ version: 2 }).where(eq(revision.reportId, reportId));
      expect(await readSince(editor, reportId, 0)).toMatchObject({ version: 1 });
      expect((await getDesk(colleague, reportId)).revision?.version).toBe(1);
      await markSeen(colleague, reportId, { revisionNo: 1, version: 1 });
    });
    expect(await readSince(editor, reportId, 1)).toMatchObject({ version: 2 });
  });
});

describe("asking what is new", () => {
  it("gives content when the version is newer, and nothing otherwise", async () => {
    const { editor, colleague, reportId } = await draft();
    expect(await readSince(editor, reportId, 1)).toBeNull();
    await editReport(colleague, reportId, { [cell]: { from: 7, to: 9 } });
    expect(await readSince(editor, reportId, 1)).toMatchObject({ version: 2 });
    const outsider = await buildViewer(["editor", await buildAgency()]);
    const refused = expect.objectContaining({ name: "Refusal", reason: "not-found" }) as unknown;
    await expect(readSince(outsider, reportId, 1)).rejects.toEqual(refused);
  });
});
