/** What a region's page tells of its agencies: those directly below, those of vertical systems there, roll-ups, what is new and what is missing. */
import "server-only";
import { and, asc, desc, eq, sql, type SQL } from "drizzle-orm";
import { type AgencyKind, type AgencyLevel } from "@/report/agency";
import { onTime as onTimeKey } from "@/report/series/indicators";
import { timeliness } from "../derived/aggregates";
import { publicDb } from "../client";
import { everyYear } from "../derived/measures";
import { findRegion, underOf, type Region } from "./aggregates";
import { readStandings } from "./standings";
import { countOf, readSums, type SummedCount } from "./sums";
import { summaries, type PublishedSummary } from "./summaries";
import { agency, publication, published } from "../schema";

/** An agency directly below with all below it, or the region's own office alone, in one year. */
export interface RegionAgency {
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly reportsHere: boolean;
  /** Agencies directly below it: with any, it has a region page of its own. */
  readonly below: number;
  /** The own reports behind the sums. */
  readonly reports: number;
  readonly received: SummedCount;
  readonly concluded: SummedCount;
  readonly granted: SummedCount;
  readonly onTime: SummedCount;
}

/** A roll-up that the region's agency filed, as it states it. */
export interface FiledRollUp {
  readonly year: number;
  readonly received: number | null;
  readonly concluded: number | null;
}

export interface RegionAgencies {
  /** The region's agency alone; null without a report of its own. */
  readonly itself: RegionAgency | null;
  readonly children: readonly RegionAgency[];
  /** Agencies of vertical systems that stand here and belong to other lines of reporting. */
  readonly located: readonly RegionAgency[];
}

export interface RegionNews {
  readonly rollUps: readonly FiledRollUp[];
  readonly latest: readonly PublishedSummary[];
  /** Agencies that report here and have no own report of the year. */
  readonly missing: { readonly count: number; readonly first: readonly { slug: string; name: string }[] };
}

const sumKeys = {
  received: "requests-received",
  concluded: "requests-concluded",
  granted: "requests-granted",
  onTime: onTimeKey,
} as const;

/** Agencies of a region in one year; null when there is no such agency. */
export async function getRegionAgencies(slug: string, year: number): Promise<RegionAgencies | null> {
  const region = await findRegion(slug);
  if (!region) return null;
  const [children, located, itself] = await Promise.all([
    agenciesWhere(eq(agency.parentId, region.id), year),
    agenciesWhere(eq(agency.locatedInId, region.id), year),
    ownReportOf(region.id, year),
  ]);
  return { itself, children, located };
}

const agencyColumns = {
  slug: agency.slug,
  name: agency.name,
  level: agency.level,
  kind: agency.kind,
  reportsHere: agency.reportsHere,
};

async function agenciesWhere(where: SQL, year: number): Promise<RegionAgency[]> {
  const rows = await publicDb()
    .select({
      ...agencyColumns,
      id: agency.id,
      // Named with its table: a column of the only table is written without it, and would mean the child's.
      below: sql<number>`(select count(*) from agency child where child.parent_id = "agency"."id" and child.ended_on is null)::int`,
    })
    .from(agency)
    // One that ended is shown in the years in which it has something to show.
    .where(
      and(
        where,
        sql`(agency.ended_on is null or exists (select from published p where p.agency_id = agency.id and p.year = ${year}))`,
      ),
    )
    .orderBy(asc(agency.name));
  const ids = sql.param(rows.map(({ id }) => id));
  const years = await readSums(sql`agency_id = any(${ids}::uuid[]) and year = ${year}`);
  const sums = new Map(years.map((each) => [each.agencyId, each]));
  return rows.map(({ id, ...agencyRow }) => {
    const found = sums.get(id);
    const of = (name: keyof typeof sumKeys) => countOf(found?.sums ?? {}, sumKeys[name]);
    const figures = { received: of("received"), concluded: of("concluded"), granted: of("granted") };
    return { ...agencyRow, reports: found?.reports ?? 0, ...figures, onTime: of("onTime") };
  });
}

/** The region's agency alone: its sums would hold all below it. */
async function ownReportOf(agencyId: string, year: number): Promise<RegionAgency | null> {
  const [row] = await publicDb()
    .select({ ...agencyColumns, own: published })
    .from(published)
    .innerJoin(agency, eq(agency.id, published.agencyId))
    .where(and(eq(published.agencyId, agencyId), eq(published.year, year), eq(published.scope, "own")));
  if (!row) return null;
  const { own, ...agencyRow } = row;
  const figures = {
    received: single(valueOf(own, "received")),
    concluded: single(valueOf(own, "concluded")),
    granted: single(valueOf(own, "granted")),
  };
  return { ...agencyRow, below: 0, reports: 1, ...figures, onTime: single(timeliness(own)) };
}

function valueOf(row: typeof published.$inferSelect, name: keyof typeof sumKeys): number | null {
  const values: Readonly<Record<string, unknown>> = row;
  const value = values[sumKeys[name]];
  return typeof value === "number" ? value : null;
}

function single(value: number | null): SummedCount {
  return value === null ? { value: null, stated: 0 } : { value, stated: 1 };
}

const newest = 8;
const missingShown = 12;

/** Roll-ups, latest publications and missing reports of a region, or of everything; null when there is no such agency. */
export async function getRegionNews(slug: string | undefined, year: number | null): Promise<RegionNews | null> {
  const region = slug === undefined ? null : await findRegion(slug);
  if (slug !== undefined && !region) return null;
  const under = underOf(region);
  const [rollUps, latest, missing] = await Promise.all([
    region ? rollUpsOf(region.id) : [],
    summaries().where(under).orderBy(desc(publication.publishedAt)).limit(newest),
    year === null ? { count: 0, first: [] } : missingIn(region, year),
  ]);
  return { rollUps, latest, missing };
}

async function rollUpsOf(agencyId: string): Promise<FiledRollUp[]> {
  const rows = await publicDb()
    .select({ row: published })
    .from(published)
    .where(and(eq(published.agencyId, agencyId), eq(published.scope, "roll-up")))
    .orderBy(desc(published.year));
  return rows.map(({ row }) => ({
    year: row.year,
    received: valueOf(row, "received"),
    concluded: valueOf(row, "concluded"),
  }));
}

/** How many, as the worker keeps it; the first ones by name are looked for one by one. */
async function missingIn(region: Region | null, year: number): Promise<RegionNews["missing"]> {
  const rows = await readStandings(region?.id ?? null, [year, everyYear]);
  const here = rows.filter(({ scope, reportsHere }) => scope === "own" && reportsHere);
  const count = here.reduce((sum, { agencies, published: made }) => sum + agencies - made, 0);
  if (count === 0) return { count, first: [] };
  const first = await publicDb()
    .select({ slug: agency.slug, name: agency.name })
    .from(agency)
    .where(
      and(
        eq(agency.reportsHere, true),
        sql`not exists (select 1 from published p where p.agency_id = ${agency.id} and p.year = ${year} and p.scope = 'own')`,
        underOf(region),
      ),
    )
    .orderBy(asc(agency.name))
    .limit(missingShown);
  return { count, first };
}
