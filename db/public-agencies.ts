/** Public reads of bodies: finding them, and one body with its years. */
import "server-only";
import { and, arrayContains, asc, desc, eq, sql } from "drizzle-orm";
import { bigramsOf, type AgencyKind, type AgencyLevel, type FormerName } from "@/report/agency";
import { type Disclosure, type ReportContent, type Scope } from "@/report/content";
import { addDecimals } from "@/report/figure";
import { type EditionId } from "@/report/form/define";
import { indicators } from "@/report/indicators";
import { db } from "./client";
import { currentPublication, isDemonstration, summaries, type PublishedSummary } from "./public-summaries";
import { agency, publication, published } from "./schema";
import { plain } from "./search-text";

export interface AgencySummary {
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly years: readonly number[];
}

const searchLimit = 100;

/** Bodies one of whose names, its pinyin or its initials hold the query (two characters at least; shorter finds nothing). */
export async function searchAgencies(query: string): Promise<AgencySummary[]> {
  const wanted = plain(query).slice(0, 60);
  const pairs = bigramsOf(wanted);
  if (pairs.length === 0) return [];
  return agencySummaries()
    .where(and(arrayContains(agency.searchBigrams, pairs), sql`strpos(${agency.searchText}, ${wanted}) > 0`))
    .groupBy(agency.id)
    .orderBy(asc(agency.name))
    .limit(searchLimit);
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
  readonly formerNames: readonly FormerName[];
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
    formerNames: body.formerNames,
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
