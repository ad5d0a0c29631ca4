/** One's own password: changing it, unlocking with it, and asking for a link when it is forgotten. */
import "server-only";
import { and, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import { linkHours } from "@/report/one-time-links";
import { db } from "../client";
import { requireOwnSession } from "../gate/access";
import { putMail } from "../mail/outbox";
import { Refusal } from "../refusal";
import { oneTimeLink, person, session } from "../schema";
import { recordSecurity } from "../security/log";
import { isStorable } from "../storable";
import { type Viewer } from "../viewer";
import { linkPath, makeLink } from "./links";
import { newPasswordHash } from "./passwords";
import { endIn, findLocked, reopenSession } from "./sessions";
import { isOwnPassword } from "./sign-in";

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  readonly device: string;
}

/**
 * Sets a new password in place of the one given, and ends every other sign-in. Refuses *malformed* where the current one is
 * wrong or the new one weak or the same, *locked-out* after too many wrong ones.
 */
export async function changePassword(viewer: Viewer, { current, next, device }: PasswordChange): Promise<void> {
  await db().transaction((tx) => requireOwnSession(tx, viewer));
  const { personId, sessionId, account } = viewer;
  if (!(await isOwnPassword({ account, password: current, device, earlierSession: sessionId })))
    throw new Refusal("malformed", wrongPassword);
  if (next === current) throw new Refusal("malformed", samePassword);
  const passwordHash = await newPasswordHash(personId, next, device);
  await db().transaction(async (tx) => {
    await requireOwnSession(tx, viewer);
    await tx
      .update(person)
      .set({ passwordHash, passwordSetAt: sql`now()` })
      .where(eq(person.id, personId));
    await tx
      .update(session)
      .set({ limitedTo: null })
      .where(and(eq(session.id, sessionId), eq(session.limitedTo, "password")));
    await endIn(tx, personId, ne(session.id, sessionId));
    await recordSecurity(tx, { kind: "password-set", personId, device, detail: { by: "person" } });
  });
}

/** Opens a locked session again with the password of its person. Refuses as {@link changePassword}, *signed-out* once it ended. */
export async function unlockSession(
  sessionId: string,
  { password, device }: { readonly password: string; readonly device: string },
): Promise<void> {
  const locked = await findLocked(sessionId);
  if (!locked) throw new Refusal("signed-out");
  const { personId, account } = locked;
  if (!(await isOwnPassword({ account, password, device, earlierSession: sessionId })))
    throw new Refusal("malformed", wrongPassword);
  await reopenSession(sessionId, personId, device);
}

const wrongPassword = { zh: "密码不正确。", en: "The password is wrong." };
const samePassword = { zh: "新密码与当前密码相同。", en: "The new password is the present one." };

/** Minutes in which one person is sent no second link. */
const pauseMinutes = 5;

export interface ResetRequest {
  /** Account or address of mail, as it was typed. */
  readonly who: string;
  readonly device: string;
  /** Address of the installation, for the link. */
  readonly origin: string;
}

/**
 * Sends a link to whoever has this account or address, if they have an address of mail. Says nothing about it: the answer
 * is the same for an account that does not exist. The caller has counted the request (`countRequest`).
 */
export async function askForReset({ who, device, origin }: ResetRequest): Promise<void> {
  const asked = who.trim();
  if (asked === "" || asked.length > 200 || !isStorable(asked)) return;
  const found = await db()
    .select({
      id: person.id,
      email: person.email,
      name: person.name,
      account: person.account,
      language: person.language,
    })
    .from(person)
    .where(
      and(
        or(eq(person.account, asked), eq(sql`lower(${person.email})`, asked.toLowerCase())),
        ne(person.email, ""),
        isNull(person.deactivatedAt),
      ),
    )
    .limit(5);
  for (const each of found) await sendReset(each, device, origin);
}

type Found = Pick<typeof person.$inferSelect, "id" | "email" | "name" | "account" | "language">;

async function sendReset({ id: personId, email, name, account, language }: Found, device: string, origin: string) {
  await db().transaction(async (tx) => {
    // Two requests at once: the second waits here, and finds that a link was sent.
    await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for("update");
    const recent = await tx
      .select({ id: oneTimeLink.id })
      .from(oneTimeLink)
      .where(
        and(
          eq(oneTimeLink.personId, personId),
          eq(oneTimeLink.purpose, "reset"),
          gt(oneTimeLink.madeAt, sql`now() - make_interval(mins => ${pauseMinutes})`),
        ),
      );
    if (recent.length > 0) return;
    const token = await makeLink(tx, { purpose: "reset", personId, madeBy: null });
    const letter = resetLetter(language, { name, account, link: `${origin}${linkPath(language, token)}` });
    await putMail(tx, { personId, recipient: email, ...letter });
    const detail = { purpose: "reset", mailed: true };
    await recordSecurity(tx, { kind: "link-made", personId: null, subjectId: personId, device, detail });
  });
}

function resetLetter(language: "zh" | "en", { name, account, link }: Record<"name" | "account" | "link", string>) {
  return language === "zh"
    ? {
        subject: "年报系统：设置新密码",
        text: `${name}，您好：\n\n有人为您的账号 ${account} 申请重新设置密码。请在 ${linkHours.reset} 小时内打开下面的链接，链接只能使用一次：\n\n${link}\n\n如果不是您本人申请，请忽略这封邮件，您的密码不会改变。\n`,
      }
    : {
        subject: "Nianbao: choose a new password",
        text: `Hello ${name},\n\nsomebody asked for a new password for your account ${account}. Open this link within ${linkHours.reset} hours; it works once:\n\n${link}\n\nIf it was not you, ignore this letter: your password stays as it is.\n`,
      };
}

/** Whether the viewer signs in with a password of ours. */
export async function hasPassword(viewer: Viewer): Promise<boolean> {
  const [row] = await db().select({ hash: person.passwordHash }).from(person).where(eq(person.id, viewer.personId));
  return row?.hash != null;
}
