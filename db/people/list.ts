/** The people that a viewer sees: one page, read on from where the last one ended, so that its cost is that of the page. */
import "server-only";
import { and, asc, eq, isNotNull, isNull, ne, or, sql, type SQL } from "drizzle-orm";
import { type Role } from "@/report/workflow/permissions";
import { type RoleDays, type RoleKey } from "@/report/workflow/roles";
import { linesOf, type Asking } from "../agencies/gate";
import { db, type Transaction } from "../client";
import { isUuid } from "../gate/access";
import { today } from "../gate/memberships";
import { plain } from "../public/search-text";
import { person } from "../schema";
import { seenIn, within } from "./gate";
import { countOpenWork } from "./open-work";

export const personStates = ["active", "invited", "deactivated", "all"] as const;
export type PersonState = Exclude<(typeof personStates)[number], "all">;

/** What a list is narrowed by; null, false and empty narrow nothing. */
export interface PersonFilter {
  readonly query: string;
  readonly role: Role | null;
  /** Address of an agency: it and all below it. */
  readonly line: string | null;
  readonly state: (typeof personStates)[number];
  readonly hasNoRole: boolean;
}

/** Whoever has not left. */
export const everybody: PersonFilter = { query: "", role: null, line: null, state: "all", hasNoRole: false };

export interface ListedRole extends RoleDays {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly role: Role;
}

export interface ListedPerson {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly state: PersonState;
  readonly hasEmail: boolean;
  readonly lastSignIn: Date | null;
  readonly openWork: number;
  /** Roles of today and later, at agencies of the viewer's lines. */
  readonly roles: readonly ListedRole[];
}

export interface PeopleListing {
  readonly rows: readonly ListedPerson[];
  readonly total: number;
  /** From where the next page is read on; null on the last. */
  readonly next: string | null;
}

export const peopleListed = 50;

/** One page of the people that fit, by name; `after` is the id of the last one on the page before. */
export function listPeople(asking: Asking, filter: PersonFilter, after: string | null = null): Promise<PeopleListing> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    if (lines?.length === 0) return { rows: [], total: 0, next: null };
    const where = peopleThatFit(lines, filter);
    const [counted] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(person)
      .where(where);
    const found = await tx
      .select({ ...columns })
      .from(person)
      .where(and(where, await readOn(tx, after)))
      .orderBy(asc(person.name), asc(person.id))
      .limit(peopleListed + 1);
    const page = found.slice(0, peopleListed);
    const next = found.length > peopleListed ? (page.at(-1)?.id ?? null) : null;
    return { rows: await withWork(tx, lines, page), total: counted?.n ?? 0, next };
  });
}

async function readOn(tx: Transaction, after: string | null): Promise<SQL | undefined> {
  if (after === null || !isUuid(after)) return undefined;
  const [last] = await tx.select({ name: person.name }).from(person).where(eq(person.id, after));
  return last && sql`(person.name, person.id) > (${last.name}, ${after}::uuid)`;
}

/** Sign-ins of the operator's commands are none of the person. */
const lastSignIn = sql<string | null>`(select max(s.made_at) from session s
  where s.person_id = person.id and s.device <> 'system')`;

const columns = {
  id: person.id,
  account: person.account,
  name: person.name,
  email: person.email,
  passwordHash: person.passwordHash,
  deactivatedAt: person.deactivatedAt,
  lastSignIn,
};

type Found = { readonly [Key in keyof typeof columns]: Key extends "deactivatedAt" ? Date | null : string | null } & {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly email: string;
};

/** Active, invited or deactivated, as the columns of a person say. */
export function stateOfPerson(row: {
  readonly deactivatedAt: Date | null;
  readonly passwordHash: string | null;
  readonly lastSignIn: string | Date | null;
}): PersonState {
  if (row.deactivatedAt !== null) return "deactivated";
  return row.passwordHash === null && row.lastSignIn === null ? "invited" : "active";
}

async function withWork(
  tx: Transaction,
  lines: readonly string[] | null,
  page: readonly Found[],
): Promise<ListedPerson[]> {
  const ids = page.map(({ id }) => id);
  const work = await countOpenWork(tx, lines, ids);
  const roles = await rolesIn(tx, lines, ids);
  return page.map((row) => ({
    id: row.id,
    account: row.account,
    name: row.name,
    state: stateOfPerson(row),
    hasEmail: row.email !== "",
    lastSignIn: row.lastSignIn === null ? null : new Date(row.lastSignIn),
    openWork: work.get(row.id) ?? 0,
    roles: roles.filter(({ personId }) => personId === row.id),
  }));
}

async function rolesIn(tx: Transaction, lines: readonly string[] | null, personIds: readonly string[]) {
  const rows = await tx.execute<{
    person_id: string;
    agency_id: string;
    name: string;
    role: Role;
    from_day: string | null;
    until_day: string | null;
  }>(sql`
    select m.person_id, m.agency_id, at.name, m.role, m.from_day::text, m.until_day::text
    from membership m join agency at on at.id = m.agency_id
    where m.person_id = any(${sql.param([...personIds])}::uuid[]) and ${isOpen} and ${within(lines, sql`at.path`)}
    order by at.name, m.role`);
  return [...rows].map((row) => ({
    personId: row.person_id,
    agencyId: row.agency_id,
    agencyName: row.name,
    role: row.role,
    fromDay: row.from_day,
    untilDay: row.until_day,
  }));
}

