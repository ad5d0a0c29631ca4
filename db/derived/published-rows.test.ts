/** The rows the public reads from: the same when they are made again, and no report late by its correction. */
import { asc } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countingStatements } from "../asking";
import { db } from "../client";
import { editReport, importReport, openReport } from "../moves/drafts";
import { rebuildPublishedRows } from "./published-rows";
import { emergencyPublish } from "../moves/publishing";
import { published, publishedFinding, publishedText } from "../schema";
import { authoredKeyOf, buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

async function rows() {
  return {
    published: await db().select().from(published).orderBy(asc(published.agencyId)),
    texts: await db().select().from(publishedText).orderBy(asc(publishedText.agencyId), asc(publishedText.part)),
    findings: await db()
      .select()
      .from(publishedFinding)
      .orderBy(asc(publishedFinding.agencyId), asc(publishedFinding.no)),
  };
}

it("takes the official day as stated or leaves it open, and makes the same rows again", async () => {
  const agencyId = await buildAgency();
  const editor = await buildViewer(["editor", agencyId]);
  const administrator = await buildViewer(["administrator", agencyId]);
  // Without an official day: that of its publication here never stands for it.
  const content = buildContent({ "requests.received.total": 7 }, "authored");
  const { reportId } = await importReport(editor, { ...authoredKeyOf(agencyId), content, evidence: {} });
  await emergencyPublish(administrator, reportId, { reason: "系统故障" });
  expect((await rows()).published).toMatchObject([{ version: 1, officiallyPublishedOn: null }]);
  await openReport(editor, authoredKeyOf(agencyId));
  await editReport(editor, reportId, {
    "narrative.problems": { from: "", to: "问题与改进。" },
    "source.publishedOn": { from: null, to: "2026-01-31" },
  });
  await emergencyPublish(administrator, reportId, { reason: "补充改进措施" });

  const made = await rows();
  expect(made.published).toMatchObject([{ version: 2, officiallyPublishedOn: "2026-01-31" }]);
  expect(made.texts.map(({ text }) => text)).toContain("问题与改进。");
  expect(await rebuildPublishedRows()).toBe(1);
  expect(await rows()).toEqual(made);
});

it("makes the rows of many reports again in pages, each with as many statements whatever its size", async () => {
  const agencyId = await buildAgency();
  const editor = await buildViewer(["editor", agencyId]);
  const administrator = await buildViewer(["administrator", agencyId]);
  for (const year of [2021, 2022, 2023]) {
    const content = buildContent({ "requests.received.total": year });
    const { reportId } = await importReport(editor, { ...keyOf(agencyId, year), content, evidence: {} });
    await emergencyPublish(administrator, reportId, { reason: "系统故障" });
  }
  const made = await rows();
  const whole = await countingStatements(() => rebuildPublishedRows());
  expect(whole.result).toBe(made.published.length);
  expect(await countingStatements(() => rebuildPublishedRows(100))).toEqual(whole);
  expect(await rebuildPublishedRows(1)).toBe(made.published.length);
  const sorted = async () => {
    const { published: all, ...rest } = await rows();
    return { ...rest, published: [...all].sort((left, right) => left.year - right.year) };
  };
  const again = await sorted();
  expect(again.published).toEqual([...made.published].sort((left, right) => left.year - right.year));
  expect(again.findings).toHaveLength(made.findings.length);
  expect(again.texts).toHaveLength(made.texts.length);
});
