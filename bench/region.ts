/** A coordinator's work on agencies: table and tree at four sizes, an import, a merger and a move, sums exact afterwards; throws where they are not. */
import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import { moveAgencies } from "@/db/agencies/changes";
import { mergeAgencies } from "@/db/agencies/endings";
import { importAgencies } from "@/db/agencies/import";
import { countAgencies, listAgencies, listBelow, noFilter } from "@/db/agencies/list";
import { db } from "@/db/client";
import { rebuildAggregates, workQueueOff } from "@/db/derived/aggregates";
import { readSums } from "@/db/public/sums";
import { type Viewer } from "@/db/viewer";
import { type AgencyLine } from "@/report/agency-table";
import { type Bench, type Measure } from "./measure";
import { addAgency, addPerson, inOwnDatabase } from "./support/world";

const sizes = [50, 500, 5000, 50_000] as const;
const imported = 5000;
const moved = 300;
const rounds = 7;
const now = new Date();
const on = { day: "2024-06-01", basis: "示政发〔2024〕1号" };

const bench: Bench = () =>
  inOwnDatabase(async () => {
    const county = await addAgency("county", null);
    const admin = await addPerson("administrator", [county]);
    const measures: Measure[] = [];
    for (const size of sizes) measures.push(...(await measureSize(admin, county, size)));
    return [...measures, ...(await measureImport()), ...(await measureMoves())];
  });

/** Fills the line up to so many agencies, towns of a hundred each, and reads what the pages read. */
async function measureSize(admin: Viewer, county: string, size: number): Promise<Measure[]> {
  const { total } = await listAgencies(admin, noFilter);
  const towns = Math.max(1, Math.round(size / 100));
  if (total < size)
    await importAgencies(
      "operator",
      { lines: linesBelow(await nameOf(county), total, size, towns), on: null },
      { now },
    );
  await db().execute(sql`analyze`);
  const reads: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["table, first page", () => listAgencies(admin, noFilter)],
    ["table, last page", () => listAgencies(admin, noFilter, 100_000)],
    ["table, found by name", () => listAgencies(admin, { ...noFilter, query: "7号局" })],
    ["table, nobody assigned", () => listAgencies(admin, { ...noFilter, isUnassigned: true })],
    ["tree, one level", () => listBelow(admin, county)],
    ["numbers of the head", () => countAgencies(admin)],
  ];
  const measures: Measure[] = [];
  for (const [name, read] of reads) {
    measures.push({ name: `region: ${name}, ${size} agencies`, value: await median(read), unit: "ms" });
  }
  const bytes = JSON.stringify(await listAgencies(admin, noFilter)).length / 1024;
  return [
    ...measures,
    { name: `region: table, what a page carries, ${size} agencies`, value: round(bytes), unit: "kB" },
  ];
}

async function nameOf(agencyId: string): Promise<string> {
  const [row] = await db().execute<{ slug: string }>(sql`select slug from agency where id = ${agencyId}`);
  return row?.slug ?? "";
}

function linesBelow(upper: string, from: number, to: number, towns: number): AgencyLine[] {
  const of = (no: number, name: string, kind: string, parent: string): AgencyLine => ({
    no,
    texts: { name, level: "township", kind, parent },
  });
  return Array.from({ length: to - from }, (_, index) => {
    const no = from + index;
    return index < towns
      ? of(no, `第${no}号镇人民政府`, "government", upper)
      : of(no, `第${no}号局`, "department", `第${from + (index % towns)}号镇人民政府`);
  });
}

async function median(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < rounds; index += 1) {
    const began = performance.now();
    await read();
    times.push(performance.now() - began);
  }
  return round(times.sort((left, right) => left - right)[Math.floor(rounds / 2)] ?? 0);
}

const round = (value: number) => Math.round(value * 10) / 10;

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return round(performance.now() - began);
}

async function measureImport(): Promise<Measure[]> {
  const city = await addAgency("city", null);
  const admin = await addPerson("administrator", [city]);
  const lines = linesBelow(await nameOf(city), 100_000, 100_000 + imported, 50);
  const take = (isPreview: boolean) => importAgencies(admin, { lines, on: null }, { now, isPreview });
  const preview = await timed(() => take(true));
  const made = await timed(() => take(false));
  const again = await timed(async () => {
    const { counts } = await take(false);
    if (counts.same !== imported) throw new Error("The same file changed something.");
  });
  return [
    { name: `region: import of ${imported} agencies, preview`, value: preview, unit: "ms" },
    { name: `region: import of ${imported} agencies`, value: made, unit: "ms" },
    { name: `region: import of ${imported} agencies, the same again`, value: again, unit: "ms" },
  ];
}

/** A prefecture of three hundred with four years of reports goes to another province, then is merged into a neighbour. */
async function measureMoves(): Promise<Measure[]> {
  const [first, second] = [await addAgency("province", null), await addAgency("province", null)];
  const prefecture = await addAgency("city", first);
  const neighbour = await addAgency("city", second);
  const lines = linesBelow(await nameOf(prefecture), 200_000, 200_000 + moved - 1, 10);
  await importAgencies("operator", { lines, on: null }, { now });
  await db().execute(sql`
    with chosen as (select id from agency where path <@ (select path from agency where id = ${prefecture})),
    made as (insert into report (agency_id, year, scope) select id, y, 'own' from chosen, generate_series(2021, 2024) y
      returning id, agency_id, year)
    insert into published (agency_id, year, scope, report_id, version, requests_received)
    select agency_id, year, 'own', id, 1, 7 from made`);
  await rebuildAggregates();
  const move = await timed(() =>
    moveAgencies("operator", { agencyIds: [prefecture], parentId: second, ...on }, { now }),
  );
  const sums = await timed(workQueueOff);
  await requireExact();
  const merger = {
    agencyIds: [prefecture],
    into: { agencyId: neighbour },
    passPeople: false,
    ...on,
    day: "2025-01-01",
  };
  const merge = await timed(() => mergeAgencies("operator", merger, { now }));
  await workQueueOff();
  await requireExact();
  return [
    { name: `region: move of ${moved} agencies`, value: move, unit: "ms" },
    { name: `region: sums after the move`, value: sums, unit: "ms" },
    { name: `region: merger of a line of ${moved}`, value: merge, unit: "ms" },
  ];
}

/** Sums worked off have to be those made anew from what is published. */
async function requireExact(): Promise<void> {
  const read = async () => {
    const rows = await readSums(sql`true`);
    return rows
      .map(
        ({ agencyId, year, reports, sums }) =>
          `${agencyId} ${year} ${reports} ${sums["requests-received"]?.value ?? ""}`,
      )
      .sort();
  };
  const workedOff = await read();
  await rebuildAggregates();
  if (!isDeepStrictEqual(workedOff, await read())) throw new Error("Sums after an act are not those made anew.");
}

export default bench;
