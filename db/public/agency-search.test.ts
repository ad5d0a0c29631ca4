/** Finding agencies: how they are named, what comes first, what narrows, and that the index answers among many. */
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bigramsOf } from "@/report/agency";
import { createAgency, type NewAgency } from "../people/agencies";
import { db } from "../client";
import { agenciesOnPage, findAgencies, type AgencyQuestion } from "./agency-search";
import { agency, published, report } from "../schema";
import { useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
  await build();
});
afterAll(() => drop());

/** Agencies beside the few: enough for the planner to have a choice. */
const many = 20_000;

const ids: Record<string, string> = {};

async function add(slug: string, name: string, more: Partial<NewAgency> = {}): Promise<string> {
  const newAgency = {
    slug,
    name,
    level: "city",
    kind: "department",
    parentId: null,
    reportsSince: 2008,
    steps: [],
    ...more,
  } as const;
  ids[slug] = (await createAgency(newAgency)).agencyId;
  return ids[slug];
}

async function build(): Promise<void> {
  const province = await add("prov", "江苏省人民政府", { level: "province", kind: "government" });
  const city = await add("huaian", "淮安市人民政府", { kind: "government", parentId: province });
  const county = await add("district", "淮安区人民政府", { level: "county", kind: "government", parentId: city });
  await add("mz", "淮安市民政局", { parentId: city });
  await add("mz-district", "淮安区民政局", { level: "county", parentId: county });
  await add("held", "江苏省淮安监狱管理局", { level: "province", parentId: province });
  await add("renamed", "清江浦区档案馆", {
    level: "county",
    parentId: city,
    formerNames: [{ name: "淮安市清河区档案局", until: 2016 }],
  });
  await add("cq", "重庆市民政局", { level: "province" });
  await add("cs", "长沙市人民政府", { kind: "government" });
  await add("gy", "涡阳县人民政府", { level: "county", kind: "government" });
  await add("ll", "吕梁市人民政府", { kind: "government" });
  await add("xa", "西安市人民政府", { kind: "government" });
  await publish("mz", 2023);
  await publish("mz", 2024);
  await publish("mz-district", 2024);
}

async function publish(slug: string, year: number): Promise<void> {
  const reportId = randomUUID();
  const key = { agencyId: ids[slug]!, year, scope: "own" as const };
  await db()
    .insert(report)
    .values({ id: reportId, ...key, origin: "authored" });
  await db()
    .insert(published)
    .values({ ...key, reportId, version: 1 });
}

const ask = (question: Partial<AgencyQuestion>, page?: number) =>
  findAgencies({ query: "", level: null, kind: null, under: null, year: null, ...question }, page);
const slugs = async (question: Partial<AgencyQuestion>) => (await ask(question)).agencies.map(({ slug }) => slug);

describe("names", () => {
  it("shows names that begin so, then names that hold it, then former names", async () => {
    expect(await slugs({ query: "淮安" })).toEqual(["huaian", "mz", "district", "mz-district", "held", "renamed"]);
    expect((await ask({ query: "清河区" })).agencies).toMatchObject([
      { name: "清江浦区档案馆", formerNames: [{ name: "淮安市清河区档案局", until: 2016 }] },
    ]);
  });

  it.each([
    ["huaianshimin", "mz"],
    ["huai an shi min zheng", "mz"],
    ["HASMZJ", "mz"],
    ["ｈａｓｍｚｊ", "mz"],
    ["淮安市 民政", "mz"],
    ["民政 淮安市", "mz"],
    ["chongqing", "cq"],
    ["cqs", "cq"],
    ["changsha", "cs"],
    ["csshi", null],
    ["guoyang", "gy"],
    ["lvliang", "ll"],
    ["lüliang", "ll"],
    ["Lǚliáng", "ll"],
    ["xi'an", "xa"],
    ["xī ān", "xa"],
    ["zhongqing", null],
    ["百分%_", null],
  ])("finds by %s", async (query, slug) => {
    const found = await slugs({ query });
    expect(found[0] ?? null).toBe(slug);
  });

  it("finds nothing by one character, and everything by none", async () => {
    expect(await ask({ query: "淮" })).toMatchObject({ agencies: [], total: 0, pages: 1 });
    expect((await ask({})).total).toBe(12);
  });
});

describe("narrowing", () => {
  it("narrows by level, kind, line and year, and counts what each value would leave", async () => {
    expect(await slugs({ query: "民政", under: "huaian" })).toEqual(["mz", "mz-district", "huaian", "district"]);
    expect(await slugs({ query: "民政局", under: "district" })).toEqual(["mz-district"]);
    expect(await slugs({ year: 2023 })).toEqual(["mz"]);
    expect(await slugs({ level: "county", kind: "government" })).toEqual(["district", "gy"]);
    const { counts, under } = await ask({ under: "huaian", kind: "department" });
    expect(under).toEqual({ slug: "huaian", name: "淮安市人民政府", above: { slug: "prov", name: "江苏省人民政府" } });
    expect(counts.levels).toEqual({ city: 1, county: 2 });
    expect(counts.kinds).toEqual({ government: 2, department: 3 });
    expect(counts.years).toEqual([
      { year: 2024, n: 2 },
      { year: 2023, n: 1 },
    ]);
    expect(counts.regions).toEqual([{ slug: "district", name: "淮安区人民政府", n: 1 }]);
  });

  it("gives the years of an agency in order, and says when the line is of no agency", async () => {
    expect((await ask({ query: "淮安市民政局" })).agencies[0]?.years).toEqual([2023, 2024]);
    expect((await ask({ under: "nobody" })).under).toBeNull();
  });
});

it("answers from the index among many thousand agencies, a page at a time", async () => {
  const offices = ["发展和改革委员会", "教育局", "公安局", "财政局", "水利局", "卫生健康委员会", "审计局", "统计局"];
  const characters = Array.from("东南西北中上下左右江河湖海山川林田石金木水火土春夏秋冬青白红");
  const place = (n: number) =>
    [n % 29, Math.floor(n / 29) % 29, Math.floor(n / 841) % 29].map((at) => characters[at]).join("");
  for (let index = 0; index < many; index += 2000) {
    await db()
      .insert(agency)
      .values(
        Array.from({ length: 2000 }, (_, step) => {
          const n = index + step;
          const id = randomUUID();
          const name = `${place(Math.floor(n / 8))}县${offices[n % 8] ?? ""}`;
          const placed = { level: "county", kind: "department", path: id.replaceAll("-", "") } as const;
          return { id, slug: `many-${n}`, name, ...placed, searchText: name, searchBigrams: bigramsOf(name) };
        }),
      );
  }
  await db().execute(sql`analyze agency`);
  const plan = await db().transaction(async (tx) => {
    // As the search does it; without the index there is nothing but a scan.
    await tx.execute(sql`set local enable_seqscan = off`);
    return tx.execute<{ "QUERY PLAN": string }>(
      sql`explain select id from agency where search_bigrams @> ${sql.param(["淮安"], agency.searchBigrams)} and strpos(search_text, '淮安') > 0`,
    );
  });
  expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("agency_search_bigrams");
  expect(await slugs({ query: "淮安" })).toHaveLength(6);
  const common = await ask({ query: "审计" }, 3);
  expect(common).toMatchObject({ total: many / 8, page: 3, pages: many / 8 / agenciesOnPage });
  expect(common.agencies).toHaveLength(agenciesOnPage);
  expect((await ask({ query: "审计" }, 9999)).page).toBe(common.pages);
});
