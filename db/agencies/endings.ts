/** How agencies end and follow on one another: merged, split, abolished, and revived. */
import "server-only";
import { sql } from "drizzle-orm";
import { type SuccessionKind } from "@/report/structure";
import { type Transaction } from "../client";
import { Refusal } from "../refusal";
import { requireSome, requireTarget } from "./changes";
import { foundOne, type Founded, requireStanding } from "./founding";
import { requireAct, type AgencyRow, type Asking } from "./gate";
import { type Act, type ActOptions, type ActOutcome, type OnDay, performAct, refuse, requireDay } from "./perform";
import { parentsOf, placeFrom, placeToday, requireAfterPosition, requireNoCircle, topmost } from "./positions";
import { markSums, touchesOf, type Touches } from "./touches";

/** One that stands, by id, or one that is founded in the act. */
export type Successor = { readonly agencyId: string } | { readonly founded: Omit<Founded, "foundedOn" | "basis"> };

interface Ending extends OnDay {
  /** Whether the people of those that end get the same roles at the successor. */
  readonly passPeople: boolean;
}

/** Several agencies become one: another of them, one that stands, or a new one. */
export interface Merger extends Ending {
  readonly agencyIds: readonly string[];
  readonly into: Successor;
}

/** Merges agencies into one, which from then on files, corrects, withdraws and answers for them, under their old names. */
export function mergeAgencies(asking: Asking, asked: Merger, options: ActOptions): Promise<ActOutcome> {
  return performAct(asking, options, async (act) => {
    const on = { ...asked, ...requireDay(act, asked) };
    const heir = await requireSuccessor(act, asked.into, on);
    const ids = requireSome(asked.agencyIds).filter((id) => id !== heir.id);
    if (ids.length === 0)
      refuse("一个机关不能并入自己：请选择另一个机关。", "An agency cannot be merged into itself: choose another.");
    const rows = await requireAct(act.tx, asking, "merge", ids);
    return endAll(act, { rows, kind: "merged", on, heirs: [heir] });
  });
}

/** One agency becomes several. */
export interface Split extends Ending {
  readonly agencyId: string;
  readonly successors: readonly Successor[];
  /** Which of the successors handles what the agency leaves, counted from 0; unused where it stays on. */
  readonly heir: number;
  /** The agency stays and others are parted from it. */
  readonly staysOn: boolean;
}

/** Splits an agency: it ends and the named successor handles its reports, or it stays on beside those parted from it. */
export function splitAgency(asking: Asking, asked: Split, options: ActOptions): Promise<ActOutcome> {
  return performAct(asking, options, async (act) => {
    const on = { ...asked, ...requireDay(act, asked) };
    const rows = await requireAct(act.tx, asking, "split", [asked.agencyId]);
    rows.forEach(requireStanding);
    const heirs: AgencyRow[] = [];
    for (const successor of asked.successors) heirs.push(await requireSuccessor(act, successor, on));
    if (new Set([asked.agencyId, ...heirs.map(({ id }) => id)]).size !== heirs.length + 1)
      refuse(
        "分立后的机关要互不相同，也不能是它自己。",
        "Those that it is split into have to be different from it and each other.",
      );
    if (heirs.length < (asked.staysOn ? 1 : 2))
      refuse(
        "分立要至少两个机关（原机关保留时至少一个）。",
        "A split needs two agencies at least, one where the agency stays on.",
      );
    if (asked.staysOn) return partFrom(act, rows, heirs, on);
    const first = heirs[asked.heir];
    if (!first) refuse("请指定由哪个机关承接原机关的报告。", "Name which of them handles the reports it leaves.");
    return endAll(act, { rows, kind: "split", on, heirs: [first, ...heirs.filter((each) => each !== first)] });
  });
}

