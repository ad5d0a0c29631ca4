/** History: each decision is an event, written in the transaction that makes it and chained to the one before by hash. */
import "server-only";
import { createHash } from "node:crypto";
import { asc, desc, eq } from "drizzle-orm";
import { canonicalJson } from "@/report/canonical";
import { type Transaction } from "./client";
import { event } from "./schema";
import { type Viewer } from "./viewer";

/** Hash before the first event of a report. */
export const chainStart = "0".repeat(64);

export interface EventRow {
  readonly reportId: string;
  readonly no: number;
  readonly kind: string;
  readonly personId: string;
  readonly personName: string;
  readonly at: Date;
  readonly detail: unknown;
  readonly previousHash: string;
}

/** SHA-256 of an event's canonical text and the hash before it. */
export function hashOf(row: EventRow): string {
  return createHash("sha256")
    .update(canonicalJson({ ...row, at: row.at.toISOString() }))
    .digest("hex");
}

/** Appends an event; the caller holds the lock on the report's row, so the chain has no race. */
export async function recordEvent(
  tx: Transaction,
  viewer: Viewer,
  reportId: string,
  kind: string,
  detail: unknown = {},
): Promise<void> {
  const [last] = await tx
    .select({ no: event.no, hash: event.hash })
    .from(event)
    .where(eq(event.reportId, reportId))
    .orderBy(desc(event.no))
    .limit(1);
  const row: EventRow = {
    reportId,
    no: (last?.no ?? 0) + 1,
    kind,
    personId: viewer.personId,
    personName: viewer.name,
    at: new Date(),
    detail,
    previousHash: last?.hash ?? chainStart,
  };
  await tx.insert(event).values({ ...row, detail: detail, hash: hashOf(row) });
}

/** All events of a report, oldest first. */
export async function listEvents(tx: Transaction, reportId: string) {
  return tx.select().from(event).where(eq(event.reportId, reportId)).orderBy(asc(event.no));
}

/** Number of the first event whose hash or link does not fit, or null when the chain is whole. */
export function firstBrokenEvent(rows: readonly (EventRow & { hash: string })[]): number | null {
  let before = chainStart;
  for (const [index, { hash, reportId, no, kind, personId, personName, at, detail, previousHash }] of rows.entries()) {
    const row = { reportId, no, kind, personId, personName, at, detail, previousHash };
    if (no !== index + 1 || previousHash !== before || hashOf(row) !== hash) return no;
    before = hash;
  }
  return null;
}
