/** Sums over a jurisdiction's published reports, made by one worker off the dirty queue: level by level, a few statements a level. */
import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { daysLate, ownDeadline } from "@/report/workflow/deadlines";
import { db, rawSql, type Transaction } from "../client";
import { type published } from "../schema";
import { everyYear, yearsOfSteadiness } from "./measures";
import { type AgencyYear, holdsIn, linesIn, structureOf } from "./structure";
import { type SumTable, sumTables } from "./sum-tables";

const workerLock = 7_201_902;

/** Marks taken in one go: what they cost is bounded, whatever waits. */
const marksAtOnce = 2000;

/** What failed is tried again after so many minutes. */
const patience = 10;

/** What one working off gave. */
export interface WorkedOff {
  /** Addresses of the agencies whose pages are old now. */
  readonly slugs: readonly string[];
  /** What could not be made and was set aside. */
  readonly failed: readonly SetAside[];
}

/** An agency's year that could not be added up, and why. */
export interface SetAside {
  readonly agencyId: string;
  readonly year: number;
  readonly problem: string;
}

/**
 * Works off what waits, up to a bound: the caller comes again while there is more. What fails as a whole is made one by
 * one, and what fails alone is set aside, so that one bad row never stops all others. Nothing when another worker is at it.
 */
export async function workOffSome(): Promise<WorkedOff> {
  try {
    return { slugs: await workOff(), failed: [] };
  } catch (problem) {
    const waiting = await waitingMarks();
    if (waiting.length === 0) throw problem;
    const slugs: string[] = [];
    const failed: SetAside[] = [];
    for (const pair of waiting)
      try {
        slugs.push(...(await workOff(pair)));
      } catch (alone) {
        failed.push(await setAside(pair, alone));
      }
    return { slugs, failed };
  }
}

/** Works the queue off; returns the addresses of the agencies whose pages are old now. */
export async function workQueueOff(): Promise<string[]> {
  const all = new Set<string>();
  for (;;) {
    const { slugs } = await workOffSome();
    if (slugs.length === 0) return [...all];
    for (const slug of slugs) all.add(slug);
  }
}

const isWaiting = sql`(failed_at is null or failed_at < now() - make_interval(mins => ${sql.raw(String(patience))}))`;

async function workOff(only?: AgencyYear): Promise<string[]> {
  return db().transaction(async (tx) => {
    const [lock] = await tx.execute<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(${workerLock}) as free`);
    if (!lock?.free) return [];
    const taken = only
      ? sql`agency_id = ${only.agency_id} and year = ${only.year}`
      : sql`id in (select id from aggregate_dirty where ${isWaiting} order by id limit ${marksAtOnce})`;
    const marks = await tx.execute<AgencyYear>(
      sql`delete from aggregate_dirty where ${taken} returning agency_id, year`,
    );
    if (marks.length === 0) return [];
    for (const level of await linesIn(tx, await touchedBy(tx, [...marks])))
      for (const table of sumTables) await sumLevel(tx, table, level);
    const ids = [...new Set(marks.map((mark) => mark.agency_id))];
    const agencies = await tx.execute<{ slug: string }>(
      sql`select slug from agency where id = any(${sql.param(ids)}::uuid[])`,
    );
    return agencies.map(({ slug }) => slug);
  });
}

async function waitingMarks(): Promise<AgencyYear[]> {
  const rows = await db().execute<AgencyYear>(sql`
    select agency_id, year from (select * from aggregate_dirty where ${isWaiting} order by id limit ${marksAtOnce}) waiting
    group by 1, 2 order by min(id)`);
  return [...rows];
}

async function setAside({ agency_id: agencyId, year }: AgencyYear, cause: unknown): Promise<SetAside> {
  const root = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const problem = root instanceof Error ? root.message : String(root);
  await db().execute(sql`update aggregate_dirty set failed_at = now(), problem = ${problem.slice(0, 500)}
    where agency_id = ${agencyId} and year = ${year}`);
  return { agencyId, year, problem };
}

/**
 * The agencies and years whose own share a mark changes: growth and steadiness look back, so a year changes those after it;
 * every year together changes with each; and where the tree changed, what was due in every year.
 */
async function touchedBy(tx: Transaction, marks: readonly AgencyYear[]): Promise<AgencyYear[]> {
  const rows = await tx.execute<AgencyYear>(sql`
    with mark as (${pairs(marks)})
    select agency_id, year from mark
    union select agency_id, ${everyYear}::int from mark
    union select p.agency_id, p.year from mark join published p on p.agency_id = mark.agency_id
      and (p.year between mark.year + 1 and mark.year + ${yearsOfSteadiness - 1}::int or mark.year = ${everyYear})`);
  return [...rows];
}

function pairs(wanted: readonly AgencyYear[]): SQL {
  const ids = wanted.map((each) => each.agency_id);
  const years = wanted.map((each) => each.year);
  return sql`select * from unnest(${sql.param(ids)}::uuid[], ${sql.param(years)}::int[]) as w (agency_id, year)`;
}

/** The rows of these agencies and years from their own share and the sums of those right below, which are made already. */
async function sumLevel(tx: Transaction, table: SumTable, level: readonly AgencyYear[]): Promise<void> {
  const name = sql.raw(table.name);
  const columns = list([...table.keys, ...table.sums]);
  await tx.execute(
    sql`delete from ${name} t using (${pairs(level)}) w where t.agency_id = w.agency_id and t.year = w.year`,
  );
  await tx.execute(sql`
    insert into ${name} (agency_id, year, ${columns})
    select agency_id, year, ${totals(table)} from (
      ${table.own(pairs(level))}
      union all
      select w.agency_id, w.year, ${list([...table.keys, ...table.sums], "below")}
      from (${pairs(level)}) w
      join agency_position p on p.parent_id = w.agency_id and ${holdsIn(sql`w.year`)}
      join ${name} below on below.agency_id = p.agency_id and below.year = w.year
    ) part (agency_id, year, ${columns})
    group by ${list(["agency_id", "year", ...table.keys])}
    having sum(${sql.raw(table.alive)}) > 0`);
}

function list(names: readonly string[], of?: string): SQL {
  return sql.raw(names.map((name) => (of === undefined ? name : `${of}.${name}`)).join(", "));
}

function totals({ keys, sums }: SumTable): SQL {
  return sql.raw([...keys, ...sums.map((column) => `sum(${column})`)].join(", "));
}

/**
 * Makes every sum again from the published rows: the oracle of the tests, and what follows a batch import. It adds each
 * agency's share to all above it at once, where the worker adds level by level: two ways to the same sums.
 */
export async function rebuildAggregates(): Promise<number> {
  return db().transaction(async (tx) => {
    // All years of a nation take as long as they take.
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(${workerLock})`);
    await tx.execute(sql`delete from aggregate_dirty`);
    for (const table of sumTables) await tx.execute(sql`delete from ${sql.raw(table.name)}`);
    return sumAllInto(tx, (name) => name);
  });
}

