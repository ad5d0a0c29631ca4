/** Acts on the structure, on a county with two districts: what they change, what they leave, and what they refuse. */
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "../client";
import { rebuildAggregates, workQueueOff } from "../derived/aggregates";
import { getDesk } from "../desk/desk";
import { everyYear } from "../derived/measures";
import { readSums } from "../public/sums";
import { listWork } from "../desk/work";
import { importReport, openReport } from "../moves/drafts";
import { publishReport, withdrawPublication } from "../moves/publishing";
import { approveReport, submitReport } from "../moves/reviews";
import { Refusal } from "../refusal";
import { buildAgency, buildContent, buildViewer, keyOf, officialAddress, useOwnDatabase } from "../testing/testing";
import { type Viewer } from "../viewer";
import { moveAgencies, renameAgency } from "./changes";
import { correctAgency, undoAct } from "./corrections";
import { agencyDetails } from "./details";
import { abolishAgencies, mergeAgencies, reviveAgency, splitAgency } from "./endings";
import { addAgency, editAgency } from "./founding";
import { countAgencies, filteredIds, listAgencies, listBelow, noFilter } from "./list";
import { verifyStructure } from "./log";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const now = new Date("2025-11-28T04:00:00Z");
const made = { now };
const preview = { now, isPreview: true };
const on = (day: string) => ({ day, basis: "示政发〔2025〕1号" });

let county: string;
let admin: Viewer;
beforeEach(async () => {
  county = await buildAgency();
  admin = await buildViewer(["administrator", county]);
});

const rowOf = async (id: string) => (await agencyDetails("operator", id)).row;
const versionOf = async (id: string) => (await rowOf(id)).version;

async function refusal(asked: Promise<unknown>): Promise<Refusal> {
  const problem = await asked.catch((thrown: unknown) => thrown);
  if (problem instanceof Refusal) return problem;
  throw new Error(`Not refused: ${String(problem)}`);
}

/** A published report with so many requests, straight into the published rows. */
async function published(agencyId: string, year: number, received: number): Promise<void> {
  const [made] = await db().execute<{ id: string }>(
    sql`insert into report (agency_id, year, scope, origin) values (${agencyId}, ${year}, 'own', 'transcribed') returning id`,
  );
  await db().execute(sql`insert into published (agency_id, year, scope, report_id, version, requests_received)
    values (${agencyId}, ${year}, 'own', ${made!.id}, 1, ${received})`);
  await db().execute(sql`insert into aggregate_dirty (agency_id, year) values (${agencyId}, ${year})`);
}

async function sums(): Promise<Record<string, string>> {
  const rows = await readSums(sql`year <> ${everyYear} and bodies > 0`);
  const lines = rows.map(({ agencyId, year, reports, sums: of }): [string, string] => [
    `${agencyId} ${year}`,
    `${reports}: ${of["requests-received"]?.value ?? "-"}`,
  ]);
  return Object.fromEntries(lines.sort());
}

/** Sums worked off are those made anew. */
async function expectExact(): Promise<Record<string, string>> {
  await workQueueOff();
  const workedOff = await sums();
  await rebuildAggregates();
  expect(workedOff).toEqual(await sums());
  return workedOff;
}

