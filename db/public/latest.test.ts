/** What happened before the public: each event once, newest first, with its note; drafts are no event. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { importReport, openReport } from "../moves/drafts";
import { eventsOnPage, listEvents, type EventQuestion } from "./latest";
import { publishReport, withdrawPublication } from "../moves/publishing";
import { approveReport, submitReport } from "../moves/reviews";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const ask = (question: Partial<EventQuestion> = {}, page?: number) =>
  listEvents({ year: null, kind: null, ...question }, page);
const told = async (question: Partial<EventQuestion> = {}) =>
  (await ask(question)).events.map(({ kind, version, year, note }) => [kind, version, year, note]);

it("tells publication, correction and withdrawal, filters them, and gives them in pages", async () => {
  const agencyId = await buildAgency(null, [null], null);
  const editor = await buildViewer(["editor", agencyId]);
  const reviewer = await buildViewer(["reviewer", agencyId]);
  const bring = async (year: number) => {
    const key = keyOf(agencyId, year);
    return (await importReport(editor, { ...key, content: buildContent(), evidence: {} })).reportId;
  };
  const publish = async (reportId: string, publicNote: string | null) => {
    await submitReport(editor, reportId, { seenVersion: 1 });
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
    await publishReport(reviewer, reportId, { publicNote });
  };
  expect(await ask()).toEqual({ events: [], total: 0, page: 1, pages: 1, years: [] });
  const reportId = await bring(2023);
  expect((await ask()).total).toBe(0);
  await publish(reportId, null);
  await openReport(editor, keyOf(agencyId, 2023));
  await publish(reportId, "更正表三");
  await withdrawPublication(reviewer, reportId, { reason: "含个人信息" });
  await publish(await bring(2024), null);

  expect(await told()).toEqual([
    ["publication", 1, 2024, null],
    ["withdrawal", 2, 2023, "含个人信息"],
    ["correction", 2, 2023, "更正表三"],
    ["publication", 1, 2023, null],
  ]);
  expect((await ask()).events.map(({ isWithdrawn }) => isWithdrawn)).toEqual([false, false, true, true]);
  expect((await ask()).years).toEqual([2024, 2023]);
  expect(await told({ year: 2024 })).toHaveLength(1);
  expect(await told({ kind: "withdrawal" })).toEqual([["withdrawal", 2, 2023, "含个人信息"]]);
  expect(await told({ kind: "correction", year: 2024 })).toEqual([]);

  for (let year = 2025; year < 2025 + eventsOnPage; year += 1) await publish(await bring(year), null);
  const last = await ask({}, 99);
  expect(last).toMatchObject({ total: eventsOnPage + 4, page: 2, pages: 2 });
  expect(last.events.map(({ year, kind }) => `${year} ${kind}`)).toEqual([
    "2024 publication",
    "2023 withdrawal",
    "2023 correction",
    "2023 publication",
  ]);
});
