/** Public read of what is due on a year: which agencies have to report, which have, and by when the others had to. */
import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { agencyKinds, agencyLevels, type AgencyKind, type AgencyLevel } from "@/report/agency";
import { type Scope } from "@/report/content";
import { daysLate, deadlineOf } from "@/report/workflow/deadlines";
import { type Timeliness } from "@/report/workflow/pending";
import { publicDb } from "../client";
import { everyYear } from "../derived/measures";
import { owes } from "../derived/sum-tables";
import { findLine, type NarrowingAgency } from "./agency-search";
import { readStandings, readStandingsOf, type StandingRow } from "./standings";
import { publishedYears } from "./summaries";

/** One report that is due. */
export interface DueReport {
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly above: NarrowingAgency | null;
  readonly scope: Scope;
  readonly reportsHere: boolean;
  readonly deadline: string;
  readonly isPublished: boolean;
  readonly publishedOn: string | null;
}

/** How many reports of a level or region stand how. */
export type Standings = Readonly<Partial<Record<Timeliness, number>>>;

export interface PendingQuestion {
  readonly year: number;
  /** ISO date in China. */
  readonly today: string;
  readonly under: string | null;
  readonly scope: Scope;
  readonly standings: readonly Timeliness[];
}

export interface PendingAnswer {
  readonly under: NarrowingAgency | null;
  readonly byLevel: readonly { readonly level: AgencyLevel; readonly scope: Scope; readonly standings: Standings }[];
  /** Reports of the scope asked for, by the government right below `under`, or the topmost ones. */
  readonly byRegion: readonly (NarrowingAgency & { readonly standings: Standings })[];
  readonly listed: readonly DueReport[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** Reports on a page. */
export const duesOnPage = 100;

/** Who has published the report on a year and who has not, as of `today`; one page of those that stand as asked. */
export async function listPending(question: PendingQuestion, wantedPage = 1): Promise<PendingAnswer> {
  const { scope, standings } = question;
  const under = question.under === null ? null : await findLine(question.under);
  const counts = await countLevels(question, under?.id ?? null);
  const total = counts
    .filter((row) => row.scope === scope && standings.includes(row.standing))
    .reduce((sum, row) => sum + row.n, 0);
  const pages = Math.max(1, Math.ceil(total / duesOnPage));
  const page = Math.min(Math.max(1, wantedPage), pages);
  return {
    under: under && { slug: under.slug, name: under.name },
    byLevel: grouped(counts, (row) => `${row.level} ${row.scope}`),
    byRegion: grouped(await countRegions(question, under?.id ?? null), (row) => row.slug),
    listed: total === 0 ? [] : await listPage(dueReports(question, under?.path ?? null), question, page),
    total,
    page,
    pages,
  };
}

/**
 * Every report that is due, with its standing (that of report/workflow/pending.ts, for listing where the rows are). What
 * was published all the same is shown as published.
 */
function dueReports({ year, today }: Pick<PendingQuestion, "year" | "today">, path: string | null): SQL {
  const days = agencyLevels.flatMap((level) =>
    agencyKinds.flatMap((kind) =>
      scopes.map((scope) => sql`(${level}, ${kind}, ${scope}, ${deadlineOf({ level, kind }, scope, year)}::date)`),
    ),
  );
  return sql`
    with deadline (level, kind, scope, day) as (values ${sql.join(days, sql`, `)}),
    due as (
      select agency.*, deadline.scope::scope as scope, deadline.day, p.agency_id is not null as is_published,
        p.officially_published_on as published_on,
        case
          when agency.reports_since is null or agency.reports_since > ${year} then case when p.agency_id is null then 'not-taken-over' else 'taken-over' end
          when p.agency_id is null then case when ${today}::date > deadline.day then 'overdue' else 'pending' end
          when p.officially_published_on is null then 'undated'
          when p.officially_published_on > deadline.day then 'late'
          else 'on-time' end as standing
      from agency
      join deadline on deadline.level = agency.level::text and deadline.kind = agency.kind::text
      left join published p on p.agency_id = agency.id and p.year = ${year} and p.scope = deadline.scope::scope
      where ${path === null ? sql`true` : sql`agency.path <@ ${path}::ltree`} and (
        p.agency_id is not null or ${owes("agency", sql`deadline.scope`)})
    )`;
}

const scopes = ["own", "roll-up"] as const satisfies readonly Scope[];

// Rows of SQL are types, not interfaces, for their index signature.
type Counted = { readonly standing: Timeliness; readonly n: number };

async function countLevels({ year, today }: PendingQuestion, topId: string | null) {
  const rows = await readStandings(topId, [year, everyYear]);
  return countsOf(rows, { year, today }, ({ level, scope }) => ({ level, scope })).sort(
    (left, right) =>
      agencyLevels.indexOf(left.level) - agencyLevels.indexOf(right.level) ||
      scopes.indexOf(left.scope) - scopes.indexOf(right.scope),
  );
}

/** Of the governments right below an agency, or the topmost ones; those of which nothing is due are left out. */
async function countRegions({ year, today, scope }: PendingQuestion, topId: string | null) {
  const right = topId === null ? sql`parent_id is null` : sql`parent_id = ${topId}::uuid`;
  const where = sql`kind = 'government' and ${right}`;
  const regions = await publicDb().execute<{ id: string; slug: string; name: string }>(
    sql`select id, slug, name from agency where ${where} order by level, name, slug`,
  );
  const rows = await readStandingsOf(sql`select id from agency where ${where}`, [year, everyYear]);
  return regions.flatMap(({ id, slug, name }) => {
    const own = rows.filter((row) => row.agencyId === id && row.scope === scope);
    return countsOf(own, { year, today }, () => ({ slug, name }));
  });
}

/** How many stand how: what was published as the rows of the year say, and what is due without as those of every year leave it. */
function countsOf<Named>(
  rows: readonly StandingRow[],
  { year, today }: Pick<PendingQuestion, "year" | "today">,
  nameOf: (row: StandingRow) => Named,
): (Named & Counted)[] {
  const counts = rows.flatMap((row): (Named & Counted)[] => {
    const { level, kind, scope, reportsHere, due, published, duePublished, dated, onTime } = row;
    const isLate = daysLate(deadlineOf({ level, kind }, scope, year), today) > 0;
    const standing: readonly (readonly [Timeliness, number])[] = reportsHere
      ? [
          ["on-time", onTime],
          ["late", dated - onTime],
          ["undated", published - dated],
        ]
      : [["taken-over", published]];
    const missing: Timeliness = !reportsHere ? "not-taken-over" : isLate ? "overdue" : "pending";
    const all = [...standing, [missing, due - duePublished] as const];
    return all.map(([standing, n]) => ({ ...nameOf(row), standing, n }));
  });
  return added(counts);
}

/** Counts of the same name and standing as one; those that come to nothing are left out. */
function added<Named>(counts: readonly (Named & Counted)[]): (Named & Counted)[] {
  const sums = new Map<string, Named & Counted>();
  for (const each of counts) {
    const key = JSON.stringify({ ...each, n: 0 });
    const known = sums.get(key);
    sums.set(key, known ? { ...known, n: known.n + each.n } : each);
  }
  return [...sums.values()].filter(({ n }) => n !== 0);
}

async function listPage(due: SQL, { year, scope, standings }: PendingQuestion, page: number): Promise<DueReport[]> {
  const rows = await publicDb().execute<ListedRow>(sql`${due}
    select due.slug, due.name, due.level, due.kind, due.scope, coalesce(due.reports_since <= ${year}, false) as reports_here, due.is_published,
      to_char(due.day, 'YYYY-MM-DD') as deadline, to_char(due.published_on, 'YYYY-MM-DD') as published_on,
      case when up.id is not null then jsonb_build_object('slug', up.slug, 'name', up.name) end as above
    from due left join agency up on up.id = due.parent_id
    where due.scope = ${scope} and due.standing in ${standings}
    order by due.level, up.name nulls first, due.name, due.slug
    limit ${duesOnPage} offset ${(page - 1) * duesOnPage}`);
  return [...rows].map(({ reports_here, is_published, published_on, ...row }) => ({
    ...row,
    reportsHere: reports_here,
    isPublished: is_published,
    publishedOn: published_on,
  }));
}

type ListedRow = Omit<DueReport, "reportsHere" | "isPublished" | "publishedOn"> & {
  readonly reports_here: boolean;
  readonly is_published: boolean;
  readonly published_on: string | null;
};

/** Rows with the same key as one, with how many of it stand how. */
function grouped<Counts extends Counted>(rows: readonly Counts[], keyOf: (row: Counts) => string) {
  const groups = new Map<string, Omit<Counts, keyof Counted> & { standings: Partial<Record<Timeliness, number>> }>();
  for (const { standing, n, ...named } of rows) {
    const key = keyOf({ standing, n, ...named } as Counts);
    const group = groups.get(key) ?? { ...named, standings: {} };
    group.standings[standing] = n;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Years to choose from: those with reports, and the one on which reports are due now. */
export async function pendingYears(today: string): Promise<number[]> {
  const due = Number(today.slice(0, 4)) - 1;
  return [...new Set([due, ...(await publishedYears())])].sort((left, right) => right - left);
}