describe("adding and editing", () => {
  it("founds an agency with an address of its own, a chain and a line in the history", async () => {
    const texts = { name: "示例县民政局", level: "县级", kind: "department", creditCode: "91350100m000100y43" };
    const { made: ids } = await addAgency(admin, { ...texts, parentId: county, foundedOn: "2019年3月1日" }, made);
    const { row, steps, events } = await agencyDetails(admin, ids[0]!);
    expect(row).toMatchObject({ slug: "shi-li-xian-min-zheng-ju", level: "county", creditCode: "91350100M000100Y43" });
    expect(row.foundedOn).toBe("2019-03-01");
    expect(steps).toHaveLength(1);
    expect(events).toMatchObject([{ kind: "founded", day: "2019-03-01", personName: admin.name }]);
    const second = await addAgency(
      admin,
      { name: "示例县民政局", level: "county", kind: "department", parentId: await buildAgency(county) },
      made,
    );
    expect((await rowOf(second.made[0]!)).slug).toBe("shi-li-xian-min-zheng-ju-2");
  });

  it("says what is wrong, and makes nothing of it", async () => {
    const base = { name: "示例县档案局", level: "county", kind: "department", parentId: county };
    await addAgency(admin, { ...base, creditCode: "11100000000013338W" }, made);
    const problems = await Promise.all(
      [
        { ...base },
        { ...base, name: "局" },
        { ...base, name: "示例县审计局", creditCode: "11100000000013338W" },
        { ...base, name: "示例县审计局", creditCode: "11100000000013338X" },
        { ...base, name: "示例县审计局", divisionCode: "99" },
        { ...base, name: "示例县审计局", slug: "2024" },
        { ...base, name: "示例县审计局", level: "镇" },
        { ...base, name: "示例县审计局", foundedOn: "2025-02-30" },
        { ...base, name: "示例县审计局", columnAddress: "javascript:alert(1)" },
      ].map(async (each) => (await refusal(addAgency(admin, each, made))).sentence.zh),
    );
    expect(problems[0]).toContain("已有名为");
    expect(problems[2]).toContain("已登记");
    expect(problems[3]).toContain("校验位");
    expect(problems.every((each) => each.endsWith("。"))).toBe(true);
    expect((await listBelow(admin, county)).total).toBe(1);
  });

  it("tells the second of two administrators that somebody was faster", async () => {
    const bureau = await buildAgency(county);
    const seen = { agencyId: bureau, seenVersion: await versionOf(bureau) };
    await editAgency(admin, seen, { contact: "王某 0517-1234" }, made);
    expect((await refusal(editAgency(admin, seen, { contact: "李某" }, made))).reason).toBe("stale");
    expect((await rowOf(bureau)).contact).toBe("王某 0517-1234");
  });
});

describe("names and addresses", () => {
  it("keeps the old name and leads the old address on", async () => {
    const bureau = await buildAgency(county);
    const before = await rowOf(bureau);
    const asked = { agencyId: bureau, seenVersion: before.version, name: "示例县数据局", slug: "data-bureau" };
    await renameAgency(admin, { ...asked, ...on("2024-03-01") }, made);
    const { row, formerNames } = await agencyDetails(admin, bureau);
    expect(row).toMatchObject({
      name: "示例县数据局",
      slug: "data-bureau",
      formerNames: [{ name: before.name, until: 2024 }],
    });
    expect(formerNames).toEqual([{ name: before.name, until: "2024-03-01" }]);
    expect((await listAgencies(admin, { ...noFilter, query: before.name })).rows.map(({ id }) => id)).toEqual([bureau]);
    const other = { name: "另一局", level: "county", kind: "department", parentId: county, slug: before.slug };
    expect((await refusal(addAgency(admin, other, made))).sentence.zh).toContain("曾经使用");
  });

  it("is undone as though it had not been, and the history keeps both", async () => {
    const bureau = await buildAgency(county);
    const before = await rowOf(bureau);
    const asked = { agencyId: bureau, seenVersion: before.version, name: "错名局", slug: "wrong-name" };
    const { actId } = await renameAgency(admin, { ...asked, ...on("2024-03-01") }, made);
    await undoAct(admin, actId, made);
    const { row, formerNames, events } = await agencyDetails(admin, bureau);
    expect([row.name, row.slug, row.formerNames, formerNames]).toEqual([before.name, before.slug, [], []]);
    expect(events.map(({ kind }) => kind)).toEqual(["corrected", "renamed", "founded"]);
    expect((await refusal(undoAct(admin, actId, made))).reason).toBe("conflict");
  });
});

