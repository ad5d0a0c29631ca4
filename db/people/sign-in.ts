/**
 * Signing in, and slowing down who guesses: by account, device and network and in sum, so that nobody can lock out
 * another, many accounts are tried no faster than one, and many at once leave room for all else.
 */
import "server-only";
import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import { hash, verify } from "@node-rs/argon2";
import { and, eq, sql } from "drizzle-orm";
import { isUuid } from "../gate/access";
import { db, type Transaction } from "../client";
import { inPasswordQueue } from "./password-queue";
import { argon2, openSession } from "./people";
import { Refusal } from "../refusal";
import { person, session, signInFailure, unknownSignIn } from "../schema";
import { recordSecurity } from "../security/log";
import { readSettings } from "../security/settings";
import { hasFactor, isCompulsory, takeCode } from "./second-factor";
import { isStorable } from "../storable";

/** Wrong passwords for one account from one device before it has to wait. */
const failuresOfDevice = 8;
/** Wrong passwords for one account from all unknown devices together: who has many addresses guesses no faster. */
const failuresOfStrangers = 60;
/** Wrong passwords from the unknown devices of one network for all accounts: an office behind one address has many people. */
const failuresOfNetwork = 60;
/** Wrong passwords from all unknown devices for all accounts before each network is held more closely. */
const failuresInSum = 1_000;
/** What a network has left then: enough for a person who mistypes, so that a flood bars nobody else. */
const failuresOfNetworkInFlood = 3;
const pauseMinutes = 10;
/** Failures whose pause is over, cleared away with each attempt. */
const sweptAtOnce = 500;
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
  /** Code of the second factor, or a recovery code; left out or empty where none was asked for yet. */
  readonly code?: string;
}

/**
 * Opens a session, or refuses: *malformed* for wrong words, *second-factor* where a code is asked for and none or a wrong one
 * came, *locked-out* after too many failures, *busy* where too many sign in at once (nothing was counted then). An attempt counts before it is judged, so that many at once are no way
 * around the count.
 */
export async function signIn(asked: SignIn): Promise<{ personId: string; sessionId: string; name: string }> {
  const network = networkOf(asked.device);
  return inPasswordQueue(network, () => judge(asked, network));
}

async function judge(asked: SignIn, network: string): ReturnType<typeof signIn> {
  const { found, forgive } = await judgePassword(asked, network);
  const opened = await db().transaction(async (tx) => {
    // Of a wrong code the attempt stays counted: codes are tried no faster than passwords.
    const hasCode = await hasFactor(tx, found.id);
    if (hasCode && !(await takeCode(tx, found.id, asked.code ?? ""))) return null;
    const limitedTo = await limitOf(tx, found, hasCode);
    const sessionId = await openSession(found.id, sessionName(asked), { limitedTo }, tx);
    const detail = { by: "password", ...(hasCode ? { secondFactor: true } : {}) };
    await recordSecurity(tx, { kind: "signed-in", personId: found.id, device: sessionName(asked), detail });
    return sessionId;
  });
  if (opened === null) {
    if ((asked.code ?? "") !== "") await recordRefusal(found.id, asked, "second-factor");
    throw new Refusal("second-factor");
  }
  await forgive();
  return { personId: found.id, name: found.name, sessionId: opened };
}

type PersonRow = typeof person.$inferSelect;

/** What has to be set up first: a password that is too old, or a factor that a role asks for. */
async function limitOf(
  tx: Transaction,
  found: PersonRow,
  hasCode: boolean,
): Promise<"password" | "second-factor" | null> {
  const { passwordDays } = await readSettings(tx);
  const setAt = found.passwordSetAt ?? found.madeAt;
  if (passwordDays > 0 && Date.now() - setAt.getTime() > passwordDays * 86_400_000) return "password";
  return !hasCode && (await isCompulsory(tx, found.id)) ? "second-factor" : null;
}

/** Whether this is the password of the account, judged and counted like a sign-in; opens nothing. */
export async function isOwnPassword(asked: SignIn): Promise<boolean> {
  const network = networkOf(asked.device);
  return inPasswordQueue(network, async () => {
    try {
      await (await judgePassword(asked, network)).forgive();
      return true;
    } catch (problem) {
      if (problem instanceof Refusal && problem.reason === "malformed") return false;
      throw problem;
    }
  });
}

/** Counts the attempt, and gives the person whose password it is, with how to take the count back. */
async function judgePassword(asked: SignIn, network: string) {
  const account = asked.account.trim().slice(0, 200);
  const found = await findAccount(account);
  const { counted, device } = await countFor(asked, { found, account, network });
  // For an account that does not exist as much is computed as for one that does.
  if (!(await fits(found ?? noAccount, asked.password)) || !found) {
    await recordRefusal(found?.id ?? null, asked, found?.deactivatedAt ? "deactivated" : "wrong");
    throw new Refusal("malformed", { zh: "账号或密码不正确。", en: "Wrong account or password." });
  }
  const forgive = () =>
    db()
      .delete(signInFailure)
      .where(and(eq(signInFailure.account, counted), eq(signInFailure.device, device)));
  return { found, forgive };
}

