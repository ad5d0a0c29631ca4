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