async function partFrom(
  act: Act,
  rows: readonly AgencyRow[],
  heirs: readonly AgencyRow[],
  on: OnDay,
): Promise<Touches> {
  const touches = await touchesOf(
    act.tx,
    rows.map(({ id }) => id),
    act.today,
  );
  for (const row of rows) {
    await follow(act.tx, { predecessorId: row.id, heirs, kind: "split", day: on.day });
    const successors = heirs.map(({ id }) => id);
    act.events.push({ agencyId: row.id, kind: "split", day: on.day, basis: on.basis, detail: { successors } });
  }
  return { ...touches, sums: await markSums(act.tx, [], null) };
}

/** Agencies that are there no more; without a successor an administrator above handles what they leave. */
export interface Abolition extends Ending {
  readonly agencyIds: readonly string[];
  readonly successorId: string | null;
}

/** Abolishes agencies from a day on. */
export function abolishAgencies(asking: Asking, asked: Abolition, options: ActOptions): Promise<ActOutcome> {
  return performAct(asking, options, async (act) => {
    const on = { ...asked, ...requireDay(act, asked) };
    const ids = requireSome(asked.agencyIds);
    const rows = await requireAct(act.tx, asking, "abolish", ids);
    if (asked.successorId !== null && ids.includes(asked.successorId))
      refuse("承接的机关不能同时被撤销。", "The one that follows on cannot be abolished too.");
    const heirs = asked.successorId === null ? [] : [await requireSuccessor(act, { agencyId: asked.successorId }, on)];
    return endAll(act, { rows, kind: "abolished", on, heirs });
  });
}

async function requireSuccessor(act: Act, successor: Successor, on: OnDay): Promise<AgencyRow> {
  if ("founded" in successor) {
    const founded = { ...successor.founded, foundedOn: on.day, basis: on.basis };
    return foundOne(act, founded);
  }
  const [row] = await requireAct(act.tx, act.asking, "receive", [successor.agencyId]);
  if (!row) throw new Refusal("not-found");
  requireStanding(row);
  if (row.foundedOn !== null && row.foundedOn > on.day)
    refuse(`“${row.name}”在 ${on.day} 还没有设立。`, `"${row.name}" was not founded yet on ${on.day}.`);
  return row;
}

/** Ends agencies: what stood below them, their part in review chains, their people and reports go to the first heir. */
async function endAll(
  act: Act,
  {
    rows,
    kind,
    on,
    heirs,
  }: {
    readonly rows: readonly AgencyRow[];
    readonly kind: SuccessionKind;
    readonly on: Ending;
    readonly heirs: readonly AgencyRow[];
  },
): Promise<Touches> {
  const { tx } = act;
  rows.forEach(requireStanding);
  await requireAfterPosition(tx, rows, on.day);
  const ids = rows.map(({ id }) => id);
  const heir = heirs[0]?.id ?? null;
  const touches = await touchesOf(tx, ids, act.today);
  const carried = await passOn(act, { tops: topmost(rows), ending: ids, heir, on });
  await endPositions(tx, ids, heir, on);
  const successors = heirs.map(({ id }) => id);
  for (const row of rows) {
    await follow(tx, { predecessorId: row.id, heirs, kind, day: on.day });
    const detail = { before: { parentId: row.parentId, locatedInId: row.locatedInId }, successors };
    act.events.push({ agencyId: row.id, kind, day: on.day, basis: on.basis, detail });
  }
  const lines = [...parentsOf(rows), ...carried, heir];
  await requireNoCircle(tx, [...carried, ...(heir === null ? [] : [heir])], on.day);
  return { ...touches, sums: await markSums(tx, lines, Number(on.day.slice(0, 4))) };
}