/** Writes every sum into the tables that `into` gives for those of the sums, which are empty; gives how many years there are. */
export async function sumAllInto(tx: Transaction, into: (name: string) => string): Promise<number> {
  const years = await tx.execute<{ year: number }>(sql`select distinct year from published order by year`);
  for (const year of [...years.map((row) => row.year), everyYear])
    for (const table of sumTables) await sumYear(tx, table, { year, into: into(table.name) });
  return years.length;
}

async function sumYear(
  tx: Transaction,
  table: SumTable,
  { year, into }: { readonly year: number; readonly into: string },
): Promise<void> {
  const wanted =
    year === everyYear
      ? sql`select id as agency_id, ${everyYear}::int as year from agency`
      : sql`select distinct agency_id, year from published where year = ${year}`;
  const columns = list([...table.keys, ...table.sums]);
  await tx.execute(sql`
    insert into ${sql.raw(into)} (agency_id, year, ${columns})
    with recursive stood as materialized (${structureOf(year)}),
      up (member, agency_id) as (
        select agency_id, agency_id from stood
        union all
        select up.member, stood.parent_id from up join stood on stood.agency_id = up.agency_id
        where stood.parent_id is not null
      )
    select up.agency_id, part.year, ${totals(table)}
    from (${table.own(wanted)}) part (member, year, ${columns}) join up using (member)
    group by ${list(["up.agency_id", "part.year", ...table.keys])}
    having sum(${sql.raw(table.alive)}) > 0`);
}

/** Calls back whenever something was published, at once and every two seconds at the latest; returns how to stop. */
export async function listenForStaleSums(wake: () => void): Promise<() => Promise<void>> {
  const listening = await rawSql().listen("aggregate_dirty", wake, wake);
  const timer = setInterval(wake, 2000);
  return async () => {
    clearInterval(timer);
    await listening.unlisten();
  };
}

type PublishedRow = typeof published.$inferSelect;

/** 1 when the report was before the public on its last day, 0 when later, null when its day is not known. */
export function timeliness({
  year,
  officiallyPublishedOn,
}: Pick<PublishedRow, "year" | "officiallyPublishedOn">): number | null {
  if (officiallyPublishedOn === null) return null;
  return daysLate(ownDeadline(year), officiallyPublishedOn) <= 0 ? 1 : 0;
}