describe("moving", () => {
  it("carries all below along, leaves earlier years' sums and moves later ones, exactly", async () => {
    const [east, west] = [await buildAgency(county), await buildAgency(county)];
    const town = await buildAgency(east);
    const bureau = await buildAgency(town);
    for (const year of [2022, 2023, 2024]) await published(bureau, year, year - 2000);
    await expectExact();
    const outcome = await moveAgencies(admin, { agencyIds: [town], parentId: west, ...on("2023-06-01") }, made);
    expect(outcome.touches).toMatchObject({ agencies: 2, published: 3, seriesYears: 3, sums: { years: [2023, 2024] } });
    const after = await expectExact();
    expect([after[`${east} 2022`], after[`${east} 2023`], after[`${west} 2022`], after[`${west} 2024`]]).toEqual([
      "1: 22",
      undefined,
      undefined,
      "1: 24",
    ]);
    expect(after[`${county} 2023`]).toBe("1: 23");
    expect((await rowOf(bureau)).path).toContain(`${west.replaceAll("-", "")}.${town.replaceAll("-", "")}`);
  });

  it("previews the very same and changes nothing", async () => {
    const [east, west] = [await buildAgency(county), await buildAgency(county)];
    const before = await rowOf(east);
    const events = (await verifyStructure()).events;
    const outcome = await moveAgencies(admin, { agencyIds: [east], parentId: west, ...on("2024-06-01") }, preview);
    expect(outcome).toMatchObject({ isPreview: true, touches: { agencies: 1 } });
    expect(await rowOf(east)).toEqual(before);
    expect(await verifyStructure()).toEqual({ events, brokenAt: null });
  });

  it("is undone with its positions", async () => {
    const [east, west] = [await buildAgency(county), await buildAgency(county)];
    const bureau = await buildAgency(east);
    await published(bureau, 2024, 7);
    const before = await expectExact();
    const { actId } = await moveAgencies(admin, { agencyIds: [bureau], parentId: west, ...on("2024-06-01") }, made);
    expect(await expectExact()).not.toEqual(before);
    await undoAct(admin, actId, made);
    expect(await expectExact()).toEqual(before);
    expect((await agencyDetails(admin, bureau)).positions).toHaveLength(1);
  });

  it("refuses circles, days that do not fit and lines of others", async () => {
    const east = await buildAgency(county);
    const town = await buildAgency(east);
    const foreign = await buildAgency();
    const move = (more: object) =>
      refusal(moveAgencies(admin, { agencyIds: [east], parentId: county, ...on("2024-06-01"), ...more }, made));
    expect((await move({ parentId: town })).sentence.zh).toContain("不能作它的上级");
    expect((await move({ parentId: east })).sentence.zh).toContain("不能作它的上级");
    expect((await move({ parentId: foreign })).reason).toBe("not-found");
    expect((await move({ agencyIds: [foreign] })).reason).toBe("not-found");
    expect((await move({ parentId: null })).reason).toBe("forbidden");
    expect((await move({ parentId: town, agencyIds: [town] })).reason).toBe("malformed");
    expect((await move({ agencyIds: [town], day: "2026-01-01" })).sentence.en).toContain("not come yet");
    expect((await move({ agencyIds: [town], day: "2024-02-30" })).reason).toBe("malformed");
    expect((await move({ agencyIds: [town], basis: " " })).sentence.zh).toContain("依据");
    expect((await move({ agencyIds: [] })).sentence.zh).toContain("先选择");
    await moveAgencies(admin, { agencyIds: [town], parentId: county, ...on("2024-06-01") }, made);
    expect((await move({ agencyIds: [town], parentId: east })).sentence.zh).toContain("更正差错");
  });

  it("lets no circle stand in any year, however the days lie", async () => {
    const [east, west] = [await buildAgency(county), await buildAgency(county)];
    // In 2024 east stood below west; from 2022 on west shall have stood below east.
    await moveAgencies(admin, { agencyIds: [east], parentId: west, ...on("2024-01-01") }, made);
    await moveAgencies(admin, { agencyIds: [east], parentId: county, ...on("2025-01-01") }, made);
    const asked = { agencyIds: [west], parentId: east, ...on("2022-01-01") };
    expect((await refusal(moveAgencies(admin, asked, made))).sentence.zh).toContain("自己之上");
  });
});

