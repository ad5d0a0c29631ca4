/** Working on a report: opening, importing, editing cell by cell, discarding. */
import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, max } from "drizzle-orm";
import { emptyContent, type Origin, type ReportContent, type Scope } from "@/report/content";
import { type Place } from "@/report/evidence";
import { editionForYear } from "@/report/form/editions";
import { type Malformed, mergeValid } from "@/report/merge";
import { parsePatch, type Patch } from "@/report/patch";
import { parseContent } from "@/report/validate";
import { addressMissing, originOf } from "@/report/workflow/origin";
import { needsReason } from "@/report/workflow/permissions";
import {
  inTransaction,
  isUuid,
  readReport,
  requireLiveSession,
  requireMove,
  loadEntry,
  withReport,
  type ReportEntry,
} from "../gate/access";
import { type Transaction } from "../client";
import { recordEvent } from "../gate/history";
import { replaceOriginal, type SavedFrom } from "./originals";
import {
  conflictsOfOperation,
  keepOperation,
  revisionOfOperation,
  attributed,
  type AttributedConflict,
} from "./operations";
import { Refusal } from "../refusal";
import { agency, publication, report, revision } from "../schema";
import { type Viewer } from "../viewer";

export interface ReportKey {
  readonly agencyId: string;
  readonly year: number;
  readonly scope: Scope;
}

/**
 * Starts work: an empty report on the year's edition, or a copy of what is published to correct it. Where it comes from
 * follows from agency and year (report/workflow/origin.ts); one that is transcribed needs the address of its publication.
 */
export async function openReport(
  viewer: Viewer,
  key: ReportKey & { readonly officialAddress?: string },
): Promise<{ reportId: string }> {
  return inTransaction(async (tx) => {
    const entry = await lockByKey(tx, viewer, key);
    const { origin } = entry.situation;
    const move = openingMove(entry);
    requireMove(entry.situation, move);
    const base = (await currentContent(tx, entry)) ?? emptyContent(editionForYear(key.year).id, origin);
    const address = base.source.address || requireAddress(origin, key.officialAddress ?? "");
    const content = { ...base, source: { ...base.source, address } };
    await fixOrigin(entry);
    await insertDraft(tx, viewer, entry, { content, evidence: {}, isWritten: false });
    await recordEvent(tx, viewer, entry.report.id, move, { year: key.year, scope: key.scope });
    return { reportId: entry.report.id };
  });
}

/** Opening what is written here and taking over what was published elsewhere are two acts. */
function openingMove({ situation }: ReportEntry): "open" | "transcribe" {
  return situation.origin === "transcribed" ? "transcribe" : "open";
}

/** The official address, trimmed; a transcribed report is not kept without one. */
function requireAddress(origin: Origin, given: string): string {
  const address = given.trim().slice(0, 1000);
  if (origin === "transcribed" && address === "") throw new Refusal("blocked", addressMissing);
  return address;
}

/** Until something was made of a report its origin follows its agency; from the opening on it is fixed. */
async function fixOrigin({ tx, report: row, situation }: ReportEntry): Promise<void> {
  if (row.origin === situation.origin) return;
  await tx.update(report).set({ origin: situation.origin }).where(eq(report.id, row.id));
}

/** A read document with what a person decided about it. */
export interface TakenDocument {
  readonly content: unknown;
  readonly evidence: Record<string, Place>;
  /** Cells whose value a person accepted or typed, for the history. */
  readonly decided?: readonly { readonly code: string; readonly by: string }[];
  /** The file that the content was read from, where it was read here. */
  readonly document?: SavedFrom;
  /** Version of the draft that the person saw and wants to replace; without it a draft is never replaced. */
  readonly seenVersion?: number;
}

/**
 * Takes a read document over as the draft's content, opening a draft when there is none. The content is checked whole; its
 * origin is that of the report, whatever the document or the request says.
 */
export async function importReport(viewer: Viewer, taken: ReportKey & TakenDocument): Promise<{ reportId: string }> {
  validContent(taken.content);
  return inTransaction(async (tx) => {
    const entry = await lockByKey(tx, viewer, taken);
    requireImport(entry, taken);
    const content = validContent({ ...(taken.content as ReportContent), origin: entry.situation.origin });
    requireAddress(content.origin, content.source.address);
    if (entry.revision) {
      await saveContent(tx, { viewer, working: entry.revision, content, evidence: taken.evidence });
      await replaceOriginal(tx, viewer, entry.revision.id, taken.document);
    } else {
      await fixOrigin(entry);
      const revisionId = await insertDraft(tx, viewer, entry, { content, evidence: taken.evidence, isWritten: true });
      await replaceOriginal(tx, viewer, revisionId, taken.document);
    }
    await recordEvent(tx, viewer, entry.report.id, "import", {
      cells: Object.keys(taken.evidence).length,
      ...(taken.document ? { file: taken.document.file } : {}),
      ...(taken.decided && taken.decided.length > 0 ? { decided: taken.decided } : {}),
      // The old content stays readable in the history.
      ...(entry.revision ? { replaced: contentBefore(entry.revision) } : {}),
    });
    return { reportId: entry.report.id };
  });
}

