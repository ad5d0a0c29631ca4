/** The public picture of the whole: coverage, sums of own-body reports by year, filed roll-ups apart, latest publications. */
import "server-only";
import { asc, desc, eq, isNull, sql } from "drizzle-orm";
import { addDecimals } from "@/report/figure";
import { indicators } from "@/report/indicators";
import { db } from "./client";
import { isDemonstration, summaries, type PublishedSummary } from "./public-summaries";
import { agency, aggregate, publication, published } from "./schema";

export interface Home {
  readonly isDemonstration: boolean;
  readonly latestYear: number | null;
  readonly years: readonly {
    readonly year: number;
    /** Registered bodies. */
    readonly agencies: number;
    readonly ownReports: number;
    readonly rollUps: number;
    readonly sums: Readonly<
      Record<string, { readonly value: string | null; readonly stated: number; readonly of: number }>
    >;
  }[];
  readonly rollUpsFiled: readonly PublishedSummary[];
  readonly latest: readonly PublishedSummary[];
}

/** Coverage, sums of own-body reports by year, filed roll-ups apart, and the latest publications. */
export async function getHome(): Promise<Home> {
  const [agencies] = await db()
    .select({ n: sql<number>`count(*)::int` })
    .from(agency);
  const counted = await db()
    .select({
      year: published.year,
      ownReports: sql<number>`(count(*) filter (where ${published.scope} = 'own'))::int`,
      rollUps: sql<number>`(count(*) filter (where ${published.scope} = 'roll-up'))::int`,
    })
    .from(published)
    .groupBy(published.year)
    .orderBy(asc(published.year));
  const roots = await db()
    .select({ year: aggregate.year, reports: aggregate.reports, sums: aggregate.sums })
    .from(aggregate)
    .innerJoin(agency, eq(agency.id, aggregate.agencyId))
    .where(isNull(agency.parentId));
  const years = counted.map((row) => ({
    ...row,
    agencies: agencies?.n ?? 0,
    sums: sumsOf(roots.filter(({ year }) => year === row.year)),
  }));
  return {
    isDemonstration: await isDemonstration(),
    latestYear: years.at(-1)?.year ?? null,
    years,
    rollUpsFiled: await summaries()
      .where(eq(published.scope, "roll-up"))
      .orderBy(desc(published.year), asc(agency.name))
      .limit(50),
    latest: await summaries().orderBy(desc(publication.publishedAt)).limit(10),
  };
}

function sumsOf(
  roots: readonly (typeof aggregate.$inferSelect extends { sums: infer S } ? { reports: number; sums: S } : never)[],
) {
  const of = roots.reduce((total, { reports }) => total + reports, 0);
  return Object.fromEntries(
    indicators.map(({ key }) => {
      const parts = roots.flatMap(({ sums }) => (sums[key] ? [sums[key]] : []));
      const values = parts.flatMap(({ value }) => (value === null ? [] : [value]));
      const value = values.length === 0 ? null : values.reduce(addDecimals, "0");
      return [key, { value, stated: parts.reduce((total, part) => total + part.stated, 0), of }];
    }),
  );
}
