/** Import of agencies: every line judged, all or nothing, the same file twice changes nothing. */
import { creditCheckSign } from "@/report/agency-codes";
import { agencyTableRows, readAgencyTable, type AgencyLine } from "@/report/agency-table";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "../client";
import { Refusal } from "../refusal";
import { buildAgency, buildViewer, useOwnDatabase } from "../testing/testing";
import { type Viewer } from "../viewer";
import { agencyDetails } from "./details";
import { exportAgencies, importAgencies } from "./import";
import { listAgencies, listBelow, noFilter } from "./list";
import { verifyStructure } from "./log";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const made = { now: new Date("2025-11-28T04:00:00Z") };
const preview = { ...made, isPreview: true };
const head = "机关名称,层级,类别,上级机关,统一社会信用代码";

let county: string;
let countyName: string;
let admin: Viewer;
beforeEach(async () => {
  county = await buildAgency();
  await db().execute(sql`update agency set kind = 'government' where id = ${county}`);
  countyName = (await agencyDetails("operator", county)).row.name;
  admin = await buildViewer(["administrator", county]);
});

function linesOf(text: string): readonly AgencyLine[] {
  return taken(
    text
      .trim()
      .split("\n")
      .map((line) => line.split(",")),
  );
}

function taken(rows: readonly (readonly string[])[]): readonly AgencyLine[] {
  const table = readAgencyTable(rows);
  if ("problem" in table) throw new Error(table.problem.zh);
  return table.lines;
}

const take = (text: string, options: { now: Date; isPreview?: boolean } = made) =>
  importAgencies(admin, { lines: linesOf(text), on: null }, options);

/** A code of its own for each use. */
let used = 0;
function newCode(): string {
  used += 1;
  const first = `11320800${String(used).padStart(9, "0")}`;
  return first + (creditCheckSign(first) ?? "");
}

const statuses = (outcome: Awaited<ReturnType<typeof take>>) => outcome.lines.map(({ status }) => status);

