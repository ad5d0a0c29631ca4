/** No public read goes through all rows of a table that grows: counted by PostgreSQL itself, on a generated world with real statistics. */
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { publicDb } from "../client";
import { loadWorld } from "../seed/world/load";
import { useOwnDatabase } from "../testing/testing";
import { getAgency } from "./agencies";
import { getOverview } from "./aggregates";
import { getPublicReport } from "./reports";
import { getQuality, getReportsWithFinding } from "./quality";
import { getRegionAgencies, getRegionNews } from "./region";
import { getRegions } from "./regions";
import { latestPublishedYear, publishedYears } from "./summaries";

let drop: () => Promise<void>;
beforeAll(async () => {
  // One connection: its counts are told before they are read.
  process.env.NIANBAO_POOL_PUBLIC = "1";
  drop = await useOwnDatabase();
  await loadWorld({ agencies: 700, seed: "plans", years: [2020, 2021, 2022, 2023, 2024], documents: 1 });
}, 300_000);
afterAll(async () => {
  delete process.env.NIANBAO_POOL_PUBLIC;
  await drop();
});

const growing = [
  ...["report", "revision", "publication", "published", "published_text", "published_finding", "event"],
  ...["aggregate", "aggregate_finding", "aggregate_standing"],
];

/** A table of so few rows is rightly read as it lies. */
const few = 1000;

/** Rows that were read without an index, by table. */
async function readThrough(): Promise<Map<string, number>> {
  await publicDb().execute(sql`select pg_stat_force_next_flush()`);
  const rows = await publicDb().execute<{ relname: string; n: number }>(
    sql`select relname, seq_tup_read::int as n from pg_stat_user_tables where relname = any(${sql.param(growing)}::text[])`,
  );
  return new Map([...rows].map(({ relname, n }) => [relname, n]));
}

const reads: Readonly<Record<string, () => Promise<unknown>>> = {
  home: () => getOverview(),
  "a region": () => getOverview("made-1"),
  "a county": () => getOverview("made-1-1-1"),
  "what is new": () => getRegionNews(undefined, 2024),
  "what is new in a county": () => getRegionNews("made-1-1-1", 2024),
  "agencies of a region": () => getRegionAgencies("made-1", 2024),
  "the tree": () => getRegions("made-1-1-1"),
  "data quality": () => getQuality({}),
  "data quality of a year in a county": () => getQuality({ year: 2023, under: "made-1-1-1" }),
  "reports with a finding": () => getReportsWithFinding("text-matches-received", { under: "made-1-1-1" }),
  "an agency": () => getAgency("made-1-education"),
  "a report": () => getPublicReport("made-1-education", 2023, "own"),
  "years with reports": () => publishedYears(),
  "the latest year": () => latestPublishedYear(),
};

it.each(Object.keys(reads))("%s", async (name) => {
  const before = await readThrough();
  await reads[name]?.();
  const after = await readThrough();
  const through = growing.filter((table) => (after.get(table) ?? 0) - (before.get(table) ?? 0) > few);
  expect(through).toEqual([]);
});

it("would see one", async () => {
  const before = await readThrough();
  await publicDb().execute(sql`select count(*) from published_text where text like '%公开%'`);
  expect((await readThrough()).get("published_text")).toBeGreaterThan(before.get("published_text") ?? 0);
});