/** An import replaces a whole draft: only one that the person has seen as it is now. */
function requireImport(entry: ReportEntry, { seenVersion }: TakenDocument): void {
  if (!entry.revision) {
    // Seen as a draft and meanwhile gone: what the person decided was about another state.
    if (seenVersion !== undefined) throw new Refusal("conflict");
    requireMove(entry.situation, openingMove(entry));
    return;
  }
  requireMove(entry.situation, "import");
  if (seenVersion !== entry.revision.version) throw new Refusal("conflict", draftExists);
}

function contentBefore({ no, version, content, evidence }: typeof revision.$inferSelect) {
  return { no, version, content, evidence };
}

const draftExists = {
  zh: "这份报告已有草稿，或草稿在您查看之后又被修改。请核对现有草稿，确认替换后再保存。",
  en: "A draft of this report exists, or was changed after you saw it. Look at it, then confirm that it is to be replaced.",
};

/** How changes were saved; *conflict* when a field was held back because somebody else changed it meanwhile. */
export interface Saved {
  readonly status: "saved" | "conflict";
  readonly version: number;
  readonly content: ReportContent;
  readonly conflicts: readonly AttributedConflict[];
  readonly malformed: readonly Malformed[];
}

/**
 * Saves changes field by field: one that somebody else changed meanwhile comes back with both values, the others are
 * saved. An operation is made once: sent again, it changes nothing and is answered as before. What is no patch of a
 * report is refused before anything is asked of the database, let alone locked.
 */
export async function editReport(
  viewer: Viewer,
  reportId: string,
  sent: unknown,
  operationId: string = randomUUID(),
): Promise<Saved> {
  if (!isUuid(operationId)) throw new Refusal("malformed");
  const parsed = parsePatch(sent);
  if (!parsed.ok) throw new Refusal("malformed", parsed.problem);
  const { patch } = parsed;
  try {
    return await withReport(viewer, reportId, "edit", (entry) => editOnce(entry, viewer, patch, operationId));
  } catch (problem) {
    // Saved, answer lost, then handed on by somebody else: it was saved all the same.
    const made =
      problem instanceof Refusal && problem.reason === "conflict"
        ? await readReport(viewer, reportId, (entry) => madeBefore(entry, patch, operationId))
        : null;
    if (made) return made;
    throw problem;
  }
}

async function editOnce(entry: ReportEntry, viewer: Viewer, patch: Patch, operationId: string): Promise<Saved> {
  const working = requireRevision(entry);
  const before = await madeBefore(entry, patch, operationId);
  if (before) return before;
  const merged = mergeValid(working.content, patch);
  if (!merged) throw new Refusal("malformed");
  const { changed, malformed, content } = merged;
  const hasChanged = Object.keys(changed).length > 0;
  if (!hasChanged && malformed[0]) throw new Refusal("malformed", malformed[0].problem);
  const conflicts = await attributed(entry.tx, working, merged.conflicts);
  const status = conflicts.length > 0 ? "conflict" : "saved";
  if (!hasChanged) return { status, version: working.version, content: working.content, conflicts, malformed };
  const version = await saveContent(entry.tx, { viewer, working, content });
  await keepOperation(entry.tx, working.id, operationId, version);
  await recordEvent(entry.tx, viewer, entry.report.id, "edit", { changes: changed, operation: operationId });
  return { status, version, content, conflicts, malformed };
}

async function madeBefore({ tx, report: row }: ReportEntry, patch: Patch, operationId: string): Promise<Saved | null> {
  const made = await revisionOfOperation(tx, row.id, operationId);
  if (!made) return null;
  const conflicts = await conflictsOfOperation(tx, made, operationId, patch);
  const status = conflicts.length > 0 ? "conflict" : "saved";
  return { status, version: made.version, content: made.content, conflicts, malformed: [] };
}

