/**
 * A second factor: codes of an authenticator app (TOTP, RFC 6238), and recovery codes for when it is lost. No code is taken
 * twice; neither is a recovery code.
 */
import "server-only";
import { createHash, randomInt } from "node:crypto";
import { and, count, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { db, type Transaction } from "../client";
import { requireOwnSession } from "../gate/access";
import { isHeldToday } from "../gate/memberships";
import { Refusal } from "../refusal";
import { membership, recoveryCode, secondFactor, session } from "../schema";
import { recordSecurity } from "../security/log";
import { readSettings } from "../security/settings";
import { type Viewer } from "../viewer";
import { seal, unseal } from "./sealed";

const periodSeconds = 30;
/** Periods before and after now whose codes are taken: clocks of telephones differ. */
const tolerance = 1;
const recoveryCodes = 10;

/** How the viewer's second factor stands. */
export interface FactorStanding {
  readonly isSet: boolean;
  readonly recoveryCodesLeft: number;
  /** A role of theirs signs in with one only. */
  readonly isCompulsory: boolean;
}

export async function factorStanding(personId: string): Promise<FactorStanding> {
  return db().transaction(async (tx) => ({
    isSet: await hasFactor(tx, personId),
    recoveryCodesLeft: await codesLeft(tx, personId),
    isCompulsory: await isCompulsory(tx, personId),
  }));
}

/** Whether a first code of theirs was right. */
export async function hasFactor(tx: Pick<Transaction, "select">, personId: string): Promise<boolean> {
  const rows = await tx
    .select({ personId: secondFactor.personId })
    .from(secondFactor)
    .where(and(eq(secondFactor.personId, personId), isNotNull(secondFactor.confirmedAt)));
  return rows.length > 0;
}

/** Whether a role that the person holds today signs in with a second factor only. */
export async function isCompulsory(tx: Pick<Transaction, "select">, personId: string): Promise<boolean> {
  const { secondFactorRoles } = await readSettings(tx);
  if (secondFactorRoles.length === 0) return false;
  const rows = await tx
    .select({ role: membership.role })
    .from(membership)
    .where(and(eq(membership.personId, personId), isHeldToday));
  return rows.some(({ role }) => secondFactorRoles.includes(role));
}

async function codesLeft(tx: Pick<Transaction, "select">, personId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.personId, personId), isNull(recoveryCode.usedAt)));
  return row?.n ?? 0;
}

/**
 * Begins to set a factor up, or goes on with the one begun: the secret as text and as the address that an app takes. Nothing
 * is asked at sign-in before {@link confirmFactor}. Refuses *conflict* where one is set.
 */
export async function beginFactor(viewer: Viewer): Promise<{ readonly secret: string; readonly address: string }> {
  return db().transaction(async (tx) => {
    await requireOwnSession(tx, viewer);
    if (await hasFactor(tx, viewer.personId)) throw new Refusal("conflict");
    const kept = await keptSecret(tx, viewer.personId);
    const secret = kept ?? new Secret({ size: 20 }).base32;
    if (kept === null) {
      const value = { secret: seal(secret), confirmedAt: null, lastPeriod: null };
      await tx
        .insert(secondFactor)
        .values({ personId: viewer.personId, ...value })
        .onConflictDoUpdate({ target: secondFactor.personId, set: value });
    }
    return { secret, address: totpOf(secret, viewer.account).toString() };
  });
}

async function keptSecret(tx: Pick<Transaction, "select">, personId: string): Promise<string | null> {
  const [row] = await tx
    .select({ secret: secondFactor.secret })
    .from(secondFactor)
    .where(eq(secondFactor.personId, personId));
  return row ? unseal(row.secret) : null;
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: "Nianbao", label, secret: Secret.fromBase32(secret), period: periodSeconds });
}

/**
 * Takes the first code, and gives the recovery codes, which nobody can read again. A session that was limited until then is
 * open. Refuses *malformed* for a wrong code.
 */
export async function confirmFactor(viewer: Viewer, code: string): Promise<readonly string[]> {
  return db().transaction(async (tx) => {
    await requireOwnSession(tx, viewer);
    const { personId, sessionId } = viewer;
    if (await hasFactor(tx, personId)) throw new Refusal("conflict");
    if (!(await takeAppCode(tx, personId, code))) throw new Refusal("malformed", wrongCode);
    await tx
      .update(secondFactor)
      .set({ confirmedAt: sql`now()` })
      .where(eq(secondFactor.personId, personId));
    await tx
      .update(session)
      .set({ limitedTo: null })
      .where(and(eq(session.id, sessionId), eq(session.limitedTo, "second-factor")));
    const codes = await newRecoveryCodes(tx, personId);
    await recordSecurity(tx, { kind: "second-factor-set", personId, detail: {} });
    return codes;
  });
}

