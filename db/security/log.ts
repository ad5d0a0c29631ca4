/**
 * The security log: one hash chain over the whole installation, written in the transaction that does what it says. The
 * lock on its head is held until that transaction ends: record last.
 */
import "server-only";
import { createHash } from "node:crypto";
import { asc, eq, gt, sql } from "drizzle-orm";
import { canonicalJson } from "@/report/canonical";
import { type NewSecurityEvent } from "@/report/security-events";
import { db, type Transaction } from "../client";
import { logHead, securityEvent, unknownSignIn } from "../schema";

export type SecurityEventRow = typeof securityEvent.$inferSelect;

const logName = "security";
/** Number and hash of the newest line that was kept long enough and is gone: there the chain begins. */
const startName = "security-start";
const chainStart = "0".repeat(64);
const rowsAtOnce = 1000;

/** Appends lines in the transaction of the act. Nothing else of the act should follow: sign-ins wait for the lock. */
export async function recordSecurity(tx: Transaction, ...events: readonly NewSecurityEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.insert(logHead).values({ name: logName }).onConflictDoNothing();
  const [head] = await tx.select().from(logHead).where(eq(logHead.name, logName)).for("update");
  if (!head) throw new Error("The security log has no head.");
  const at = new Date();
  let { lastNo: no, lastHash: previousHash } = head;
  const rows = events.map((event) => {
    no += 1;
    const { kind, personId, subjectId = null, agencyId = null, device = "", detail } = event;
    const row = { no, kind, personId, subjectId, agencyId, device: device.slice(0, 300), at, detail, previousHash };
    previousHash = securityHashOf(row);
    return { ...row, hash: previousHash };
  });
  for (let index = 0; index < rows.length; index += rowsAtOnce)
    await tx.insert(securityEvent).values(rows.slice(index, index + rowsAtOnce));
  await tx.update(logHead).set({ lastNo: no, lastHash: previousHash }).where(eq(logHead.name, logName));
}

/** SHA-256 of a line's canonical text and the hash before it. */
export function securityHashOf(row: Omit<SecurityEventRow, "hash">): string {
  const { no, kind, personId, subjectId, agencyId, device, at, detail, previousHash } = row;
  const said = { no, kind, personId, subjectId, agencyId, device, detail, previousHash, at: at.toISOString() };
  return createHash("sha256").update(canonicalJson(said)).digest("hex");
}

/** What the check of the security log gave; `brokenAt`: the first line that does not fit, or is missing. */
export interface SecurityCheck {
  readonly events: number;
  readonly brokenAt: number | null;
}

/** Checks every line that is kept, some at a time, as of one moment. */
export function verifySecurityLog(): Promise<SecurityCheck> {
  return db().transaction(checkLog, { isolationLevel: "repeatable read", accessMode: "read only" });
}

async function checkLog(tx: Transaction): Promise<SecurityCheck> {
  const head = await anchorOf(tx, logName);
  const start = await anchorOf(tx, startName);
  let before = start;
  for (;;) {
    const rows = await tx
      .select()
      .from(securityEvent)
      .where(gt(securityEvent.no, before.no))
      .orderBy(asc(securityEvent.no))
      .limit(rowsAtOnce);
    for (const row of rows) {
      const follows = row.no === before.no + 1 && row.previousHash === before.hash && securityHashOf(row) === row.hash;
      if (!follows) return { events: before.no - start.no, brokenAt: before.no + 1 };
      before = row;
    }
    if (rows.length < rowsAtOnce) break;
  }
  const isWhole = before.no === head.no && before.hash === head.hash;
  return { events: before.no - start.no, brokenAt: isWhole ? null : Math.min(before.no, head.no) + 1 };
}

async function anchorOf(tx: Transaction, name: string): Promise<{ readonly no: number; readonly hash: string }> {
  const [kept] = await tx.select().from(logHead).where(eq(logHead.name, name));
  return kept ? { no: kept.lastNo, hash: kept.lastHash } : { no: 0, hash: chainStart };
}

/** Number and hash of the newest line, for heads that are kept outside. */
export function securityHead(tx: Transaction): Promise<{ readonly no: number; readonly hash: string }> {
  return anchorOf(tx, logName);
}

/** Writes the failures of unknown accounts of every hour that is over into the log, in sum; called by the worker. */
export async function sumUnknownSignIns(): Promise<void> {
  await db().transaction(async (tx) => {
    const hours = await tx
      .delete(unknownSignIn)
      .where(sql`${unknownSignIn.hour} < date_trunc('hour', now())`)
      .returning();
    const lines = hours.map(({ hour, n }) => ({
      kind: "sign-in-unknown" as const,
      personId: null,
      detail: { hour: hour.toISOString(), n },
    }));
    await recordSecurity(tx, ...lines);
  });
}

/**
 * Lets go of lines older than the days given (180 at least, which PostgreSQL holds too) and keeps number and hash of the
 * last of them, so that the chain can still be checked. Gives how many went.
 */
export async function sweepSecurityLog(days: number): Promise<number> {
  return db().transaction(async (tx) => {
    const old = sql`${securityEvent.at} < now() - make_interval(days => ${days})`;
    const [last] = await tx
      .select({ no: securityEvent.no, hash: securityEvent.hash })
      .from(securityEvent)
      .where(old)
      .orderBy(sql`${securityEvent.no} desc`)
      .limit(1);
    if (!last) return 0;
    const value = { lastNo: last.no, lastHash: last.hash };
    await tx
      .insert(logHead)
      .values({ name: startName, ...value })
      .onConflictDoUpdate({ target: logHead.name, set: value });
    const gone = await tx
      .delete(securityEvent)
      .where(sql`${securityEvent.no} <= ${last.no}`)
      .returning({ no: securityEvent.no });
    return gone.length;
  });
}