/** Agencies below those that end go below the heir, or up to where those stood; gives their ids. */
async function passOn(
  act: Act,
  {
    tops,
    ending,
    heir,
    on,
  }: {
    readonly tops: readonly AgencyRow[];
    readonly ending: readonly string[];
    readonly heir: string | null;
    readonly on: OnDay;
  },
): Promise<string[]> {
  const { tx } = act;
  await passChains(tx, ending, heir);
  const carried: string[] = [];
  const below = await tx.execute<{
    id: string;
    name: string;
    parent_id: string;
    located_in_id: string | null;
    ended: boolean;
  }>(sql`
    select id, name, parent_id, located_in_id, ended_on is not null as ended from agency
    where parent_id = any(${sql.param([...ending])}::uuid[]) and id <> all(${sql.param([...ending])}::uuid[]) order by path`);
  for (const { id, name, parent_id, located_in_id, ended } of [...below]) {
    const upper = topOf(parent_id, tops);
    const target = heir === null || heir === id ? upper : heir;
    if (target === null && act.asking !== "operator")
      refuse(
        `“${name}”在它之下：请先把它划转到别处，或指定承接的机关。`,
        `"${name}" stands below it: move it elsewhere first, or name one that follows on.`,
      );
    if (ended) await placeToday(tx, [id], { parentId: target });
    else await carry(act, { id, name }, { parentId: parent_id, locatedInId: located_in_id }, target, on);
    carried.push(id);
  }
  await tx.execute(
    sql`update agency set located_in_id = ${heir} where located_in_id = any(${sql.param([...ending])}::uuid[])`,
  );
  return carried;
}

function topOf(parentId: string, tops: readonly AgencyRow[]): string | null {
  return (tops.find(({ id }) => id === parentId) ?? tops[0])?.parentId ?? null;
}

async function carry(
  act: Act,
  row: Pick<AgencyRow, "id" | "name">,
  before: { parentId: string; locatedInId: string | null },
  parentId: string | null,
  { day, basis }: OnDay,
): Promise<void> {
  await requireAfterPosition(act.tx, [row], day);
  await placeFrom(act.tx, [row.id], { parentId }, day);
  const detail = { before, after: { parentId, locatedInId: before.locatedInId } };
  act.events.push({ agencyId: row.id, kind: "moved", day, basis, detail });
}

/** Steps that those who end took in review chains are the heir's; without one no chain of others may name them. */
async function passChains(tx: Transaction, ending: readonly string[], heir: string | null): Promise<void> {
  const ids = sql.param([...ending]);
  if (heir !== null) {
    await tx.execute(sql`update chain_step set at_agency_id = ${heir} where at_agency_id = any(${ids}::uuid[])`);
    await tx.execute(sql`update chain_template set at_agency_id = ${heir} where at_agency_id = any(${ids}::uuid[])`);
    return;
  }
  const [named] = await tx.execute<{ name: string; n: number }>(sql`
    select min(agency.name) as name, count(distinct agency.id)::int as n from chain_step step
    join agency on agency.id = step.agency_id and agency.ended_on is null
    where step.at_agency_id = any(${ids}::uuid[]) and step.agency_id <> all(${ids}::uuid[]) having count(*) > 0`);
  if (named)
    refuse(
      `“${named.name}”等${named.n}个机关的审核流程中有它的步骤：请指定承接的机关，或先改这些流程。`,
      `It takes a step in the review chains of ${named.n} agencies ("${named.name}"): name one that follows on, or change those chains first.`,
    );
}

async function endPositions(
  tx: Transaction,
  ending: readonly string[],
  heir: string | null,
  on: Ending,
): Promise<void> {
  const ids = sql.param([...ending]);
  await tx.execute(sql`
    update agency_position set valid_until = ${on.day} where agency_id = any(${ids}::uuid[]) and valid_until is null`);
  await tx.execute(sql`
    update agency set ended_on = ${on.day}, handled_by_id = ${heir}, version = version + 1 where id = any(${ids}::uuid[])`);
  if (heir === null) return;
  // What they handled for others that ended before goes on to the heir; today's tree shows all of them below it.
  await tx.execute(sql`update agency set handled_by_id = ${heir} where handled_by_id = any(${ids}::uuid[])`);
  const rows = await tx.execute<{ id: string; path: string }>(
    sql`select id, path::text as path from agency where id = any(${ids}::uuid[])`,
  );
  await placeToday(
    tx,
    topmost([...rows]).map(({ id }) => id),
    { parentId: heir },
  );
  await tx.execute(sql`update agency set parent_id = ${heir} where id = any(${ids}::uuid[])`);
  await tx.execute(sql`update agency set path = upper.path || replace(agency.id::text, '-', '')
    from agency upper where upper.id = ${heir}::uuid and agency.id = any(${ids}::uuid[])`);
  if (on.passPeople)
    await tx.execute(sql`insert into membership (person_id, agency_id, role, from_day, until_day)
      select distinct on (person_id, role) person_id, ${heir}::uuid, role, from_day, until_day from membership
      where agency_id = any(${ids}::uuid[]) order by person_id, role, until_day desc nulls first on conflict do nothing`);
}

