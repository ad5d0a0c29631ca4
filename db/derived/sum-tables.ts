/** The tables of sums: their keys, their columns, and what a single agency adds to each, as SQL over wanted agencies and years. */
import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { agencyKinds, agencyLevels } from "@/report/agency";
import { deadlineOf } from "@/report/workflow/deadlines";
import { everyYear, measures, ownJoins } from "./measures";

/** A table whose rows are sums over an agency and all below it. */
export interface SumTable {
  readonly name: string;
  /** What tells rows of one agency and year apart. */
  readonly keys: readonly string[];
  readonly sums: readonly string[];
  /** Rows of `agency_id, year, keys, sums` that wanted agencies have by themselves; `wanted` is a query of agency_id and year. */
  readonly own: (wanted: SQL) => SQL;
  /** A row without any of these says nothing and is left out. */
  readonly alive: string;
}

const sums: SumTable = {
  name: "aggregate",
  keys: [],
  sums: measures.map(({ column }) => column),
  own: (wanted) =>
    sql`select w.agency_id, w.year, ${sql.raw(measures.map(({ column, own }) => `${own} as ${column}`).join(", "))}
      from (${wanted}) w ${sql.raw(ownJoins)}`,
  alive: "bodies",
};

const findings: SumTable = {
  name: "aggregate_finding",
  keys: ["rule", "severity"],
  sums: ["findings", "reports", "accepted"],
  own: (wanted) => sql`
    select w.agency_id, w.year, f.rule, f.severity, count(*) as findings, count(distinct f.scope) as reports,
      count(*) filter (where f.accepted) as accepted
    from (${wanted}) w join published_finding f on f.agency_id = w.agency_id and f.year = w.year
    group by 1, 2, 3, 4`,
  alive: "findings",
};

/** Last days by kind of agency and scope, as rows of month and day in the year after. */
const deadlines = sql.raw(
  agencyLevels
    .flatMap((level) =>
      agencyKinds.flatMap((kind) =>
        (["own", "roll-up"] as const).map((scope) => {
          const [, month, day] = deadlineOf({ level, kind }, scope, 2000).split("-");
          return `('${level}'::agency_level, '${kind}'::agency_kind, '${scope}'::scope, ${Number(month)}, ${Number(day)})`;
        }),
      ),
    )
    .join(", "),
);

/**
 * Whether an agency owes a report of a scope each year. A government of a county or above files a roll-up, and its own
 * report is made by its office where that is an agency of its own; the head of a vertical system files that of the system.
 * An agency that ended owes none.
 */
export function owes(agency: string, scope: SQL): SQL {
  const of = sql.raw(agency);
  return sql`(${of}.ended_on is null and case ${scope} when 'own' then not (${of}.kind = 'government' and ${of}.level <> 'township' and exists (
      select from agency office where office.parent_id = ${of}.id and office.kind = 'office'))
    else ${of}.kind = 'government' and ${of}.level in ('province', 'city', 'county')
      or ${of}.kind = 'vertical'
        and exists (select from agency lower where lower.parent_id = ${of}.id and lower.kind = 'vertical')
        and not exists (select from agency upper where upper.id = ${of}.parent_id and upper.kind = 'vertical') end)`;
}

const standings: SumTable = {
  name: "aggregate_standing",
  keys: ["level", "kind", "scope", "reports_here"],
  sums: ["bodies", "due", "published", "due_published", "dated", "on_time"],
  own: (wanted) => sql`
    select w.agency_id, w.year, agency.level, agency.kind, s.scope, agency.reports_here,
      (s.scope = 'own' and agency.ended_on is null)::int as bodies, ${owes("agency", sql`s.scope`)}::int as due,
      0 as published, 0 as due_published, 0 as dated, 0 as on_time
    from (${wanted}) w join agency on agency.id = w.agency_id
    cross join (values ('own'::scope), ('roll-up'::scope)) s (scope)
    where w.year = ${sql.raw(String(everyYear))}
    union all
    select w.agency_id, w.year, agency.level, agency.kind, p.scope, agency.reports_here, 0, 0, 1,
      ${owes("agency", sql`p.scope`)}::int, num_nonnulls(p.officially_published_on),
      coalesce((p.officially_published_on <= make_date(w.year + 1, last.month, last.day))::int, 0)
    from (${wanted}) w
    join published p on p.agency_id = w.agency_id and p.year = w.year
    join agency on agency.id = w.agency_id
    join (values ${deadlines}) last (level, kind, scope, month, day)
      on last.level = agency.level and last.kind = agency.kind and last.scope = p.scope`,
  alive: "bodies + due + published",
};

/** Every table that the worker keeps. */
export const sumTables: readonly SumTable[] = [sums, findings, standings];
