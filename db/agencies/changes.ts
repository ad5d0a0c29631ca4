/** What changes an agency from a day on: a new name, another line or place. */
import "server-only";
import { sql } from "drizzle-orm";
import { type FormerName } from "@/report/agency";
import { type Transaction } from "../client";
import { Refusal } from "../refusal";
import {
  keepAddress,
  requireFields,
  requireLocation,
  requireStanding,
  requireUnlike,
  requireVersion,
  writeAgency,
} from "./founding";
import { type Seen } from "./founding";
import { requireAct, type AgencyRow, type Asking } from "./gate";
import { type Act, type ActOptions, type ActOutcome, type OnDay, performAct, refuse, requireDay } from "./perform";
import { parentsOf, type Placing, placeFrom, requireAfterPosition, requireNoCircle, topmost } from "./positions";
import { requireFreeSlug } from "./slugs";
import { markSums, touchesOf } from "./touches";

/** A new name; the address stays unless another is given, and the old one leads on. */
export interface Rename extends Seen, OnDay {
  readonly name: string;
  readonly slug?: string;
}

/** Gives an agency another name from a day on; the old one stays among its former names and is found by searches. */
export function renameAgency(asking: Asking, asked: Rename, options: ActOptions): Promise<ActOutcome> {
  return performAct(asking, options, async (act) => {
    const { tx } = act;
    const [row] = await requireAct(tx, asking, "rename", [asked.agencyId]);
    if (!row) throw new Refusal("not-found");
    requireStanding(row);
    requireVersion(row, asked.seenVersion);
    const { day, basis } = requireDay(act, asked);
    const { name = "", slug = row.slug } = requireFields({
      name: asked.name,
      ...(asked.slug ? { slug: asked.slug } : {}),
    });
    if (name === row.name) refuse("新名称与现名称相同。", "That is its name already.");
    await requireUnlike(tx, { name, parentId: row.parentId, except: row.id });
    // Under the name that people know it by.
    const touches = await touchesOf(tx, [row.id], act.today);
    if (slug !== row.slug) {
      await requireFreeSlug(tx, slug, row.id);
      await keepAddress(tx, row, slug);
    }
    await writeAgency(tx, row, { name, slug, formerNames: await keepName(tx, row, day) });
    const detail = { before: { name: row.name, slug: row.slug }, after: { name, slug } };
    act.events.push({ agencyId: row.id, kind: "renamed", day, basis, detail });
    return { ...touches, sums: await markSums(tx, [], null) };
  });
}

/** Adds the name of now to the former ones; gives them all, as pages read them. */
export async function keepName(tx: Transaction, row: AgencyRow, day: string): Promise<FormerName[]> {
  const [late] = await tx.execute<{ until: string }>(
    sql`select until::text from former_name where agency_id = ${row.id} and until >= ${day}::date limit 1`,
  );
  if (late)
    refuse(
      `现名称自 ${late.until} 起使用，新名称要晚于这一天；如果那次登记有误，请用“更正差错”。`,
      `It bears its name since ${late.until}; the next has to begin later. If that entry is wrong, correct the mistake.`,
    );
  await tx.execute(sql`insert into former_name (agency_id, name, until) values (${row.id}, ${row.name}, ${day})
    on conflict (agency_id, name) do update set until = excluded.until`);
  return formerNamesOf(tx, row.id);
}

/** Former names as pages read them: with the last year of their use, the oldest first. */
export async function formerNamesOf(tx: Transaction, agencyId: string): Promise<FormerName[]> {
  const rows = await tx.execute<{ name: string; until: number | null }>(sql`
    select name, extract(year from until - 1)::int as until from former_name where agency_id = ${agencyId}
    order by former_name.until nulls first, name`);
  return [...rows].map(({ name, until }) => ({ name, until }));
}

/** One agency or many, to another line or place; what is left out stays. */
export interface Move extends OnDay, Placing {
  readonly agencyIds: readonly string[];
}

/** Most agencies in one act. */
export const mostAtOnce = 5000;

/** Moves agencies, with all that stands below them, from a day on. Years before that day's keep their sums. */
export function moveAgencies(asking: Asking, asked: Move, options: ActOptions): Promise<ActOutcome> {
  return performAct(asking, options, async (act) => {
    const { tx } = act;
    const rows = topmost(await requireAct(tx, asking, "move", requireSome(asked.agencyIds)));
    rows.forEach(requireStanding);
    const { day, basis } = requireDay(act, asked);
    await requireTarget(act, asked);
    const moving = rows.filter((row) => isElsewhere(row, asked));
    if (moving.length === 0) refuse("所选机关已经在那里。", "They stand there already.");
    await requireAfterPosition(tx, moving, day);
    const ids = moving.map(({ id }) => id);
    const touches = await touchesOf(tx, ids, act.today);
    await placeFrom(tx, ids, asked, day);
    await tx.execute(sql`update agency set version = version + 1 where id = any(${sql.param(ids)}::uuid[])`);
    await requireNoCircle(tx, ids, day);
    for (const row of moving)
      act.events.push({ agencyId: row.id, kind: "moved", day, basis, detail: movedFrom(row, asked) });
    const lines = asked.parentId === undefined ? [] : [...parentsOf(moving), ...ids];
    return { ...touches, sums: await markSums(tx, lines, Number(day.slice(0, 4))) };
  });
}

/** Where agencies are put has to stand, and to be the viewer's. */
export async function requireTarget(act: Act, { parentId, locatedInId }: Placing): Promise<void> {
  if (parentId === null && act.asking !== "operator") throw new Refusal("forbidden");
  if (parentId) (await requireAct(act.tx, act.asking, "receive", [parentId])).forEach(requireStanding);
  await requireLocation(act, locatedInId ?? null);
}

/** The ids given, each once; refuses none and too many. */
export function requireSome(agencyIds: readonly string[]): string[] {
  const ids = [...new Set(agencyIds)];
  if (ids.length === 0) refuse("请先选择机关。", "Choose agencies first.");
  if (ids.length > mostAtOnce)
    refuse(`一次最多处理${mostAtOnce}个机关。`, `At most ${mostAtOnce} agencies in one act.`);
  return ids;
}

function isElsewhere(row: AgencyRow, { parentId, locatedInId }: Placing): boolean {
  return (
    (parentId !== undefined && parentId !== row.parentId) ||
    (locatedInId !== undefined && locatedInId !== row.locatedInId)
  );
}

function movedFrom(row: AgencyRow, { parentId, locatedInId }: Placing) {
  return {
    before: { parentId: row.parentId, locatedInId: row.locatedInId },
    after: {
      parentId: parentId === undefined ? row.parentId : parentId,
      locatedInId: locatedInId === undefined ? row.locatedInId : locatedInId,
    },
  };
}
