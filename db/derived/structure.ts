/** Who stood where in a year: the structure of its 31 December, which the sums of the year follow. The one place that says it. */
import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { structureDay } from "@/report/structure";
import { type Transaction } from "../client";

/** More steps up than any line of agencies has: a walk ends, whatever the rows say. */
const mostSteps = 32;

/**
 * Whether the row `p` of agency_position holds for the year: the last one that began by its 31 December, or the first
 * one of an agency that is younger. So each published report stands in one place of its year, also that of an agency
 * that ended before the year did; whether it stood on the day itself is {@link stoodIn}.
 */
export function holdsIn(year: number | SQL): SQL {
  const day = typeof year === "number" ? sql`${structureDay(year)}::date` : sql`make_date(${year}, 12, 31)`;
  return sql`(case when p.valid_from <= ${day}
    then not exists (select from agency_position later where later.agency_id = p.agency_id
      and later.valid_from > p.valid_from and later.valid_from <= ${day})
    else not exists (select from agency_position earlier where earlier.agency_id = p.agency_id
      and earlier.valid_from < p.valid_from) end)`;
}

/** The structure of a year as a query: `agency_id`, `parent_id` (null for those above all), a row an agency. */
export function structureOf(year: number): SQL {
  return sql`select p.agency_id, p.parent_id from agency_position p where ${holdsIn(year)}`;
}

/** Whether the agency of `agencyId` stood on the 31 December of the year: only then has it to report on it. */
export function stoodIn(agencyId: SQL, year: number): SQL {
  const day = structureDay(year);
  return sql`exists (select from agency_position p where p.agency_id = ${agencyId} and p.valid_from <= ${day}::date
    and (p.valid_until is null or p.valid_until > ${day}::date))`;
}

/** An agency in a year. Rows of SQL are types, not interfaces, for their index signature. */
export type AgencyYear = { readonly agency_id: string; readonly year: number };

/** Agencies and all that stood above them in their years, each once, in levels: nobody stands above one of the same level or a later one. */
export async function linesIn(tx: Transaction, given: readonly AgencyYear[]): Promise<AgencyYear[][]> {
  if (given.length === 0) return [];
  const ids = sql.param(given.map((each) => each.agency_id));
  const years = sql.param(given.map((each) => each.year));
  const rows = await tx.execute<AgencyYear & { height: number }>(sql`
    with recursive up (agency_id, year, height) as (
      select id, year, 0 from unnest(${ids}::uuid[], ${years}::int[]) given (id, year)
      union
      select p.parent_id, up.year, up.height + 1 from up join agency_position p on p.agency_id = up.agency_id
      where p.parent_id is not null and up.height < ${mostSteps} and ${holdsIn(sql`up.year`)}
    )
    select agency_id, year, max(height)::int as height from up group by 1, 2 order by 3, 2, 1`);
  const levels = new Map<number, AgencyYear[]>();
  for (const { height, agency_id, year } of rows) {
    const level = levels.get(height) ?? [];
    level.push({ agency_id, year });
    levels.set(height, level);
  }
  return [...levels.values()];
}
