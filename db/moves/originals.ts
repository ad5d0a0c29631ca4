/** The neutral original of a document, kept with the revision that was saved from it. */
import "server-only";
import { eq } from "drizzle-orm";
import { type Original, type ReadFile } from "@/report/reading";
import { type Transaction } from "../client";
import { original } from "../schema";
import { type Viewer } from "../viewer";

/** The document that a revision was saved from. */
export interface SavedFrom {
  readonly file: ReadFile;
  readonly original: Original;
  readonly readAt: Date;
}

/** Keeps the original with the revision saved from it, in place of an earlier one; without one the earlier one goes. */
export async function replaceOriginal(
  tx: Transaction,
  viewer: Viewer,
  revisionId: string,
  document: SavedFrom | undefined,
): Promise<void> {
  await tx.delete(original).where(eq(original.revisionId, revisionId));
  if (!document) return;
  const { file, readAt, original: neutral } = document;
  await tx.insert(original).values({ revisionId, ...file, readAt, readBy: viewer.personId, original: neutral });
}