/** Gives a draft up; it stays in the history only. An administrator who is no editor gives a reason. */
export async function discardDraft(
  viewer: Viewer,
  reportId: string,
  { reason = "" }: { readonly reason?: string } = {},
): Promise<void> {
  await withReport(viewer, reportId, "discard", async (entry) => {
    const working = requireRevision(entry);
    const given = reasonIn(entry, "discard", reason);
    await entry.tx.update(revision).set({ state: "discarded" }).where(eq(revision.id, working.id));
    await recordEvent(entry.tx, viewer, reportId, "discard", { revision: working.no, ...given });
  });
}

/** The reason for a move, which an administrator has to give; *malformed* when it is missing or too long. */
export function reasonIn(
  { situation }: ReportEntry,
  move: "discard" | "recall" | "return",
  reason: string,
): { reason?: string } {
  if (reason.trim() === "" && !needsReason(move, situation)) return {};
  return { reason: requireText(reason, { zh: "请填写理由（不超过2000字）。", en: "Please give the reason." }) };
}

/** The working revision; *conflict* when it is gone. */
export function requireRevision({ revision: working }: ReportEntry) {
  if (!working) throw new Refusal("conflict");
  return working;
}

/** Trimmed text of 1 to 2,000 characters, or *malformed* with the given sentence. */
export function requireText(text: string, otherwise: { zh: string; en: string }): string {
  const trimmed = text.trim();
  // PostgreSQL keeps no NUL in a text.
  if (trimmed === "" || trimmed.length > 2000 || trimmed.includes("\u0000")) throw new Refusal("malformed", otherwise);
  return trimmed;
}

function validContent(value: unknown): ReportContent {
  const parsed = parseContent(value);
  if (!parsed.ok) throw new Refusal("malformed", parsed.problem);
  return parsed.content;
}

/** Locks the report of this key, making its row for an editor of the agency when it is the first time. */
async function lockByKey(tx: Transaction, viewer: Viewer, { agencyId, year, scope }: ReportKey): Promise<ReportEntry> {
  await requireLiveSession(tx, viewer);
  if (!isUuid(agencyId) || !Number.isInteger(year) || year < 2008 || year > 2100) throw new Refusal("malformed");
  // Held, so that the year from which the agency reports here is not moved past a report that is just being opened.
  const [agencyRow] = await tx
    .select({ since: agency.reportsSince })
    .from(agency)
    .where(eq(agency.id, agencyId))
    .for("share");
  if (!agencyRow) throw new Refusal("not-found");
  const origin = originOf(agencyRow.since, year);
  await tx.insert(report).values({ agencyId, year, scope, origin }).onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(report)
    .where(and(eq(report.agencyId, agencyId), eq(report.year, year), eq(report.scope, scope)))
    .for("no key update");
  if (!row) throw new Refusal("not-found");
  return loadEntry(tx, viewer, row);
}

/** `isWritten`: the viewer is the author of the content, rather than the one who opened an empty or published one. */
async function insertDraft(
  tx: Transaction,
  viewer: Viewer,
  entry: ReportEntry,
  draft: { readonly content: ReportContent; readonly evidence: Record<string, Place>; readonly isWritten: boolean },
): Promise<string> {
  const { isWritten, ...written } = draft;
  const [last] = await tx
    .select({ no: max(revision.no) })
    .from(revision)
    .where(eq(revision.reportId, entry.report.id));
  const authorIds = isWritten ? [viewer.personId] : [];
  const [made] = await tx
    .insert(revision)
    .values({ reportId: entry.report.id, no: (last?.no ?? 0) + 1, ...written, authorIds, updatedBy: viewer.personId })
    .returning({ id: revision.id });
  if (!made) throw new Error("No revision was made.");
  return made.id;
}

async function saveContent(
  tx: Transaction,
  {
    viewer,
    working,
    content,
    evidence = working.evidence,
  }: {
    readonly viewer: Viewer;
    readonly working: typeof revision.$inferSelect;
    readonly content: ReportContent;
    readonly evidence?: Record<string, Place>;
  },
): Promise<number> {
  const version = working.version + 1;
  await tx
    .update(revision)
    .set({ content, evidence, version, updatedBy: viewer.personId, updatedAt: new Date() })
    .where(eq(revision.id, working.id));
  return version;
}

async function currentContent(tx: Transaction, { report: row }: ReportEntry): Promise<ReportContent | null> {
  if (row.publishedVersion === null) return null;
  const [current] = await tx
    .select({ document: publication.document })
    .from(publication)
    .where(and(eq(publication.reportId, row.id), eq(publication.version, row.publishedVersion)));
  return current?.document.content ?? null;
}
