/** What every public read shares: the current publication beside its published row, and one line a published report. */
import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { type Origin, type Scope } from "@/report/content";
import { publicDb } from "../client";
import { agency, publication, published, setting } from "../schema";

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

/** Joins a published row to its publication; a withdrawn one is joined to nothing. */
export const currentPublication = and(
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

/** Published reports, to be narrowed and ordered by the caller. */
export function summaries() {
  return publicDb()
    .select(summaryColumns)
    .from(published)
    .innerJoin(agency, eq(agency.id, published.agencyId))
    .innerJoin(publication, currentPublication);
}

/** Whether this installation shows demonstration data, which every public page says. */
export async function isDemonstration(): Promise<boolean> {
  const [row] = await publicDb().select().from(setting).where(eq(setting.name, "demonstration"));
  return row !== undefined;
}

/** Years on which a report is before the public, the newest first: from year to year along the index, not through all rows. */
export async function publishedYears(): Promise<number[]> {
  const rows = await publicDb().execute<{ year: number }>(sql`
    with recursive years (year) as (
      select max(year) from published
      union all
      select (select max(p.year) from published p where p.year < years.year) from years where years.year is not null
    )
    select year from years where year is not null`);
  return rows.map(({ year }) => year);
}

/** The newest of them; null before the first publication. */
export async function latestPublishedYear(): Promise<number | null> {
  const [row] = await publicDb().execute<{ year: number | null }>(sql`select max(year) as year from published`);
  return row?.year ?? null;
}
