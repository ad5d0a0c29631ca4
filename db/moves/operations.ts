/** Saved operations: the same changes sent again are not made twice; what stands in a field has a name beside it. */
import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { type ReportContent } from "@/report/content";
import { parseEvent } from "@/report/events";
import { without } from "@/report/merge";
import { type Conflict, mergePatch, type Patch } from "@/report/patch";
import { readReport } from "../gate/access";
import { type Transaction } from "../client";
import { nameOf } from "../people/names";
import { Refusal } from "../refusal";
import { editOperation, event, revision } from "../schema";
import { type Viewer } from "../viewer";

/** A field that two people changed, with who typed what stands there now. */
export interface AttributedConflict extends Conflict {
  readonly by: string | null;
  readonly at: Date;
}

type RevisionRow = typeof revision.$inferSelect;

/** Keeps that an operation was made, in the transaction that makes it. */
export async function keepOperation(
  tx: Transaction,
  revisionId: string,
  operationId: string,
  version: number,
): Promise<void> {
  await tx.insert(editOperation).values({ revisionId, operationId, version });
}

/** The revision that an operation on this report was made on; null when it was not made. */
export async function revisionOfOperation(
  tx: Transaction,
  reportId: string,
  operationId: string,
): Promise<RevisionRow | null> {
  const [made] = await tx
    .select({ revision })
    .from(editOperation)
    .innerJoin(revision, eq(revision.id, editOperation.revisionId))
    .where(and(eq(revision.reportId, reportId), eq(editOperation.operationId, operationId)));
  return made?.revision ?? null;
}

/** What of an operation that was made was held back then and is in conflict still. */
export async function conflictsOfOperation(
  tx: Transaction,
  made: RevisionRow,
  operationId: string,
  patch: Patch,
): Promise<AttributedConflict[]> {
  const [written] = await tx
    .select({ kind: event.kind, detail: event.detail })
    .from(event)
    .where(and(eq(event.reportId, made.reportId), sql`${event.detail} ->> 'operation' = ${operationId}`));
  const parsed = written && parseEvent(written);
  const saved = parsed?.ok && parsed.event.kind === "edit" ? parsed.event.detail.changes : {};
  return attributed(tx, made, mergePatch(made.content, without(patch, new Set(Object.keys(saved)))).conflicts);
}

/** Puts to each conflict who changed the field last; where no event says it, who saved the report last. One query for all. */
export async function attributed(
  tx: Transaction,
  working: RevisionRow,
  conflicts: readonly Conflict[],
): Promise<AttributedConflict[]> {
  if (conflicts.length === 0) return [];
  const fields = conflicts.map(({ field }) => field);
  const changed = sql<string>`changed.field`;
  const last = await tx
    .selectDistinctOn([changed], { field: changed, by: event.personName, at: event.at })
    .from(event)
    .innerJoin(sql`jsonb_object_keys(${event.detail} -> 'changes') as changed (field)`, inArray(changed, fields))
    .where(and(eq(event.reportId, working.reportId), eq(event.kind, "edit")))
    .orderBy(changed, desc(event.no));
  const byField = new Map(last.map(({ field, by, at }) => [field, { by, at }]));
  const isSigned = byField.size === new Set(fields).size;
  const otherwise = { by: isSigned ? null : await nameOf(tx, working.updatedBy), at: working.updatedAt };
  return conflicts.map((conflict) => ({ ...conflict, ...(byField.get(conflict.field) ?? otherwise) }));
}

/** The working content, if it is newer than what the viewer has; null when it is not. */
export async function readSince(
  viewer: Viewer,
  reportId: string,
  version: number,
): Promise<{ version: number; content: ReportContent; at: Date } | null> {
  return readReport(viewer, reportId, ({ revision: working }) => {
    if (!working) throw new Refusal("conflict");
    const { version: newest, content, updatedAt: at } = working;
    return Promise.resolve(newest > version ? { version: newest, content, at } : null);
  });
}
