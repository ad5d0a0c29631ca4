/** The first administrator of an empty installation: a link that works once, for operators who bring their own database. */
import "server-only";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { and, count, eq } from "drizzle-orm";
import { type AgencyKind, type AgencyLevel } from "@/report/agency";
import { readAgencyFields } from "@/report/agency-fields";
import { addAgency } from "../agencies/founding";
import { db } from "../client";
import { createPerson, grantRole } from "./people";
import { Refusal } from "../refusal";
import { person, setting } from "../schema";

const name = "first-administrator";
const seed = "first-administrator-seed";
const shortestPassword = 12;

/**
 * The token while nobody has an account, else null. It is made of the installation's secret and a number that the
 * database keeps, so that starts at the same time, and later ones, give one and the same link; a start without a secret
 * gives a new one each time, and the older stops working. Only its hash is kept.
 */
export async function makeFirstLink(secret: string | undefined = process.env.NEXTAUTH_SECRET): Promise<string | null> {
  const [people] = await db().select({ n: count() }).from(person);
  if ((people?.n ?? 0) > 0) return null;
  const token = secret ? await tokenOf(secret) : randomBytes(24).toString("base64url");
  const value = hashOf(token);
  await db().insert(setting).values({ name, value }).onConflictDoUpdate({ target: setting.name, set: { value } });
  return token;
}

async function tokenOf(secret: string): Promise<string> {
  const value = randomBytes(24).toString("base64url");
  await db().insert(setting).values({ name: seed, value }).onConflictDoNothing();
  const [kept] = await db().select({ value: setting.value }).from(setting).where(eq(setting.name, seed));
  return createHmac("sha256", secret)
    .update(kept?.value ?? value)
    .digest("base64url");
}

/** Makes the first agency and its administrator; the link is spent. Refuses *not-found* for any other token. */
export async function claimFirstLink(
  token: string,
  made: {
    account: string;
    name: string;
    password: string;
    agency: string;
    level?: AgencyLevel;
    kind?: AgencyKind;
    /** 行政区划代码 of the place; empty where it is not given. */
    divisionCode?: string;
  },
): Promise<void> {
  const given = { ...made, account: made.account.trim(), name: made.name.trim(), agency: made.agency.trim() };
  if (!/^[\w.@-]{3,80}$/.test(given.account) || given.name === "" || given.agency === "")
    throw new Refusal("malformed");
  if (given.password.length < shortestPassword) {
    throw new Refusal("malformed", {
      zh: `密码至少 ${shortestPassword} 个字符。`,
      en: `The password needs ${shortestPassword} characters at least.`,
    });
  }
  const { level = "county", kind = "government" } = made;
  const { problems } = readAgencyFields({ name: given.agency, divisionCode: made.divisionCode ?? "" });
  if (problems[0]) throw new Refusal("malformed", problems[0].problem);
  const spent = await db()
    .delete(setting)
    .where(and(eq(setting.name, name), eq(setting.value, hashOf(token))))
    .returning({ name: setting.name });
  if (!spent[0]) throw new Refusal("not-found");
  const top = { name: given.agency, level, kind, divisionCode: made.divisionCode ?? "", parentId: null };
  const [agencyId] = (await addAgency("operator", top, { now: new Date() })).made;
  if (agencyId === undefined) throw new Error("No agency was made.");
  const { personId } = await createPerson(given);
  await db().delete(setting).where(eq(setting.name, seed));
  await grantRole({ personId, agencyId, role: "administrator" });
}

/** Whether this token would be taken now. */
export async function isFirstLink(token: string): Promise<boolean> {
  const [row] = await db()
    .select({ name: setting.name })
    .from(setting)
    .where(eq(setting.value, hashOf(token)));
  return row?.name === name;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