const isOpen = sql`coalesce(m.until_day, ${today}) >= ${today}`;

/** The condition of a filter within the lines, for a query over `person`. */
export function peopleThatFit(lines: readonly string[] | null, filter: PersonFilter): SQL | undefined {
  const asked = plain(filter.query.slice(0, 60));
  return and(
    seenIn(lines),
    asked === ""
      ? undefined
      : sql`(strpos(${person.searchText}, ${asked}) > 0 or ${person.phone} = ${asked} or lower(${person.email}) = ${asked})`,
    stateIs(filter.state),
    filter.role === null && filter.line === null ? undefined : holds(lines, filter),
    filter.hasNoRole
      ? sql`not exists (select from membership m where m.person_id = person.id and ${isOpen})`
      : undefined,
  );
}

/** A role in the viewer's lines, or, where only an agency is asked for, an invitation there. */
function holds(lines: readonly string[] | null, { role, line }: PersonFilter): SQL {
  const below = line === null ? sql`true` : sql`at.path <@ (select up.path from agency up where up.slug = ${line})`;
  const held = sql`exists (select from membership m join agency at on at.id = m.agency_id
    where m.person_id = person.id and ${isOpen} and ${within(lines, sql`at.path`)} and ${below}
    and ${role === null ? sql`true` : sql`m.role = ${role}`})`;
  if (role !== null) return held;
  return sql`(${held} or exists (select from agency at where at.id = person.home_agency_id and ${below}))`;
}

function stateIs(state: PersonFilter["state"]): SQL | undefined {
  if (state === "all") return undefined;
  if (state === "deactivated") return isNotNull(person.deactivatedAt);
  const hasNotCome = and(isNull(person.passwordHash), sql`${lastSignIn} is null`);
  const isHere = isNull(person.deactivatedAt);
  return state === "invited" ? and(isHere, hasNotCome) : and(isHere, sql`not (${hasNotCome})`);
}

/** Everybody that fits, in the order of the list: what an act on "all filtered" is made on. Who left is not among them. */
export function filteredPeople(asking: Asking, filter: PersonFilter, most: number): Promise<string[]> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    if (lines?.length === 0) return [];
    const rows = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(peopleThatFit(lines, filter), isNull(person.deactivatedAt)))
      .orderBy(asc(person.name), asc(person.id))
      .limit(most);
    return rows.map(({ id }) => id);
  });
}

/** Their open roles of one kind in the viewer's lines, for ending them all. */
export function rolesOfFiltered(asking: Asking, filter: PersonFilter, role: Role, most: number): Promise<RoleKey[]> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    if (lines?.length === 0) return [];
    const rows = await tx.execute<{ person_id: string; agency_id: string }>(sql`
      select m.person_id, m.agency_id from membership m join agency at on at.id = m.agency_id
      where m.role = ${role} and ${isOpen} and ${within(lines, sql`at.path`)}
        and m.person_id in (select person.id from person where ${peopleThatFit(lines, filter)})
        ${filter.line === null ? sql`` : sql`and at.path <@ (select up.path from agency up where up.slug = ${filter.line})`}
      limit ${most}`);
    return [...rows].map(({ person_id, agency_id }) => ({ personId: person_id, agencyId: agency_id, role }));
  });
}

/** Numbers over everybody the viewer sees, for the head of the room. */
export interface PeopleCounts {
  readonly here: number;
  readonly invited: number;
  readonly withoutRole: number;
}

export function countPeople(asking: Asking): Promise<PeopleCounts> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    if (lines?.length === 0) return { here: 0, invited: 0, withoutRole: 0 };
    const [row] = await tx
      .select({
        here: sql<number>`count(*)::int`,
        invited: sql<number>`(count(*) filter (where person.password_hash is null and ${lastSignIn} is null))::int`,
        withoutRole: sql<number>`(count(*) filter (where not exists (
          select from membership m where m.person_id = person.id and ${isOpen})))::int`,
      })
      .from(person)
      .where(and(seenIn(lines), isNull(person.deactivatedAt)));
    return row ?? { here: 0, invited: 0, withoutRole: 0 };
  });
}

/** One person whom a form names: by account, or by a name that only one bears; refused with a sentence else. */
export function namedPeople(tx: Transaction, lines: readonly string[] | null, text: string) {
  const asked = text.normalize("NFKC").trim().slice(0, 100);
  return tx
    .select({ id: person.id, name: person.name, account: person.account })
    .from(person)
    .where(
      and(
        seenIn(lines),
        isNull(person.deactivatedAt),
        or(eq(person.name, asked), sql`lower(${person.account}) = ${asked.toLowerCase()}`),
      ),
    )
    .limit(20);
}

/** Names to choose from in forms, as many as a list can offer: "张三（zhangsan）" by account. */
export function suggestPeople(asking: Asking, except: string | null = null) {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    if (lines?.length === 0) return [];
    return tx
      .select({ id: person.id, account: person.account, name: person.name })
      .from(person)
      .where(and(seenIn(lines), isNull(person.deactivatedAt), except === null ? undefined : ne(person.id, except)))
      .orderBy(asc(person.name), asc(person.id))
      .limit(200);
  });
}
