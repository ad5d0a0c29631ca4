/** Public reads for comparing: groups as the pure rule has them, rows as they were published, nothing that was withdrawn. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { belongsTo, peerGroups } from "@/report/comparison/peers";
import { type ReportContent } from "@/report/content";
import { createAgency } from "../people/agencies";
import { db } from "../client";
import { importReport } from "../moves/drafts";
import { comparedAgencies, comparedRows, publishedYears } from "./comparison";
import { publishReport, withdrawPublication } from "../moves/publishing";
import { approveReport, submitReport } from "../moves/reviews";
import { agency } from "../schema";
import { buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
const ids = new Map<string, string>();

/** A province with two cities, each with departments and a county. */
async function add(
  slug: string,
  level: "province" | "city" | "county",
  kind: "government" | "department",
  upper?: string,
) {
  const parentId = upper === undefined ? null : ids.get(upper)!;
  const { agencyId } = await createAgency({
    slug,
    name: `名${slug}`,
    level,
    kind,
    parentId,
    reportsSince: null,
    steps: [],
  });
  ids.set(slug, agencyId);
}

beforeAll(async () => {
  drop = await useOwnDatabase();
  await add("province", "province", "government");
  for (const city of ["east", "west"]) {
    await add(city, "city", "government", "province");
    for (const name of ["health", "finance"]) await add(`${city}-${name}`, "city", "department", city);
    await add(`${city}-county`, "county", "government", city);
  }
});
afterAll(() => drop());

const read = (slugs: readonly string[], keys = ["requests-received", "fees-amount-2021"], firstYear = 2008) =>
  comparedAgencies({ slugs }).then((agencies) =>
    comparedRows({ agencies, firstYear, lastYear: 2100, scope: "own", keys }),
  );

async function publish(slug: string, year: number, figures: ReportContent["figures"]) {
  const agencyId = ids.get(slug)!;
  const editor = await buildViewer(["editor", agencyId]);
  const reviewer = await buildViewer(["reviewer", agencyId]);
  const content = buildContent(figures);
  const { reportId } = await importReport(editor, { ...keyOf(agencyId, year), content, evidence: {} });
  await submitReport(editor, reportId, { seenVersion: 1 });
  await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
  await publishReport(reviewer, reportId, { publicNote: null });
  return { withdraw: () => withdrawPublication(reviewer, reportId, { reason: "含个人信息" }) };
}

it("finds for every agency the groups that the pure rule says", async () => {
  const rows = await db().select().from(agency);
  const facts = rows.map(({ path, ...row }) => ({
    ...row,
    path: path.split(".").map((part) => part.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5")),
  }));
  for (const of of facts) {
    for (const group of peerGroups) {
      const found = (await comparedAgencies({ group, of: of.slug })).map(({ slug }) => slug);
      const wanted = facts.filter((other) => belongsTo(group, of, other)).map(({ slug }) => slug);
      expect(found.toSorted(), `${group} of ${of.slug}`).toEqual(wanted.toSorted());
    }
  }
  expect((await comparedAgencies({ group: "below", of: "east" })).length).toBe(3);
  expect(await comparedAgencies({ group: "below", of: "nobody" })).toEqual([]);
  expect((await comparedAgencies({ all: true })).length).toBe(rows.length);
});

it("keeps the order of naming and leaves unknown agencies out", async () => {
  const found = await comparedAgencies({ slugs: ["west", "nobody", "east"] });
  expect(found.map(({ slug }) => slug)).toEqual(["west", "east"]);
});

it("gives what was published, exactly, in the order of the keys; not stated stays null and withdrawn reports are gone", async () => {
  const { withdraw } = await publish("east-health", 2023, {
    "requests.received.total": 17,
    "fees.amount": "4166.241619",
  });
  await publish("east-health", 2024, { "requests.received.total": 0 });
  const slugs = ["east-finance", "east-health"];
  const rows = await read(slugs);
  expect(rows.toSorted((a, b) => a[1] - b[1])).toEqual([
    [1, 2023, [17, "4166.241619"]],
    [1, 2024, [0, null]],
  ]);
  expect(await publishedYears("own")).toEqual([2023, 2024]);
  expect(await publishedYears("roll-up")).toEqual([]);
  expect(await read(slugs, ["requests-received"], 2024)).toEqual([[1, 2024, [0]]]);
  await withdraw();
  expect(await read(slugs)).toEqual([[1, 2024, [0, null]]]);
  const all = await comparedAgencies({ all: true });
  const everything = await comparedRows({
    ...{ agencies: all, isAll: true, firstYear: 2008, lastYear: 2100, scope: "own", keys: ["requests-received"] },
  });
  expect(everything).toEqual([[all.findIndex(({ slug }) => slug === "east-health"), 2024, [0]]]);
});
