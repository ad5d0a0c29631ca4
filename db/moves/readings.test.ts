/** Readings that the server keeps: what an import takes from them, and what it takes from a browser (decisions alone). */
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Reading } from "@/report/reading";
import { db } from "../client";
import { getDesk } from "../desk/desk";
import { event, original, reading } from "../schema";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";
import { importReading, keepReading, readOriginal, sweepReadings } from "./readings";
import { submitReport } from "./reviews";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;
const [issued, total, person] = ["rules.issued", "requests.received.total", "requests.received.natural-person"];
const place = (line: number, text: string) => ({ line, column: 3, text });
const reason = { zh: "各项合计", en: "the parts add up" };
const file = { name: "年报.docx", size: 12_345, sha256: "a".repeat(64) };

/** Rules issued: 3, printed in line 4; a total is proposed, and a row of digits may be divided in two ways. */
function buildReading(): Reading {
  return {
    original: {
      format: "docx",
      text: "一\n二\n三\n制发 3\n12",
      blocks: [{ kind: "paragraph", place: place(4, "制发 3") }],
    },
    ...{ agency: "第1测试局", year: 2024, proposedYear: null, scope: "own", edition: "2021" },
    content: { ...buildContent({ [issued]: 3 }), unclear: [{ code: total, printed: "12", why: "run-together" }] },
    evidence: { [issued]: place(4, "3") },
    proposals: { [total]: { value: 12, reason } },
    divisions: [
      {
        codes: [person, "requests.received.enterprise"],
        place: place(5, "12"),
        options: [
          [1, 2],
          [12, 0],
        ],
        reason,
      },
    ],
    ...{ absent: [], blank: [], unread: [], reports: [] },
  };
}

async function world() {
  const agencyId = await buildAgency();
  return {
    key: keyOf(agencyId),
    editor: await buildViewer(["editor", agencyId]),
    colleague: await buildViewer(["editor", agencyId]),
    reviewer: await buildViewer(["reviewer", agencyId]),
    outsider: await buildViewer(["editor", await buildAgency()]),
  };
}

describe("a kept reading", () => {
  it("becomes a draft with its own figures and places, the decisions, and the name of its file", async () => {
    const { editor, key } = await world();
    const { id } = await keepReading(editor, file, buildReading());
    const decided = [
      { code: total, by: "proposal" as const, value: 12 },
      { code: "rules.in-force", by: "hand" as const, value: 7 },
    ];
    const { reportId } = await importReading(editor, { ...key, readingId: id, decided });
    const { revision } = await getDesk(editor, reportId);
    expect(revision?.content.figures).toMatchObject({ [issued]: 3, [total]: 12, "rules.in-force": 7 });
    expect(revision?.content.unclear).toEqual([]);
    expect(revision?.evidence).toEqual({ [issued]: place(4, "3") });
    const [imported] = await db().select().from(event).where(eq(event.reportId, reportId));
    expect(imported).toMatchObject({
      kind: "import",
      detail: { file, decided: decided.map(({ code, by }) => ({ code, by })) },
    });
  });

  it("lends its name to nothing that it does not offer", async () => {
    const { editor, key } = await world();
    const { id: readingId } = await keepReading(editor, file, buildReading());
    const taking = (code: string, by: "proposal" | "division", value: number) =>
      importReading(editor, { ...key, readingId, decided: [{ code, by, value }] });
    await expect(taking(total, "proposal", 13)).rejects.toEqual(refusedAs("malformed"));
    await expect(taking(issued, "proposal", 3)).rejects.toEqual(refusedAs("malformed"));
    await expect(taking(person, "division", 1)).rejects.toEqual(refusedAs("malformed"));
    await expect(taking("no.such.cell", "proposal", 1)).rejects.toEqual(refusedAs("malformed"));
  });

  it("is not found by anybody else, be it a colleague, and not after a week", async () => {
    const { editor, colleague, key } = await world();
    const { id: readingId } = await keepReading(editor, file, buildReading());
    const taking = (viewer: typeof editor) => importReading(viewer, { ...key, readingId, decided: [] });
    await expect(taking(colleague)).rejects.toEqual(refusedAs("not-found"));
    await expect(importReading(editor, { ...key, readingId: "x", decided: [] })).rejects.toEqual(
      refusedAs("not-found"),
    );
    const { id: young } = await keepReading(editor, file, buildReading());
    await db()
      .update(reading)
      .set({ readAt: sql`now() - interval '8 days'` })
      .where(eq(reading.id, readingId));
    expect(await sweepReadings()).toBe(1);
    await expect(taking(editor)).rejects.toEqual(refusedAs("not-found"));
    await importReading(editor, { ...key, readingId: young, decided: [] });
  });

  it("is kept without NUL signs, whatever else it holds", async () => {
    const { editor } = await world();
    const text = 'a\0b \\u0000 "\\" 年';
    const kept = await keepReading(
      editor,
      { ...file, name: "a\0.txt" },
      {
        ...buildReading(),
        original: { format: "text", text, blocks: [] },
      },
    );
    expect(kept).toMatchObject({ name: "a.txt", original: { text: 'ab \\u0000 "\\" 年' } });
  });
});

describe("the original of a report", () => {
  it("goes with the revision, is seen by who may see the revision, and by nobody else", async () => {
    const { editor, reviewer, outsider, key } = await world();
    const { id: readingId } = await keepReading(editor, file, buildReading());
    const { reportId } = await importReading(editor, { ...key, readingId, decided: [] });
    const seen = { ...file, readBy: editor.name, evidence: { [issued]: place(4, "3") }, original: { format: "docx" } };
    expect(await readOriginal(editor, reportId)).toMatchObject(seen);
    await submitReport(editor, reportId, { seenVersion: 1 });
    expect(await readOriginal(reviewer, reportId)).toMatchObject(seen);
    await expect(readOriginal(outsider, reportId)).rejects.toEqual(refusedAs("not-found"));
  });

  it("gives way to that of the next import", async () => {
    const { editor, key } = await world();
    const { id: first } = await keepReading(editor, file, buildReading());
    const { reportId } = await importReading(editor, { ...key, readingId: first, decided: [] });
    const { id: second } = await keepReading(editor, { ...file, name: "b.pdf" }, buildReading());
    await importReading(editor, { ...key, readingId: second, decided: [], seenVersion: 1 });
    expect(await readOriginal(editor, reportId)).toMatchObject({ name: "b.pdf" });
    const { revision } = await getDesk(editor, reportId);
    expect(
      await db()
        .select()
        .from(original)
        .where(eq(original.revisionId, revision?.id ?? "")),
    ).toHaveLength(1);
  });
});
