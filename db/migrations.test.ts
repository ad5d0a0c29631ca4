/** Migrations that move data: what stood in the old tables stands in the new ones. */
import { randomUUID } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, inject, it } from "vitest";

const folder = join(import.meta.dirname, "migrations");
const name = `test_${randomUUID().replaceAll("-", "")}`;
let admin: postgres.Sql;
let sql: postgres.Sql;

beforeEach(async () => {
  admin = postgres(inject("databaseUrl"), { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  const own = new URL(inject("databaseUrl"));
  own.pathname = `/${name}`;
  sql = postgres(own.href, { max: 1, onnotice: () => undefined });
});
afterEach(async () => {
  await sql.end();
  await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
});

async function migrate(isWanted: (file: string) => boolean): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  for (const file of files.filter(isWanted)) await sql.unsafe(await readFile(join(folder, file), "utf8"));
}

it("0005 makes the answer of a remark the first reply of its thread, with the time the history knows", async () => {
  await sql.unsafe("create extension if not exists ltree");
  await migrate((file) => file < "0005");
  const [agency, editor, reviewer, report, revision] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  await sql`insert into agency (id, slug, name, level, kind, path, name_bigrams)
            values (${agency}, 'a', '甲局', 'county', 'department', 'a', '{}')`;
  await sql`insert into person (id, account, name, password_hash)
            values (${editor}, 'e', '填报', ''), (${reviewer}, 'r', '审核', '')`;
  await sql`insert into report (id, agency_id, year, scope) values (${report}, ${agency}, 2024, 'own')`;
  await sql`insert into revision (id, report_id, no, content) values (${revision}, ${report}, 1, '{}')`;
  await sql`insert into remark (revision_id, place, text, author_id, answer, answered_by)
            values (${revision}, 'report', '请核对', ${reviewer}, '已核对', ${editor}),
                   (${revision}, 'part:三', '请补充', ${reviewer}, null, null)`;
  const detail = { place: "report", answer: "已核对" };
  await sql`insert into event (report_id, no, kind, person_id, person_name, at, detail, previous_hash, hash)
            values (${report}, 1, 'answer-remark', ${editor}, '填报', '2025-01-02T03:04:05Z', ${sql.json(detail)}, '', '')`;
  await migrate((file) => file.startsWith("0005"));
  const replies = await sql`
    select r.text as remark, p.text, p.author_id, p.for_body, p.made_at
    from remark_reply p join remark r on r.id = p.remark_id`;
  expect([...replies]).toEqual([
    { remark: "请核对", text: "已核对", author_id: editor, for_body: true, made_at: new Date("2025-01-02T03:04:05Z") },
  ]);
  expect(await sql`select 1 from remark`).toHaveLength(2);
});

it("0012 takes authors from the events, the origin from the content, and the agency's year after what was transcribed", async () => {
  await sql.unsafe("create extension if not exists ltree");
  await migrate((file) => file < "0012");
  const ids = Array.from({ length: 7 }, () => randomUUID());
  const [agency, first, second, reviewer, old, report, idle] = ids as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  await sql`insert into agency (id, slug, name, level, kind, path)
            values (${agency}, 'a', '甲局', 'county', 'department', ${agency.replaceAll("-", "")})`;
  await sql`insert into person (id, account, name, password_hash)
            values (${first}, 'e', '填报', ''), (${second}, 'f', '填报二', ''), (${reviewer}, 'r', '审核', '')`;
  await sql`insert into report (id, agency_id, year, scope, published_version)
            values (${old}, ${agency}, 2021, 'own', 1), (${report}, ${agency}, 2024, 'own', 1), (${idle}, ${agency}, 2025, 'own', null)`;
  await sql`insert into revision (report_id, no, state, content)
            values (${old}, 1, 'published', '{"origin": "transcribed"}'), (${report}, 1, 'published', '{"origin": "authored"}'),
                   (${report}, 2, 'draft', '{"origin": "authored"}')`;
  const told = [
    [first, "open"],
    [first, "edit"],
    [reviewer, "approve"],
    [reviewer, "publish"],
    [first, "open"],
    [second, "edit"],
  ] as const;
  for (const [index, [personId, kind]] of told.entries())
    await sql`insert into event (report_id, no, kind, person_id, person_name, at, detail, previous_hash, hash)
              values (${report}, ${index + 1}, ${kind}, ${personId}, '', now(), '{}', '', '')`;
  await migrate((file) => file.startsWith("0012"));
  const origins = await sql`select year, origin from report order by year`;
  expect([...origins]).toEqual([
    { year: 2021, origin: "transcribed" },
    { year: 2024, origin: "authored" },
    { year: 2025, origin: "authored" },
  ]);
  expect([...(await sql`select reports_since, reports_here from agency`)]).toEqual([
    { reports_since: 2022, reports_here: true },
  ]);
  const authors = await sql`select no, author_ids from revision where report_id = ${report} order by no`;
  expect([...authors]).toEqual([
    { no: 1, author_ids: [first] },
    { no: 2, author_ids: [second] },
  ]);
  await sql`update revision set content = '{"origin": "authored", "edition": "2021"}', updated_by = ${first}
            where report_id = ${report} and no = 2`;
  const [edited] = await sql`select author_ids from revision where report_id = ${report} and no = 2`;
  expect(edited?.author_ids).toEqual([second, first]);
});
