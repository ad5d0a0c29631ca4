/** Sums and words of the search, made again beside those that stand, and compared. */
import "server-only";
import { asc, gt, sql } from "drizzle-orm";
import { type Flaw } from "@/report/proof";
import { db, type Transaction } from "../client";
import { sumAllInto } from "../derived/aggregates";
import { everyYear } from "../derived/measures";
import { sumTables } from "../derived/sum-tables";
import { searchTermsOf } from "../public/search-text";
import { agency } from "../schema";

/** What the check of the sums gave; `waiting`: changes that the worker has not added yet, whose sums are not compared. */
export interface SumsCheck {
  readonly waiting: number;
  readonly flaws: readonly Flaw[];
}

/** Adds everything up once more, in tables that go with the transaction. */
export function verifySums(): Promise<SumsCheck> {
  return db().transaction(
    async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from aggregate_dirty`);
      for (const { name } of sumTables)
        await tx.execute(sql`create temp table ${sql.raw(againOf(name))} (like ${sql.raw(name)}) on commit drop`);
      await sumAllInto(tx, againOf);
      const flaws: Flaw[] = [];
      for (const { name } of sumTables) flaws.push(...(await differences(tx, name)));
      return { waiting: row?.n ?? 0, flaws };
    },
    { isolationLevel: "repeatable read" },
  );
}

const againOf = (name: string) => `proof_${name}`;

/** Agencies and years whose rows are not the same; those that a waiting change may touch are left to the worker. */
async function differences(tx: Transaction, name: string): Promise<Flaw[]> {
  const [kept, again] = [sql.raw(name), sql.raw(againOf(name))];
  const rows = await tx.execute<{ agency_id: string; year: number }>(sql`
    select distinct d.agency_id, d.year from (
      (select * from ${kept} except all select * from ${again}) union all
      (select * from ${again} except all select * from ${kept})) d
    left join agency on agency.id = d.agency_id
    where not exists (select from aggregate_dirty w join agency below on below.id = w.agency_id
      where below.path <@ agency.path and (w.year <= d.year or w.year = ${everyYear}))
    order by 2, 1 limit 100`);
  return rows.map((each) => ({ kind: "sums-differ", of: each.agency_id, at: `${name} ${String(each.year)}` }));
}

const agenciesAtOnce = 2000;

/** Agencies that are found by other words than their names. */
export async function verifySearchTerms(): Promise<Flaw[]> {
  const flaws: Flaw[] = [];
  for (let after: string | null = "00000000-0000-0000-0000-000000000000"; after !== null;) {
    const from: string = after;
    const { id, name, formerNames, searchText, searchBigrams } = agency;
    const rows = await db()
      .select({ id, name, formerNames, searchText, searchBigrams })
      .from(agency)
      .where(gt(agency.id, from))
      .orderBy(asc(agency.id))
      .limit(agenciesAtOnce);
    for (const row of rows) {
      const terms = searchTermsOf(row.name, row.formerNames);
      const isSame = terms.searchText === row.searchText && terms.searchBigrams.join() === row.searchBigrams.join();
      if (!isSame) flaws.push({ kind: "search-terms-differ", of: row.id });
    }
    after = rows.length === agenciesAtOnce ? (rows.at(-1)?.id ?? null) : null;
  }
  return flaws;
}
