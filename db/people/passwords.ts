/** New passwords: what is asked of them, and the one way to hash them, in the queue that sign-ins wait in. */
import "server-only";
import { hash } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { passwordProblem } from "@/report/password";
import { db } from "../client";
import { Refusal } from "../refusal";
import { agency, membership, person } from "../schema";
import { isStorable } from "../storable";
import { inPasswordQueue } from "./password-queue";
import { argon2 } from "./people";
import { weaknessOf } from "./password-strength";

/** Whether this can be an account: what can be typed on every keyboard and said on the telephone. */
export function isAccount(account: string): boolean {
  return /^[\w.@-]{3,80}$/.test(account);
}

/**
 * The hash of a password that a person chose. Refuses *malformed* with the sentence for a password that is short, or
 * easily guessed by who knows their name, account and agencies; *busy* where too many are hashed at once.
 */
export async function newPasswordHash(
  personId: string,
  password: string,
  network: string,
  knownWords: readonly string[] = [],
): Promise<string> {
  const problem =
    passwordProblem(password) ?? (await weaknessOf(password, [...knownWords, ...(await wordsAbout(personId))]));
  if (problem) throw new Refusal("malformed", problem);
  if (!isStorable(password)) throw new Refusal("malformed");
  return inPasswordQueue(network, () => hash(password, argon2));
}

/** What anybody knows of a person. */
async function wordsAbout(personId: string): Promise<string[]> {
  const rows = await db()
    .select({
      account: person.account,
      name: person.name,
      email: person.email,
      phone: person.phone,
      agency: agency.name,
    })
    .from(person)
    .leftJoin(membership, eq(membership.personId, person.id))
    .leftJoin(agency, eq(agency.id, membership.agencyId))
    .where(eq(person.id, personId));
  return rows
    .flatMap((row) => [row.account, row.name, row.email, row.phone, row.agency ?? ""])
    .filter((word) => word !== "");
}
