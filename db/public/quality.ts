/** Public picture of data quality: the findings that stand in current publications, by rule, by year, by reporting line. */
import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { type Scope } from "@/report/content";
import { type Severity } from "@/report/rules/define";
import { publicDb } from "../client";
import { everyYear } from "../derived/measures";
import { agency, publishedFinding } from "../schema";
import { countIn, readYears, type SumRow } from "./sums";

/** What is looked at: one year or all, one agency with all below it or everything. */
export interface QualityQuery {
  readonly year?: number | undefined;
  /** Address of the agency. */
  readonly under?: string | undefined;
}

interface Counts {
  /** Current publications, own and roll-up. */
  readonly reports: number;
  /** Of them, those in which nothing was found. */
  readonly clean: number;
  readonly errors: number;
  readonly warnings: number;
  readonly questions: number;
}

export interface Quality {
  /** The agency asked for; null for everything. */
  readonly under: { readonly slug: string; readonly name: string } | null;
  readonly rules: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly findings: number;
    readonly reports: number;
    readonly accepted: number;
  }[];
  readonly years: readonly (Counts & { readonly year: number })[];
  /** The agencies directly below, each with all that is below it. */
  readonly branches: readonly (Counts & { readonly slug: string; readonly name: string; readonly agencies: number })[];
}

/** null when `under` names no agency. */
export async function getQuality({ year, under }: QualityQuery): Promise<Quality | null> {
  const [top] = under === undefined ? [] : await publicDb().select().from(agency).where(eq(agency.slug, under));
  if (under !== undefined && !top) return null;
  const topId = top?.id ?? null;
  const [rules, years, branches] = await Promise.all([rulesOf(topId, year), readYears(topId), branchesOf(topId, year)]);
  return {
    under: top ? { slug: top.slug, name: top.name } : null,
    rules,
    years: years
      .filter((row) => row.year !== everyYear && countIn(row, "current") > 0)
      .map((row) => ({ year: Number(row.year), ...countsOf(row) }))
      .reverse(),
    branches,
  };
}

function countsOf(row: SumRow): Counts {
  const of = (column: string) => countIn(row, column);
  const found = { errors: of("errors"), warnings: of("warnings"), questions: of("questions") };
  return { reports: of("current"), clean: of("clean"), ...found };
}

/** Of an agency with all below it, or of all that have none above; the commonest rules first. */
async function rulesOf(topId: string | null, year: number | undefined): Promise<Quality["rules"]> {
  const whose =
    topId === null
      ? sql`agency_id = any(array(select id from agency where parent_id is null))`
      : sql`agency_id = ${topId}`;
  return [
    ...(await publicDb().execute<Quality["rules"][number]>(sql`
      select rule, severity, sum(findings)::int as findings, sum(reports)::int as reports, sum(accepted)::int as accepted
      from aggregate_finding where ${whose} and ${year === undefined ? sql`true` : sql`year = ${year}`}
      group by rule, severity order by 3 desc, 1`)),
  ];
}

async function branchesOf(parentId: string | null, year: number | undefined): Promise<Quality["branches"]> {
  const all = sql.raw(
    ["current", "clean", "errors", "warnings", "questions"].map((c) => `sum(${c})::int as ${c}`).join(),
  );
  // Agencies that have published at all stand in the row of every year, where nothing else does.
  const agencies = year === undefined ? sql`max(bodies) filter (where year = ${everyYear})` : sql`max(bodies)`;
  const rows = await publicDb().execute<SumRow & { slug: string; name: string }>(sql`
    select branch.slug, branch.name, sums.* from agency branch join lateral (
      select ${agencies} as bodies, ${all} from aggregate
      where agency_id = branch.id and ${year === undefined ? sql`true` : sql`year = ${year}`}
    ) sums on sums.current > 0
    where ${parentId === null ? sql`branch.parent_id is null` : sql`branch.parent_id = ${parentId}`}
    order by sums.errors desc, branch.name limit 200`);
  return [...rows].map((row) => ({
    ...{ slug: row.slug, name: row.name, agencies: countIn(row, "bodies") },
    ...countsOf(row),
  }));
}

/** A report in which a rule stands. */
export interface ReportWithFinding {
  readonly agencySlug: string;
  readonly agencyName: string;
  readonly year: number;
  readonly scope: Scope;
  readonly findings: number;
  readonly accepted: number;
}

/** The newest reports in which a rule stands, 100 at most. */
export async function getReportsWithFinding(
  rule: string,
  { year, under }: QualityQuery,
): Promise<readonly ReportWithFinding[]> {
  return publicDb()
    .select({
      agencySlug: agency.slug,
      agencyName: agency.name,
      year: publishedFinding.year,
      scope: publishedFinding.scope,
      findings: sql<number>`count(*)::int`,
      accepted: sql<number>`(count(*) filter (where ${publishedFinding.accepted}))::int`,
    })
    .from(publishedFinding)
    .innerJoin(agency, eq(agency.id, publishedFinding.agencyId))
    .where(
      and(
        eq(publishedFinding.rule, rule),
        year === undefined ? undefined : eq(publishedFinding.year, year),
        under === undefined
          ? undefined
          : sql`${agency.path} <@ (select path from ${agency} above where above.slug = ${under})`,
      ),
    )
    .groupBy(agency.slug, agency.name, publishedFinding.year, publishedFinding.scope)
    .orderBy(desc(publishedFinding.year), asc(agency.name))
    .limit(100);
}
