/** People, their sessions and roles. A viewer is loaded from a live session on each request. */
import "server-only";
import { hash } from "@node-rs/argon2";
import { and, asc, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { mayManage, type Role } from "@/report/workflow/permissions";
import { isUuid, requireLiveSession } from "../gate/access";
import { db } from "../client";
import { Refusal } from "../refusal";
import { agency, membership, person, session } from "../schema";
import { readHoldings } from "../gate/situations";
import { type Viewer } from "../viewer";

const sessionHours = 12;

/** The algorithm is argon2id by default; memory in KiB, as OWASP advises (19 MiB, 2 passes, 1 lane). */
export const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Opens a session of a person on a device. */
export async function openSession(personId: string, device: string): Promise<string> {
  const [row] = await db()
    .insert(session)
    .values({ personId, device, expiresAt: sql`now() + make_interval(hours => ${sessionHours})` })
    .returning({ id: session.id });
  if (!row) throw new Error("No session was made.");
  return row.id;
}

/** The viewer of a live session; null when it ended, expired or its person is gone. */
export async function findViewer(sessionId: string): Promise<Viewer | null> {
  if (!isUuid(sessionId)) return null;
  const rows = await db()
    .select({
      personId: person.id,
      name: person.name,
      account: person.account,
      role: membership.role,
      agencyId: agency.id,
      agencySlug: agency.slug,
      agencyName: agency.name,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .leftJoin(membership, eq(membership.personId, person.id))
    .leftJoin(agency, eq(agency.id, membership.agencyId))
    .where(and(eq(session.id, sessionId), isNull(session.endedAt), gt(session.expiresAt, sql`now()`)))
    .orderBy(asc(agency.name), asc(membership.role));
  const [first] = rows;
  if (!first) return null;
  const holdings = rows.flatMap(({ role, agencyId, agencySlug, agencyName }) =>
    role && agencyId && agencySlug && agencyName ? [{ role, agencyId, agencySlug, agencyName }] : [],
  );
  return { personId: first.personId, sessionId, name: first.name, account: first.account, holdings };
}

/** Ends one of the viewer's own sessions; others' are *not found*. */
export async function endSession(viewer: Viewer, sessionId: string = viewer.sessionId): Promise<void> {
  if (!isUuid(sessionId)) throw new Refusal("not-found");
  const ended = await db()
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.id, sessionId), eq(session.personId, viewer.personId)))
    .returning({ id: session.id });
  if (ended.length === 0) throw new Refusal("not-found");
}

/** Ends all of the viewer's sessions but the one that asks; gives how many. */
export async function endOtherSessions(viewer: Viewer): Promise<number> {
  const ended = await db()
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.personId, viewer.personId), ne(session.id, viewer.sessionId), isNull(session.endedAt)))
    .returning({ id: session.id });
  return ended.length;
}

/** Ends a session named by a signed token (sign-out), where no viewer is loaded any more. */
export async function endSessionById(personId: string, sessionId: string): Promise<void> {
  if (!isUuid(sessionId) || !isUuid(personId)) return;
  await db()
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.id, sessionId), eq(session.personId, personId)));
}

/** The viewer's own open sessions, newest first. */
export async function listSessions(viewer: Viewer) {
  return db()
    .select({ id: session.id, device: session.device, madeAt: session.madeAt, expiresAt: session.expiresAt })
    .from(session)
    .where(and(eq(session.personId, viewer.personId), isNull(session.endedAt), gt(session.expiresAt, sql`now()`)))
    .orderBy(desc(session.madeAt));
}

/**
 * Makes an account (operators and the demonstration; people are managed through {@link setRole}). One that exists keeps
 * its name and its password: `isNew` says which it was.
 */
export async function createPerson(made: {
  account: string;
  name: string;
  password: string;
}): Promise<{ personId: string; isNew: boolean }> {
  const passwordHash = await hash(made.password, argon2);
  const [row] = await db()
    .insert(person)
    .values({ account: made.account, name: made.name, passwordHash })
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
  await db().update(person).set({ name }).where(eq(person.id, personId));
}

/** Sets a new password and ends all sign-ins of the person; gives how many. For operators at the machine. */
export async function setPassword(personId: string, password: string): Promise<number> {
  const passwordHash = await hash(password, argon2);
  return db().transaction(async (tx) => {
    await tx.update(person).set({ passwordHash }).where(eq(person.id, personId));
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
export async function grantRole(grant: { personId: string; agencyId: string; role: Role }): Promise<boolean> {
  const given = await db()
    .insert(membership)
    .values(grant)
    .onConflictDoNothing()
    .returning({ personId: membership.personId });
  return given.length > 0;
}

/** A viewer with a session of its own, for the operator's commands and the demonstration. */
export async function viewerFor(personId: string): Promise<Viewer> {
  const viewer = await findViewer(await openSession(personId, "system"));
  if (!viewer) throw new Refusal("not-found");
  return viewer;
}

/** Gives or takes a role, by an administrator of the agency or above it. */
export async function setRole(
  viewer: Viewer,
  change: { personId: string; agencyId: string; role: Role; isHeld: boolean },
): Promise<void> {
  await db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    if (!isUuid(change.agencyId) || !isUuid(change.personId)) throw new Refusal("not-found");
    const { holdings } = (await readHoldings(tx, viewer.personId, [change.agencyId]))(change.agencyId);
    if (!mayManage(holdings)) throw new Refusal("forbidden");
    const { isHeld, ...row } = change;
    if (isHeld) await tx.insert(membership).values(row).onConflictDoNothing();
    else
      await tx
        .delete(membership)
        .where(
          and(
            eq(membership.personId, row.personId),
            eq(membership.agencyId, row.agencyId),
            eq(membership.role, row.role),
          ),
        );
  });
}
