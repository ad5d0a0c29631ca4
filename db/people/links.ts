/** One-time links: by invitation a person chooses account and password, by a reset link a new password. */
import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { linkHours, type LinkPurpose } from "@/report/one-time-links";
import { db, type Transaction } from "../client";
import { Refusal } from "../refusal";
import { oneTimeLink, person, session } from "../schema";
import { recordSecurity } from "../security/log";
import { isAccount, newPasswordHash } from "./passwords";
import { personSearch } from "./people";

export interface NewLink {
  readonly purpose: LinkPurpose;
  readonly personId: string;
  /** Who made it; null for the operator, and for the person at the sign-in page. */
  readonly madeBy: string | null;
}

/**
 * Makes a link and gives its token, which nobody can read again: of an older link with this purpose nothing opens any
 * more. The caller has asked whether it may, and records `link-made`.
 */
export async function makeLink(tx: Transaction, { purpose, personId, madeBy }: NewLink): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await endLinks(tx, personId, purpose);
  await tx.insert(oneTimeLink).values({
    purpose,
    personId,
    madeBy,
    tokenHash: hashOf(token),
    expiresAt: sql`now() + make_interval(hours => ${linkHours[purpose]})`,
  });
  return token;
}

/** Ends what a person's links open: all, or those of one purpose. */
export async function endLinks(tx: Transaction, personId: string, purpose?: LinkPurpose): Promise<void> {
  const ofPurpose = purpose === undefined ? undefined : eq(oneTimeLink.purpose, purpose);
  await tx.delete(oneTimeLink).where(and(eq(oneTimeLink.personId, personId), isNull(oneTimeLink.usedAt), ofPurpose));
}

/** Where a link leads, after the address of the installation. */
export function linkPath(locale: "zh" | "en", token: string): string {
  return `/${locale}/link/${token}`;
}

/** What a link is for and for whom, while it opens; null for any other token. */
export interface OpenLink {
  readonly purpose: LinkPurpose;
  readonly personId: string;
  readonly name: string;
  readonly account: string;
  readonly expiresAt: Date;
}

export async function findLink(token: string): Promise<OpenLink | null> {
  const [row] = await openLinks(token);
  return row ?? null;
}

function openLinks(token: string, tx: Pick<Transaction, "select"> = db()) {
  return tx
    .select({
      purpose: oneTimeLink.purpose,
      personId: person.id,
      name: person.name,
      account: person.account,
      expiresAt: oneTimeLink.expiresAt,
    })
    .from(oneTimeLink)
    .innerJoin(person, eq(person.id, oneTimeLink.personId))
    .where(
      and(
        eq(oneTimeLink.tokenHash, hashOf(token)),
        isNull(oneTimeLink.usedAt),
        gt(oneTimeLink.expiresAt, sql`now()`),
        isNull(person.deactivatedAt),
      ),
    );
}

/** What the person chose behind a link. */
export interface LinkAnswer {
  /** Another account than the one proposed; by invitation only. */
  readonly account?: string;
  readonly password: string;
  /** Network address that asks. */
  readonly device: string;
}

/**
 * Sets the password (and by invitation the account), spends the link and every other of the person, and ends all their
 * sign-ins. Refuses *not-found* for a token that opens nothing, *malformed* for a weak password or an odd account,
 * *conflict* for an account that is taken.
 */
export async function useLink(token: string, answer: LinkAnswer): Promise<{ personId: string; account: string }> {
  const found = await findLink(token);
  if (!found) throw new Refusal("not-found");
  const account = found.purpose === "invite" ? (answer.account ?? found.account).trim() : found.account;
  if (!isAccount(account)) throw new Refusal("malformed", oddAccount);
  const passwordHash = await newPasswordHash(found.personId, answer.password, answer.device, [account]);
  return db().transaction(async (tx) => {
    const [row] = await openLinks(token, tx).for("update", { of: oneTimeLink });
    if (!row) throw new Refusal("not-found");
    await chooseAccount(tx, row.personId, account);
    await tx
      .update(person)
      .set({ passwordHash, passwordSetAt: sql`now()` })
      .where(eq(person.id, row.personId));
    await tx
      .update(oneTimeLink)
      .set({ usedAt: sql`now()` })
      .where(eq(oneTimeLink.tokenHash, hashOf(token)));
    await endLinks(tx, row.personId);
    await tx
      .update(session)
      .set({ endedAt: sql`now()` })
      .where(and(eq(session.personId, row.personId), isNull(session.endedAt)));
    const { personId, purpose } = row;
    await recordSecurity(tx, { kind: "link-used", personId, device: answer.device, detail: { purpose } });
    return { personId, account };
  });
}

async function chooseAccount(tx: Transaction, personId: string, account: string): Promise<void> {
  const [taken] = await tx.select({ id: person.id }).from(person).where(eq(person.account, account));
  if (taken && taken.id !== personId) throw new Refusal("conflict", takenAccount);
  if (taken) return;
  const [row] = await tx.select({ name: person.name }).from(person).where(eq(person.id, personId));
  const searchText = personSearch({ name: row?.name ?? "", account });
  await tx.update(person).set({ account, searchText }).where(eq(person.id, personId));
}

const oddAccount = {
  zh: "账号需为 3 至 80 位字母、数字或 . _ @ -。",
  en: "An account has 3 to 80 letters, digits or . _ @ -.",
};
const takenAccount = { zh: "这个账号已被使用，请换一个。", en: "This account is taken; please choose another." };

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
