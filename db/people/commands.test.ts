/** `nianbao person`, `role` and `chain` as an operator runs them: one clear sentence, a dry run that saves nothing, JSON. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "../client";
import { buildAgency, useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
let slug: string;
let upper: string;
beforeAll(async () => {
  drop = await useOwnDatabase();
  const county = await buildAgency(null, []);
  const bureau = await buildAgency(county, []);
  const rows = await db().execute<{ id: string; slug: string }>(sql`select id, slug from agency`);
  slug = [...rows].find(({ id }) => id === bureau)?.slug ?? "";
  upper = [...rows].find(({ id }) => id === county)?.slug ?? "";
});
afterAll(() => drop());

async function nianbao(...words: readonly string[]) {
  const cli = path.join(import.meta.dirname, "../../cli/nianbao.ts");
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", cli, ...words]);
  const [out, problems] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: child.exitCode, said: out + problems };
}

const count = async () => [...(await db().execute<{ n: number }>(sql`select count(*)::int as n from person`))][0]?.n;

it("adds people and roles, says what it would do, and takes it back", async () => {
  const words = ["person", "add", "zhangsan", "张三", "--agency", slug, "--role", "editor"];
  const tried = await nianbao(...words, "--dry-run");
  expect(tried).toMatchObject({ code: 0 });
  expect(tried.said).toContain("试运行，未保存");
  expect(await count()).toBe(0);
  expect((await nianbao(...words)).said).toContain("新建账号 1，授予角色 1");
  const again = await nianbao(...words);
  expect(again).toEqual({ code: 1, said: expect.stringContaining("已被使用") as string });
  const given = await nianbao("role", "give", "张三", "--role", "reviewer", "--agency", `${slug},${upper}`, "--json");
  const { actId, touches } = JSON.parse(given.said) as { actId: string; touches: { given: number } };
  expect(touches.given).toBe(2);
  expect((await nianbao("role", "undo", actId)).said).toContain("结束角色 2");
  expect((await nianbao("user", "list", "--query", "zhangsan")).said).toContain("张三");
  expect((await nianbao("person", "link", "zhangsan")).said).toMatch(/\/zh\/link\/[\w-]{20,}/);
  expect(await nianbao("person", "frobnicate")).toMatchObject({ code: 2 });
});

it("imports and exports a file that changes nothing when it comes back", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "people-"));
  const file = path.join(folder, "people.csv");
  await writeFile(file, `账号,姓名,机关,角色\nlisi,李四,${slug},审核\nlisi,李五,${slug},填报\n`);
  const refused = await nianbao("person", "import", file);
  expect(refused.code).toBe(1);
  expect(refused.said).toContain("第3行：账号与第2行（李四）相同");
  await writeFile(file, `账号,姓名,机关,角色\nlisi,李四,${slug},审核\n`);
  expect((await nianbao("person", "import", file)).said).toContain("新增 new 1");
  const back = path.join(folder, "back.csv");
  await nianbao("person", "export", back);
  expect(await readFile(back, "utf8")).toContain("lisi");
  expect((await nianbao("person", "import", back)).said).toContain("新增 new 0，更新 changed 0");
});

it("sets chains and hands them down", async () => {
  expect((await nianbao("chain", "set", slug, "初审", `终审@${upper}`)).said).toContain("已修改：1 个机关");
  expect((await nianbao("chain", "show", slug)).said).toContain("终审");
  expect((await nianbao("chain", "list", "--stuck")).said).toContain("没有审核员");
  const down = await nianbao("chain", "hand-down", upper, "审核", "--exceptions", "--dry-run");
  expect(down.said).toContain("试运行，未保存");
  expect((await nianbao("chain", "set", slug, `审核@nowhere`)).code).toBe(1);
});
