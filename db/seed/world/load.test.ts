/** The generated world: the same each time, whole by the rules of the system, and counted before it is made. */
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agencyKinds, agencyLevels } from "@/report/agency";
import { verifyStructure } from "../../agencies/log";
import { db, rawSql } from "../../client";
import { rebuildAggregates } from "../../derived/aggregates";
import { rebuildPublishedRows } from "../../derived/published-rows";
import { verifyHistory } from "../../gate/history";
import { prove } from "../../proof/prove";
import { type Flaw } from "@/report/proof";
import { verifyReceipts } from "../../gate/receipts";
import { publication, remark, report, revision } from "../../schema";
import { useOwnDatabase } from "../../testing/testing";
import { worldSteps } from "./agencies";
import { Copied } from "./copy";
import { countWorld, loadWorld, obstacleTo } from "./load";

const size = { agencies: 140, seed: "test", years: [2018, 2019, 2020, 2021, 2022, 2023], documents: 1 };

const agenciesOf = (agencies: number, seed = "test") =>
  [...worldSteps({ agencies, seed })].flatMap(({ kind, agency }) => (kind === "agency" ? [agency] : []));

describe("the tree", () => {
  it("has as many agencies as asked, each after the one above it, with an address of its own", () => {
    const agencies = agenciesOf(1500);
    expect(agencies).toHaveLength(1500);
    expect(new Set(agencies.map(({ slug }) => slug)).size).toBe(1500);
    const paths = new Map<string, string>();
    for (const { id, parentId, path } of agencies) {
      const label = id.replaceAll("-", "");
      expect(path).toBe(parentId === null ? label : `${paths.get(parentId)}.${label}`);
      paths.set(id, path);
    }
  });

  it("is the beginning of a larger one, and another one by another seed", () => {
    expect(agenciesOf(1500).slice(0, 300)).toEqual(agenciesOf(300));
    expect(agenciesOf(300, "other").map(({ name }) => name)).not.toEqual(agenciesOf(300).map(({ name }) => name));
  });

  it("has every level and kind, names that clash, and none that could be a real place's", () => {
    const agencies = agenciesOf(9000);
    expect(new Set(agencies.map(({ level }) => level))).toEqual(new Set(agencyLevels));
    expect(new Set(agencies.map(({ kind }) => kind))).toEqual(new Set(agencyKinds));
    expect(new Set(agencies.map(({ name }) => name)).size).toBeLessThan(agencies.length);
    for (const { name } of agencies) expect(name).toMatch(/^[虚拟例范样幻]/);
  });
});

