/** Roles of people at agencies: given and ended, one or all that a filter finds, and taken back as they were. */
import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { isDay } from "@/report/structure";
import { type RoleChange, type RoleDays, type RoleKey } from "@/report/workflow/roles";
import { type Asking, requireAct } from "../agencies/gate";
import { type ActOptions, refuse } from "../agencies/perform";
import { db, type Transaction } from "../client";
import { isUuid } from "../gate/access";
import { isHeldToday } from "../gate/memberships";
import { Refusal } from "../refusal";
import { agency, membership, person, roleAct } from "../schema";
import { type Viewer } from "../viewer";
import { administeredPeople, type PersonRow } from "./gate";
import {
  firstNames,
  nobodyTouched,
  type PeopleAct,
  type PeopleOutcome,
  type PeopleTouches,
  performOnPeople,
} from "./perform";

/** Roles changed in one act at most. */
export const mostRolesAtOnce = 5000;

/** Roles for some days, or without a bound. */
export interface Giving extends RoleDays {
  readonly roles: readonly RoleKey[];
}

/** Gives roles, each at an agency that the viewer administers, to people they see; held already, they get the new days. */
export function giveRoles(
  asking: Asking,
  { roles, fromDay, untilDay }: Giving,
  options: ActOptions,
): Promise<PeopleOutcome> {
  return performOnPeople(asking, options, async (act) => {
    const days = readDays({ fromDay, untilDay });
    await requireRoles(act, "give-role", roles);
    return changeRoles(
      act,
      roles.map((key) => ({ ...key, after: days })),
    );
  });
}

/** Ends roles today: from now on they are not held any more. */
export function endRoles(asking: Asking, roles: readonly RoleKey[], options: ActOptions): Promise<PeopleOutcome> {
  return performOnPeople(asking, options, async (act) => {
    await requireRoles(act, "end-role", roles);
    return changeRoles(act, await ended(act, roles));
  });
}

/** Takes an act on roles back whole: refused as *conflict* where one of them was changed since. */
export function undoRoles(asking: Asking, actId: string, options: ActOptions): Promise<PeopleOutcome> {
  return performOnPeople(asking, options, async (act) => {
    const { tx } = act;
    const [kept] = isUuid(actId) ? await tx.select().from(roleAct).where(eq(roleAct.id, actId)).for("update") : [];
    if (!kept) throw new Refusal("not-found");
    await requireRoles(act, "end-role", kept.changes);
    if (kept.undoneAt !== null)
      throw new Refusal("conflict", { zh: "这次登记已经撤销。", en: "It was undone already." });
    const now = await heldNow(tx, kept.changes);
    if (kept.changes.some((change) => !areSame(now.get(keyOf(change)) ?? null, change.after)))
      throw new Refusal("conflict", {
        zh: "其中有的角色此后又改动过，不能一并撤销：请逐个修改。",
        en: "Some of these roles were changed since; change them one by one.",
      });
    const touches = await changeRoles(
      act,
      kept.changes.map(({ before, ...key }) => ({ ...key, after: before })),
    );
    await tx.update(roleAct).set({ undoneAt: act.now }).where(eq(roleAct.id, actId));
    return touches;
  });
}

/** Both bounds as days of the calendar, in order; an empty text is none. */
export function readDays({ fromDay, untilDay }: RoleDays): RoleDays {
  const days = { fromDay: fromDay === "" ? null : fromDay, untilDay: untilDay === "" ? null : untilDay };
  const bounds = [days.fromDay, days.untilDay];
  if (bounds.some((day) => day !== null && !isDay(day)))
    refuse("日期请写成 2026-01-31 的形式。", "Write days as 2026-01-31.");
  if (days.fromDay !== null && days.untilDay !== null && days.fromDay > days.untilDay)
    refuse("止期不能早于起期。", "The last day cannot come before the first.");
  return days;
}

/** The right to change roles at each of the agencies, of people whom the viewer sees; all else is *not found*. */
async function requireRoles(act: PeopleAct, right: "give-role" | "end-role", roles: readonly RoleKey[]): Promise<void> {
  if (roles.length === 0) refuse("没有选中任何人员或机关。", "Nobody and no agency was chosen.");
  if (roles.length > mostRolesAtOnce)
    refuse(
      `一次最多登记${mostRolesAtOnce}个角色，请先缩小范围。`,
      `At most ${mostRolesAtOnce} roles at once: narrow it.`,
    );
  const rows = await requireAct(act.tx, act.asking, right, [...new Set(roles.map(({ agencyId }) => agencyId))]);
  const gone = rows.find(({ endedOn }) => right === "give-role" && endedOn !== null);
  if (gone) refuse(`“${gone.name}”已撤并，不能再登记角色。`, `"${gone.name}" ended; no role can be given there.`);
  const people = await administeredPeople(act.tx, act.asking, [...new Set(roles.map(({ personId }) => personId))]);
  if (right === "give-role") refuseGone(people.map(({ row }) => row));
}

