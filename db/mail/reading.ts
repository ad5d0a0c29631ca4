/** The outbox as administrators see it: who is written to, about what, and how it went; never the text, which may hold a link. */
import "server-only";
import { and, count, desc, eq, isNull, lt, sql, type SQL } from "drizzle-orm";
import { type Asking } from "../agencies/gate";
import { db } from "../client";
import { Refusal } from "../refusal";
import { mail } from "../schema";
import { requireAtInstallation } from "../security/gate";

/** waiting: due, now or after a pause; sent; given-up: the mail server will not take it. */
export type MailState = "waiting" | "sent" | "given-up";

export interface MailLine {
  readonly id: number;
  readonly recipient: string;
  readonly subject: string;
  readonly madeAt: Date;
  readonly triedAt: Date | null;
  readonly sentAt: Date | null;
  readonly tries: number;
  readonly problem: string;
  readonly state: MailState;
}

const lettersOfPage = 50;

/** A page of the outbox, the newest first; `before` is where the last page ended. */
export async function listMail(
  asking: Asking,
  before: number | null = null,
): Promise<{ readonly letters: MailLine[]; readonly waiting: number; readonly next: number | null }> {
  return db().transaction(async (tx) => {
    const mine = concerns(await requireAtInstallation(tx, asking, "see-mail"));
    const { id, recipient, subject, madeAt, triedAt, sentAt, tries, problem, dueAt } = mail;
    const rows = await tx
      .select({ id, recipient, subject, madeAt, triedAt, sentAt, tries, problem, dueAt })
      .from(mail)
      .where(and(mine, before === null ? undefined : lt(mail.id, before)))
      .orderBy(desc(mail.id))
      .limit(lettersOfPage + 1);
    const [held] = await tx
      .select({ n: count() })
      .from(mail)
      .where(and(mine, isNull(mail.sentAt)));
    const letters = rows.slice(0, lettersOfPage).map(({ dueAt: due, ...line }) => ({
      ...line,
      state: line.sentAt ? ("sent" as const) : due ? ("waiting" as const) : ("given-up" as const),
    }));
    return { letters, waiting: held?.n ?? 0, next: rows.length > lettersOfPage ? (letters.at(-1)?.id ?? null) : null };
  });
}

/** Tries a letter again now; *not found* for one that was sent, or is not for people of one's lines. */
export async function retryMail(asking: Asking, id: number): Promise<void> {
  await db().transaction(async (tx) => {
    const mine = concerns(await requireAtInstallation(tx, asking, "retry-mail"));
    if (!Number.isSafeInteger(id)) throw new Refusal("not-found");
    const again = await tx
      .update(mail)
      .set({ dueAt: sql`now()`, tries: 0 })
      .where(and(eq(mail.id, id), isNull(mail.sentAt), mine))
      .returning({ id: mail.id });
    if (again.length === 0) throw new Refusal("not-found");
    await tx.execute(sql`notify mail`);
  });
}

/** Letters to people with a role in these lines, or invited there; all for the operator. */
function concerns(paths: readonly string[] | null): SQL | undefined {
  if (paths === null) return undefined;
  const lines = sql`any(${sql.param([...paths])}::ltree[])`;
  return sql`${mail.personId} in (
    select m.person_id from membership m join agency a on a.id = m.agency_id where a.path <@ ${lines}
    union select p.id from person p join agency a on a.id = p.home_agency_id where a.path <@ ${lines})`;
}
