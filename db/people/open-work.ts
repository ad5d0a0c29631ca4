/** What waits for a person: reviews that they may take, days they set, steps they were named for, remarks and drafts. */
import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { type Transaction } from "../client";
import { today } from "../gate/memberships";
import { within } from "./gate";

export const openWorkKinds = ["review", "schedule", "named", "remark", "draft"] as const;
export type OpenWorkKind = (typeof openWorkKinds)[number];

/** One piece of open work of a person, at an agency that the viewer administers. */
export interface OpenWork {
  readonly personId: string;
  readonly kind: OpenWorkKind;
  readonly reportId: string;
  readonly revisionId: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly year: number;
  /** The review step, where it is about one. */
  readonly step: number | null;
}

const workShown = 500;

/** The open work of people in the lines given, 500 pieces at most; the oldest reports first. */
export async function openWorkOf(
  tx: Transaction,
  lines: readonly string[] | null,
  personIds: readonly string[],
): Promise<OpenWork[]> {
  if (personIds.length === 0) return [];
  const rows = await tx.execute<{
    person_id: string;
    kind: OpenWorkKind;
    report_id: string;
    revision_id: string;
    agency_id: string;
    name: string;
    year: number;
    step: number | null;
  }>(sql`
    select work.*, report.agency_id, agency.name, report.year
    from (${workSql(personIds)}) work join report on report.id = work.report_id
    join agency on agency.id = report.agency_id
    where ${within(lines, sql`agency.path`)}
    order by work.kind, report.year, agency.name limit ${workShown}`);
  return [...rows].map((row) => ({
    personId: row.person_id,
    kind: row.kind,
    reportId: row.report_id,
    revisionId: row.revision_id,
    agencyId: row.agency_id,
    agencyName: row.name,
    year: row.year,
    step: row.step,
  }));
}

/** How many pieces each person has, for lists. */
export async function countOpenWork(
  tx: Transaction,
  lines: readonly string[] | null,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.execute<{ person_id: string; n: number }>(sql`
    select work.person_id, count(*)::int as n from (${workSql(personIds)}) work
    join report on report.id = work.report_id join agency on agency.id = report.agency_id
    where ${within(lines, sql`agency.path`)} group by work.person_id`);
  return new Map([...rows].map(({ person_id, n }) => [person_id, n]));
}

/** In review, each due step is that of the chain the hand-in keeps, else of the agency's chain. */
function workSql(personIds: readonly string[]): SQL {
  const people = sql`any(${sql.param([...personIds])}::uuid[])`;
  return sql`
    select distinct m.person_id, 'review' as kind, revision.report_id, revision.id as revision_id, revision.step
    from membership m join (
      select due.id, due.report_id, due.step, coalesce(
        (select handed.chain -> (due.step - 1) ->> 'atAgencyId' from submission handed
          where handed.revision_id = due.id order by handed.no desc limit 1)::uuid,
        (select s.at_agency_id from chain_step s join report r on r.agency_id = s.agency_id
          where r.id = due.report_id and s.step = due.step)) as at_agency_id
      from revision due where due.state = 'in-review') revision on revision.at_agency_id = m.agency_id
    where m.person_id = ${people} and m.role = 'reviewer'
      and coalesce(m.from_day, ${today}) <= ${today} and coalesce(m.until_day, ${today}) >= ${today}
    union all
    select s.scheduled_by, 'schedule', revision.report_id, revision.id, null
    from schedule s join revision on revision.id = s.revision_id where s.scheduled_by = ${people}
    union all
    select named.person_id, 'named', revision.report_id, revision.id, named.step
    from named_reviewer named join revision on revision.id = named.revision_id
    where named.person_id = ${people} and revision.state = 'in-review' and named.step >= revision.step
    union all
    select distinct remark.author_id, 'remark', revision.report_id, revision.id, null::int
    from remark join revision on revision.id = remark.revision_id
    where remark.author_id = ${people} and remark.closed_by is null
      and revision.state in ('draft', 'in-review', 'returned', 'approved')
    union all
    select revision.updated_by, 'draft', revision.report_id, revision.id, null
    from revision where revision.updated_by = ${people} and revision.state in ('draft', 'returned')`;
}