describe("an import", () => {
  it("founds upper ones first in whatever order they stand, and the second time changes nothing", async () => {
    const file = `${head}\n甲镇财政所,乡级,政府部门,甲镇人民政府,\n甲镇人民政府,乡级,人民政府,${countyName},${newCode()}\n`;
    expect((await take(file, preview)).counts).toEqual({ new: 2, changed: 0, same: 0, impossible: 0 });
    expect((await listAgencies(admin, noFilter)).total).toBe(1);
    await take(file);
    const { rows } = await listBelow(admin, county);
    expect(rows.map(({ name, below }) => [name, below])).toEqual([["甲镇人民政府", 1]]);
    const events = (await verifyStructure()).events;
    expect(statuses(await take(file))).toEqual(["same", "same"]);
    expect(await verifyStructure()).toEqual({ events, brokenAt: null });
  });

  it("takes its own export back unchanged, from the top of the viewer's line down", async () => {
    await take(`${head}\n乙局,县级,政府部门,${countyName},${newCode()}\n丙局,县级,垂直管理部门,${countyName},\n`);
    const bureau = (await listBelow(admin, county)).rows[0]!;
    const below = await buildViewer(["administrator", bureau.id]);
    for (const viewer of [admin, below]) {
      const exported = await exportAgencies(viewer, noFilter);
      expect(exported.map(({ parent }) => parent !== null)).toEqual(exported.map((_, index) => index > 0));
      const lines = taken(agencyTableRows(exported));
      const outcome = await importAgencies(viewer, { lines, on: null }, made);
      expect(new Set(outcome.lines.map(({ status }) => status))).toEqual(new Set(["same"]));
    }
  });

  it("says of each line what is wrong with it, and takes none of the file", async () => {
    const foreign = await buildAgency();
    const foreignName = (await agencyDetails("operator", foreign)).row.name;
    const code = newCode();
    const wrongCode = code.slice(0, 17) + (code.endsWith("1") ? "2" : "1");
    await take(`${head}\n旧局,县级,政府部门,${countyName},${code}\n`);
    const file = [
      head,
      `好局,县级,政府部门,${countyName},`,
      `重局,县级,政府部门,${countyName},`,
      `重局,县级,政府部门,${countyName},`,
      `别处局,县级,政府部门,${foreignName},`,
      `错码局,县级,政府部门,${countyName},${wrongCode}`,
      `上局,县级,政府部门,下局,`,
      `下局,县级,政府部门,上局,`,
      `无级局,镇级,政府部门,${countyName},`,
      `新名局,县级,政府部门,${countyName},${code}`,
      `无主局,县级,政府部门,,`,
      `随上局,县级,政府部门,无主局,`,
    ].join("\n");
    const outcome = await take(file, preview);
    expect(statuses(outcome)).toEqual(["new", "new", ...Array.from({ length: 9 }, () => "impossible")]);
    const said = outcome.lines.map(({ problem }) => problem?.zh ?? "");
    expect(said.slice(2)).toEqual([
      expect.stringContaining("与第3行重复"),
      expect.stringContaining("没有找到上级机关"),
      expect.stringContaining("校验位"),
      expect.stringContaining("互为上级"),
      expect.stringContaining("互为上级"),
      expect.stringContaining("层级"),
      expect.stringContaining("更名和划转要有日期"),
      expect.stringContaining("要填上级机关"),
      expect.stringContaining("第11行"),
    ]);
    const refused = await take(file).catch((problem: unknown) => problem);
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).sentence.zh).toContain("有9行不能导入，什么都没有保存。第4行");
    expect((await listBelow(admin, county)).rows.map(({ name }) => name)).toEqual(["旧局"]);
  });

  it("renames and moves on a day when the day and what it rests on are given", async () => {
    const code = newCode();
    await take(`${head}\n东局,县级,政府部门,${countyName},${code}\n西局,县级,政府部门,${countyName},\n`);
    const lines = linesOf(`${head}\n东区局,县级,办公机构,西局,${code}\n`);
    const on = { day: "2025-03-01", basis: "示政发〔2025〕1号" };
    const outcome = await importAgencies(admin, { lines, on }, made);
    expect(outcome.lines[0]?.changes.map(({ field }) => field).sort()).toEqual(["kind", "name", "parent"]);
    const { rows } = await listAgencies(admin, { ...noFilter, query: "东区局" });
    const { row, formerNames, positions } = await agencyDetails(admin, rows[0]!.id);
    expect([row.kind, formerNames[0]?.name, positions[0]?.from]).toEqual(["office", "东局", "2025-03-01"]);
    expect((await importAgencies(admin, { lines, on }, made)).counts.same).toBe(1);
  });

  it("is not there for who administers nothing, and asks for the right of each line", async () => {
    const editor = await buildViewer(["editor", county]);
    const lines = linesOf(`${head}\n好局,县级,政府部门,${countyName},\n`);
    const refused = await importAgencies(editor, { lines, on: null }, made).catch((problem: unknown) => problem);
    expect((refused as Refusal).reason).toBe("not-found");
    const bureau = await buildAgency(county);
    const own = await buildViewer(["administrator", bureau]);
    const { slug } = (await agencyDetails("operator", bureau)).row;
    const raised = linesOf(`网址标识,层级\n${slug},省级\n`);
    const forbidden = await importAgencies(own, { lines: raised, on: null }, made).catch((problem: unknown) => problem);
    expect((forbidden as Refusal).reason).toBe("forbidden");
  });

  it("tells which column is missing or twice, and how many lines are too many", () => {
    expect(readAgencyTable([["甲", "乙"]])).toMatchObject({
      problem: { zh: expect.stringContaining("机关名称") as string },
    });
    expect(readAgencyTable([["机关名称", "单位"]])).toMatchObject({
      problem: { zh: expect.stringContaining("两次") as string },
    });
    const many = [["机关名称"], ...Array.from({ length: 50_001 }, (_, index) => [`第${index}局`])];
    expect(readAgencyTable(many)).toMatchObject({ problem: { zh: expect.stringContaining("50001行") as string } });
  });

  it("takes thousands of lines at once", async () => {
    const lines = Array.from({ length: 3000 }, (_, n) => `第${n}号局,县级,政府部门,${countyName},${newCode()}`);
    const outcome = await take([head, ...lines].join("\n"));
    expect(outcome.counts.new).toBe(3000);
    expect((await listBelow(admin, county)).total).toBe(3000);
  }, 60_000);
});
