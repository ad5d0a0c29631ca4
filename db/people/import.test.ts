/** Import of people: every line judged, all or nothing, and the same file twice changes nothing. */
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { personTableRows, readPersonTable, type PersonLine } from "@/report/person-table";
import { db } from "../client";
import { buildAgency, buildViewer, useOwnDatabase } from "../testing/testing";
import { type Viewer } from "../viewer";
import { exportPeople, importPeople } from "./import";
import { everybody, listPeople } from "./list";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const made = { now: new Date() };
const preview = { now: new Date(), isPreview: true };

let county: string;
let admin: Viewer;
const slugOf = async (id: string) =>
  [...(await db().execute<{ slug: string }>(sql`select slug from agency where id = ${id}`))][0]!.slug;
beforeEach(async () => {
  await db().execute(sql`delete from person where account like 'p%' or account like 'q%'`);
  county = await buildAgency();
  admin = await buildViewer(["administrator", county]);
});

function linesOf(rows: readonly (readonly string[])[]): readonly PersonLine[] {
  const table = readPersonTable([["账号", "姓名", "机关", "角色", "起", "止", "电话", "邮箱"], ...rows]);
  if ("problem" in table) throw new Error(table.problem.zh);
  return table.lines;
}

const problemsOf = async (rows: readonly (readonly string[])[]) =>
  (await importPeople(admin, { lines: linesOf(rows) }, preview)).lines.map(({ no, status, problem }) =>
    `${no} ${status} ${problem?.zh ?? ""}`.trim(),
  );

it("makes new people with their roles, and the same file a second time changes nothing", async () => {
  const [one, two] = [await slugOf(await buildAgency(county)), await slugOf(await buildAgency(county))];
  const lines = linesOf([
    ["pers1", "张三", one, "填报、审核", "", "", "13800000000", ""],
    ["pers1", "张三", two, "editor", "2026年1月1日", "2026-12-31"],
    ["pers2", "李四", two, ""],
  ]);
  const seen = await importPeople(admin, { lines }, preview);
  expect(seen.counts).toEqual({ new: 3, changed: 0, same: 0, impossible: 0 });
  expect((await listPeople(admin, everybody)).total).toBe(1);
  const { touches } = await importPeople(admin, { lines }, made);
  expect(touches).toMatchObject({ people: 2, made: 2, given: 3 });
  expect((await importPeople(admin, { lines }, made)).counts).toEqual({ new: 0, changed: 0, same: 3, impossible: 0 });
  const changed = await importPeople(admin, { lines: linesOf([["Pers1", "", "", "", "", "", "0517-83600000"]]) }, made);
  expect(changed.lines[0]?.changes).toEqual([{ field: "phone", from: "13800000000", to: "0517-83600000" }]);

  const exported = personTableRows(await exportPeople(admin, everybody));
  expect(exported).toHaveLength(6);
  const again = readPersonTable(exported);
  if ("problem" in again) throw new Error(again.problem.zh);
  expect((await importPeople(admin, { lines: again.lines }, made)).counts).toMatchObject({
    new: 0,
    changed: 0,
    impossible: 0,
  });
});

it("says of each line what is wrong with it, and saves none of the others", async () => {
  const bureau = await slugOf(await buildAgency(county));
  const outside = await buildAgency();
  const stranger = await buildViewer(["editor", outside]);
  await importPeople(admin, { lines: linesOf([["pers9", "王五", bureau, "填报"]]) }, made);
  const rows = [
    ["pers1", "张三", bureau, "填报"],
    ["pers1", "李四", bureau, "审核"],
    ["pers1", "张三", bureau, "填报"],
    ["pers3", "", bureau, "填报"],
    ["pers4", "赵六", await slugOf(outside), "填报"],
    ["pers5", "赵六", bureau, "局长"],
    [stranger.account, "赵六", bureau, "填报"],
    ["pers9", "王六", bureau, "填报"],
    ["pers6", "赵六", bureau, "填报", "2026-02-30"],
    ["pers7", "赵六", bureau, "填报", "", "", "电话", ""],
    [admin.account, "", bureau, "填报"],
    ["", "赵六", bureau, "填报"],
  ];
  expect(await problemsOf(rows)).toEqual([
    "2 new",
    "3 impossible 账号与第2行（张三）相同，姓名却不同。",
    "4 impossible 与第2行重复。",
    "5 impossible 新人员要填姓名。",
    expect.stringContaining("6 impossible 在您管理的范围内没有找到机关") as string,
    expect.stringContaining("7 impossible 角色“局长”不在可选范围内") as string,
    expect.stringContaining("8 impossible 账号") as string,
    expect.stringContaining("9 impossible 账号“pers9”是王五的") as string,
    expect.stringContaining("10 impossible “2026-02-30”不是日历上的日期") as string,
    expect.stringContaining("11 impossible 电话") as string,
    expect.stringContaining("12 impossible 不能给自己增加角色") as string,
    "13 impossible 请填写账号，可以用手机号。",
  ]);
  await expect(importPeople(admin, { lines: linesOf(rows) }, made)).rejects.toMatchObject({ reason: "blocked" });
  expect((await listPeople(admin, everybody)).total).toBe(2);
});

it("takes ten thousand lines in one act, and refuses more than fifty thousand with one sentence", async () => {
  const bureau = await slugOf(await buildAgency(county));
  const rows = Array.from({ length: 10_000 }, (_, n) => [`qq-${n}`, `人员${n}`, bureau, "填报"]);
  const { touches } = await importPeople(admin, { lines: linesOf(rows) }, made);
  expect(touches).toMatchObject({ made: 10_000, given: 10_000 });
  expect((await listPeople(admin, { ...everybody, query: "qq-9999" })).rows).toHaveLength(1);
  const many = readPersonTable([["账号"], ...Array.from({ length: 50_001 }, (_, n) => [`qq-${n}`])]);
  expect("problem" in many && many.problem.zh).toContain("一次最多导入50000行");
});
