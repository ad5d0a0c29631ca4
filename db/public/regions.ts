/** Public read of the tree of reporting lines: the opened part of it, each agency with how many stand below and have reported. */
import "server-only";
import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { type AgencyKind, type AgencyLevel } from "@/report/agency";
import { publicDb } from "../client";
import { everyYear } from "../derived/measures";
import { agency } from "../schema";
import { latestPublishedYear } from "./summaries";

export interface RegionNode {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  /** Agencies in this line, the agency itself included; and how many of them have an own report on the latest year. */
  readonly agencies: number;
  readonly reported: number;
  /** Whether agencies stand below or are named here, also where they are not loaded. */
  readonly hasMore: boolean;
  /** null: not opened. */
  readonly below: readonly RegionNode[] | null;
  /** How many right below are not listed. */
  readonly left: number;
  /** Agencies of vertical systems that stand in this place; no part of its numbers. */
  readonly located: readonly LocatedAgency[];
}

export interface LocatedAgency {
  readonly slug: string;
  readonly name: string;
}

export interface RegionTree {
  readonly latestYear: number | null;
  /** Governments and what else reports to nobody here. */
  readonly lines: readonly RegionNode[];
  /** Systems that report within themselves. */
  readonly systems: readonly RegionNode[];
  /** The agency that was opened; null when none was asked for or there is no such agency. */
  readonly opened: { readonly slug: string; readonly name: string } | null;
}

/** Agencies listed right below one agency; the rest is found by search. */
const mostBelow = 200;

/** The topmost agencies with those right below, and every line down to the agency that is opened. */
export async function getRegions(openSlug: string | null): Promise<RegionTree> {
  const [opened] = openSlug === null ? [] : await publicDb().select().from(agency).where(eq(agency.slug, openSlug));
  const latestYear = await latestPublishedYear();
  const roots = await publicDb().select({ id: agency.id }).from(agency).where(isNull(agency.parentId)).limit(mostBelow);
  // One topmost agency stands open; of many, those that were asked for.
  const openIds = [...(roots.length === 1 ? roots.map(({ id }) => id) : []), ...idsOf(opened?.path)];
  const rows = await listed(openIds, latestYear);
  const located = openIds.length === 0 ? [] : await locatedIn(openIds);
  const shape = (parentId: string | null): RegionNode[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .map((row) => {
        const isOpen = openIds.includes(row.id);
        return {
          ...row,
          below: isOpen ? shape(row.id) : null,
          left: isOpen ? Math.max(0, row.directly - mostBelow) : 0,
          hasMore: row.directly > 0 || row.locatedHere > 0,
          located: located.filter(({ inId }) => inId === row.id),
        };
      });
  const top = shape(null);
  return {
    latestYear,
    lines: top.filter(({ kind }) => kind !== "vertical"),
    systems: top.filter(({ kind }) => kind === "vertical"),
    opened: opened ? { slug: opened.slug, name: opened.name } : null,
  };
}

/** The agencies of a path, as ids. */
function idsOf(path: string | undefined): string[] {
  return (path ?? "")
    .split(".")
    .filter((label) => label !== "")
    .map((label) => label.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
}

/** Topmost agencies and those right below the opened ones, upper and governments first, not too many below each. */
function listed(openIds: readonly string[], year: number | null) {
  const order = sql`${agency.level}, (${agency.kind} <> 'government'), ${agency.name}`;
  const place = sql<number>`row_number() over (partition by ${agency.parentId} order by ${order})`;
  const ranked = publicDb()
    .select({ id: agency.id, place: place.as("place") })
    .from(agency)
    .where(or(isNull(agency.parentId), openIds.length > 0 ? inArray(agency.parentId, [...openIds]) : undefined))
    .as("ranked");
  const ofLine = sql`from aggregate_standing line where line.agency_id = agency.id and line.scope = 'own'`;
  return publicDb()
    .select({
      id: agency.id,
      parentId: agency.parentId,
      slug: agency.slug,
      name: agency.name,
      level: agency.level,
      kind: agency.kind,
      agencies: sql<number>`(select coalesce(sum(bodies), 0)::int ${ofLine} and line.year = ${everyYear})`,
      reported: sql<number>`(select coalesce(sum(published), 0)::int ${ofLine} and line.year = ${year}::int)`,
      directly: sql<number>`(select count(*)::int from agency child where child.parent_id = agency.id)`,
      locatedHere: sql<number>`(select count(*)::int from agency there where there.located_in_id = agency.id)`,
    })
    .from(ranked)
    .innerJoin(agency, eq(agency.id, ranked.id))
    .where(or(sql`${ranked.place} <= ${mostBelow}`, inArray(agency.id, [...openIds, noId])))
    .orderBy(order);
}

/** The id of nobody: a list in SQL is never empty. */
const noId = "00000000-0000-0000-0000-000000000000";

function locatedIn(ids: readonly string[]) {
  return publicDb()
    .select({ slug: agency.slug, name: agency.name, inId: agency.locatedInId })
    .from(agency)
    .where(and(inArray(agency.locatedInId, [...ids])))
    .orderBy(asc(agency.name))
    .limit(mostBelow);
}
