/** Public picture of data quality: the findings that stand in current publications, by rule, by year, by reporting line. */
import "server-only";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Scope } from "@/report/content";
import { type Severity } from "@/report/rules/define";
import { publicDb } from "../client";
import { agency, published, publishedFinding } from "../schema";

/** What is looked at: one year or all, one body with all below it or everything. */
export interface QualityQuery {
  readonly year?: number | undefined;
  /** Address of the body. */
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
  /** The body asked for; null for everything. */
  readonly under: { readonly slug: string; readonly name: string } | null;
  readonly rules: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly findings: number;
    readonly reports: number;
    readonly accepted: number;
  }[];
  readonly years: readonly (Counts & { readonly year: number })[];
  /** The bodies directly below, each with all that is below it. */
  readonly branches: readonly (Counts & { readonly slug: string; readonly name: string; readonly bodies: number })[];
}

/** null when `under` names no body. */
export async function getQuality({ year, under }: QualityQuery): Promise<Quality | null> {
  const [top] = under === undefined ? [] : await publicDb().select().from(agency).where(eq(agency.slug, under));
  if (under !== undefined && !top) return null;
  const inTree = top ? sql`${agency.path} <@ ${top.path}::ltree` : undefined;
  const inYear = year === undefined ? undefined : eq(published.year, year);
  return {
    under: top ? { slug: top.slug, name: top.name } : null,
    rules: await publicDb()
      .select({
        rule: publishedFinding.rule,
        severity: publishedFinding.severity,
        findings: sql<number>`count(*)::int`,
        reports: sql<number>`count(distinct (${publishedFinding.agencyId}, ${publishedFinding.year}, ${publishedFinding.scope}))::int`,
        accepted: sql<number>`(count(*) filter (where ${publishedFinding.accepted}))::int`,
      })
      .from(publishedFinding)
      .innerJoin(agency, eq(agency.id, publishedFinding.agencyId))
      .where(and(inTree, year === undefined ? undefined : eq(publishedFinding.year, year)))
      .groupBy(publishedFinding.rule, publishedFinding.severity)
      .orderBy(desc(sql`count(*)`), asc(publishedFinding.rule)),
    years: await publicDb()
      .select({ year: published.year, ...counts })
      .from(published)
      .innerJoin(agency, eq(agency.id, published.agencyId))
      .where(inTree)
      .groupBy(published.year)
      .orderBy(desc(published.year)),
    branches: await branchesOf(top?.id ?? null, inYear),
  };
}

const counts = {
  reports: sql<number>`count(*)::int`,
  clean: sql<number>`(count(*) filter (where ${published.errors} + ${published.warnings} + ${published.questions} = 0))::int`,
  errors: sql<number>`sum(${published.errors})::int`,
  warnings: sql<number>`sum(${published.warnings})::int`,
  questions: sql<number>`sum(${published.questions})::int`,
};

function branchesOf(parentId: string | null, inYear: ReturnType<typeof eq> | undefined) {
  const branch = alias(agency, "branch");
  return publicDb()
    .select({
      slug: branch.slug,
      name: branch.name,
      bodies: sql<number>`count(distinct ${published.agencyId})::int`,
      ...counts,
    })
    .from(branch)
    .innerJoin(agency, sql`${agency.path} <@ ${branch.path}`)
    .innerJoin(published, eq(published.agencyId, agency.id))
    .where(and(parentId === null ? isNull(branch.parentId) : eq(branch.parentId, parentId), inYear))
    .groupBy(branch.id)
    .orderBy(desc(sql`sum(${published.errors})`), asc(branch.name))
    .limit(200);
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
