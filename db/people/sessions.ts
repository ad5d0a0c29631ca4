/** Sign-ins as rows: when they lock, end and are looked at by their person. */
import "server-only";
import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { securityDefaults } from "@/report/security-settings";
import { db, type Transaction } from "../client";
import { isUuid, requireOwnSession } from "../gate/access";
import { Refusal } from "../refusal";
import { person, session, setting } from "../schema";
import { recordSecurity } from "../security/log";
import { type Viewer } from "../viewer";

/** Condition on `session`: neither ended nor at its absolute limit. */
export const isOpen = and(isNull(session.endedAt), gt(session.expiresAt, sql`now()`));

const idleMinutes = sql`coalesce((select (kept.value::jsonb ->> 'idleMinutes')::int
  from ${setting} kept where kept.name = 'security'), ${securityDefaults.idleMinutes})`;

/** Condition on `session`: used within the time set, and not locked by its page. */
export const isUnlocked = sql`(${session.lockedAt} is null
  and ${session.usedAt} > now() - make_interval(mins => ${idleMinutes}))`;

/** Notes that it was used; at most once a minute, so that reading writes next to nothing. */
export async function touchSession(sessionId: string): Promise<void> {
  await db()
    .update(session)
    .set({ usedAt: sql`now()` })
    .where(eq(session.id, sessionId));
}

/** How the sign-in of a browser stands: live; locked, and by what it is opened; or ended. */
export type SessionState =
  | { readonly status: "live"; readonly personId: string }
  | { readonly status: "locked"; readonly personId: string; readonly hasPassword: boolean }
  | { readonly status: "ended" };

export async function sessionState(sessionId: string): Promise<SessionState> {
  const [row] = isUuid(sessionId) ? await openRow(db(), sessionId) : [];
  if (!row) return { status: "ended" };
  const { personId, hasPassword } = row;
  return row.isUnlocked ? { status: "live", personId } : { status: "locked", personId, hasPassword };
}

/** Who may open a locked session again, and under which account that is counted; null where it ended. */
export async function findLocked(sessionId: string) {
  const [row] = isUuid(sessionId) ? await openRow(db(), sessionId) : [];
  return row ?? null;
}

function openRow(tx: Pick<Transaction, "select">, sessionId: string) {
  return tx
    .select({
      personId: session.personId,
      account: person.account,
      hasPassword: sql<boolean>`${person.passwordHash} is not null`,
      isUnlocked: sql<boolean>`${isUnlocked}`,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(and(eq(session.id, sessionId), isOpen, isNull(person.deactivatedAt)));
}

/** Locks the viewer's own session: nothing is open to it until the password is given. */
export async function lockSession(viewer: Viewer): Promise<void> {
  await db().transaction(async (tx) => {
    const locked = await tx
      .update(session)
      .set({ lockedAt: sql`now()` })
      .where(and(eq(session.id, viewer.sessionId), eq(session.personId, viewer.personId), isNull(session.lockedAt)))
      .returning({ id: session.id });
    if (locked.length > 0) await recordSecurity(tx, { kind: "session-locked", personId: viewer.personId, detail: {} });
  });
}

/** Opens a locked session again; whoever calls has judged the password. */
export async function reopenSession(sessionId: string, personId: string, device: string): Promise<void> {
  await db().transaction(async (tx) => {
    const opened = await tx
      .update(session)
      .set({ lockedAt: null, usedAt: sql`now()` })
      .where(and(eq(session.id, sessionId), eq(session.personId, personId), isOpen))
      .returning({ id: session.id });
    if (opened.length === 0) throw new Refusal("signed-out");
    await recordSecurity(tx, { kind: "session-unlocked", personId, device, detail: {} });
  });
}

/** Ends one of the viewer's own sessions; others' are *not found*. */
export async function endSession(viewer: Viewer, sessionId: string = viewer.sessionId): Promise<void> {
  if (!isUuid(sessionId)) throw new Refusal("not-found");
  await db().transaction(async (tx) => {
    const ended = await endIn(tx, viewer.personId, eq(session.id, sessionId));
    if (ended === 0) throw new Refusal("not-found");
    const { personId } = viewer;
    await recordSecurity(tx, { kind: "sessions-ended", personId, detail: { n: 1, reason: "by the person" } });
  });
}

/** Ends all of the viewer's sessions but the one that asks; gives how many. */
export async function endOtherSessions(viewer: Viewer): Promise<number> {
  return db().transaction(async (tx) => {
    await requireOwnSession(tx, viewer);
    const { personId, sessionId } = viewer;
    const n = await endIn(tx, personId, ne(session.id, sessionId));
    if (n > 0) await recordSecurity(tx, { kind: "sessions-ended", personId, detail: { n, reason: "by the person" } });
    return n;
  });
}

/** “This was not me”: ends every session of the viewer, the one that asks too. */
export async function endAllSessions(viewer: Viewer): Promise<number> {
  return db().transaction(async (tx) => {
    const { personId } = viewer;
    const n = await endIn(tx, personId);
    await recordSecurity(tx, { kind: "sessions-ended", personId, detail: { n, reason: "not the person" } });
    return n;
  });
}

/** Ends the open sessions of a person, all or those that fit; gives how many. */
export async function endIn(tx: Transaction, personId: string, which?: ReturnType<typeof eq>): Promise<number> {
  const ended = await tx
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.personId, personId), isNull(session.endedAt), which))
    .returning({ id: session.id });
  return ended.length;
}

/** Ends a session named by a signed token (sign-out), where no viewer is loaded any more; gives what its sign-on wants back. */
export async function endSessionById(
  personId: string,
  sessionId: string,
): Promise<{ readonly provider: string; readonly token: string | null } | null> {
  if (!isUuid(sessionId) || !isUuid(personId)) return null;
  return db().transaction(async (tx) => {
    const [ended] = await tx
      .update(session)
      .set({ endedAt: sql`now()` })
      .where(and(eq(session.id, sessionId), eq(session.personId, personId), isNull(session.endedAt)))
      .returning({ provider: session.provider, token: session.providerToken });
    if (!ended) return null;
    await recordSecurity(tx, { kind: "signed-out", personId, detail: {} });
    return ended.provider === null ? null : { provider: ended.provider, token: ended.token };
  });
}

/** The viewer's own open sessions, the one used last first. */
export async function listSessions(viewer: Viewer) {
  return db()
    .select({
      id: session.id,
      device: session.device,
      madeAt: session.madeAt,
      usedAt: session.usedAt,
      expiresAt: session.expiresAt,
      isLocked: sql<boolean>`not ${isUnlocked}`,
    })
    .from(session)
    .where(and(eq(session.personId, viewer.personId), isOpen))
    .orderBy(desc(session.usedAt), desc(session.madeAt));
}
