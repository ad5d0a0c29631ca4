/** The public picture of a body with all below it, or of everything: sums of own-body reports by year, coverage, timeliness. */
import "server-only";
import { and, asc, eq, isNull, sql, type SQL } from "drizzle-orm";
import { type AgencyKind, type AgencyLevel } from "@/report/agency";
import { ownDeadline } from "@/report/workflow/deadlines";
import { addDecimals } from "@/report/figure";
import { publicDb } from "../client";
import { likeForLike, steadyBodies, type Pair, type Steady } from "./growth";
import { agency, aggregate, published } from "../schema";
import { isStorable } from "../storable";

/** A sum over own-body reports and how many of them state its parts; null where none does. */
export interface Summed {
  readonly value: string | null;
  readonly stated: number;
}

/** One year of own-body reports, filed roll-ups left out. */
export interface OverviewYear {
  readonly year: number;
  readonly reports: number;
  readonly sums: Readonly<Record<string, Summed>>;
}

/** Own-body reports of the bodies that report here, by year and level. */
export interface Standing {
  readonly year: number;
  readonly level: AgencyLevel;
  readonly reports: number;
  /** Whose day of publication is known, and how many of these were in time. */
  readonly dated: number;
  readonly onTime: number;
}

/** The body at the top of a region. */
export interface Region {
  readonly id: string;
  readonly path: string;
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly parents: readonly { readonly slug: string; readonly name: string }[];
}

export interface Overview {
  readonly region: Region | null;
  /** Bodies that report here, by level. */
  readonly registered: readonly { readonly level: AgencyLevel; readonly bodies: number }[];
  /** Bodies of which only published reports are taken over: those with one. */
  readonly takenOver: number;
  readonly years: readonly OverviewYear[];
  readonly standings: readonly Standing[];
  /** The year that headlines speak of, and by indicator what the bodies that state it in this year and the one before add up to. */
  readonly headline: { readonly year: number; readonly pairs: Readonly<Record<string, Pair>> } | null;
  /** The requests received by the bodies that state them in each of the latest years. */
  readonly steady: Steady | null;
}

/** Indicators whose growth is told, from the same bodies in both years. */
const compared = [
  "requests-received",
  "requests-concluded",
  "requests-granted",
  "reconsideration-total",
  "litigation-total",
];

const yearsOfSteadiness = 5;

/** Of everything, or of the body with this address and all below it; null when there is no such body. */
export async function getOverview(slug?: string): Promise<Overview | null> {
  const region = slug === undefined ? null : await findRegion(slug);
  if (slug !== undefined && !region) return null;
  const under = underOf(region);
  const [years, counted, takenOver, standings] = await Promise.all([
    yearsOf(region),
    registeredBodies(under),
    takenOverBodies(under),
    standingsOf(under),
  ]);
  const year = headlineYear(years);
  const first = Math.max(years[0]?.year ?? 0, (year ?? 0) - yearsOfSteadiness + 1);
  const [pairs, steady] =
    year === null
      ? [{}, null]
      : await Promise.all([likeForLike(under, year, compared), steadyBodies(under, { from: first, to: year })]);
  const headline = year === null ? null : { year, pairs };
  return { region, registered: counted, takenOver, years, standings, headline, steady };
}

/** The body with this address, with its way up. */
export async function findRegion(slug: string): Promise<Region | null> {
  if (!isStorable(slug)) return null;
  const [body] = await publicDb().select().from(agency).where(eq(agency.slug, slug));
  if (!body) return null;
  const parents = await publicDb()
    .select({ slug: agency.slug, name: agency.name })
    .from(agency)
    .where(sql`${agency.path} @> ${body.path}::ltree and ${agency.id} <> ${body.id}`)
    .orderBy(sql`nlevel(${agency.path})`);
  const { id, path, name, level, kind } = body;
  return { id, path, slug, name, level, kind, parents };
}

/** A region's bodies among all, for a query that has the table of bodies. */
export function underOf(region: Pick<Region, "path"> | null): SQL {
  return region ? sql`${agency.path} <@ ${region.path}::ltree` : sql`true`;
}

/** Everything is the sum of the bodies that have none above. */
async function yearsOf(region: Region | null): Promise<OverviewYear[]> {
  const rows = await publicDb()
    .select({ year: aggregate.year, reports: aggregate.reports, sums: aggregate.sums })
    .from(aggregate)
    .innerJoin(agency, eq(agency.id, aggregate.agencyId))
    .where(region ? eq(agency.id, region.id) : isNull(agency.parentId))
    .orderBy(asc(aggregate.year));
  const years = [...new Set(rows.map(({ year }) => year))];
  return years.map((year) => rows.filter((row) => row.year === year).reduce(joined));
}

function joined(left: OverviewYear, right: OverviewYear): OverviewYear {
  const keys = new Set([...Object.keys(left.sums), ...Object.keys(right.sums)]);
  return {
    year: left.year,
    reports: left.reports + right.reports,
    sums: Object.fromEntries([...keys].map((key) => [key, added(left.sums[key], right.sums[key])])),
  };
}

function added(left: Summed | undefined, right: Summed | undefined): Summed {
  const values = [left?.value, right?.value].flatMap((value) => value ?? []);
  return {
    value: values.length === 0 ? null : values.reduce(addDecimals, "0"),
    stated: (left?.stated ?? 0) + (right?.stated ?? 0),
  };
}

/** A year is spoken of once four fifths as many reports are in as for the year before it. */
const whole = 0.8;

/** The latest year, or the one before it while the latest is still coming in. */
function headlineYear(years: readonly OverviewYear[]): number | null {
  const last = years.at(-1);
  const before = years.at(-2);
  if (!last) return null;
  return before && last.reports < whole * before.reports ? before.year : last.year;
}

async function registeredBodies(under: SQL) {
  return await publicDb()
    .select({ level: agency.level, bodies: sql<number>`count(*)::int` })
    .from(agency)
    .where(and(eq(agency.reportsHere, true), under))
    .groupBy(agency.level)
    .orderBy(asc(agency.level));
}

async function takenOverBodies(under: SQL): Promise<number> {
  const [row] = await publicDb()
    .select({ bodies: sql<number>`count(distinct ${agency.id})::int` })
    .from(published)
    .innerJoin(agency, eq(agency.id, published.agencyId))
    .where(and(eq(agency.reportsHere, false), under));
  return row?.bodies ?? 0;
}

/** "01-31": the day is the same in every year. */
const dueDay = ownDeadline(2000).slice(5);

async function standingsOf(under: SQL): Promise<Standing[]> {
  const day = published.officiallyPublishedOn;
  return await publicDb()
    .select({
      year: published.year,
      level: agency.level,
      reports: sql<number>`count(*)::int`,
      dated: sql<number>`count(${day})::int`,
      onTime: sql<number>`(count(*) filter (where ${day} <= ((${published.year} + 1) || '-' || ${dueDay})::date))::int`,
    })
    .from(published)
    .innerJoin(agency, eq(agency.id, published.agencyId))
    .where(and(eq(published.scope, "own"), eq(agency.reportsHere, true), under))
    .groupBy(published.year, agency.level)
    .orderBy(asc(published.year), asc(agency.level));
}
