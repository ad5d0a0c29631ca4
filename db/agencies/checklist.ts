/** What stands between an empty installation and its first liaison: a list that stays until each point is done. */
import "server-only";
import { and, eq, isNull, like, sql } from "drizzle-orm";
import { db } from "../client";
import { requireLiveSession } from "../gate/access";
import { Refusal } from "../refusal";
import { agency, membership, person, setting } from "../schema";
import { type Viewer } from "../viewer";
import { countAgencies } from "./list";

/** What the system sees for itself, and what only people know; the latter they tick off. */
export const seenPoints = ["agencies", "people", "chain", "address"] as const;
export const toldPoints = ["calendar", "mail", "backup"] as const;
export type ChecklistPoint = (typeof seenPoints)[number] | (typeof toldPoints)[number];

export interface Checklist {
  readonly points: readonly { readonly point: ChecklistPoint; readonly isDone: boolean; readonly isTold: boolean }[];
  readonly isDone: boolean;
}

const prefix = "checklist:";

/** The list for an administrator of a topmost agency; null for everybody else, and in a demonstration. */
export async function readChecklist(viewer: Viewer, origin: string | undefined): Promise<Checklist | null> {
  if (!(await isTopAdministrator(viewer))) return null;
  const settings = await db()
    .select({ name: setting.name })
    .from(setting)
    .where(sql`${setting.name} = 'demonstration' or ${like(setting.name, `${prefix}%`)}`);
  const named = new Set(settings.map(({ name }) => name));
  if (named.has("demonstration")) return null;
  const counts = await countAgencies(viewer);
  const [people] = await db()
    .select({ n: sql<number>`count(*)::int` })
    .from(person);
  const seen: Readonly<Record<(typeof seenPoints)[number], boolean>> = {
    agencies: counts.standing > 1,
    people: (people?.n ?? 0) > 1 && counts.unassigned < counts.standing,
    chain: counts.standing > 1 && counts.chainMissing === 0,
    address: origin !== undefined && URL.canParse(origin) && !isLocal(new URL(origin).hostname),
  };
  const points = [
    ...seenPoints.map((point) => ({ point, isDone: seen[point], isTold: false })),
    ...toldPoints.map((point) => ({ point, isDone: named.has(prefix + point), isTold: true })),
  ];
  return { points, isDone: points.every(({ isDone }) => isDone) };
}

function isLocal(host: string): boolean {
  return host === "localhost" || host === "[::1]" || host.startsWith("127.");
}

async function isTopAdministrator(viewer: Viewer): Promise<boolean> {
  const rows = await db()
    .select({ id: agency.id })
    .from(membership)
    .innerJoin(agency, eq(agency.id, membership.agencyId))
    .where(and(eq(membership.personId, viewer.personId), eq(membership.role, "administrator"), isNull(agency.parentId)))
    .limit(1);
  return rows.length > 0;
}

/** Ticks off, or takes back, what only people know; *not found* for who does not administer the top. */
export async function tellChecklist(viewer: Viewer, point: string, isDone: boolean): Promise<void> {
  const told = toldPoints.find((each) => each === point);
  if (!told || !(await isTopAdministrator(viewer))) throw new Refusal("not-found");
  await db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    const name = prefix + told;
    if (!isDone) await tx.delete(setting).where(eq(setting.name, name));
    else {
      const value = `${viewer.personId} ${new Date().toISOString()}`;
      await tx.insert(setting).values({ name, value }).onConflictDoNothing();
    }
  });
}
