/** Public reads for comparing: which agencies a choice means, and their published indicators; one query each. */
import "server-only";
import { and, asc, between, eq, getTableColumns, inArray, max, min, ne, sql, type SQL } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { type AgencyKind, type AgencyLevel } from "@/report/agency";
import { type PeerGroup } from "@/report/comparison/peers";
import { type Scope } from "@/report/content";
import { type Figure } from "@/report/figure";
import { publicDb } from "../client";
import { figureIn } from "./figures";
import { agency, published } from "../schema";

/** Agencies by their addresses, the peer group of one, or all there are. */
export type AgencyChoice =
  { readonly slugs: readonly string[] } | { readonly group: PeerGroup; readonly of: string } | { readonly all: true };

export interface ComparedAgency {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
}

/** The agency whose group is asked for. */
const of = alias(agency, "of_body");

const agencyColumns = {
  id: agency.id,
  slug: agency.slug,
  name: agency.name,
  level: agency.level,
  kind: agency.kind,
};

/** The agencies of a choice: named ones in the order of their naming (unknown ones are left out), the others by name. */
export async function comparedAgencies(choice: AgencyChoice): Promise<ComparedAgency[]> {
  if ("slugs" in choice) {
    if (choice.slugs.length === 0) return [];
    const found = await publicDb()
      .select(agencyColumns)
      .from(agency)
      .where(sql`${agency.slug} = any(${sql.param([...choice.slugs])}::text[])`);
    return choice.slugs.flatMap((slug) => found.find((agencyRow) => agencyRow.slug === slug) ?? []);
  }
  if ("all" in choice) return publicDb().select(agencyColumns).from(agency).orderBy(asc(agency.name), asc(agency.slug));
  return publicDb()
    .select(agencyColumns)
    .from(agency)
    .innerJoin(of, eq(of.slug, choice.of))
    .where(belongsTo(choice.group))
    .orderBy(asc(agency.name), asc(agency.slug));
}

/** The same as `belongsTo` of report/comparison/peers.ts, where PostgreSQL can use its indexes; a test holds them together. */
function belongsTo(group: PeerGroup): SQL | undefined {
  if (group === "below") return and(sql`${agency.path} <@ ${of.path}`, ne(agency.id, of.id));
  const alike = and(eq(agency.level, of.level), eq(agency.kind, of.kind));
  return group === "same-kind" ? alike : and(alike, sql`${agency.parentId} is not distinct from ${of.parentId}`);
}

/** What one published report says: whose (the place of the agency in the list that was asked), of which year, the values in the order of the keys. */
export type ComparedRow = readonly [agency: number, year: number, values: readonly Figure[]];

export interface RowsWanted {
  readonly agencies: readonly { readonly id: string }[];
  /** Set where the agencies are all there are: the list is then not sent to the database. */
  readonly isAll?: boolean;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly scope: Scope;
  /** Keys of indicators: only these columns are read. */
  readonly keys: readonly string[];
}

/** The published indicators of the agencies; grows with what is asked, not with what is stored. */
export async function comparedRows(wanted: RowsWanted): Promise<ComparedRow[]> {
  const { agencies, isAll = false, firstYear, lastYear, scope, keys } = wanted;
  if (agencies.length === 0 || keys.length === 0) return [];
  const places = new Map(agencies.map(({ id }, place) => [id, place]));
  const rows = await publicDb()
    .select({ agencyId: published.agencyId, year: published.year, ...columnsOf(keys) })
    .from(published)
    .where(and(ofAgencies(agencies, isAll), between(published.year, firstYear, lastYear), eq(published.scope, scope)));
  return rows.flatMap((row): ComparedRow[] => {
    const place = places.get(row.agencyId);
    const values: Readonly<Record<string, unknown>> = row;
    return place === undefined ? [] : [[place, row.year, keys.map((key) => figureIn(values[key]))]];
  });
}

function ofAgencies(agencies: RowsWanted["agencies"], isAll: boolean): SQL | undefined {
  if (isAll) return undefined;
  // One parameter however many: a parameter a row ends at 65,535.
  return sql`${published.agencyId} = any(${sql.param(agencies.map(({ id }) => id))}::uuid[])`;
}

function columnsOf(keys: readonly string[]): Record<string, PgColumn> {
  const columns: Record<string, PgColumn> = getTableColumns(published);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const column = columns[key];
      return column ? [[key, column]] : [];
    }),
  );
}

/** Agencies whose nearest peers have published most in the latest year, one a group: good to begin with. */
export async function agenciesWithPeers(most: number): Promise<ComparedAgency[]> {
  const latest = publicDb()
    .select({ year: max(published.year) })
    .from(published)
    .where(eq(published.scope, "own"));
  const groups = await publicDb()
    .select({ slug: min(agency.slug) })
    .from(published)
    .innerJoin(agency, eq(agency.id, published.agencyId))
    .where(and(eq(published.scope, "own"), inArray(published.year, latest)))
    .groupBy(agency.parentId, agency.level, agency.kind)
    .having(sql`count(*) > 1`)
    .orderBy(sql`count(*) desc`, min(agency.slug))
    .limit(most);
  return comparedAgencies({ slugs: groups.flatMap(({ slug }) => slug ?? []) });
}

/** The years of which anything of this scope is published, the first one first. */
export async function publishedYears(scope: Scope): Promise<number[]> {
  const rows = await publicDb()
    .selectDistinct({ year: published.year })
    .from(published)
    .where(eq(published.scope, scope))
    .orderBy(asc(published.year));
  return rows.map(({ year }) => year);
}
