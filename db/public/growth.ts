/** Growth that is none of coverage: sums over the same bodies in every year compared. */
import "server-only";
import { and, between, eq, sql, type SQL } from "drizzle-orm";
import { addDecimals } from "@/report/figure";
import { publicDb } from "../client";
import { agency, columnOf, published } from "../schema";

/** What the bodies that state a figure in two years add up to in each. */
export interface Pair {
  readonly now: string;
  readonly before: string;
  readonly bodies: number;
}

/** The requests received by the bodies that state them in every year of a span. */
export interface Steady {
  readonly from: number;
  readonly to: number;
  readonly bodies: number;
  readonly points: readonly { readonly year: number; readonly value: string }[];
}

/** By indicator, the sums of `year` and the year before over the bodies that state it in both; left out where there are none. */
export async function likeForLike(under: SQL, year: number, keys: readonly string[]): Promise<Record<string, Pair>> {
  const figures = keys.flatMap((key, place) => {
    const column = sql.identifier(columnOf(key));
    const both = sql`filter (where now.${column} is not null and before.${column} is not null)`;
    return [
      sql`(sum(now.${column}) ${both})::text as ${sql.identifier(`now_${place}`)}`,
      sql`(sum(before.${column}) ${both})::text as ${sql.identifier(`before_${place}`)}`,
      sql`(count(*) ${both})::int as ${sql.identifier(`bodies_${place}`)}`,
    ];
  });
  const [row] = await publicDb().execute<Record<string, string | number | null>>(sql`
    select ${sql.join(figures, sql`, `)}
    from published now
    join published before on before.agency_id = now.agency_id and before.year = ${year - 1} and before.scope = 'own'
    join agency on agency.id = now.agency_id
    where now.year = ${year} and now.scope = 'own' and ${under}`);
  return Object.fromEntries(
    keys.flatMap((key, place) => {
      const bodies = Number(row?.[`bodies_${place}`] ?? 0);
      const [now, before] = [row?.[`now_${place}`], row?.[`before_${place}`]].map((each) => String(each ?? "0"));
      return bodies === 0 || now === undefined || before === undefined ? [] : [[key, { now, before, bodies }]];
    }),
  );
}

/** Null where no body has stated its requests in all of the years, or there is only one year. */
export async function steadyBodies(under: SQL, span: { from: number; to: number }): Promise<Steady | null> {
  const { from, to } = span;
  if (to <= from) return null;
  const inSpan = and(
    eq(published.scope, "own"),
    between(published.year, from, to),
    sql`${received} is not null`,
    under,
  );
  const steady = publicDb()
    .select({ id: published.agencyId })
    .from(published)
    .innerJoin(agency, eq(agency.id, published.agencyId))
    .where(inSpan)
    .groupBy(published.agencyId)
    .having(sql`count(*) = ${to - from + 1}`)
    .as("steady");
  const rows = await publicDb()
    .select({ year: published.year, value: sql<string>`sum(${received})::text`, bodies: sql<number>`count(*)::int` })
    .from(published)
    .innerJoin(steady, eq(steady.id, published.agencyId))
    .where(and(eq(published.scope, "own"), between(published.year, from, to)))
    .groupBy(published.year)
    .orderBy(published.year);
  const [first] = rows;
  if (!first) return null;
  return {
    from,
    to,
    bodies: first.bodies,
    points: rows.map(({ year, value }) => ({ year, value: addDecimals(value, "0") })),
  };
}

const received = sql`${published}.${sql.identifier(columnOf("requests-received"))}`;
