/** What an act on the structure touches: counted before it is made, for the person who decides. A fixed number of queries. */
import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { type Transaction } from "../client";

/** All numbers are of reports, people or agencies, counted once each. */
export interface Touches {
  /** Agencies that the act changes or carries along: themselves and all below. */
  readonly agencies: number;
  /** Names of the first of them. */
  readonly names: readonly string[];
  /** Reports on the year that is due now, not yet published, of agencies that report here. */
  readonly due: number;
  /** Drafts, reports in review, returned or approved ones. */
  readonly open: number;
  readonly published: number;
  /** Years with a published report: as long as the longest series that is carried along or breaks. */
  readonly seriesYears: number;
  /** Published reports whose open requests the next report has to carry in. */
  readonly carryOver: number;
  /** People with a role there. */
  readonly people: number;
  /** Review chains of other agencies in which it takes a step. */
  readonly chains: number;
  /** Years whose sums are made again, and above whom. */
  readonly sums: { readonly years: readonly number[]; readonly agencies: readonly string[] };
}

export const nothingTouched: Touches = {
  agencies: 0,
  names: [],
  due: 0,
  open: 0,
  published: 0,
  seriesYears: 0,
  carryOver: 0,
  people: 0,
  chains: 0,
  sums: { years: [], agencies: [] },
};

const namesShown = 10;

interface Counted extends Record<string, unknown> {
  agencies: number;
  names: string[];
  due: number;
  open: number;
  published: number;
  series_years: number;
  carry_over: number;
  people: number;
  chains: number;
}

/** Counts what hangs on these agencies and all below them; `today` is an ISO date. */
export async function touchesOf(
  tx: Transaction,
  agencyIds: readonly string[],
  today: string,
): Promise<Omit<Touches, "sums">> {
  const due = Number(today.slice(0, 4)) - 1;
  const [row] = await tx.execute<Counted>(sql`
    with touched as materialized (
      select distinct agency.id, agency.name, agency.reports_here, agency.ended_on, agency.path from agency
      join agency root on root.id = any(${sql.param([...agencyIds])}::uuid[]) and agency.path <@ root.path)
    select
      (select count(*)::int from touched) as agencies,
      (select array(select name from touched order by nlevel(path), name limit ${namesShown})) as names,
      (select count(*)::int from touched t where t.reports_here and t.ended_on is null and not exists (
        select from published p where p.agency_id = t.id and p.year = ${due} and p.scope = 'own')) as due,
      (select count(*)::int from report r join touched t on t.id = r.agency_id join revision v on v.report_id = r.id
        where v.state in ('draft', 'in-review', 'returned', 'approved')) as open,
      (select count(*)::int from published p join touched t on t.id = p.agency_id) as published,
      (select coalesce(max(n), 0)::int from (select count(distinct p.year) as n from published p
        join touched t on t.id = p.agency_id group by p.agency_id) years) as series_years,
      (select count(*)::int from published p join touched t on t.id = p.agency_id
        where p.scope = 'own' and p.year = ${due} and p.requests_carried_out > 0) as carry_over,
      (select count(distinct m.person_id)::int from membership m join touched t on t.id = m.agency_id) as people,
      (select count(distinct s.agency_id)::int from chain_step s join touched t on t.id = s.at_agency_id
        where s.agency_id not in (select id from touched)) as chains`);
  if (!row) throw new Error("Counting gave nothing.");
  const { series_years: seriesYears, carry_over: carryOver, ...counted } = row;
  return { ...counted, seriesYears, carryOver };
}

/**
 * Marks as old the sums above these agencies in every year from this one on that has published reports; the worker
 * makes them again. Both lines have to be named: who loses agencies is above them no more.
 */
export async function markSums(
  tx: Transaction,
  agencyIds: readonly (string | null)[],
  fromYear: number | null,
): Promise<Touches["sums"]> {
  const ids = [...new Set(agencyIds.flatMap((id) => id ?? []))];
  if (ids.length === 0) return nothingTouched.sums;
  const from: SQL = fromYear === null ? sql`true` : sql`year >= ${fromYear}`;
  const years = [
    ...(await tx.execute<{ year: number }>(sql`select distinct year from published where ${from} order by 1`)),
  ];
  if (years.length === 0) return nothingTouched.sums;
  const marked = years.map(({ year }) => year);
  await tx.execute(sql`insert into aggregate_dirty (agency_id, year)
    select id, year from unnest(${sql.param(ids)}::uuid[]) given (id), unnest(${sql.param(marked)}::int[]) y (year)`);
  const agencies = await tx.execute<{ name: string }>(
    sql`select name from agency where id = any(${sql.param(ids)}::uuid[]) order by nlevel(path), name limit ${namesShown}`,
  );
  return { years: marked, agencies: [...agencies].map(({ name }) => name) };
}