async function follow(
  tx: Transaction,
  {
    predecessorId,
    heirs,
    kind,
    day,
  }: {
    readonly predecessorId: string;
    readonly heirs: readonly AgencyRow[];
    readonly kind: SuccessionKind;
    readonly day: string;
  },
): Promise<void> {
  if (heirs.length === 0) return;
  await tx.execute(sql`
    insert into succession (predecessor_id, successor_id, kind, day)
    select ${predecessorId}::uuid, id, ${kind}, ${day}::date from unnest(${sql.param(heirs.map(({ id }) => id))}::uuid[]) heir (id)
    on conflict (predecessor_id, successor_id) do update set kind = excluded.kind, day = excluded.day`);
}

/** One that ended stands again, below another agency or where it stood last. */
export interface Revival extends OnDay {
  readonly agencyId: string;
  readonly parentId?: string | null;
}

/** Revives an agency that ended; its reports are its own again, and nobody follows on it any more. */
export function reviveAgency(asking: Asking, asked: Revival, options: ActOptions): Promise<ActOutcome> {
  return performAct(asking, options, async (act) => {
    const { tx } = act;
    const [row] = await requireAct(tx, asking, "revive", [asked.agencyId]);
    if (!row) throw new Refusal("not-found");
    const { day, basis } = requireDay(act, asked);
    if (row.endedOn === null) refuse("这个机关没有撤销，不用恢复。", "This agency stands; there is nothing to revive.");
    if (day < row.endedOn)
      refuse(`恢复日期要不早于撤销日期 ${row.endedOn}。`, `It can be revived on ${row.endedOn} or later.`);
    const last = await lastPosition(tx, row.id);
    const parentId = asked.parentId === undefined ? last.parent_id : asked.parentId;
    await requireTarget(act, { parentId });
    const touches = await touchesOf(tx, [row.id], act.today);
    await tx.execute(sql`insert into agency_position (agency_id, parent_id, located_in_id, valid_from)
      values (${row.id}, ${parentId}, ${last.located_in_id}, ${day})`);
    await tx.execute(sql`update chain_step set at_agency_id = agency_id
      where agency_id = ${row.id} and at_agency_id = ${row.handledById}::uuid`);
    await tx.execute(sql`delete from succession where predecessor_id = ${row.id} and kind <> 'split'
      or predecessor_id = ${row.id} and day = ${row.endedOn}::date`);
    await tx.execute(
      sql`update agency set ended_on = null, handled_by_id = null, version = version + 1 where id = ${row.id}`,
    );
    await placeToday(tx, [row.id], { parentId });
    await requireNoCircle(tx, [row.id], day);
    const detail = { before: { endedOn: row.endedOn, parentId: row.parentId }, after: { parentId } };
    act.events.push({ agencyId: row.id, kind: "revived", day, basis, detail });
    return { ...touches, sums: await markSums(tx, [row.id, row.parentId, parentId], Number(day.slice(0, 4))) };
  });
}

async function lastPosition(tx: Transaction, agencyId: string) {
  const [row] = await tx.execute<{ parent_id: string | null; located_in_id: string | null }>(sql`
    select parent_id, located_in_id from agency_position where agency_id = ${agencyId} order by valid_from desc limit 1`);
  return row ?? { parent_id: null, located_in_id: null };
}