/** New recovery codes in place of the old ones, for who has a factor and gives a code of it. */
export async function renewRecoveryCodes(viewer: Viewer, code: string): Promise<readonly string[]> {
  return db().transaction(async (tx) => {
    await requireOwnSession(tx, viewer);
    const { personId } = viewer;
    if (!(await hasFactor(tx, personId))) throw new Refusal("conflict");
    if (!(await takeAppCode(tx, personId, code))) throw new Refusal("malformed", wrongCode);
    return newRecoveryCodes(tx, personId);
  });
}

/** Takes one's own factor away, with a code of it; refuses *forbidden* where a role asks for it. */
export async function removeFactor(viewer: Viewer, code: string): Promise<void> {
  await db().transaction(async (tx) => {
    await requireOwnSession(tx, viewer);
    const { personId } = viewer;
    if (await isCompulsory(tx, personId)) throw new Refusal("forbidden", compulsory);
    if (!(await hasFactor(tx, personId))) throw new Refusal("conflict");
    if (!(await takeCode(tx, personId, code))) throw new Refusal("malformed", wrongCode);
    await forgetFactor(tx, personId);
    await recordSecurity(tx, { kind: "second-factor-removed", personId, detail: { reason: "by the person" } });
  });
}

/** Forgets factor and codes: for who lost both, by an administrator of the account or the operator. The caller records it. */
export async function forgetFactor(tx: Transaction, personId: string): Promise<void> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId));
  await tx.delete(secondFactor).where(eq(secondFactor.personId, personId));
}

/** Whether a code of the app or a recovery code opens the door now; it is spent by that. */
export async function takeCode(tx: Transaction, personId: string, code: string): Promise<boolean> {
  const typed = code.replace(/[\s-]/g, "").toUpperCase();
  return /^\d{6}$/.test(typed) ? takeAppCode(tx, personId, typed) : takeRecoveryCode(tx, personId, typed);
}

async function takeAppCode(tx: Transaction, personId: string, code: string): Promise<boolean> {
  const secret = await keptSecret(tx, personId);
  const token = code.replace(/\s/g, "");
  if (secret === null || !/^\d{6}$/.test(token)) return false;
  const [clock] = await tx.execute<{ now: string }>(sql`select extract(epoch from now()) * 1000 as now`);
  const timestamp = Number(clock?.now);
  const delta = totpOf(secret, "").validate({ token, window: tolerance, timestamp });
  if (delta === null) return false;
  const period = Math.floor(timestamp / 1000 / periodSeconds) + delta;
  // Of two who give the same code at once, one gets the row and the other finds it spent.
  const spent = await tx
    .update(secondFactor)
    .set({ lastPeriod: period })
    .where(
      and(
        eq(secondFactor.personId, personId),
        or(isNull(secondFactor.lastPeriod), lt(secondFactor.lastPeriod, period)),
      ),
    )
    .returning({ personId: secondFactor.personId });
  return spent.length > 0;
}

async function takeRecoveryCode(tx: Transaction, personId: string, code: string): Promise<boolean> {
  const spent = await tx
    .update(recoveryCode)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCode.personId, personId),
        eq(recoveryCode.codeHash, hashOf(personId, code)),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ personId: recoveryCode.personId });
  if (spent.length === 0) return false;
  const left = await codesLeft(tx, personId);
  await recordSecurity(tx, { kind: "recovery-code-used", personId, detail: { left } });
  return true;
}

/** Without signs that are taken for each other: 50 bits, tried at the pace of sign-ins. */
const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

async function newRecoveryCodes(tx: Transaction, personId: string): Promise<readonly string[]> {
  const one = () => Array.from({ length: 10 }, () => letters[randomInt(letters.length)] ?? "").join("");
  const codes = Array.from({ length: recoveryCodes }, one);
  await tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId));
  await tx.insert(recoveryCode).values(codes.map((code) => ({ personId, codeHash: hashOf(personId, code) })));
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}

function hashOf(personId: string, code: string): string {
  return createHash("sha256").update(`${personId} ${code}`).digest("hex");
}

const wrongCode = { zh: "验证码不正确或已使用过。", en: "The code is wrong or was used already." };
const compulsory = {
  zh: "您的角色必须使用两步验证，不能停用。",
  en: "Your role signs in with a second factor; it cannot be removed.",
};
