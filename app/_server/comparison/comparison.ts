/** A comparison made: the bodies, the years, and what each report says of each quantity. */
import "server-only";
import {
  comparedBodies,
  comparedRows,
  publishedYears,
  type ComparedBody,
  type ComparedRow,
} from "@/db/public/comparison";
import { findingOf, partsOf, type Finding, type IndicatorRow, type Quantity } from "@/report/comparison/quantity";
import { type CompareQuery } from "./query";

export interface Comparison {
  readonly query: CompareQuery;
  readonly bodies: readonly ComparedBody[];
  /** Named bodies, and the one whose group it is: they are marked among the others. */
  readonly marked: readonly ComparedBody[];
  /** The body whose peer group is compared. */
  readonly of: ComparedBody | null;
  readonly years: readonly number[];
  /** All years with publications of this scope. */
  readonly publishedYears: readonly number[];
  /** The year of what shows only one. */
  readonly at: number | null;
  /** Addresses of bodies that do not exist. */
  readonly unknown: readonly string[];
  /** What the report of this body (by its place) and year says. */
  readonly finding: (body: number, year: number, quantity: Quantity) => Finding;
}

/** So many of the latest years where none are named. */
const usualYears = 5;

export async function compare(query: CompareQuery): Promise<Comparison> {
  const [named, all, known] = await Promise.all([
    namedBodies(query),
    bodiesOfGroup(query),
    publishedYears(query.scope),
  ]);
  const bodies = all ?? named.slugs;
  const years = query.years ?? known.slice(-usualYears);
  const keys = [...new Set(query.quantities.flatMap(partsOf))];
  const rows = await comparedRows({
    bodies,
    isAll: query.group !== null && "all" in query.group,
    firstYear: years[0] ?? 0,
    lastYear: years.at(-1) ?? 0,
    scope: query.scope,
    keys,
  });
  const byPlace = new Map(
    rows.map(([body, year, values]): [string, IndicatorRow] => [
      `${body} ${year}`,
      Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null])),
    ]),
  );
  return {
    query,
    bodies,
    marked: all ? bodies.filter(({ slug }) => named.wanted.includes(slug)) : [],
    of: named.of,
    years,
    publishedYears: known,
    at: query.at !== null && years.includes(query.at) ? query.at : telling(years, rows),
    unknown: named.unknown,
    finding: (body, year, quantity) => findingOf(quantity, byPlace.get(`${body} ${year}`)),
  };
}

/** The latest year with at least half as many reports as the year with most: a year just begun tells of few. */
function telling(years: readonly number[], rows: readonly ComparedRow[]): number | null {
  const counts = years.map((year) => ({ year, reports: rows.filter((row) => row[1] === year).length }));
  const most = Math.max(0, ...counts.map(({ reports }) => reports));
  return counts.findLast(({ reports }) => reports * 2 >= most)?.year ?? null;
}

/** The bodies named in the query, and the one whose group is asked for. */
async function namedBodies({ slugs, group }: CompareQuery) {
  const of = group && "of" in group ? group.of : null;
  const wanted = [...new Set([...slugs, ...(of === null ? [] : [of])])];
  const found = await comparedBodies({ slugs: wanted });
  return {
    wanted,
    slugs: found.filter(({ slug }) => slugs.includes(slug)),
    of: found.find(({ slug }) => slug === of) ?? null,
    unknown: wanted.filter((slug) => !found.some((body) => body.slug === slug)),
  };
}

async function bodiesOfGroup({ group }: CompareQuery): Promise<ComparedBody[] | null> {
  return group && comparedBodies(group);
}
