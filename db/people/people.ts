/** People, their sessions and roles. A viewer is loaded from a live session on each request. */
import "server-only";
import { hash } from "@node-rs/argon2";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { type RoleDays, type RoleKey } from "@/report/workflow/roles";
import { isUuid } from "../gate/access";
import { db, type Transaction } from "../client";
import { Refusal } from "../refusal";
import { agency, membership, person, session } from "../schema";
import { inPasswordQueue } from "./password-queue";
import { isHeldToday } from "../gate/memberships";
import { searchTermsOf } from "../public/search-text";
import { readSettings } from "../security/settings";
import { type Viewer } from "../viewer";
import { isOpen, isUnlocked, touchSession } from "./sessions";

/** The algorithm is argon2id by default; memory in KiB, as OWASP advises (19 MiB, 2 passes, 1 lane). */
export const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What a new session is like, where it is not one of a command. */
export interface NewSession {
  readonly limitedTo?: "password" | "second-factor" | null;
  /** The office's own sign-on it came from, with what that wants back at sign-out. */
  readonly provider?: string;
  readonly providerToken?: string;
}

/** Opens a session of a person on a device. */
export async function openSession(
  personId: string,
  device: string,
  made: NewSession = {},
  tx: Pick<Transaction, "insert" | "select"> = db(),
): Promise<string> {
  const { sessionHours } = await readSettings(tx);
  const [row] = await tx
    .insert(session)
    .values({ personId, device, ...made, expiresAt: sql`now() + make_interval(hours => ${sessionHours})` })
    .returning({ id: session.id });
  if (!row) throw new Error("No session was made.");
  return row.id;
}

/**
 * The viewer of a live session; null when it ended, expired, is locked or its person is gone. What a person does keeps it
 * from locking; what a page asks by itself (`isUse` false) does not.
 */
export async function findViewer(sessionId: string, { isUse = true } = {}): Promise<Viewer | null> {
  if (!isUuid(sessionId)) return null;
  const rows = await db()
    .select({
      personId: person.id,
      name: person.name,
      account: person.account,
      limitedTo: session.limitedTo,
      isStale: sql<boolean>`${session.usedAt} < now() - interval '1 minute'`,
      role: membership.role,
      agencyId: agency.id,
      agencySlug: agency.slug,
      agencyName: agency.name,
      reportsSince: agency.reportsSince,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .leftJoin(membership, and(eq(membership.personId, person.id), isHeldToday))
    .leftJoin(agency, eq(agency.id, membership.agencyId))
    .where(and(eq(session.id, sessionId), isOpen, isUnlocked, isNull(person.deactivatedAt)))
    .orderBy(asc(agency.name), asc(membership.role));
  const [first] = rows;
  if (!first) return null;
  if (isUse && first.isStale) await touchSession(sessionId);
  const holdings = rows.flatMap(({ role, agencyId, agencySlug, agencyName, reportsSince }) =>
    role && agencyId && agencySlug && agencyName ? [{ role, agencyId, agencySlug, agencyName, reportsSince }] : [],
  );
  const { personId, name, account, limitedTo } = first;
  return { personId, sessionId, name, account, limitedTo, holdings };
}

/** The viewer of an account in a session of its own, for commands of an operator; null where there is no such account. */
export async function viewerOfAccount(account: string, device: string): Promise<Viewer | null> {
  const [found] = await db().select({ id: person.id }).from(person).where(eq(person.account, account));
  return found ? findViewer(await openSession(found.id, device)) : null;
}

/**
 * Makes an account (operators and the demonstration; people are administered through roles.ts and accounts.ts). One that exists keeps
 * its name and its password: `isNew` says which it was.
 */
export async function createPerson(made: {
  account: string;
  name: string;
  password: string;
}): Promise<{ personId: string; isNew: boolean }> {
  const passwordHash = await inPasswordQueue("operator", () => hash(made.password, argon2));
  const [row] = await db()
    .insert(person)
    .values({
      account: made.account,
      name: made.name,
      passwordHash,
      passwordSetAt: sql`now()`,
      searchText: personSearch(made),
    })
    .onConflictDoNothing({ target: person.account })
    .returning({ personId: person.id });
  if (row) return { ...row, isNew: true };
  const known = await findPerson(made.account);
  if (!known) throw new Error(`No account ${made.account} was made.`);
  return { personId: known.personId, isNew: false };
}

/** The person of an account, or null: for operators at the machine. */
export async function findPerson(account: string): Promise<{ personId: string; name: string } | null> {
  const [row] = await db()
    .select({ personId: person.id, name: person.name })
    .from(person)
    .where(eq(person.account, account));
  return row ?? null;
}

/** Gives a person another name from now on: what was signed under the old one keeps it. For operators at the machine. */
export async function renamePerson(personId: string, name: string): Promise<void> {
  await db().transaction(async (tx) => {
    const [row] = await tx
      .select({ account: person.account })
      .from(person)
      .where(eq(person.id, personId))
      .for("update");
    if (!row) throw new Refusal("not-found");
    const searchText = personSearch({ name, account: row.account });
    await tx
      .update(person)
      .set({ name, searchText, version: sql`${person.version} + 1` })
      .where(eq(person.id, personId));
  });
}

/** What a search for a person is held against: name, pinyin and initials, and the account, a line each. */
export function personSearch({ name, account }: { readonly name: string; readonly account: string }): string {
  return [searchTermsOf(name).searchText, account.toLowerCase()].join("\n");
}

/** Sets a new password and ends all sign-ins of the person; gives how many. For operators at the machine. */
export async function setPassword(personId: string, password: string): Promise<number> {
  const passwordHash = await inPasswordQueue("operator", () => hash(password, argon2));
  return db().transaction(async (tx) => {
    await tx
      .update(person)
      .set({ passwordHash, passwordSetAt: sql`now()` })
      .where(eq(person.id, personId));
    const ended = await tx
      .update(session)
      .set({ endedAt: sql`now()` })
      .where(and(eq(session.personId, personId), isNull(session.endedAt)))
      .returning({ id: session.id });
    return ended.length;
  });
}

/**
 * Gives a role without asking who gives it: for operators at the machine and the demonstration only. False when it was
 * held already.
 */
export async function grantRole(grant: RoleKey & Partial<RoleDays>): Promise<boolean> {
  const given = await db()
    .insert(membership)
    .values(grant)
    .onConflictDoNothing()
    .returning({ personId: membership.personId });
  await db()
    .update(person)
    .set({ homeAgencyId: grant.agencyId })
    .where(and(eq(person.id, grant.personId), isNull(person.homeAgencyId)));
  return given.length > 0;
}

/** A viewer with a session of its own, for the operator's commands and the demonstration. */
export async function viewerFor(personId: string): Promise<Viewer> {
  const viewer = await findViewer(await openSession(personId, "system"));
  if (!viewer) throw new Refusal("not-found");
  return viewer;
}
