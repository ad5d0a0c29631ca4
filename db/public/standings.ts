/** How reports stand by kind of agency, as the worker keeps it: a few dozen rows an agency and year. */
import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { type AgencyKind, type AgencyLevel } from "@/report/agency";
import { type Scope } from "@/report/content";
import { publicDb } from "../client";

/** Reports of one kind of agency in one line and year; in rows of {@link everyYear} the agencies there are and what is due of them each year. */
export type StandingRow = {
  readonly agencyId: string | null;
  readonly year: number;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly scope: Scope;
  readonly reportsHere: boolean;
  readonly agencies: number;
  readonly due: number;
  readonly published: number;
  readonly duePublished: number;
  readonly dated: number;
  readonly onTime: number;
};

const counts = sql.raw(
  [
    ...[
      ["bodies", "agencies"],
      ["due", "due"],
      ["published", "published"],
    ],
    ...[
      ["due_published", "duePublished"],
      ["dated", "dated"],
      ["on_time", "onTime"],
    ],
  ]
    .map(([column, name]) => `sum(${column})::int as "${name}"`)
    .join(", "),
);

const keys = sql`year, level, kind, scope, reports_here as "reportsHere"`;

/** Of one agency with all below it, or of all that have none above together; of all years, or those given. */
export async function readStandings(agencyId: string | null, years?: readonly number[]): Promise<StandingRow[]> {
  const whose =
    agencyId === null
      ? sql`agency_id = any(array(select id from agency where parent_id is null))`
      : sql`agency_id = ${agencyId}::uuid`;
  return [
    ...(await publicDb().execute<StandingRow>(sql`
      select null::uuid as "agencyId", ${keys}, ${counts} from aggregate_standing
      where ${whose} and ${inYears(years)} group by 2, 3, 4, 5, 6`)),
  ];
}

/** The same of several agencies apart; `agencies` is a query of ids. */
export async function readStandingsOf(agencies: SQL, years: readonly number[]): Promise<StandingRow[]> {
  return [
    ...(await publicDb().execute<StandingRow>(sql`
      select agency_id as "agencyId", ${keys}, ${counts} from aggregate_standing
      where agency_id in (${agencies}) and ${inYears(years)} group by 1, 2, 3, 4, 5, 6`)),
  ];
}

function inYears(years: readonly number[] | undefined): SQL {
  return years === undefined ? sql`true` : sql`year = any(${sql.param(years)}::int[])`;
}