describe("merging", () => {
  it("passes reports, people and chains to the one that follows, under the old name", async () => {
    const [first, second] = [await buildAgency(county), await buildAgency(county)];
    const editorFirst = await buildViewer(["editor", first]);
    const other = await buildAgency(county, [first]);
    const { reportId } = await openReport(editorFirst, { ...keyOf(first, 2024), officialAddress });
    const editorSecond = await buildViewer(["editor", second]);
    const merger = { agencyIds: [first], into: { agencyId: second }, passPeople: true, ...on("2025-03-01") };
    const outcome = await mergeAgencies(admin, merger, made);
    expect(outcome.touches).toMatchObject({ agencies: 1, open: 1, people: 1, chains: 1 });
    const work = (await listWork(editorSecond)).find((row) => row.reportId === reportId);
    expect(work?.moves).toContain("edit");
    expect(work?.agencyName).toBe((await rowOf(first)).name);
    const { people, predecessors } = await agencyDetails(admin, second);
    expect(people).toHaveLength(2);
    expect(predecessors).toMatchObject([{ id: first, kind: "merged", day: "2025-03-01" }]);
    expect((await agencyDetails(admin, other)).steps[0]?.at).toBe((await rowOf(second)).name);
    expect((await agencyDetails(admin, first)).row).toMatchObject({ endedOn: "2025-03-01", handledById: second });
  });

  it("lets the successor take a report in review to publication, correct and withdraw it", async () => {
    const [first, second] = [await buildAgency(county), await buildAgency(county)];
    const editor = await buildViewer(["editor", first]);
    await buildViewer(["reviewer", first]);
    const { reportId } = await importReport(editor, { ...keyOf(first, 2024), content: buildContent(), evidence: {} });
    await submitReport(editor, reportId, { seenVersion: 1 });
    await mergeAgencies(
      admin,
      { agencyIds: [first], into: { agencyId: second }, passPeople: false, ...on("2025-03-01") },
      made,
    );
    const reviewer = await buildViewer(["reviewer", second]);
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
    await publishReport(reviewer, reportId, { publicNote: null });
    await withdrawPublication(reviewer, reportId, { reason: "误发" });
    const stranger = await buildViewer(["reviewer", await buildAgency(county)]);
    expect(
      (await refusal(approveReport(stranger, reportId, { seenSubmission: 1, confidentialityChecked: true }))).reason,
    ).toBe("not-found");
  });

  it("adds what those merged in closed last year to what this year's report carries in", async () => {
    const [first, second] = [await buildAgency(county), await buildAgency(county)];
    for (const [bureau, open] of [
      [first, 3],
      [second, 4],
    ] as const) {
      const editor = await buildViewer(["editor", bureau]);
      const reviewer = await buildViewer(["reviewer", bureau]);
      const content = buildContent({ "requests.carried-out.total": open });
      const { reportId } = await importReport(editor, { ...keyOf(bureau, 2024), content, evidence: {} });
      await submitReport(editor, reportId, { seenVersion: 1 });
      await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
      await publishReport(reviewer, reportId, { publicNote: null });
    }
    const into = { agencyId: second };
    await mergeAgencies(admin, { agencyIds: [first], into, passPeople: false, ...on("2025-03-01") }, made);
    const editor = await buildViewer(["editor", second]);
    const { reportId } = await openReport(editor, { ...keyOf(second, 2025), officialAddress });
    expect((await getDesk(editor, reportId)).previous?.figures["requests.carried-out.total"]).toBe(7);
  });

  it("carries what stood below along, and sums stay exact", async () => {
    const [first, second] = [await buildAgency(county), await buildAgency(county)];
    const office = await buildAgency(first);
    for (const [year, n] of [
      [2023, 3],
      [2024, 4],
      [2025, 5],
    ] as const)
      await published(office, year, n);
    await published(first, 2023, 10);
    await published(second, 2024, 20);
    await mergeAgencies(
      admin,
      { agencyIds: [first], into: { agencyId: second }, passPeople: false, ...on("2024-07-01") },
      made,
    );
    const after = await expectExact();
    expect([after[`${first} 2023`], after[`${second} 2024`], after[`${second} 2025`], after[`${second} 2023`]]).toEqual(
      ["2: 13", "2: 24", "1: 5", undefined],
    );
  });

  it("founds the one they are merged into in the same act, or nothing at all", async () => {
    const [first, second] = [await buildAgency(county), await buildAgency(county)];
    const founded = { name: "示例县市场监督管理局", level: "county", kind: "department", parentId: county };
    const merger = { agencyIds: [first, second], into: { founded }, passPeople: true, ...on("2025-03-01") };
    await mergeAgencies(admin, merger, preview);
    expect((await listBelow(admin, county)).total).toBe(2);
    const outcome = await mergeAgencies(admin, merger, made);
    const [heir] = outcome.made;
    expect((await listBelow(admin, county)).rows.map(({ id }) => id)).toEqual([heir]);
    expect((await agencyDetails(admin, heir!)).predecessors).toHaveLength(2);
    const again = await refusal(mergeAgencies(admin, merger, made));
    expect(again.reason).toBe("malformed");
    expect((await listBelow(admin, county)).total).toBe(1);
  });

  it("refuses a merger into itself, and follows on through several", async () => {
    const [first, second, third] = [await buildAgency(county), await buildAgency(county), await buildAgency(county)];
    const merge = (from: string, into: string, day: string) =>
      mergeAgencies(admin, { agencyIds: [from], into: { agencyId: into }, passPeople: false, ...on(day) }, made);
    expect((await refusal(merge(first, first, "2025-01-02"))).sentence.zh).toContain("不能并入自己");
    await merge(first, second, "2025-01-02");
    await merge(second, third, "2025-02-03");
    expect((await rowOf(first)).handledById).toBe(third);
    expect((await rowOf(first)).path.startsWith((await rowOf(third)).path)).toBe(true);
    expect((await refusal(merge(third, first, "2025-03-03"))).sentence.zh).toContain("撤并");
  });
});

