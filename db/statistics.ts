/** Public reads. They take no viewer and touch only what is published: publication, published, aggregate and agency. */
import "server-only";
import { and, arrayContains, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { bigramsOf, type AgencyKind, type AgencyLevel } from "@/report/agency";
import { type Disclosure, type Origin, type ReportContent, type Scope } from "@/report/content";
import { addDecimals } from "@/report/figure";
import { type EditionId } from "@/report/form/define";
import { indicators } from "@/report/indicators";
import { type PublishedApproval, type PublishedFinding } from "@/report/publication";
import { db } from "./client";
import { agency, aggregate, publication, published, report, setting } from "./schema";

export interface PublishedSummary {
  readonly agencySlug: string;
  readonly agencyName: string;
  readonly year: number;
  readonly scope: Scope;
  readonly origin: Origin;
  readonly version: number;
  readonly publishedAt: Date;
  readonly officialPublishedOn: string | null;
  readonly received: number | null;
  readonly findings: number;
}

export interface Home {
  readonly isDemonstration: boolean;
  readonly latestYear: number | null;
  readonly years: readonly {
    readonly year: number;
    /** Registered bodies. */
    readonly agencies: number;
    readonly ownReports: number;
    readonly rollUps: number;
    readonly sums: Readonly<
      Record<string, { readonly value: string | null; readonly stated: number; readonly of: number }>
    >;
  }[];
  readonly rollUpsFiled: readonly PublishedSummary[];
  readonly latest: readonly PublishedSummary[];
}

const currentPublication = and(
  eq(publication.reportId, published.reportId),
  eq(publication.version, published.version),
  isNull(publication.withdrawnAt),
);

const summaryColumns = {
  agencySlug: agency.slug,
  agencyName: agency.name,
  year: published.year,
  scope: published.scope,
  version: published.version,
  origin: sql<Origin>`${publication.document} -> 'content' ->> 'origin'`,
  publishedAt: publication.publishedAt,
  officialPublishedOn: sql<string | null>`${publication.document} -> 'content' -> 'source' ->> 'publishedOn'`,
  received: sql<number | null>`${sql.identifier("published")}.requests_received::int`,
  findings: sql<number>`jsonb_array_length(${publication.document} -> 'findings')`,
};

function summaries() {
  return db()
    .select(summaryColumns)
    .from(published)
    .innerJoin(agency, eq(agency.id, published.agencyId))
    .innerJoin(publication, currentPublication);
}

/** Coverage, sums of own-body reports by year, filed roll-ups apart, and the latest publications. */
export async function getHome(): Promise<Home> {
  const [agencies] = await db()
    .select({ n: sql<number>`count(*)::int` })
    .from(agency);
  const counted = await db()
    .select({
      year: published.year,
      ownReports: sql<number>`(count(*) filter (where ${published.scope} = 'own'))::int`,
      rollUps: sql<number>`(count(*) filter (where ${published.scope} = 'roll-up'))::int`,
    })
    .from(published)
    .groupBy(published.year)
    .orderBy(asc(published.year));
  const roots = await db()
    .select({ year: aggregate.year, reports: aggregate.reports, sums: aggregate.sums })
    .from(aggregate)
    .innerJoin(agency, eq(agency.id, aggregate.agencyId))
    .where(isNull(agency.parentId));
  const years = counted.map((row) => ({
    ...row,
    agencies: agencies?.n ?? 0,
    sums: sumsOf(roots.filter(({ year }) => year === row.year)),
  }));
  return {
    isDemonstration: await isDemonstration(),
    latestYear: years.at(-1)?.year ?? null,
    years,
    rollUpsFiled: await summaries()
      .where(eq(published.scope, "roll-up"))
      .orderBy(desc(published.year), asc(agency.name))
      .limit(50),
    latest: await summaries().orderBy(desc(publication.publishedAt)).limit(10),
  };
}

function sumsOf(
  roots: readonly (typeof aggregate.$inferSelect extends { sums: infer S } ? { reports: number; sums: S } : never)[],
) {
  const of = roots.reduce((total, { reports }) => total + reports, 0);
  return Object.fromEntries(
    indicators.map(({ key }) => {
      const parts = roots.flatMap(({ sums }) => (sums[key] ? [sums[key]] : []));
      const values = parts.flatMap(({ value }) => (value === null ? [] : [value]));
      const value = values.length === 0 ? null : values.reduce(addDecimals, "0");
      return [key, { value, stated: parts.reduce((total, part) => total + part.stated, 0), of }];
    }),
  );
}

/** Whether this installation shows demonstration data, which every public page says. */
export async function isDemonstration(): Promise<boolean> {
  const [row] = await db().select().from(setting).where(eq(setting.name, "demonstration"));
  return row !== undefined;
}

export interface AgencySummary {
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly years: readonly number[];
}

const searchLimit = 100;

/** Bodies whose name holds the query (two characters at least; shorter finds nothing), by name. */
export async function searchAgencies(query: string): Promise<AgencySummary[]> {
  const pairs = bigramsOf(query.slice(0, 60));
  if (pairs.length === 0) return [];
  const wanted = query.toLowerCase().replace(/\s+/g, "");
  const found = await agencySummaries()
    .where(arrayContains(agency.nameBigrams, pairs))
    .groupBy(agency.id)
    .orderBy(asc(agency.name))
    .limit(searchLimit);
  return found.filter(({ name }) => name.toLowerCase().replace(/\s+/g, "").includes(wanted));
}

/** All bodies by name (100 at most). */
export async function listAgencies(): Promise<AgencySummary[]> {
  return agencySummaries().groupBy(agency.id).orderBy(asc(agency.name)).limit(searchLimit);
}

function agencySummaries() {
  return db()
    .select({
      slug: agency.slug,
      name: agency.name,
      level: agency.level,
      kind: agency.kind,
      years: sql<
        number[]
      >`coalesce(array_agg(distinct ${published.year} order by ${published.year}) filter (where ${published.year} is not null), '{}')`,
    })
    .from(agency)
    .leftJoin(published, eq(published.agencyId, agency.id));
}

export interface AgencyPage {
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly parents: readonly { readonly slug: string; readonly name: string }[];
  readonly isDemonstration: boolean;
  readonly series: readonly {
    readonly scope: Scope;
    readonly points: readonly {
      readonly year: number;
      readonly edition: EditionId;
      readonly version: number;
      readonly indicators: Readonly<Record<string, string | null>>;
    }[];
  }[];
  readonly categories: readonly {
    readonly year: number;
    readonly scope: Scope;
    readonly statedTotal: number | null;
    readonly items: readonly Disclosure[];
  }[];
  readonly reports: readonly PublishedSummary[];
}

/** One body with its years; null when there is no such body. */
export async function getAgency(slug: string): Promise<AgencyPage | null> {
  const [body] = await db().select().from(agency).where(eq(agency.slug, slug));
  if (!body) return null;
  const rows = await db()
    .select({
      row: published,
      edition: sql<EditionId>`${publication.document} -> 'content' ->> 'edition'`,
      disclosures: sql<ReportContent["disclosures"]>`${publication.document} -> 'content' -> 'disclosures'`,
    })
    .from(published)
    .innerJoin(publication, currentPublication)
    .where(eq(published.agencyId, body.id))
    .orderBy(asc(published.year));
  const parents = await db()
    .select({ slug: agency.slug, name: agency.name })
    .from(agency)
    .where(sql`${agency.path} @> ${body.path}::ltree and ${agency.id} <> ${body.id}`)
    .orderBy(sql`nlevel(${agency.path})`);
  return {
    slug: body.slug,
    name: body.name,
    level: body.level,
    kind: body.kind,
    parents,
    isDemonstration: await isDemonstration(),
    series: (["own", "roll-up"] as const).flatMap((scope) => {
      const points = rows
        .filter(({ row }) => row.scope === scope)
        .map(({ row, edition }) => ({ ...pointOf(row), edition }));
      return points.length > 0 ? [{ scope, points }] : [];
    }),
    categories: rows.flatMap(({ row, disclosures }) =>
      disclosures ? [{ year: row.year, scope: row.scope, ...disclosures }] : [],
    ),
    reports: await summaries()
      .where(eq(published.agencyId, body.id))
      .orderBy(desc(published.year), asc(published.scope)),
  };
}

function pointOf(row: typeof published.$inferSelect) {
  const values = row as Record<string, unknown>;
  return {
    year: row.year,
    version: row.version,
    indicators: Object.fromEntries(
      indicators.map(({ key }) => {
        const value = values[key];
        // numeric(24, 8) comes with trailing zeros; adding zero writes it as short as it is exact.
        return [key, typeof value === "string" || typeof value === "number" ? addDecimals(String(value), "0") : null];
      }),
    ),
  };
}

export interface PublicReport {
  readonly agency: {
    readonly slug: string;
    readonly name: string;
    readonly level: AgencyLevel;
    readonly kind: AgencyKind;
  };
  readonly year: number;
  readonly scope: Scope;
  readonly version: number;
  readonly isCurrent: boolean;
  /** The version that stands for the report now; null while the report is withdrawn. */
  readonly currentVersion: number | null;
  readonly versions: readonly {
    readonly version: number;
    readonly publishedAt: Date;
    readonly publicNote: string | null;
    readonly withdrawn: boolean;
  }[];
  readonly withdrawn: { readonly at: Date; readonly reason: string } | null;
  /** Published in an emergency and not yet confirmed by another person. */
  readonly isEmergency: boolean;
  readonly publishedAt: Date;
  readonly approvals: readonly PublishedApproval[];
  readonly publicNote: string | null;
  readonly hash: string;
  readonly content: ReportContent;
  readonly findings: readonly PublishedFinding[];
  readonly isDemonstration: boolean;
}

/** One version of a published report, the current one by default; null when nothing was ever published there. */
export async function getPublicReport(
  slug: string,
  year: number,
  scope: Scope,
  version?: number,
): Promise<PublicReport | null> {
  const rows = await db()
    .select({ publication, current: report.publishedVersion, body: agency })
    .from(publication)
    .innerJoin(report, eq(report.id, publication.reportId))
    .innerJoin(agency, eq(agency.id, report.agencyId))
    .where(and(eq(agency.slug, slug), eq(report.year, year), eq(report.scope, scope)))
    .orderBy(desc(publication.version));
  const shown = rows.find((row) => row.publication.version === (version ?? row.current));
  if (!shown) return null;
  const { publication: frozen, body } = shown;
  return {
    agency: { slug: body.slug, name: body.name, level: body.level, kind: body.kind },
    year,
    scope,
    version: frozen.version,
    isCurrent: frozen.version === shown.current,
    currentVersion:
      rows.find((row) => row.publication.version === row.current && row.publication.withdrawnAt === null)?.publication
        .version ?? null,
    versions: rows.map(({ publication: each }) => ({
      version: each.version,
      publishedAt: each.publishedAt,
      publicNote: each.publicNote,
      withdrawn: each.withdrawnAt !== null,
    })),
    withdrawn: frozen.withdrawnAt ? { at: frozen.withdrawnAt, reason: frozen.withdrawalReason ?? "" } : null,
    isEmergency: frozen.emergencyReason !== null && frozen.emergencyConfirmedBy === null,
    publishedAt: frozen.publishedAt,
    approvals: frozen.document.approvals,
    publicNote: frozen.publicNote,
    hash: frozen.hash,
    content: frozen.document.content,
    findings: frozen.document.findings,
    isDemonstration: await isDemonstration(),
  };
}
