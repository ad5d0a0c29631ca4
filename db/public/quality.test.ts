/** The picture of data quality against the publications themselves. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { importReport } from "../moves/drafts";
import { getAgency } from "./agencies";
import { findRegion } from "./aggregates";
import { getReceiptDocument } from "./receipts";
import { publishReport, withdrawPublication } from "../moves/publishing";
import { getPublicReport } from "./reports";
import { getQuality, getReportsWithFinding } from "./quality";
import { approveReport, submitReport } from "../moves/reviews";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";
import { db } from "../client";
import { workQueueOff } from "../derived/aggregates";
import { agency } from "../schema";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

it("counts the findings of what stands before the public, under an agency, and forgets what is withdrawn", async () => {
  const above = await buildAgency();
  const below = await buildAgency(above);
  const editor = await buildViewer(["editor", above], ["editor", below]);
  const reviewer = await buildViewer(["reviewer", above], ["reviewer", below]);
  const publish = async (agencyId: string, total: number) => {
    const content = buildContent({ "requests.received.natural-person": 3, "requests.received.total": total });
    const { reportId } = await importReport(editor, { ...keyOf(agencyId), content, evidence: {} });
    expect((await getQuality({}))?.years).toEqual(drafted);
    await submitReport(editor, reportId, { seenVersion: 1 });
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
    await publishReport(reviewer, reportId, { publicNote: null });
    await workQueueOff();
    drafted = (await getQuality({}))!.years;
    return reportId;
  };
  let drafted: readonly unknown[] = [];
  await publish(above, 9);
  const lower = await publish(below, 8);
  const slugs = new Map((await db().select().from(agency)).map(({ id, slug }) => [id, slug]));
  const frozen = await Promise.all([above, below].map((id) => getPublicReport(slugs.get(id)!, 2024, "own")));
  const findings = frozen.flatMap((report) => report!.findings);
  expect(findings.length).toBeGreaterThan(0);

  const all = (await getQuality({ year: 2024 }))!;
  expect(all.rules.reduce((sum, rule) => sum + rule.findings, 0)).toBe(findings.length);
  expect(all.years[0]).toMatchObject({
    reports: 2,
    errors: findings.filter(({ severity }) => severity === "error").length,
  });
  expect(all.branches).toEqual([expect.objectContaining({ slug: slugs.get(above), agencies: 2, reports: 2 })]);

  const lowerSlug = slugs.get(below)!;
  const under = (await getQuality({ under: lowerSlug }))!;
  expect(under.rules.reduce((sum, rule) => sum + rule.findings, 0)).toBe(frozen[1]!.findings.length);
  const [rule] = under.rules;
  expect((await getReportsWithFinding(rule!.rule, { under: lowerSlug })).map((each) => each.agencySlug)).toEqual([
    lowerSlug,
  ]);
  expect(await getQuality({ under: "nobody" })).toBeNull();

  await withdrawPublication(reviewer, lower, { reason: "误发" });
  await workQueueOff();
  expect((await getQuality({ under: lowerSlug }))!.rules).toEqual([]);
  expect(await getReportsWithFinding(rule!.rule, { under: lowerSlug })).toEqual([]);
});

it("knows no agency of an address that no database can hold", async () => {
  const slug = "a\0b";
  expect(await getAgency(slug)).toBeNull();
  expect(await findRegion(slug)).toBeNull();
  expect(await getPublicReport(slug, 2024, "own")).toBeNull();
  expect(await getReceiptDocument(slug, 2024, "own")).toBeNull();
});
