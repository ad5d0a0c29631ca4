/** The history of the structure: one hash chain over all agencies, written in the transaction that changes them. */
import "server-only";
import { createHash } from "node:crypto";
import { asc, eq, gt, sql } from "drizzle-orm";
import { canonicalJson } from "@/report/canonical";
import { type StructureDetail, type StructureEventKind } from "@/report/structure";
import { db, type Transaction } from "../client";
import { hashChainStart } from "../gate/history";
import { logHead, structureEvent } from "../schema";

/** Who acts: a person, or the operator at the machine (no id). */
export interface Actor {
  readonly personId: string | null;
  readonly name: string;
}

/** Whoever has the machine in hand: commands and the demonstration. */
export const operator: Actor = { personId: null, name: "运维 operator" };

/** One line before it is chained. */
export interface NewStructureEvent {
  readonly agencyId: string;
  readonly kind: StructureEventKind;
  readonly day: string | null;
  readonly basis: string;
  readonly detail: StructureDetail;
}

export type StructureEventRow = typeof structureEvent.$inferSelect;

const logName = "structure";
const rowsAtOnce = 1000;

/** Waits until no other act on the structure is under way; from here to the end of the transaction none begins. */
export async function lockStructure(tx: Transaction): Promise<{ lastNo: number; lastHash: string }> {
  await tx.insert(logHead).values({ name: logName }).onConflictDoNothing();
  const [head] = await tx.select().from(logHead).where(eq(logHead.name, logName)).for("update");
  return head ?? { lastNo: 0, lastHash: hashChainStart };
}

/** Appends what was decided at once; the lock on the head keeps the chain without a race. */
export async function recordStructure(
  tx: Transaction,
  act: { readonly actId: string; readonly by: Actor },
  events: readonly NewStructureEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const head = await lockStructure(tx);
  const at = new Date();
  let { lastNo: no, lastHash: previousHash } = head;
  const rows = events.map((event) => {
    no += 1;
    const { actId, by } = act;
    const row = { ...event, no, actId, personId: by.personId, personName: by.name, at, previousHash };
    previousHash = structureHashOf(row);
    return { ...row, hash: previousHash };
  });
  for (let index = 0; index < rows.length; index += rowsAtOnce)
    await tx.insert(structureEvent).values(rows.slice(index, index + rowsAtOnce));
  await tx.update(logHead).set({ lastNo: no, lastHash: previousHash }).where(eq(logHead.name, logName));
}

/** SHA-256 of a line's canonical text and the hash before it. */
export function structureHashOf(row: Omit<StructureEventRow, "hash">): string {
  const { no, actId, agencyId, kind, day, basis, personId, personName, at, detail, previousHash } = row;
  const said = { no, actId, agencyId, kind, day, basis, personId, personName, detail, previousHash };
  return createHash("sha256")
    .update(canonicalJson({ ...said, at: at.toISOString() }))
    .digest("hex");
}

/** What the check of the history of the structure gave; `brokenAt`: the first line that does not fit, or is missing. */
export interface StructureCheck {
  readonly events: number;
  readonly brokenAt: number | null;
}

/** Checks the whole history of the structure, some lines at a time, as of one moment. */
export function verifyStructure(): Promise<StructureCheck> {
  return db().transaction(checkStructure, { isolationLevel: "repeatable read", accessMode: "read only" });
}

async function checkStructure(tx: Transaction): Promise<StructureCheck> {
  const [kept] = await tx.select().from(logHead).where(eq(logHead.name, logName));
  const head = kept ?? { lastNo: 0, lastHash: hashChainStart };
  let before = { no: 0, hash: hashChainStart };
  for (;;) {
    const rows = await linesAfter(tx, before.no);
    for (const row of rows) {
      if (!follows(row, before)) return { events: before.no, brokenAt: before.no + 1 };
      before = row;
    }
    if (rows.length < rowsAtOnce) break;
  }
  const isWhole = before.no === head.lastNo && before.hash === head.lastHash;
  return { events: before.no, brokenAt: isWhole ? null : Math.min(before.no, head.lastNo) + 1 };
}

function linesAfter(tx: Transaction, no: number): Promise<StructureEventRow[]> {
  return tx
    .select()
    .from(structureEvent)
    .where(gt(structureEvent.no, no))
    .orderBy(asc(structureEvent.no))
    .limit(rowsAtOnce);
}

function follows(row: StructureEventRow, before: { readonly no: number; readonly hash: string }): boolean {
  return row.no === before.no + 1 && row.previousHash === before.hash && structureHashOf(row) === row.hash;
}

/** The history of one agency, the newest line first. */
export async function listStructureEvents(tx: Transaction, agencyId: string): Promise<StructureEventRow[]> {
  return tx
    .select()
    .from(structureEvent)
    .where(eq(structureEvent.agencyId, agencyId))
    .orderBy(sql`${structureEvent.no} desc`)
    .limit(200);
}
