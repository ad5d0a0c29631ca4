/** The structure of a year is that of its 31 December; sums follow it, worked off or made anew. */
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "../client";
import { readSums } from "../public/sums";
import { buildAgency, useOwnDatabase } from "../testing/testing";
import { rebuildAggregates, workQueueOff } from "./aggregates";
import { everyYear } from "./measures";
import { linesIn, stoodIn, structureOf } from "./structure";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

/** Stands below another from this day on. */
async function moveOn(agencyId: string, parentId: string | null, day: string): Promise<void> {
  await db().execute(
    sql`update agency_position set valid_until = ${day} where agency_id = ${agencyId} and valid_until is null`,
  );
  await db().execute(
    sql`insert into agency_position (agency_id, parent_id, valid_from) values (${agencyId}, ${parentId}, ${day})`,
  );
}

const above = (agencyId: string, year: number) =>
  db().transaction(async (tx) =>
    (await linesIn(tx, [{ agency_id: agencyId, year }])).flat().map((each) => each.agency_id),
  );

async function parentIn(agencyId: string, year: number): Promise<string | null | undefined> {
  const rows = await db().execute<{ agency_id: string; parent_id: string | null }>(structureOf(year));
  return [...rows].find((row) => row.agency_id === agencyId)?.parent_id;
}

async function stood(agencyId: string, year: number): Promise<boolean> {
  const [row] = await db().execute<{ stood: boolean }>(sql`select ${stoodIn(sql`${agencyId}::uuid`, year)} as stood`);
  return row?.stood ?? false;
}

describe("the structure of a year", () => {
  it("is that of its last day", async () => {
    const [first, second] = [await buildAgency(), await buildAgency()];
    const bureau = await buildAgency(first);
    await moveOn(bureau, second, "2023-12-31");
    expect([await parentIn(bureau, 2022), await parentIn(bureau, 2023), await parentIn(bureau, 2030)]).toEqual([
      first,
      second,
      second,
    ]);
    expect(await above(bureau, 2022)).toEqual([bureau, first]);
    expect(await above(bureau, 2024)).toEqual([bureau, second]);
  });

  it("gives those above in an order in which none comes before one below it", async () => {
    const top = await buildAgency();
    const middle = await buildAgency(top);
    const low = await buildAgency(middle);
    const aside = await buildAgency(top);
    const given = [aside, low, middle].map((id) => ({ agency_id: id, year: 2024 }));
    const levels = await db().transaction((tx) => linesIn(tx, given));
    const at = (id: string) => levels.findIndex((level) => level.some((each) => each.agency_id === id));
    expect(levels.flat()).toHaveLength(4);
    expect(at(low)).toBeLessThan(at(middle));
    expect([at(middle), at(aside)].every((place) => place < at(top))).toBe(true);
  });

  it("keeps a report that an agency published on the year it ended in, and on one before it was founded", async () => {
    const top = await buildAgency();
    const bureau = await buildAgency(top);
    await db().execute(
      sql`update agency_position set valid_from = '2020-05-01', valid_until = '2023-06-30' where agency_id = ${bureau}`,
    );
    expect([await parentIn(bureau, 2019), await parentIn(bureau, 2021), await parentIn(bureau, 2023)]).toEqual([
      top,
      top,
      top,
    ]);
    expect([await stood(bureau, 2019), await stood(bureau, 2020), await stood(bureau, 2022)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(await stood(bureau, 2023)).toBe(false);
  });
});

it("nobody stands in two places on one day", async () => {
  const [first, second] = [await buildAgency(), await buildAgency()];
  const twice = sql`insert into agency_position (agency_id, parent_id, valid_from) values (${first}, ${second}, '2020-01-01')`;
  await expect(db().execute(twice)).rejects.toMatchObject({ cause: { code: "23P01" } });
});

it("an earlier year's sums stay where they were when an agency moves, a later year's go along", async () => {
  const [first, second] = [await buildAgency(), await buildAgency()];
  const bureau = await buildAgency(first);
  for (const year of [2022, 2023]) {
    const [made] = await db().execute<{ id: string }>(
      sql`insert into report (agency_id, year, scope, origin) values (${bureau}, ${year}, 'own', 'transcribed') returning id`,
    );
    await db().execute(sql`insert into published (agency_id, year, scope, report_id, version, requests_received)
      values (${bureau}, ${year}, 'own', ${made!.id}, 1, ${year - 2000})`);
    await db().execute(sql`insert into aggregate_dirty (agency_id, year) values (${bureau}, ${year})`);
  }
  await workQueueOff();
  await moveOn(bureau, second, "2023-03-01");
  await db().execute(sql`insert into aggregate_dirty (agency_id, year) values (${bureau}, 2023), (${first}, 2023)`);
  await workQueueOff();
  const sums = async () => {
    const rows = await readSums(sql`year <> ${everyYear}`);
    return Object.fromEntries(
      rows
        .filter(({ agencyId }) => [first, second].includes(agencyId))
        .map(({ agencyId, year, sums: of }) => [
          `${agencyId === first ? "first" : "second"} ${year}`,
          of["requests-received"]?.value,
        ]),
    );
  };
  const workedOff = await sums();
  expect(workedOff).toEqual({ "first 2022": 22, "second 2023": 23 });
  await rebuildAggregates();
  expect(await sums()).toEqual(workedOff);
});
