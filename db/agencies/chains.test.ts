/** Review chains: set, handed down with exceptions, judged for who could fill them, and out of reach of those below. */
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { plainChain } from "@/report/workflow/chain";
import { db } from "../client";
import { buildAgency, buildViewer, useOwnDatabase } from "../testing/testing";
import { type Viewer } from "../viewer";
import { chainDetails, countChains, handDownChain, listChains, setChain } from "./chains";
import { mergeAgencies } from "./endings";
import { addAgency } from "./founding";
import { listAgencies, noFilter } from "./list";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const made = { now: new Date() };
const preview = { now: new Date(), isPreview: true };
const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;
const all = { ...noFilter, isException: false };
const on = { day: "2025-03-01", basis: "示政发〔2025〕1号" };

let county: string;
let bureau: string;
let office: string;
let admin: Viewer;
beforeEach(async () => {
  county = await buildAgency(null, []);
  bureau = await buildAgency(county, []);
  office = await buildAgency(bureau, []);
  admin = await buildViewer(["administrator", county]);
});

const own = (name: string) => ({ name, atAgencyId: null });
const stepsOf = async (id: string) =>
  (await chainDetails("operator", id)).steps.map(({ name, atName }) => (atName === null ? name : `${name}@upper`));

describe("a chain", () => {
  it("is set for one agency, seen first, and not over what somebody else set meanwhile", async () => {
    const steps = [own("初审"), { name: "终审", atAgencyId: county }];
    const wanted = { agencyId: bureau, seen: plainChain, steps };
    expect((await setChain(admin, wanted, preview)).touches).toMatchObject({ chains: 1, open: 0 });
    expect(await stepsOf(bureau)).toEqual(["审核"]);
    await setChain(admin, wanted, made);
    expect(await stepsOf(bureau)).toEqual(["初审", "终审@upper"]);
    await expect(setChain(admin, wanted, made)).rejects.toEqual(refusedAs("stale"));
    const events = await db().execute(sql`select detail from security_event where agency_id = ${bureau}`);
    expect(events[0]?.detail).toMatchObject({ before: ["审核"], after: ["初审", expect.stringContaining("终审@")] });
  });

  it.each([
    ["no step", () => []],
    ["four steps", () => ["一", "二", "三", "四"].map(own)],
    ["a step without a name", () => [own(" ")]],
    ["two of one name", () => [own("审核"), own("审核")]],
    ["a step below", () => [{ name: "审核", atAgencyId: office }]],
  ])("is refused with a sentence: %s", async (_what, steps) => {
    await expect(setChain(admin, { agencyId: bureau, seen: plainChain, steps: steps() }, made)).rejects.toEqual(
      refusedAs("malformed"),
    );
  });

  it("is not taken out of the review of those above by whom they review", async () => {
    const below = await buildViewer(["administrator", bureau]);
    await setChain(below, { agencyId: bureau, seen: plainChain, steps: [own("局内审核")] }, made);
    await expect(
      setChain(
        below,
        { agencyId: bureau, seen: [own("局内审核")], steps: [{ name: "终审", atAgencyId: county }] },
        made,
      ),
    ).rejects.toEqual(refusedAs("not-found"));
    const upper = [{ name: "终审", atAgencyId: county }];
    await setChain(admin, { agencyId: bureau, seen: [own("局内审核")], steps: upper }, made);
    await expect(setChain(below, { agencyId: bureau, seen: upper, steps: plainChain }, made)).rejects.toEqual(
      refusedAs("forbidden"),
    );
    await handDownChain(admin, { agencyId: county, steps: upper, overExceptions: true }, made);
    await expect(
      handDownChain(below, { agencyId: bureau, steps: plainChain, overExceptions: true }, made),
    ).rejects.toEqual(refusedAs("forbidden"));
    const elsewhere = await buildViewer(["administrator", await buildAgency()]);
    for (const act of [
      () => setChain(elsewhere, { agencyId: bureau, seen: upper, steps: plainChain }, made),
      () => handDownChain(elsewhere, { agencyId: county, steps: plainChain, overExceptions: true }, made),
      () => chainDetails(elsewhere, bureau),
    ])
      await expect(act()).rejects.toEqual(refusedAs("not-found"));
  });
});

describe("what is handed down", () => {
  it("reaches those that follow, leaves exceptions, and those that are founded later get it", async () => {
    const exception = await buildAgency(county, [null, null]);
    const steps = [own("初审"), { name: "终审", atAgencyId: county }];
    const asked = { agencyId: county, steps, overExceptions: false };
    expect((await handDownChain(admin, asked, preview)).touches.chains).toBe(2);
    await handDownChain(admin, asked, made);
    expect(await stepsOf(office)).toEqual(["初审", "终审@upper"]);
    expect(await stepsOf(exception)).toEqual(["第1步", "第2步"]);
    expect((await listChains(admin, { ...all, isException: true })).rows).toMatchObject([
      { id: exception, isException: true, template: { fromId: county } },
    ]);
    expect((await countChains(admin)).exceptions).toBe(1);
    const { made: ids } = await addAgency(
      admin,
      { name: "示例县数据局", level: "county", kind: "department", parentId: bureau },
      made,
    );
    expect(await stepsOf(ids[0] ?? "")).toEqual(["初审", "终审@upper"]);
    await handDownChain(admin, { agencyId: county, steps: [own("复核")], overExceptions: false }, made);
    expect(await stepsOf(office)).toEqual(["复核"]);
    await handDownChain(admin, { ...asked, overExceptions: true }, made);
    expect(await stepsOf(exception)).toEqual(["初审", "终审@upper"]);
  });

  it("goes on at the agency that follows on one that ended", async () => {
    const heir = await buildAgency(county);
    const head = await buildAgency(county);
    const below = await buildAgency(head, []);
    await handDownChain(
      admin,
      { agencyId: head, steps: [{ name: "终审", atAgencyId: head }], overExceptions: true },
      made,
    );
    await mergeAgencies(admin, { agencyIds: [head], into: { agencyId: heir }, passPeople: false, ...on }, made);
    expect(await stepsOf(below)).toEqual(["终审@upper"]);
  });
});

describe("a chain that nobody can go through", () => {
  const problemOf = async (id: string) => (await chainDetails(admin, id)).problem?.zh ?? "";
  const stuck = async () => (await listAgencies(admin, { ...noFilter, isChainMissing: true })).rows.map(({ id }) => id);

  it("is said with the reason, and found by the filter", async () => {
    expect(await problemOf(bureau)).toContain("没有审核员");
    expect(await stuck()).toContain(bureau);
    const both = await buildViewer(["editor", bureau], ["reviewer", bureau]);
    expect(await problemOf(bureau)).toContain("只有唯一的填报员自己能审");
    expect(await stuck()).toContain(bureau);
    await buildViewer(["editor", bureau]);
    expect(await problemOf(bureau)).toBe("");
    expect(await stuck()).not.toContain(bureau);
    await setChain(admin, { agencyId: bureau, seen: plainChain, steps: [own("初审"), own("复审")] }, made);
    expect(await problemOf(bureau)).toContain("不够分配");
    expect(await stuck()).toContain(bureau);
    await buildViewer(["reviewer", bureau]);
    expect(await stuck()).not.toContain(bureau);
    await db().execute(sql`update membership set until_day = '2020-01-01' where person_id = ${both.personId}`);
    expect(await stuck()).toContain(bureau);
  });
});
