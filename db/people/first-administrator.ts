/** The first administrator of an empty installation: a link that works once, for operators who bring their own database. */
import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { count, eq } from "drizzle-orm";
import { createAgency } from "./agencies";
import { db } from "../client";
import { createPerson, grantRole } from "./people";
import { Refusal } from "../refusal";
import { person, setting } from "../schema";

const name = "first-administrator";
const shortestPassword = 12;

/** A new token while nobody has an account, else null; an older link stops working. Only its hash is kept. */
export async function makeFirstLink(): Promise<string | null> {
  const [people] = await db().select({ n: count() }).from(person);
  if ((people?.n ?? 0) > 0) return null;
  const token = randomBytes(24).toString("base64url");
  const value = hashOf(token);
  await db().insert(setting).values({ name, value }).onConflictDoUpdate({ target: setting.name, set: { value } });
  return token;
}

/** Makes the first body and its administrator; the link is spent. Refuses *not-found* for any other token. */
export async function claimFirstLink(
  token: string,
  made: { account: string; name: string; password: string; agency: string },
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
  const spent = await db()
    .delete(setting)
    .where(eq(setting.value, hashOf(token)))
    .returning({ name: setting.name });
  if (spent[0]?.name !== name) throw new Refusal("not-found");
  const { agencyId } = await createAgency({
    slug: `agency-${randomBytes(4).toString("hex")}`,
    name: given.agency.slice(0, 200),
    level: "county",
    kind: "government",
    parentId: null,
    steps: [],
  });
  const { personId } = await createPerson(given);
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
