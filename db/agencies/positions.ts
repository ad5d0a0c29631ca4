/** Moves agencies in the rows of the structure and in today's tree; always both, with all that stands below. */
import "server-only";
import { sql } from "drizzle-orm";
import { type Transaction } from "../client";
import { Refusal } from "../refusal";
import { type AgencyRow } from "./gate";

/** Where an agency is put; undefined leaves what it is. */
export interface Placing {
  readonly parentId?: string | null;
  readonly locatedInId?: string | null;
}

/** Puts agencies elsewhere from a day on: the position of today ends, another begins. */
export async function placeFrom(
  tx: Transaction,
  agencyIds: readonly string[],
  { parentId, locatedInId }: Placing,
  day: string,
): Promise<void> {
  const ids = sql.param([...agencyIds]);
  await tx.execute(sql`
    with ended as (
      update agency_position set valid_until = ${day}
      where agency_id = any(${ids}::uuid[]) and valid_until is null
      returning agency_id, parent_id, located_in_id)
    insert into agency_position (agency_id, parent_id, located_in_id, valid_from)
    select agency_id,
      ${parentId === undefined ? sql`parent_id` : sql`${parentId}::uuid`},
      ${locatedInId === undefined ? sql`located_in_id` : sql`${locatedInId}::uuid`}, ${day} from ended`);
  await placeToday(tx, agencyIds, { ...(parentId === undefined ? {} : { parentId }), ...located(locatedInId) });
}

const located = (locatedInId: string | null | undefined) => (locatedInId === undefined ? {} : { locatedInId });

/** Puts agencies, none of them below another, elsewhere in today's tree alone, with the paths of all below. */
export async function placeToday(
  tx: Transaction,
  agencyIds: readonly string[],
  { parentId, locatedInId }: Placing,
): Promise<void> {
  const ids = sql.param([...agencyIds]);
  if (locatedInId !== undefined)
    await tx.execute(sql`update agency set located_in_id = ${locatedInId} where id = any(${ids}::uuid[])`);
  if (parentId === undefined) return;
  await requireNoneAbove(tx, agencyIds, parentId);
  await tx.execute(sql`
    with root as materialized (select id, path from agency where id = any(${ids}::uuid[])),
      upper as materialized (select coalesce((select path from agency where id = ${parentId}::uuid), ''::ltree) as path)
    update agency set
      path = upper.path || subpath(agency.path, nlevel(root.path) - 1),
      parent_id = case when agency.id = root.id then ${parentId}::uuid else agency.parent_id end
    from root, upper where agency.path <@ root.path`);
}

/** Of several agencies those that stand below no other of them: the others are carried along. */
export function topmost<Row extends Pick<AgencyRow, "path">>(rows: readonly Row[]): Row[] {
  const paths = new Set(rows.map(({ path }) => path));
  return rows.filter(({ path }) => {
    const ids = path.split(".");
    return !ids.some((_, depth) => depth > 0 && paths.has(ids.slice(0, depth).join(".")));
  });
}

/** Nothing is put below itself or what stands below it. */
async function requireNoneAbove(tx: Transaction, agencyIds: readonly string[], parentId: string | null): Promise<void> {
  if (parentId === null) return;
  const [wrong] = await tx.execute<{ name: string; upper: string }>(sql`
    select agency.name, upper.name as upper from agency upper join agency
      on agency.id = any(${sql.param([...agencyIds])}::uuid[]) and upper.path <@ agency.path
    where upper.id = ${parentId}::uuid limit 1`);
  if (!wrong) return;
  throw new Refusal("malformed", {
    zh: `“${wrong.upper}”就是“${wrong.name}”本身或在它之下，不能作它的上级：请另选上级。`,
    en: `"${wrong.upper}" is "${wrong.name}" itself or stands below it, so it cannot stand above: choose another.`,
  });
}

/** In no year from this one on may an agency stand above itself; positions of several acts together might say so. */
export async function requireNoCircle(tx: Transaction, agencyIds: readonly string[], day: string): Promise<void> {
  const [circle] = await tx.execute<{ name: string; day: string }>(sql`
    with recursive days (day) as (
      select ${day}::date union select valid_from from agency_position where valid_from > ${day}::date),
    up (origin, at, day, height) as (
      select id, id, day, 0 from unnest(${sql.param([...agencyIds])}::uuid[]) given (id), days
      union all
      select up.origin, p.parent_id, up.day, up.height + 1 from up join agency_position p on p.agency_id = up.at
        and p.valid_from <= up.day and (p.valid_until is null or p.valid_until > up.day)
      where p.parent_id is not null and up.height < 32 and (up.height = 0 or up.at <> up.origin))
    select agency.name, up.day::text as day from up join agency on agency.id = up.origin
    where up.height > 0 and up.at = up.origin limit 1`);
  if (!circle) return;
  throw new Refusal("malformed", {
    zh: `这样一来“${circle.name}”在 ${circle.day} 会处在自己之上：请核对日期和上级。`,
    en: `"${circle.name}" would stand above itself on ${circle.day}: compare the day and the agency above.`,
  });
}

/** The day from which an agency stands where it stands; refuses an act on or before it. */
export async function requireAfterPosition(
  tx: Transaction,
  rows: readonly Pick<AgencyRow, "id" | "name">[],
  day: string,
): Promise<void> {
  const [early] = await tx.execute<{ name: string; since: string }>(sql`
    select agency.name, p.valid_from::text as since from agency_position p join agency on agency.id = p.agency_id
    where p.agency_id = any(${sql.param(rows.map(({ id }) => id))}::uuid[]) and p.valid_until is null
      and p.valid_from >= ${day}::date order by agency.name limit 1`);
  if (!early) return;
  throw new Refusal("malformed", {
    zh: `“${early.name}”自 ${early.since} 起就在现在的位置，不能再登记不晚于这一天的变动；如果那次登记有误，请用“更正差错”。`,
    en: `"${early.name}" stands where it stands since ${early.since}; a change on or before that day is not possible. If that entry is wrong, correct the mistake.`,
  });
}

/** The agencies directly above these agencies today. */
export function parentsOf(rows: readonly Pick<AgencyRow, "parentId">[]): string[] {
  return [...new Set(rows.flatMap(({ parentId }) => parentId ?? []))];
}
