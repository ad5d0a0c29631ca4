/** A comparison made: the agencies, the years, and what each report says of each quantity. */
import "server-only";
import {
  comparedAgencies,
  comparedRows,
  publishedYears,
  type ComparedAgency,
  type ComparedRow,
} from "@/db/public/comparison";
import {
  observationOf,
  partsOf,
  type Observation,
  type IndicatorRow,
  type Quantity,
} from "@/report/comparison/quantity";
import { type CompareQuery } from "./query";

export interface Comparison {
  readonly query: CompareQuery;
  readonly agencies: readonly ComparedAgency[];
  /** Named agencies, and the one whose group it is: they are marked among the others. */
  readonly marked: readonly ComparedAgency[];
  /** The agency whose peer group is compared. */
  readonly of: ComparedAgency | null;
  readonly years: readonly number[];
  /** All years with publications of this scope. */
  readonly publishedYears: readonly number[];
  /** The year of what shows only one. */
  readonly at: number | null;
  /** Addresses of agencies that do not exist. */
  readonly unknown: readonly string[];
  /** What the report of this agency (by its place) and year says. */
  readonly observation: (agency: number, year: number, quantity: Quantity) => Observation;
}

/** So many of the latest years where none are named. */
const usualYears = 5;

export async function compare(query: CompareQuery): Promise<Comparison> {
  const [named, all, known] = await Promise.all([
    namedAgencies(query),
    agenciesOfGroup(query),
    publishedYears(query.scope),
  ]);
  const agencies = all ?? named.slugs;
  const years = query.years ?? known.slice(-usualYears);
  const keys = [...new Set(query.quantities.flatMap(partsOf))];
  const rows = await comparedRows({
    agencies,
    isAll: query.group !== null && "all" in query.group,
    firstYear: years[0] ?? 0,
    lastYear: years.at(-1) ?? 0,
    scope: query.scope,
    keys,
  });
  const byPlace = new Map(
    rows.map(([agency, year, values]): [string, IndicatorRow] => [
      `${agency} ${year}`,
      Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null])),
    ]),
  );
  return {
    query,
    agencies,
    marked: all ? agencies.filter(({ slug }) => named.wanted.includes(slug)) : [],
    of: named.of,
    years,
    publishedYears: known,
    at: query.at !== null && years.includes(query.at) ? query.at : telling(years, rows),
    unknown: named.unknown,
    observation: (agency, year, quantity) => observationOf(quantity, byPlace.get(`${agency} ${year}`)),
  };
}

/** The latest year with at least half as many reports as the year with most: a year just begun tells of few. */
function telling(years: readonly number[], rows: readonly ComparedRow[]): number | null {
  const counts = years.map((year) => ({ year, reports: rows.filter((row) => row[1] === year).length }));
  const most = Math.max(0, ...counts.map(({ reports }) => reports));
  return counts.findLast(({ reports }) => reports * 2 >= most)?.year ?? null;
}

/** The agencies named in the query, and the one whose group is asked for. */
async function namedAgencies({ slugs, group }: CompareQuery) {
  const of = group && "of" in group ? group.of : null;
  const wanted = [...new Set([...slugs, ...(of === null ? [] : [of])])];
  const found = await comparedAgencies({ slugs: wanted });
  return {
    wanted,
    slugs: found.filter(({ slug }) => slugs.includes(slug)),
    of: found.find(({ slug }) => slug === of) ?? null,
    unknown: wanted.filter((slug) => !found.some((agency) => agency.slug === slug)),
  };
}

async function agenciesOfGroup({ group }: CompareQuery): Promise<ComparedAgency[] | null> {
  return group && comparedAgencies(group);
}
