/** Signing in, and slowing down who guesses: by account and device, so that nobody can lock out another. */
import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { and, count, eq, gt, lt, lte, notLike, sql } from "drizzle-orm";
import { isUuid } from "../gate/access";
import { db } from "../client";
import { argon2, openSession } from "./people";
import { Refusal } from "../refusal";
import { person, session, signInFailure } from "../schema";

/** Wrong passwords from one device before it has to wait. */
const failuresOfDevice = 8;
/** Wrong passwords from all unknown devices together: who has many addresses guesses no faster. */
const failuresOfStrangers = 60;
const pauseMinutes = 10;
const knownMark = "known:";

/** Checked when the account does not exist, so that the answer takes as long as for one that does. */
const nobodysHash = hash("no such account", argon2);

export interface SignIn {
  readonly account: string;
  readonly password: string;
  /** Network address that asks. */
  readonly device: string;
  /** Session that was opened on this device before, as its cookie names it: it is known and counted for itself. */
  readonly earlierSession?: string | null;
  /** Name of the device for the person's list of sessions. */
  readonly deviceName?: string;
}

/**
 * Opens a session, or refuses: *malformed* for wrong words, *locked-out* after too many failures. An attempt counts
 * before it is judged, so that many at once are no way around the count.
 */
export async function signIn(asked: SignIn): Promise<{ personId: string; sessionId: string; name: string }> {
  const account = asked.account.trim().slice(0, 200);
  const [found] = await db().select().from(person).where(eq(person.account, account));
  const isKnown = await isKnownDevice(found?.id ?? null, asked.earlierSession ?? null);
  const device = isKnown ? `${knownMark}${asked.earlierSession ?? ""}` : `from:${asked.device.slice(0, 200)}`;
  const attempt = await countAttempt(account, device);
  if (attempt.isTooMany) {
    await db().delete(signInFailure).where(eq(signInFailure.id, attempt.id));
    throw new Refusal("locked-out");
  }
  const fits = await verify(found?.passwordHash ?? (await nobodysHash), asked.password.slice(0, 1000));
  if (!found || !fits) throw new Refusal("malformed", { zh: "账号或密码不正确。", en: "Wrong account or password." });
  await db()
    .delete(signInFailure)
    .where(and(eq(signInFailure.account, account), eq(signInFailure.device, device)));
  const name = [asked.deviceName ?? "", asked.device].filter((part) => part !== "").join(" · ");
  return { personId: found.id, name: found.name, sessionId: await openSession(found.id, name.slice(0, 300)) };
}

/** A device is known to the account once this person signed in on it; an id cannot be guessed. */
async function isKnownDevice(personId: string | null, earlierSession: string | null): Promise<boolean> {
  // Unknown accounts ask the database the same, with an id that nobody has.
  const asked = earlierSession !== null && isUuid(earlierSession) ? earlierSession : nobody;
  const rows = await db()
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.id, asked), eq(session.personId, personId ?? nobody)));
  return rows.length > 0;
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** Writes the attempt down as a failure, which a success takes back, and says whether it is one too many. */
async function countAttempt(account: string, device: string): Promise<{ id: number; isTooMany: boolean }> {
  const since = sql`now() - make_interval(mins => ${pauseMinutes})`;
  await db()
    .delete(signInFailure)
    .where(and(eq(signInFailure.account, account), lt(signInFailure.at, since)));
  const [made] = await db().insert(signInFailure).values({ account, device }).returning({ id: signInFailure.id });
  if (!made) throw new Error("The attempt was not written down.");
  const before = and(eq(signInFailure.account, account), lte(signInFailure.id, made.id), gt(signInFailure.at, since));
  const [here] = await db()
    .select({ n: count() })
    .from(signInFailure)
    .where(and(before, eq(signInFailure.device, device)));
  if ((here?.n ?? 0) > failuresOfDevice) return { id: made.id, isTooMany: true };
  if (device.startsWith(knownMark)) return { id: made.id, isTooMany: false };
  const [strangers] = await db()
    .select({ n: count() })
    .from(signInFailure)
    .where(and(before, notLike(signInFailure.device, `${knownMark}%`)));
  return { id: made.id, isTooMany: (strangers?.n ?? 0) > failuresOfStrangers };
}