describe("splitting, abolishing, reviving", () => {
  it("splits into several, of which the named one handles the reports", async () => {
    const bureau = await buildAgency(county);
    const founded = (name: string) => ({ founded: { name, level: "county", kind: "department", parentId: county } });
    const asked = {
      agencyId: bureau,
      successors: [founded("甲局"), founded("乙局")],
      heir: 1,
      staysOn: false,
      passPeople: true,
    };
    const outcome = await splitAgency(admin, { ...asked, ...on("2025-01-02") }, made);
    const { row, successors } = await agencyDetails(admin, bureau);
    expect(row).toMatchObject({ endedOn: "2025-01-02", handledById: outcome.made[1] });
    expect(successors.map(({ name }) => name).sort()).toEqual(["乙局", "甲局"]);
  });

  it("parts one from an agency that stays", async () => {
    const bureau = await buildAgency(county);
    const founded = { name: "丙局", level: "county", kind: "department", parentId: county };
    const asked = { agencyId: bureau, successors: [{ founded }], heir: 0, staysOn: true, passPeople: false };
    await splitAgency(admin, { ...asked, ...on("2025-01-02") }, made);
    expect((await agencyDetails(admin, bureau)).row.endedOn).toBeNull();
    expect((await agencyDetails(admin, bureau)).successors).toMatchObject([{ kind: "split" }]);
  });

  it("abolishes without a successor only where no other chain names it, and revives", async () => {
    const bureau = await buildAgency(county);
    const below = await buildAgency(bureau);
    const named = await buildAgency(county, [bureau]);
    const abolish = { agencyIds: [bureau], successorId: null, passPeople: false, ...on("2025-01-02") };
    expect((await refusal(abolishAgencies(admin, abolish, made))).sentence.zh).toContain("审核流程");
    await db().execute(sql`update chain_step set at_agency_id = agency_id where agency_id = ${named}`);
    await published(below, 2025, 9);
    await abolishAgencies(admin, abolish, made);
    expect((await rowOf(below)).parentId).toBe(county);
    expect((await listBelow(admin, county)).rows.map(({ id }) => id)).not.toContain(bureau);
    expect((await listAgencies(admin, { ...noFilter, state: "ended" })).rows.map(({ id }) => id)).toEqual([bureau]);
    await expectExact();
    expect((await refusal(reviveAgency(admin, { agencyId: bureau, ...on("2024-12-31") }, made))).reason).toBe(
      "malformed",
    );
    await reviveAgency(admin, { agencyId: bureau, ...on("2025-05-01") }, made);
    const { row, positions } = await agencyDetails(admin, bureau);
    expect([row.endedOn, row.parentId, positions.map(({ from }) => from)]).toEqual([
      null,
      county,
      ["2025-05-01", "-infinity"],
    ]);
    await expectExact();
  });

  it("abolishes the topmost agency of a line only with a successor for what stands below", async () => {
    const below = await buildAgency(county);
    const abolish = { agencyIds: [county], successorId: null, passPeople: false, ...on("2025-01-02") };
    expect((await refusal(abolishAgencies(admin, abolish, made))).sentence.zh).toContain("先把它划转");
    const merger = { agencyIds: [county], into: { agencyId: below }, passPeople: true, ...on("2025-01-02") };
    await mergeAgencies("operator", merger, made);
    expect((await rowOf(below)).parentId).toBeNull();
    expect((await rowOf(county)).path.startsWith((await rowOf(below)).path)).toBe(true);
  });
});

