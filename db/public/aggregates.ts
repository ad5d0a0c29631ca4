/** The public picture of an agency with all below it, or of everything: sums of own reports by year, coverage, timeliness. */
import "server-only";
import { eq, sql, type SQL } from "drizzle-orm";
import { agencyLevels, type AgencyKind, type AgencyLevel } from "@/report/agency";
import { publicDb } from "../client";
import { everyYear } from "../derived/measures";
import { likeForLike, steadyAgencies, type Pair, type Steady } from "./growth";
import { readStandings, type StandingRow } from "./standings";
import { countIn, ofEveryYear, readYears, yearOf, type SumRow, type Summed } from "./sums";
import { agency } from "../schema";
import { isStorable } from "../storable";

/** One year of own reports, filed roll-ups left out. */
export interface OverviewYear {
  readonly year: number;
  readonly reports: number;
  readonly sums: Readonly<Record<string, Summed>>;
}

/** The own reports of the agencies that report here, by year and level. */
export interface LevelTimeliness {
  readonly year: number;
  readonly level: AgencyLevel;
  readonly reports: number;
  /** Whose day of publication is known, and how many of these were in time. */
  readonly dated: number;
  readonly onTime: number;
}

/** The agency at the top of a region. */
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
  /** Agencies that report here, by level. */
  readonly registered: readonly { readonly level: AgencyLevel; readonly agencies: number }[];
  /** Agencies of which only published reports are taken over: those with one. */
  readonly takenOver: number;
  readonly years: readonly OverviewYear[];
  readonly standings: readonly LevelTimeliness[];
  /** The year that headlines speak of, and by indicator what the agencies that state it in this year and the one before add up to. */
  readonly headline: { readonly year: number; readonly pairs: Readonly<Record<string, Pair>> } | null;
  /** The requests received by the agencies that state them in each of the latest years. */
  readonly steady: Steady | null;
}

/** Of everything, or of the agency with this address and all below it; null when there is no such agency. */
export async function getOverview(slug?: string): Promise<Overview | null> {
  const region = slug === undefined ? null : await findRegion(slug);
  if (slug !== undefined && !region) return null;
  const [rows, standing] = await Promise.all([readYears(region?.id ?? null), readStandings(region?.id ?? null)]);
  const years = rows.filter((row) => countIn(row, "reports") > 0).map(yearOf);
  return {
    region,
    registered: registeredOf(standing),
    takenOver: countIn(ofEveryYear(rows), "taken_over"),
    years,
    standings: standingsOf(standing),
    ...growthOf(rows, years),
  };
}

/** What headlines speak of: nothing before the first publication. */
function growthOf(rows: readonly SumRow[], years: readonly OverviewYear[]): Pick<Overview, "headline" | "steady"> {
  const year = headlineYear(years);
  const told = rows.find((row) => row.year === year);
  if (year === null || !told) return { headline: null, steady: null };
  return { headline: { year, pairs: likeForLike(told) }, steady: steadyAgencies(told, years[0]?.year ?? year) };
}

/** The agency with this address, with its way up. */
export async function findRegion(slug: string): Promise<Region | null> {
  if (!isStorable(slug)) return null;
  const [agencyRow] = await publicDb().select().from(agency).where(eq(agency.slug, slug));
  if (!agencyRow) return null;
  const parents = await publicDb()
    .select({ slug: agency.slug, name: agency.name })
    .from(agency)
    .where(sql`${agency.path} @> ${agencyRow.path}::ltree and ${agency.id} <> ${agencyRow.id}`)
    .orderBy(sql`nlevel(${agency.path})`);
  const { id, path, name, level, kind } = agencyRow;
  return { id, path, slug, name, level, kind, parents };
}

/** A region's agencies among all, for a query that has the table of agencies. */
export function underOf(region: Pick<Region, "path"> | null): SQL {
  return region ? sql`${agency.path} <@ ${region.path}::ltree` : sql`true`;
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

function registeredOf(rows: readonly StandingRow[]) {
  const counts = new Map<AgencyLevel, number>();
  for (const { year, level, scope, reportsHere, agencies } of rows)
    if (year === everyYear && scope === "own" && reportsHere) counts.set(level, (counts.get(level) ?? 0) + agencies);
  return inOrder([...counts].map(([level, agencies]) => ({ level, agencies })));
}

function standingsOf(rows: readonly StandingRow[]): LevelTimeliness[] {
  const standings = new Map<string, LevelTimeliness>();
  for (const { year, level, scope, reportsHere, published, dated, onTime } of rows) {
    if (year === everyYear || scope !== "own" || !reportsHere || published === 0) continue;
    const known = standings.get(`${year} ${level}`) ?? { year, level, reports: 0, dated: 0, onTime: 0 };
    const added = { reports: known.reports + published, dated: known.dated + dated, onTime: known.onTime + onTime };
    standings.set(`${year} ${level}`, { ...known, ...added });
  }
  return inOrder([...standings.values()]).sort((left, right) => left.year - right.year);
}

/** Upper levels first. */
function inOrder<Row extends { readonly level: AgencyLevel }>(rows: Row[]): Row[] {
  return rows.sort((left, right) => agencyLevels.indexOf(left.level) - agencyLevels.indexOf(right.level));
}
