/** History: each decision is an event, written in the transaction that makes it and chained to the one before by hash. */
import "server-only";
import { createHash } from "node:crypto";
import { asc, eq, gt } from "drizzle-orm";
import { canonicalJson } from "@/report/canonical";
import { type EventDetails, type EventKind, parseEvent, type RecordedEvent, type ReportEvent } from "@/report/events";
import { db, type Transaction } from "../client";
import { event, report } from "../schema";
import { type Viewer } from "../viewer";

/** Hash before the first event of a report. */
export const hashChainStart = "0".repeat(64);

/** A line of the chain as it is kept; what its hash is made of. */
export interface EventRow extends RecordedEvent {
  readonly reportId: string;
  readonly no: number;
  readonly personId: string;
  readonly personName: string;
  readonly at: Date;
  readonly previousHash: string;
}

/** SHA-256 of an event's canonical text and the hash before it. */
export function hashOf(row: EventRow): string {
  return createHash("sha256")
    .update(canonicalJson({ ...row, at: row.at.toISOString() }))
    .digest("hex");
}

/** Appends an event; the caller holds the lock on the report's row, so the chain has no race. */
export async function recordEvent<Kind extends EventKind>(
  tx: Transaction,
  viewer: Pick<Viewer, "personId" | "name">,
  reportId: string,
  kind: Kind,
  detail: EventDetails[Kind],
): Promise<void> {
  await append(tx, reportId, [{ by: viewer, kind, detail }]);
}

/** An event before it is chained. */
export type NewEvent = ReportEvent & { readonly by: Pick<Viewer, "personId" | "name"> };

/** Appends several events of one report at once, in their order. */
export function recordEvents(tx: Transaction, reportId: string, events: readonly NewEvent[]): Promise<void> {
  return append(tx, reportId, events);
}

async function append(
  tx: Transaction,
  reportId: string,
  events: readonly (RecordedEvent & Pick<NewEvent, "by">)[],
): Promise<void> {
  const [last] = await tx
    .select({ no: report.lastEventNo, hash: report.lastEventHash })
    .from(report)
    .where(eq(report.id, reportId))
    .for("no key update");
  let [no, hash] = [last?.no ?? 0, last?.hash ?? hashChainStart];
  const rows = events.map(({ by, kind, detail }) => {
    const { personId, name: personName } = by;
    const row: EventRow = {
      reportId,
      no: ++no,
      kind,
      personId,
      personName,
      at: new Date(),
      detail,
      previousHash: hash,
    };
    hash = hashOf(row);
    return { ...row, detail, hash };
  });
  await tx.insert(event).values(rows);
  await tx.update(report).set({ lastEventNo: no, lastEventHash: hash }).where(eq(report.id, reportId));
}

/** All events of a report, oldest first. */
export async function listEvents(tx: Transaction, reportId: string) {
  return tx.select().from(event).where(eq(event.reportId, reportId)).orderBy(asc(event.no));
}

/** Where a chain stops being whole: number of the first event that does not fit, or of the one missing at its end. */
export function firstBrokenEvent(
  rows: readonly (EventRow & { hash: string })[],
  last: { readonly no: number; readonly hash: string },
): number | null {
  let before = hashChainStart;
  for (const [index, { hash, reportId, no, kind, personId, personName, at, detail, previousHash }] of rows.entries()) {
    const row = { reportId, no, kind, personId, personName, at, detail, previousHash };
    if (no !== index + 1 || previousHash !== before || hashOf(row) !== hash) return no;
    before = hash;
  }
  if (rows.length !== last.no) return Math.min(rows.length, last.no) + 1;
  return before === last.hash ? null : last.no;
}

/** What the check of one report's history gave. */
export interface ChainCheck {
  readonly reportId: string;
  readonly events: number;
  /** See {@link firstBrokenEvent}. */
  readonly brokenAt: number | null;
  /** Number of the first event that is of no known kind, or lacks what its kind tells; null when each can be read. */
  readonly unreadableAt: number | null;
}

/** Checks the history of every report, one at a time, so that memory does not grow with their number. */
export async function* verifyHistory(): AsyncGenerator<ChainCheck> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const [next] = await db()
      .select({ id: report.id })
      .from(report)
      .where(gt(report.id, after))
      .orderBy(asc(report.id))
      .limit(1);
    if (!next) return;
    after = next.id;
    yield await verifyOne(after);
  }
}

/** Row and events are read as of one moment: work goes on meanwhile. */
function verifyOne(reportId: string): Promise<ChainCheck> {
  return db().transaction(
    async (tx) => {
      const [row] = await tx
        .select({ no: report.lastEventNo, hash: report.lastEventHash })
        .from(report)
        .where(eq(report.id, reportId));
      const events = await listEvents(tx, reportId);
      return {
        reportId,
        events: events.length,
        brokenAt: firstBrokenEvent(events, row ?? { no: 0, hash: hashChainStart }),
        unreadableAt: events.find((each) => !parseEvent(each).ok)?.no ?? null,
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
