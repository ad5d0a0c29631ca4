/**
 * The one gate. Every private verb goes through it: it locks the report, reads session, roles, chain and standing
 * anew inside the transaction, and asks report/workflow/permissions.ts. To people who may not see it, a report does not exist.
 */
import "server-only";
import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { type InPlaceOf, type NamedPerson } from "@/report/events";
import { type KeptStep } from "@/report/workflow/chain";
import { actingRole, may, maySeeUnpublished, type Situation } from "@/report/workflow/permissions";
import { type Move, type PublicStanding, type Working } from "@/report/workflow/workflow";
import { orBusy } from "../busy";
import { db, type Transaction } from "../client";
import { Refusal } from "../refusal";
import { report, revision, session, submission } from "../schema";
import { situationsOf, type ReportRow } from "./situations";
import { type Viewer } from "../viewer";

export type RevisionRow = typeof revision.$inferSelect;
export type SubmissionRow = typeof submission.$inferSelect;

/** What a verb gets once the gate let it in; everything was read in the same transaction. */
export interface ReportEntry {
  readonly tx: Transaction;
  readonly report: ReportRow;
  /** The working revision, or null. */
  readonly revision: RevisionRow | null;
  readonly submission: SubmissionRow | null;
  readonly situation: Situation;
  /** The review chain in force, and whether a hand-in keeps it while the agency has another by now. */
  readonly chain: readonly KeptStep[];
  readonly isChainKept: boolean;
  /** The reviewer in whose place the viewer makes the move they were let in for; null when by their own right. */
  readonly inPlaceOf: NamedPerson | null;
}

/** Runs `act` if the viewer may make the move on this report now; refuses with not-found, forbidden or conflict otherwise. */
export async function withReport<Result>(
  viewer: Viewer,
  reportId: string,
  move: Move,
  act: (entry: ReportEntry) => Promise<Result>,
): Promise<Result> {
  return inTransaction(async (tx) => {
    const entry = await enter(tx, viewer, reportId);
    return act(enterFor(entry, move));
  });
}

/** The entry with the role by which the move is made; refuses as {@link requireMove} where none allows it. */
export function enterFor(entry: ReportEntry, move: Move): ReportEntry {
  requireMove(entry.situation, move);
  const { inPlaceOf } = actingRole(move, entry.situation) ?? { inPlaceOf: null };
  return { ...entry, inPlaceOf: inPlaceOf && { personId: inPlaceOf.personId, name: inPlaceOf.name } };
}

/** The detail of an event, with the reviewer who was stood in for. */
export function detailIn<Detail extends object>(
  { inPlaceOf }: Pick<ReportEntry, "inPlaceOf">,
  detail: Detail,
): Detail & InPlaceOf {
  return { ...detail, ...(inPlaceOf && { inPlaceOf }) };
}

/** Reads what a viewer may see of a report that is not published; refuses with not-found otherwise. */
export async function readReport<Result>(
  viewer: Viewer,
  reportId: string,
  read: (entry: ReportEntry) => Promise<Result>,
): Promise<Result> {
  // One snapshot instead of a lock: who reads waits for no writer, and sees no half of a move.
  return inTransaction(async (tx) => read(await enter(tx, viewer, reportId, "read")), {
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });
}

const everyStanding = (["none", "draft", "in-review", "returned", "approved"] satisfies Working[]).flatMap((working) =>
  (["nothing", "published", "withdrawn"] satisfies PublicStanding[]).map((published) => ({ working, published })),
);

/** A transaction that is refused as *busy* where it had to wait beyond the bounds of the database. */
export function inTransaction<Result>(
  act: (tx: Transaction) => Promise<Result>,
  how?: Parameters<ReturnType<typeof db>["transaction"]>[1],
): Promise<Result> {
  return orBusy(() => db().transaction(act, how));
}

