/**
 * Letters as rows, written in the transaction of what they tell of: nothing is sent that did not happen, and nothing that
 * happened goes untold. The worker sends them; without a mail server they wait.
 */
import "server-only";
import { and, eq, lte, sql } from "drizzle-orm";
import { db, rawSql, type Transaction } from "../client";
import { mail } from "../schema";

/** A letter in plain text. */
export interface NewMail {
  /** The person written to; null for an address that is nobody's here. */
  readonly personId: string | null;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

export type MailRow = typeof mail.$inferSelect;

/** Puts a letter into the outbox; it leaves when the transaction is done. */
export async function putMail(tx: Transaction, letter: NewMail): Promise<void> {
  await tx.insert(mail).values(letter);
}

/** Minutes until the next try after the nth: soon at first, then each hour. */
const pauses = [1, 5, 15, 60];
/** Tries before a letter is given up: about two days. */
const mostTries = 48;

/**
 * Letters that are due, each counted as tried and due again after a pause: a worker that is killed while sending loses
 * none, and two workers never take the same.
 */
export async function takeDueMail(limit: number): Promise<MailRow[]> {
  const due = sql`select id from ${mail} where ${and(lte(mail.dueAt, sql`now()`))}
    order by due_at, id limit ${limit} for update skip locked`;
  return db()
    .update(mail)
    .set({
      tries: sql`${mail.tries} + 1`,
      triedAt: sql`now()`,
      dueAt: sql`now() + make_interval(mins => (${sql.param(pauses)}::int[])[least(${mail.tries} + 1, ${pauses.length})])`,
    })
    .where(sql`${mail.id} in (${due})`)
    .returning();
}

/** The mail server took it; the text goes, because it may carry a link that opens. */
export async function markSent(id: number): Promise<void> {
  await db()
    .update(mail)
    .set({ sentAt: sql`now()`, dueAt: null, problem: "", text: "" })
    .where(eq(mail.id, id));
}

/** The mail server did not take it: tried again later, or given up where it never will or was tried long enough. */
export async function markFailed(id: number, problem: string, isForGood: boolean): Promise<void> {
  await db()
    .update(mail)
    .set({
      problem: problem.slice(0, 500),
      ...(isForGood
        ? { dueAt: null }
        : { dueAt: sql`case when ${mail.tries} >= ${mostTries} then null else ${mail.dueAt} end` }),
    })
    .where(eq(mail.id, id));
}

/** Calls back whenever a letter was written; gives how to stop. */
export async function listenForMail(onMail: () => void): Promise<() => Promise<void>> {
  const listening = await rawSql().listen("mail", onMail, onMail);
  return () => listening.unlisten();
}

const keptDays = 180;

/** Forgets letters that were sent or given up half a year ago. Gives how many. */
export async function sweepMail(): Promise<number> {
  const swept = await db()
    .delete(mail)
    .where(sql`${mail.dueAt} is null and ${mail.madeAt} < now() - make_interval(days => ${keptDays})`)
    .returning({ id: mail.id });
  return swept.length;
}