describe("a mistake corrected", () => {
  it("has never been: no former name, no earlier position, sums of all its years anew", async () => {
    const [east, west] = [await buildAgency(county), await buildAgency(county)];
    const bureau = await buildAgency(east);
    for (const year of [2020, 2024]) await published(bureau, year, year - 2000);
    await expectExact();
    const asked = { agencyId: bureau, seenVersion: await versionOf(bureau), reason: "录入时选错上级" };
    await correctAgency(admin, { ...asked, texts: { name: "正名局", level: "township" }, parentId: west }, made);
    const after = await expectExact();
    expect([after[`${east} 2020`], after[`${west} 2020`], after[`${west} 2024`]]).toEqual([
      undefined,
      "1: 20",
      "1: 24",
    ]);
    const { row, formerNames, positions } = await agencyDetails(admin, bureau);
    expect([row.name, row.level, formerNames, positions.length]).toEqual(["正名局", "township", [], 1]);
  });

  it("asks why, and refuses what changes nothing", async () => {
    const bureau = await buildAgency(county);
    const seen = { agencyId: bureau, seenVersion: await versionOf(bureau), texts: {} };
    expect((await refusal(correctAgency(admin, { ...seen, reason: "" }, made))).sentence.zh).toContain("原因");
    expect((await refusal(correctAgency(admin, { ...seen, reason: "x" }, made))).sentence.zh).toContain("没有改动");
  });
});

describe("the list", () => {
  it("shows a viewer's lines alone, filtered and paged", async () => {
    const bureau = await buildAgency(county);
    const town = await buildAgency(bureau);
    await buildAgency();
    await buildViewer(["editor", town]);
    await buildViewer(["reviewer", town]);
    const of = async (more: object) =>
      (await listAgencies(admin, { ...noFilter, ...more })).rows.map(({ id }) => id).sort();
    expect(await of({})).toEqual([county, bureau, town].sort());
    expect(await of({ isUnassigned: true })).toEqual([county, bureau].sort());
    expect(await of({ isChainMissing: true })).toEqual([county, bureau].sort());
    expect(await of({ line: (await rowOf(bureau)).slug })).toEqual([bureau, town].sort());
    expect(await of({ kind: "office" })).toEqual([]);
    expect(await of({ query: "'; drop table agency" })).toEqual([]);
    expect(await countAgencies(admin)).toEqual({ standing: 3, unassigned: 2, chainMissing: 2 });
    expect((await filteredIds(admin, { ...noFilter, isUnassigned: true }, 10)).sort()).toEqual([county, bureau].sort());
    expect((await listBelow(admin, null)).rows.map(({ id }) => id)).toEqual([county]);
    const nobody = await buildViewer(["editor", county], ["reviewer", county]);
    expect((await listAgencies(nobody, noFilter)).total).toBe(0);
    expect((await listBelow(nobody, county)).total).toBe(0);
  });
});

it("keeps the history of it all whole, and refuses ids of nobody", async () => {
  expect((await verifyStructure()).brokenAt).toBeNull();
  expect((await refusal(undoAct(admin, randomUUID(), made))).reason).toBe("not-found");
  expect((await refusal(agencyDetails(admin, "' or 1=1"))).reason).toBe("not-found");
});