/** Counts the attempt under account and device; refuses *locked-out* where it is one too many. */
async function countFor(
  asked: SignIn,
  { found, account, network }: { found: PersonRow | null; account: string; network: string },
) {
  const id = found?.id ?? null;
  const device = await deviceOf(id, asked.earlierSession ?? null, network);
  const counted = found?.account ?? nobodysName(account);
  const attempt = await countAttempt(counted, device);
  if (attempt.isTooMany) {
    await db().delete(signInFailure).where(eq(signInFailure.id, attempt.id));
    await recordRefusal(id, asked, "locked-out");
    throw new Refusal("locked-out");
  }
  return { counted, device };
}

const noAccount = { passwordHash: null, deactivatedAt: null };

/** Who was only invited has no password, and who left signs in no more: the answer is that for a wrong one. */
async function fits(
  { passwordHash, deactivatedAt }: Pick<PersonRow, "passwordHash" | "deactivatedAt">,
  password: string,
): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await nobodysHash), password.slice(0, 1000));
  return isRight && passwordHash !== null && deactivatedAt === null;
}

/** A line of the security log for an account that exists; for the others a number an hour, because people type passwords there. */
async function recordRefusal(personId: string | null, asked: SignIn, reason: string): Promise<void> {
  if (personId !== null) {
    const device = sessionName(asked);
    await db().transaction((tx) =>
      recordSecurity(tx, { kind: "sign-in-refused", personId, device, detail: { reason } }),
    );
    return;
  }
  await db()
    .insert(unknownSignIn)
    .values({ hour: sql`date_trunc('hour', now())`, n: 1 })
    .onConflictDoUpdate({ target: unknownSignIn.hour, set: { n: sql`${unknownSignIn.n} + 1` } });
}

/** Requests for a link of one network in ten minutes. */
const requestsOfNetwork = 10;

/** Counts a request that is no sign-in; refuses *locked-out* where the network made too many. */
export async function countRequest(address: string): Promise<void> {
  const attempt = await countAttempt(
    `request:${networkOf(address)}`,
    `request:${networkOf(address)}`,
    requestsOfNetwork,
  );
  if (attempt.isTooMany) throw new Refusal("locked-out");
}

async function findAccount(account: string) {
  if (!isStorable(account)) return null;
  const [found] = await db().select().from(person).where(eq(person.account, account));
  return found ?? null;
}

/** What an attempt is counted under: the device itself where the account knows it, else the network it comes from. */
async function deviceOf(personId: string | null, earlierSession: string | null, network: string): Promise<string> {
  const isKnown = await isKnownDevice(personId, earlierSession);
  return isKnown ? `${knownMark}${earlierSession ?? ""}` : `from:${network}`;
}

function sessionName({ deviceName, device }: SignIn): string {
  const parts = [deviceName ?? "", device].filter((part) => part !== "");
  return parts.join(" · ").slice(0, 300);
}

/** What an unknown account is counted under: people type passwords where the account belongs, so the text is not kept. */
function nobodysName(account: string): string {
  return `unknown:${createHash("sha256").update(account).digest("hex").slice(0, 8)}`;
}

/** Who is counted as one: an IPv4 address, or the /64 that a single subscriber of IPv6 has to choose from. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return isStorable(address) ? address.slice(0, 200) : "";
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = "", tail = ""] = address.split("::").map((part) => part.replace(/%.*$/, ""));
  const before = head.split(":").filter((group) => group !== "");
  const after = tail.split(":").filter((group) => group !== "");
  // Dotted numbers at the end stand for two groups.
  const held = before.length + after.length + (address.includes(".") ? 1 : 0);
  const groups = [...before, ...Array.from({ length: Math.max(0, 8 - held) }, () => "0"), ...after];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
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
async function countAttempt(
  account: string,
  device: string,
  mostHere = failuresOfDevice,
): Promise<{ id: number; isTooMany: boolean }> {
  await sweep();
  const [made] = await db().insert(signInFailure).values({ account, device }).returning({ id: signInFailure.id });
  if (!made) throw new Error("The attempt was not written down.");
  const [counts] = await db().execute<{ here: number; strangers: number; network: number; sum: number }>(sql`
    select count(*) filter (where account = ${account} and device = ${device})::int as here,
      count(*) filter (where account = ${account} and is_strange)::int as strangers,
      count(*) filter (where device = ${device})::int as network,
      count(*) filter (where is_strange)::int as sum
    from (
      select account, device, device not like ${`${knownMark}%`} as is_strange
      from sign_in_failure
      where id <= ${made.id} and at > now() - make_interval(mins => ${pauseMinutes})
    ) counted`);
  if (!counts) throw new Error("The attempts were not counted.");
  const isStrange = !device.startsWith(knownMark);
  return { id: made.id, isTooMany: counts.here > mostHere || (isStrange && areTooManyOfStrangers(counts)) };
}

function areTooManyOfStrangers(counts: { strangers: number; network: number; sum: number }): boolean {
  const ofNetwork = counts.sum > failuresInSum ? failuresOfNetworkInFlood : failuresOfNetwork;
  return counts.strangers > failuresOfStrangers || counts.network > ofNetwork;
}

/** Clears away what no pause rests on any more; a row that another attempt is clearing is left to it. */
async function sweep(): Promise<void> {
  await db().execute(sql`
    delete from sign_in_failure where id in (
      select id from sign_in_failure where at <= now() - make_interval(mins => ${pauseMinutes})
      order by id limit ${sweptAtOnce} for update skip locked)`);
}
