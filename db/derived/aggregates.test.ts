/** Sums worked off level by level are those made anew at once, whatever happened; and one bad row stops nobody else. */
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chanceOf } from "../seed/chance";
import { loadWorld } from "../seed/world/load";
import { db } from "../client";
import { buildAgency, useOwnDatabase } from "../testing/testing";
import { rebuildAggregates, workOffSome, workQueueOff } from "./aggregates";
import { sumTables } from "./sum-tables";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
  await loadWorld({ agencies: 160, seed: "sums", years: [2019, 2020, 2021, 2022, 2023, 2024], documents: 1 });
}, 120_000);
afterAll(() => drop());

/** Every row of the tables of sums, as text. */
async function everySum(): Promise<string[]> {
  const found = await Promise.all(
    sumTables.map(({ name }) => db().execute<{ row: string }>(sql`select t::text as row from ${sql.raw(name)} t`)),
  );
  return found.flatMap((rows, index) => [...rows].map(({ row }) => `${sumTables[index]?.name} ${row}`)).sort();
}

async function expectExact(): Promise<void> {
  await workQueueOff();
  const workedOff = await everySum();
  await rebuildAggregates();
  expect(workedOff).toEqual(await everySum());
}

/** One thing that happens to a world, with the marks that the move behind it leaves. */
const happenings = {
  withdrawn: async (agencyId: string, year: number) => {
    await db().execute(sql`delete from published where agency_id = ${agencyId} and year = ${year}`);
    await mark(agencyId, year);
  },
  corrected: async (agencyId: string, year: number, n: number) => {
    await db()
      .execute(sql`update published set requests_received = ${n}, requests_granted = null, fees_amount_2021 = ${`${n}.00000001`},
      errors = ${n % 3}, officially_published_on = ${`${year + 1}-02-01`} where agency_id = ${agencyId} and year = ${year}`);
    await db().execute(sql`delete from published_finding where agency_id = ${agencyId} and year = ${year} and no = 1`);
    await mark(agencyId, year);
  },
  moved: async (agencyId: string, year: number) => {
    // Below another government of the first level; earlier years stay where they were.
    await db().execute(sql`update agency_position set valid_until = make_date(${year}, 6, 1)
      where agency_id = ${agencyId} and valid_until is null and valid_from < make_date(${year}, 6, 1)`);
    await db().execute(sql`insert into agency_position (agency_id, parent_id, valid_from)
      select ${agencyId}, (select id from agency where kind = 'government' and parent_id is null order by slug limit 1), make_date(${year}, 6, 1)
      where not exists (select from agency_position where agency_id = ${agencyId} and (valid_until is null or valid_from >= make_date(${year}, 6, 1)))`);
    await db().execute(sql`insert into aggregate_dirty (agency_id, year)
      select id, years.year from (select agency_id as id from agency_position where agency_id = ${agencyId}
        union select parent_id from agency_position where agency_id = ${agencyId}) touched,
        (select distinct year from published) years where id is not null`);
  },
  "no longer here": async (agencyId: string) => {
    await db().execute(
      sql`update agency set reports_since = case when reports_here then null else 2008 end where id = ${agencyId}`,
    );
  },
  "another kind": async (agencyId: string) => {
    await db().execute(sql`update agency set kind = 'office' where id = ${agencyId}`);
  },
  ended: async (agencyId: string) => {
    await db().execute(sql`update agency set ended_on = '2024-05-01' where id = ${agencyId}`);
  },
};

async function mark(agencyId: string, year: number): Promise<void> {
  await db().execute(sql`insert into aggregate_dirty (agency_id, year) values (${agencyId}, ${year})`);
}

describe("sums", () => {
  it("are there", async () => {
    expect((await everySum()).length).toBeGreaterThan(1000);
  });

  it("stay exact under whatever happens, in any order", async () => {
    const chance = chanceOf("happenings");
    const leaves = await db().execute<{ id: string }>(
      sql`select id from agency a where not exists (select from agency b where b.parent_id = a.id) order by slug`,
    );
    const kinds = Object.values(happenings);
    for (let round = 0; round < 8; round += 1) {
      for (let each = 0; each < 6; each += 1) {
        const [leaf] = [...leaves].slice(Math.floor(chance.next() * leaves.length));
        const happening = kinds[Math.floor(chance.next() * kinds.length)];
        await happening?.(leaf!.id, 2019 + Math.floor(chance.next() * 6), Math.floor(chance.next() * 1000));
      }
      await expectExact();
    }
  }, 120_000);

  it("follow an agency that is new and one that goes, without anybody's mark", async () => {
    const top = await buildAgency();
    const below = await buildAgency(top);
    await expectExact();
    await db().execute(sql`delete from agency where id = ${below}`);
    await expectExact();
  });
});

it("what cannot be made is set aside and said; the others go on, and it is tried again later", async () => {
  const top = await buildAgency();
  const [first, second] = [await buildAgency(top), await buildAgency(top)];
  const well = await buildAgency();
  await workQueueOff();
  for (const agencyId of [first, second, well]) {
    const [made] = await db().execute<{ id: string }>(
      sql`insert into report (agency_id, year, scope, origin) values (${agencyId}, 2020, 'own', 'transcribed') returning id`,
    );
    // Two of these are more than the column of their sum holds.
    await db().execute(sql`insert into published (agency_id, year, scope, report_id, version, errors)
      values (${agencyId}, 2020, 'own', ${made!.id}, 1, ${agencyId === well ? 1 : 2_000_000_000})`);
    await mark(agencyId, 2020);
  }
  const { slugs, failed } = await workOffSome();
  // The first of the two alone still fits.
  expect(slugs).toHaveLength(2);
  expect(failed).toHaveLength(1);
  expect(failed[0]?.problem).toContain("does not fit its type");
  const [sumOfWell] = await db().execute(sql`select reports from aggregate where agency_id = ${well} and year = 2020`);
  expect(sumOfWell).toEqual({ reports: 1 });

  const waiting = () =>
    db().execute<{ problem: string | null }>(
      sql`select problem from aggregate_dirty where agency_id in (${first}, ${second})`,
    );
  expect((await waiting()).map(({ problem }) => problem?.includes("does not fit its type"))).toEqual([true]);
  expect(await workOffSome()).toEqual({ slugs: [], failed: [] });
  await db().execute(sql`update published set errors = 5 where errors > 5`);
  for (const agencyId of [first, second]) await mark(agencyId, 2020);
  await db().execute(sql`update aggregate_dirty set failed_at = now() - interval '11 minutes'`);
  await expectExact();
  expect(await waiting()).toHaveLength(0);
});