function refuseGone(rows: readonly PersonRow[]): void {
  const gone = rows.find(({ deactivatedAt }) => deactivatedAt !== null);
  if (gone)
    refuse(
      `“${gone.name}”的账号已停用，请先恢复账号。`,
      `The account of "${gone.name}" is deactivated: reactivate it first.`,
    );
}

/** A role as it is to be; null: not held. */
export interface WantedRole extends RoleKey {
  readonly after: RoleDays | null;
}

/** Ended roles keep their days until yesterday; one that began today or later was never held. */
export async function ended(act: PeopleAct, roles: readonly RoleKey[]): Promise<WantedRole[]> {
  const now = await heldNow(act.tx, roles);
  const yesterday = dayBefore(act.today);
  return roles.flatMap((key): WantedRole[] => {
    const held = now.get(keyOf(key));
    if (!held || (held.untilDay !== null && held.untilDay < act.today)) return [];
    const wasHeld = held.fromDay === null || held.fromDay <= yesterday;
    return [{ ...key, after: wasHeld ? { ...held, untilDay: yesterday } : null }];
  });
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Writes roles as they are wanted, once the right was asked for; keeps what stood before, and the last administrator. */
export async function changeRoles(act: PeopleAct, wanted: readonly WantedRole[]): Promise<PeopleTouches> {
  const { tx } = act;
  const once = [...new Map(wanted.map((each) => [keyOf(each), each])).values()];
  const before = await heldNow(tx, once);
  const changes = once
    .map(({ personId, agencyId, role, after }): RoleChange => {
      const key = { personId, agencyId, role };
      return { ...key, before: before.get(keyOf(key)) ?? null, after };
    })
    .filter((change) => !areSame(change.before, change.after));
  refuseRaisingOneself(act, changes);
  await write(tx, changes);
  await refuseLastAdministrator(act, changes);
  act.changes.push(...changes);
  return touchesOf(act, changes, once.length - changes.length);
}

/** Whoever is more than before by their own hand. */
function refuseRaisingOneself({ asking, today }: PeopleAct, changes: readonly RoleChange[]): void {
  if (asking === "operator") return;
  const isMore = ({ before, after }: RoleChange) => {
    if (after === null) return false;
    if (before === null || !isOpen(before, today)) return true;
    const [from, was] = [after.fromDay ?? "", before.fromDay ?? ""];
    return from < was || (before.untilDay !== null && (after.untilDay === null || after.untilDay > before.untilDay));
  };
  if (changes.some((change) => change.personId === asking.personId && isMore(change)))
    throw new Refusal("blocked", {
      zh: "不能给自己增加角色：请由另一位管理员或运维人员登记。",
      en: "Nobody gives themselves a role: ask another administrator, or the operator.",
    });
}

const isOpen = ({ untilDay }: RoleDays, today: string) => untilDay === null || untilDay >= today;

/** An agency that had an administrator without an end, itself or above it, has one afterwards. */
async function refuseLastAdministrator({ tx, today }: PeopleAct, changes: readonly RoleChange[]): Promise<void> {
  const lost = changes.filter(
    ({ role, before, after }) => role === "administrator" && isLasting(before, today) && !isLasting(after, today),
  );
  if (lost.length === 0) return;
  const ids = sql.param([...new Set(lost.map(({ agencyId }) => agencyId))]);
  const [bare] = await tx.execute<{ name: string }>(sql`
    select agency.name from agency where agency.id = any(${ids}::uuid[]) and agency.ended_on is null and not exists (
      select from membership join agency up on up.id = membership.agency_id and up.path @> agency.path
      join person on person.id = membership.person_id and person.deactivated_at is null
      where membership.role = 'administrator' and ${isHeldToday} and membership.until_day is null)
    limit 1`);
  if (!bare) return;
  throw new Refusal("blocked", {
    zh: `“${bare.name}”将没有管理员：请先指定另一位管理员（不设止期）。`,
    en: `"${bare.name}" would be left without an administrator: give the role, without a last day, to somebody else first.`,
  });
}

function isLasting(days: RoleDays | null, today: string): boolean {
  return days !== null && days.untilDay === null && (days.fromDay === null || days.fromDay <= today);
}

async function write(tx: Transaction, changes: readonly RoleChange[]): Promise<void> {
  const [kept, gone] = [changes.filter(({ after }) => after), changes.filter(({ after }) => !after)];
  const columns = (rows: readonly RoleChange[]) => sql`${sql.param(rows.map(({ personId }) => personId))}::uuid[],
    ${sql.param(rows.map(({ agencyId }) => agencyId))}::uuid[], ${sql.param(rows.map(({ role }) => role))}::text[]`;
  if (gone.length > 0)
    await tx.execute(sql`delete from membership m using unnest(${columns(gone)}) gone (person_id, agency_id, role)
      where m.person_id = gone.person_id and m.agency_id = gone.agency_id and m.role::text = gone.role`);
  if (kept.length === 0) return;
  const day = (pick: "fromDay" | "untilDay") => sql.param(kept.map(({ after }) => after?.[pick] ?? null));
  await tx.execute(sql`insert into membership (person_id, agency_id, role, from_day, until_day)
    select person_id, agency_id, role::role, from_day::date, until_day::date
    from unnest(${columns(kept)}, ${day("fromDay")}::text[], ${day("untilDay")}::text[])
      kept (person_id, agency_id, role, from_day, until_day)
    on conflict (person_id, agency_id, role) do update set from_day = excluded.from_day, until_day = excluded.until_day`);
  await tx.execute(sql`update person set home_agency_id = kept.agency_id
    from unnest(${columns(kept)}) kept (person_id, agency_id, role)
    where person.id = kept.person_id and person.home_agency_id is null`);
}

const keyOf = ({ personId, agencyId, role }: RoleKey) => `${personId} ${agencyId} ${role}`;

function areSame(left: RoleDays | null, right: RoleDays | null): boolean {
  if (left === null || right === null) return left === right;
  return left.fromDay === right.fromDay && left.untilDay === right.untilDay;
}

/** The roles asked about as they stand, locked. */
async function heldNow(tx: Transaction, keys: readonly RoleKey[]): Promise<ReadonlyMap<string, RoleDays>> {
  const rows = await tx
    .select()
    .from(membership)
    .where(
      sql`${membership.personId} = any(${sql.param([...new Set(keys.map(({ personId }) => personId))])}::uuid[])
        and ${membership.agencyId} = any(${sql.param([...new Set(keys.map(({ agencyId }) => agencyId))])}::uuid[])`,
    )
    .for("update");
  return new Map(rows.map(({ fromDay, untilDay, ...key }) => [keyOf(key), { fromDay, untilDay }]));
}

async function touchesOf(act: PeopleAct, changes: readonly RoleChange[], same: number): Promise<PeopleTouches> {
  const { tx, today } = act;
  const ids = [...new Set(changes.map(({ personId }) => personId))];
  if (ids.length === 0) return { ...nobodyTouched, same };
  const names = await tx
    .select({ name: person.name })
    .from(person)
    .where(inArray(person.id, ids.slice(0, 50)))
    .orderBy(person.name);
  const isEnd = ({ after }: RoleChange) => after === null || !isOpen(after, today);
  const ends = changes.filter(isEnd);
  return {
    ...nobodyTouched,
    same,
    people: ids.length,
    names: firstNames(names.map(({ name }) => name)),
    given: changes.length - ends.length,
    ended: ends.length,
    schedules: await schedulesOf(tx, ends),
  };
}

/** Publications that were set for a day by the people whose roles end, at those agencies. */
async function schedulesOf(tx: Transaction, ends: readonly RoleKey[]): Promise<number> {
  if (ends.length === 0) return 0;
  const [row] = await tx.execute<{ n: number }>(sql`
    select count(distinct s.revision_id)::int as n from schedule s join revision on revision.id = s.revision_id
    join report on report.id = revision.report_id
    join unnest(${sql.param(ends.map(({ personId }) => personId))}::uuid[],
      ${sql.param(ends.map(({ agencyId }) => agencyId))}::uuid[]) ending (person_id, agency_id)
      on ending.person_id = s.scheduled_by
    join agency held on held.id = ending.agency_id join agency on agency.id = report.agency_id and held.path @> agency.path`);
  return row?.n ?? 0;
}

/** Every role of a person, of whatever days, at the agencies asked about. */
export function rolesOfPerson(tx: Transaction, personId: string) {
  return tx
    .select({
      agencyId: membership.agencyId,
      role: membership.role,
      fromDay: membership.fromDay,
      untilDay: membership.untilDay,
      agencyName: agency.name,
      agencySlug: agency.slug,
      path: agency.path,
    })
    .from(membership)
    .innerJoin(agency, eq(agency.id, membership.agencyId))
    .where(and(eq(membership.personId, personId)))
    .orderBy(agency.name, membership.role);
}

/** One role given or ended by an administrator of the agency or above it. */
export async function setRole(
  asking: Asking,
  { isHeld, fromDay = null, untilDay = null, ...key }: RoleKey & Partial<RoleDays> & { readonly isHeld: boolean },
): Promise<void> {
  const options = { now: new Date() };
  if (isHeld) await giveRoles(asking, { roles: [key], fromDay, untilDay }, options);
  else await endRoles(asking, [key], options);
}

/** Whether the act changed roles, was made by whoever asks, and still stands: only then is taking it back offered. */
export async function isUndoableAct(viewer: Pick<Viewer, "personId">, actId: string): Promise<boolean> {
  if (!isUuid(actId)) return false;
  const rows = await db()
    .select({ id: roleAct.id })
    .from(roleAct)
    .where(and(eq(roleAct.id, actId), eq(roleAct.madeBy, viewer.personId), isNull(roleAct.undoneAt)));
  return rows.length > 0;
}
