/** Searching the narratives: only what stands before the public, with the place shown, and bounded work among many. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ReportContent } from "@/report/content";
import { createAgency } from "../people/agencies";
import { db } from "../client";
import { editReport, importReport, openReport } from "../moves/drafts";
import { mostPlaces, searchTexts, textsOnPage, type TextQuestion } from "./texts";
import { publishReport, withdrawPublication } from "../moves/publishing";
import { approveReport, submitReport } from "../moves/reviews";
import { publication, published, publishedText, report, revision } from "../schema";
import { bigramsOf } from "@/report/agency";
import { buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";
import { type Viewer } from "../viewer";

let drop: () => Promise<void>;
let region: string;
let editor: Viewer;
let reviewer: Viewer;
let agencyId: string;
beforeAll(async () => {
  drop = await useOwnDatabase();
  const newAgency = { level: "county", kind: "government", reportsSince: null, steps: [] } as const;
  region = (await createAgency({ ...newAgency, slug: "region", name: "某区人民政府", parentId: null })).agencyId;
  agencyId = (
    await createAgency({ ...newAgency, slug: "bureau", name: "某区民政局", kind: "department", parentId: region })
  ).agencyId;
  editor = await buildViewer(["editor", agencyId]);
  reviewer = await buildViewer(["reviewer", agencyId]);
});
afterAll(() => drop());

const ask = (query: string, more: Partial<TextQuestion> = {}, page?: number) =>
  searchTexts({ query, year: null, kind: null, under: null, ...more }, page);

const written = (narrative: Partial<ReportContent["narrative"]>): ReportContent => {
  const content = buildContent();
  return { ...content, narrative: { ...content.narrative, ...narrative } };
};

async function draft(year: number, narrative: Partial<ReportContent["narrative"]>): Promise<string> {
  const key = keyOf(agencyId, year);
  return (await importReport(editor, { ...key, content: written(narrative), evidence: {} })).reportId;
}

async function publish(reportId: string): Promise<void> {
  await submitReport(editor, reportId, { seenVersion: 1 });
  await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
  await publishReport(reviewer, reportId, { publicNote: null });
}

describe("what is found", () => {
  it("shows part and sentence of every word, and nothing that is not before the public", async () => {
    const overview = "一是召开培训会。二是<b>规范</b>“双随机、一公开”。\n三是由自 然 人申请，绿鹭湖湿地一件。";
    const reportId = await draft(2023, { overview, problems: "绿鹭湖的问题。" });
    expect((await ask("绿鹭湖")).total).toBe(0);
    await publish(reportId);
    const found = await ask("绿鹭湖");
    expect(found).toMatchObject({ total: 1, isCapped: false, page: 1, pages: 1 });
    expect(found.reports).toMatchObject([
      {
        agencySlug: "bureau",
        year: 2023,
        scope: "own",
        edition: "2021",
        origin: "transcribed",
        parts: [
          { part: "overview", shown: [{ hit: "绿鹭湖" }], more: 0 },
          { part: "problems", shown: [{ hit: "绿鹭湖" }], more: 0 },
        ],
      },
    ]);
    expect((await ask("湿地 自然人")).reports[0]?.parts.map(({ part }) => part)).toEqual(["overview"]);
    expect((await ask("湿地 问题")).total).toBe(0);
    expect((await ask("<b>规范</b>")).total).toBe(1);
    expect((await ask("鹭湖绿")).total).toBe(0);
    await withdrawPublication(reviewer, reportId, { reason: "有误" });
    expect((await ask("绿鹭湖")).total).toBe(0);
  });

  it("searches what stands now: after a correction the new text, not the old one", async () => {
    const reportId = await draft(2022, { overview: "白鹤滩。" });
    await publish(reportId);
    await openReport(editor, keyOf(agencyId, 2022));
    await editReport(editor, reportId, { "narrative.overview": { from: "白鹤滩。", to: "乌东德。" } });
    expect([(await ask("白鹤")).total, (await ask("乌东")).total]).toEqual([1, 0]);
    await submitReport(editor, reportId, { seenVersion: 2 });
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
    await publishReport(reviewer, reportId, { publicNote: "更正一处地名" });
    expect([(await ask("白鹤")).total, (await ask("乌东")).total]).toEqual([0, 1]);
  });

  it("does not search for single characters, and says so", async () => {
    expect(await ask("鹤")).toMatchObject({ words: [], tooShort: ["鹤"], total: 0 });
    expect(await ask("乌东 德")).toMatchObject({ words: ["乌东"], tooShort: ["德"], total: 1 });
    expect((await ask("%_")).total).toBe(0);
  });

  it("narrows by year, kind and line", async () => {
    expect((await ask("乌东", { year: 2022, kind: "department", under: "region" })).total).toBe(1);
    expect((await ask("乌东", { year: 2021 })).total).toBe(0);
    expect((await ask("乌东", { kind: "government" })).total).toBe(0);
    expect((await ask("乌东", { under: "nobody" })).under).toBeNull();
  });
});

it("stops counting among many, shows the newest first and finds the rare one", async () => {
  await fill(many);
  const common = await ask("政府信息公开");
  expect(common).toMatchObject({ total: mostPlaces, isCapped: true, pages: mostPlaces / textsOnPage });
  expect(common.reports).toHaveLength(textsOnPage);
  expect(new Set(common.reports.map(({ year }) => year))).toEqual(new Set([2089]));
  expect(await ask("第77号仅此一处")).toMatchObject({ total: 1, isCapped: false });
  const last = await ask("政府信息公开", {}, 9999);
  expect(last).toMatchObject({ page: common.pages });
  expect(last.reports).toHaveLength(textsOnPage);
});

/** Agencies beside the few, eighty years each: more places than are looked at. */
const many = 30;

async function fill(agencies: number): Promise<void> {
  const newAgency = { level: "county", kind: "department", parentId: null, reportsSince: null, steps: [] } as const;
  const content = buildContent();
  for (let n = 0; n < agencies; n += 1) {
    const id = (await createAgency({ ...newAgency, slug: `many-${n}`, name: `第${n}局` })).agencyId;
    const rows = Array.from({ length: 80 }, (_, index) => ({
      key: { agencyId: id, year: 2010 + index, scope: "own" as const },
      reportId: randomUUID(),
      revisionId: randomUUID(),
      text: textOf(n * 80 + index),
    }));
    await db()
      .insert(report)
      .values(rows.map(({ key, reportId }) => ({ id: reportId, ...key, origin: "transcribed" as const })));
    await db()
      .insert(revision)
      .values(
        rows.map(({ reportId, revisionId }) => ({
          id: revisionId,
          reportId,
          no: 1,
          state: "published" as const,
          content,
        })),
      );
    await db()
      .insert(publication)
      .values(
        rows.map(({ key: { year, scope }, reportId, revisionId }) => ({
          ...{
            reportId,
            revisionId,
            version: 1,
            hash: "",
            submittedBy: editor.personId,
            publishedBy: reviewer.personId,
          },
          document: { agency: { slug: "", name: "" }, year, scope, version: 1, content, findings: [], approvals: [] },
        })),
      );
    await db()
      .insert(published)
      .values(rows.map(({ key, reportId }) => ({ ...key, reportId, version: 1 })));
    await db()
      .insert(publishedText)
      .values(rows.map(({ key, text }) => ({ ...key, part: "overview" as const, text, bigrams: bigramsOf(text) })));
  }
}

const textOf = (n: number) => `某局政府信息公开工作。本年第${n}号仅此一处。`;