/** Refuses unless the move is open: not allowed by role is *forbidden*, not possible in this standing is *conflict*. */
export function requireMove(situation: Situation, move: Move): void {
  if (may(move, situation)) return;
  const elsewhere = everyStanding.some((standings) =>
    may(move, { ...situation, ...standings, step: situation.step ?? 1, isFlagged: true }),
  );
  throw new Refusal(elsewhere ? "conflict" : "forbidden");
}

async function enter(
  tx: Transaction,
  viewer: Viewer,
  reportId: string,
  purpose: "move" | "read" = "move",
): Promise<ReportEntry> {
  if (!isUuid(reportId)) throw new Refusal("not-found");
  await requireLiveSession(tx, viewer);
  const found = tx.select().from(report).where(eq(report.id, reportId));
  // No *key* update: rows that only point to the report (a question of a reader, a look) are written meanwhile.
  const [row] = await (purpose === "move" ? found.for("no key update") : found);
  if (!row) throw new Refusal("not-found");
  const entry = await loadEntry(tx, viewer, row);
  if (!maySeeUnpublished(entry.situation)) throw new Refusal("not-found");
  return entry;
}

/** What the gate knows of one report: the viewer's situation, the working revision and its latest submission. */
export async function loadEntry(
  tx: Transaction,
  viewer: Pick<Viewer, "personId">,
  row: ReportRow,
): Promise<ReportEntry> {
  const [entry] = await loadEntries(tx, viewer, [row]);
  if (!entry) throw new Refusal("not-found");
  return entry;
}

/** As {@link loadEntry}, of many reports in their order, by a fixed number of queries. */
export async function loadEntries(
  tx: Transaction,
  viewer: Pick<Viewer, "personId">,
  rows: readonly ReportRow[],
): Promise<ReportEntry[]> {
  const located = await situationsOf(tx, viewer.personId, rows);
  const all = [...located.values()];
  const revisions = await revisionsById(
    tx,
    all.flatMap(({ revisionId }) => revisionId ?? []),
  );
  const submissions = await submissionsById(
    tx,
    all.flatMap(({ submissionId }) => submissionId ?? []),
  );
  return rows.flatMap((row) => {
    const found = located.get(row.id);
    if (!found) return [];
    const { situation, revisionId, submissionId, chain, isChainKept } = found;
    const working = revisions.get(revisionId ?? "") ?? null;
    const latestSubmission = submissions.get(submissionId ?? "") ?? null;
    const read = { report: row, revision: working, submission: latestSubmission };
    return [{ tx, ...read, situation, chain, isChainKept, inPlaceOf: null }];
  });
}

async function revisionsById(tx: Transaction, ids: readonly string[]): Promise<Map<string, RevisionRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(revision)
    .where(inArray(revision.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

async function submissionsById(tx: Transaction, ids: readonly string[]): Promise<Map<string, SubmissionRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(submission)
    .where(inArray(submission.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * A removed person, an ended, a locked or a limited session stops at once, also in the middle of a page's life: *signed-out*,
 * or what the page that asks does then.
 */
export async function requireLiveSession(tx: Transaction, viewer: Viewer): Promise<void> {
  const live = await liveSession(tx, viewer);
  if (live?.limitedTo === null) return;
  endFor(viewer);
}

/** As {@link requireLiveSession}, for what somebody who has something to set up may do all the same: that, and leaving. */
export async function requireOwnSession(tx: Transaction, viewer: Viewer): Promise<void> {
  if (!(await liveSession(tx, viewer))) endFor(viewer);
}

async function liveSession(tx: Transaction, viewer: Viewer) {
  const [live] = await tx
    .select({ limitedTo: session.limitedTo })
    .from(session)
    .where(
      and(
        eq(session.id, viewer.sessionId),
        eq(session.personId, viewer.personId),
        isNull(session.endedAt),
        isNull(session.lockedAt),
        gt(session.expiresAt, sql`now()`),
      ),
    );
  return live;
}

function endFor(viewer: Viewer): never {
  viewer.whenEnded?.();
  throw new Refusal("signed-out");
}

/** Whether a text has the form of an id; others are *not found* rather than an error of the database. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