describe("a world in the database", () => {
  let drop: () => Promise<void>;
  let counts: Awaited<ReturnType<typeof loadWorld>>;
  beforeAll(async () => {
    drop = await useOwnDatabase();
    counts = await loadWorld(size);
  }, 120_000);
  afterAll(() => drop());

  it("holds what was counted beforehand", async () => {
    expect(counts).toEqual(countWorld(size));
    const [row] = await db().execute<Record<string, number>>(sql`select
      (select count(*)::int from agency) as agencies, (select count(*)::int from published) as published,
      (select count(*)::int from report where published_version is null) as drafts,
      (select count(distinct report_id)::int from publication where withdrawn_at is not null) as withdrawn,
      (select count(*)::int from report where published_version = 2) as corrected,
      (select count(*)::int from report where scope = 'roll-up') as "rollUps"`);
    const { agencies, published, drafts, withdrawn, corrected, rollUps } = counts;
    expect(row).toEqual({ agencies, published, drafts, withdrawn, corrected, rollUps });
    expect(Math.min(drafts, corrected, rollUps)).toBeGreaterThan(0);
  });

  it("is whole: histories, receipts and the history of the structure", async () => {
    for await (const { brokenAt } of verifyHistory()) expect(brokenAt).toBeNull();
    for (const { id } of await db().select({ id: report.id }).from(report))
      for (const { problem } of await verifyReceipts(id)) expect(problem).toBeNull();
    expect((await verifyStructure()).brokenAt).toBeNull();
    const flaws: Flaw[] = [];
    await prove((flaw) => flaws.push(flaw));
    expect(flaws).toEqual([]);
  });

  it("has the rows that a rebuild makes", async () => {
    const before = await state();
    await rebuildPublishedRows();
    await rebuildAggregates();
    expect(await state()).toEqual(before);
  });

  it("has a number for every reason to look twice: errors accepted with a reason where a report was written here", async () => {
    const rows = await db().execute<{ origin: string; accepted: boolean; n: number }>(sql`
      select p.document -> 'content' ->> 'origin' as origin, f.accepted, count(*)::int as n
      from published_finding f join published using (agency_id, year, scope)
      join publication p on p.report_id = published.report_id and p.version = published.version
      where f.severity = 'error' group by 1, 2`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { origin, accepted } of rows) expect(accepted).toBe(origin === "authored");
  });

  it("files a roll-up that adds up what all below a place did", async () => {
    const [row] = await db().execute<{ filed: number; members: number }>(sql`
      select p.requests_received::int as filed,
        (select sum(m.requests_received)::int from published m join agency a on a.id = m.agency_id
          where m.year = p.year and m.scope = 'own' and a.path <@ top.path) as members
      from published p join agency top on top.id = p.agency_id
      where p.scope = 'roll-up' and top.level = 'county' order by p.year, top.slug limit 1`);
    // A report that is missing or withdrawn is in the roll-up, as in life, and in no sum.
    expect(row!.filed).toBeGreaterThanOrEqual(row!.members);
    expect(row!.members).toBeGreaterThan(0);
  });

  it("stands in the way of a second one", async () => {
    expect(await obstacleTo()).toBe("made-before");
  });
});

it("without documents has the same rows to count, and no document", async () => {
  const drop = await useOwnDatabase();
  try {
    await loadWorld({ ...size, agencies: 40, documents: 0 });
    const { published, documents } = countWorld({ ...size, agencies: 40, documents: 0 });
    expect(documents).toBe(0);
    expect(await db().$count(publication)).toBe(0);
    const [row] = await db().execute<{ n: number; sums: number }>(
      sql`select count(*)::int as n, (select count(*)::int from aggregate) as sums from published`,
    );
    expect(row!.n).toBe(published);
    expect(row!.sums).toBeGreaterThan(0);
  } finally {
    await drop();
  }
}, 60_000);

it("sends every sign of a text as it is", async () => {
  const drop = await useOwnDatabase();
  try {
    await loadWorld({ ...size, agencies: 1, years: [2023], documents: 1 });
    const [row] = await db().select().from(revision).limit(1);
    const [{ personId } = { personId: "" }] = await db().execute<{ personId: string }>(
      sql`select id as "personId" from person limit 1`,
    );
    const text = 'tab\t line\n return\r back\\slash \\N "quoted" {a,b} 年报\u3000\u{20BB7}';
    const copied = new Copied(remark);
    copied.add({ revisionId: row!.id, place: "report", text, authorId: personId, closedBy: null });
    await rawSql().begin(async (tx) => copied.take()(tx));
    const [kept] = await db().select().from(remark).where(eq(remark.revisionId, row!.id));
    expect(kept).toMatchObject({ text, place: "report", closedBy: null });
  } finally {
    await drop();
  }
}, 60_000);

/** All that is derived, as one hash a table. */
async function state() {
  const rows = await db().execute(sql`select
    (select md5(string_agg(t::text, ' ' order by agency_id, year, scope)) from published t) as published,
    (select md5(string_agg(t::text, ' ' order by agency_id, year, scope, part)) from published_text t) as texts,
    (select md5(string_agg(t::text, ' ' order by agency_id, year, scope, no)) from published_finding t) as findings,
    (select md5(string_agg(t::text, ' ' order by agency_id, year)) from aggregate t) as sums`);
  return rows[0];
}
