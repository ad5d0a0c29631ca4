/** Sums over a jurisdiction's published own-body reports, made by one worker off the dirty queue, deepest level first. */
import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { sum, type Sum } from "@/report/figure";
import { daysLate, ownDeadline } from "@/report/workflow/deadlines";
import { indicators } from "@/report/series/indicators";
import { db, rawSql, type Transaction } from "../client";
import { agency, aggregate, aggregateDirty, published } from "../schema";
import { ancestorsIn, holdsIn, structureOf } from "./structure";

/** Among the sums: how many reports were before the public in time, of those whose day is known. */
export const onTime = "published-on-time";

const workerLock = 7_201_902;

/** Works the queue off once; returns the bodies whose pages are old now (none when there was nothing to do or another worker is at it). */
export async function workQueueOff(): Promise<string[]> {
  return db().transaction(async (tx) => {
    const [lock] = await tx.execute<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(${workerLock}) as free`);
    if (!lock?.free) return [];
    const dirty = await tx
      .delete(aggregateDirty)
      .returning({ agencyId: aggregateDirty.agencyId, year: aggregateDirty.year });
    for (const year of new Set(dirty.map((row) => row.year))) {
      const agencyIds = dirty.filter((row) => row.year === year).map((row) => row.agencyId);
      for (const { agencyId } of await ancestorsIn(tx, agencyIds, year)) await recompute(tx, agencyId, year);
    }
    const agencyIds = [...new Set(dirty.map((row) => row.agencyId))];
    if (agencyIds.length === 0) return [];
    const bodies = await tx.select({ slug: agency.slug }).from(agency).where(inArray(agency.id, agencyIds));
    return bodies.map(({ slug }) => slug);
  });
}

/** Makes every sum again from the published rows: the oracle of the tests, and what follows a batch import. */
export async function rebuildAggregates(): Promise<number> {
  return db().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${workerLock})`);
    await tx.delete(aggregateDirty);
    await tx.delete(aggregate);
    const years = await tx.selectDistinct({ year: published.year }).from(published).where(eq(published.scope, "own"));
    for (const { year } of years) {
      const bodies = deepestFirst([
        ...(await tx.execute<{ agency_id: string; parent_id: string | null }>(structureOf(year))),
      ]);
      const rows = await tx
        .select()
        .from(published)
        .where(and(eq(published.year, year), eq(published.scope, "own")));
      const made = sumsOfTree(bodies, new Map(rows.map((row) => [row.agencyId, row]))).map((row) => ({ ...row, year }));
      for (let index = 0; index < made.length; index += rowsAtOnce) {
        await tx.insert(aggregate).values(made.slice(index, index + rowsAtOnce));
      }
    }
    return years.length;
  });
}

/** PostgreSQL takes so many values in one statement. */
const rowsAtOnce = 500;

type PublishedRow = typeof published.$inferSelect;
type Summed = Pick<typeof aggregate.$inferSelect, "reports" | "sums">;

/** One year's sums of all bodies that have any, from the deepest body up. */
function sumsOfTree(
  bodies: readonly { id: string; parentId: string | null }[],
  rows: ReadonlyMap<string, PublishedRow>,
): (Summed & { agencyId: string })[] {
  const below = new Map<string | null, Summed[]>();
  return bodies.flatMap(({ id, parentId }) => {
    const summed = sumsOf(rows.get(id), below.get(id) ?? []);
    if (summed.reports === 0) return [];
    below.set(parentId, [...(below.get(parentId) ?? []), summed]);
    return [{ agencyId: id, ...summed }];
  });
}

/** Calls back whenever something was published, at once and every two seconds at the latest; returns how to stop. */
export async function listenForDirt(wake: () => void): Promise<() => Promise<void>> {
  const listening = await rawSql().listen("aggregate_dirty", wake, wake);
  const timer = setInterval(wake, 2000);
  return async () => {
    clearInterval(timer);
    await listening.unlisten();
  };
}

/** Agencies of a year so that each comes before the one above it. */
function deepestFirst(rows: readonly { agency_id: string; parent_id: string | null }[]) {
  const parentOf = new Map(rows.map((row) => [row.agency_id, row.parent_id]));
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const parentId = parentOf.get(id) ?? null;
    const depth = parentId === null ? 0 : depthOf(parentId) + 1;
    depths.set(id, depth);
    return depth;
  };
  return rows
    .map((row) => ({ id: row.agency_id, parentId: row.parent_id, depth: depthOf(row.agency_id) }))
    .sort((left, right) => right.depth - left.depth);
}

/** Own published row plus the sums of the direct children. */
async function recompute(tx: Transaction, agencyId: string, year: number): Promise<void> {
  const [own] = await tx
    .select()
    .from(published)
    .where(and(eq(published.agencyId, agencyId), eq(published.year, year), eq(published.scope, "own")));
  const children = await tx
    .select({ reports: aggregate.reports, sums: aggregate.sums })
    .from(aggregate)
    .innerJoin(
      sql`agency_position p`,
      sql`p.agency_id = ${aggregate.agencyId} and p.parent_id = ${agencyId} and ${holdsIn(year)}`,
    )
    .where(eq(aggregate.year, year));
  const { reports, sums } = sumsOf(own, children);
  const key = and(eq(aggregate.agencyId, agencyId), eq(aggregate.year, year));
  if (reports === 0) {
    await tx.delete(aggregate).where(key);
    return;
  }
  await tx
    .insert(aggregate)
    .values({ agencyId, year, reports, sums })
    .onConflictDoUpdate({ target: [aggregate.agencyId, aggregate.year], set: { reports, sums } });
}

function sumsOf(own: PublishedRow | undefined, children: readonly Summed[]): Summed {
  const reports = children.reduce((all, child) => all + child.reports, own ? 1 : 0);
  const ownValues = own && ({ ...own, [onTime]: timeliness(own) } as Record<string, number | string | null>);
  const sums = Object.fromEntries(
    [...indicators.map((indicator) => indicator.key), onTime].map((name) => {
      const parts = [{ value: ownValues?.[name] ?? null, stated: 1 }, ...children.map((child) => child.sums[name])];
      return [name, total(parts)];
    }),
  );
  return { reports, sums };
}

/** 1 when the report was before the public on its last day, 0 when later, null when its day is not known. */
export function timeliness({
  year,
  officiallyPublishedOn,
}: Pick<PublishedRow, "year" | "officiallyPublishedOn">): number | null {
  if (officiallyPublishedOn === null) return null;
  return daysLate(ownDeadline(year), officiallyPublishedOn) <= 0 ? 1 : 0;
}

function total(parts: readonly ({ value: number | string | null; stated: number } | undefined)[]): {
  value: string | null;
  stated: number;
} {
  const stated = parts.filter((part) => part !== undefined && part.value !== null);
  const added: Sum = sum(stated.map((part) => part?.value));
  return { value: added.value, stated: stated.reduce((n, part) => n + (part?.stated ?? 0), 0) };
}
