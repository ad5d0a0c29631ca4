/** Receipts: each published document still has the hash it was published with, and history names the same. */
import "server-only";
import { createHash } from "node:crypto";
import { and, asc, eq, inArray } from "drizzle-orm";
import { canonicalJson } from "@/report/canonical";
import { type ReportContent } from "@/report/content";
import { parseEvent } from "@/report/events";
import { type PublicationDocument } from "@/report/publication";
import { db } from "../client";
import { event, publication } from "../schema";

/** SHA-256 of the document's canonical JSON: the receipt that anyone can check; of content handed in, what history keeps of it. */
export function receiptOf(document: PublicationDocument | ReportContent): string {
  return createHash("sha256").update(canonicalJson(document)).digest("hex");
}

/** The receipt of a document kept as a file: of its canonical JSON however it is laid out, of its bytes when it is no JSON. */
export function receiptOfFile(bytes: Uint8Array): string {
  const hash = createHash("sha256");
  try {
    return hash
      .update(canonicalJson(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))))
      .digest("hex");
  } catch {
    return hash.update(bytes).digest("hex");
  }
}

/** What is wrong with a version: another document than its receipt, another receipt than history's, or not in one of both. */
export type ReceiptProblem = "altered" | "another-receipt" | "not-in-history" | "missing";

/** What the check of one version gave; `problem` is null when all fits. */
export interface ReceiptCheck {
  readonly version: number;
  readonly problem: ReceiptProblem | null;
}

/** Checks every version of a report against its receipt and against history, one after another. */
export async function verifyReceipts(reportId: string): Promise<ReceiptCheck[]> {
  const told = await publishedByHistory(reportId);
  const kept = await db()
    .select({ version: publication.version })
    .from(publication)
    .where(eq(publication.reportId, reportId));
  const versions = [...new Set([...told.keys(), ...kept.map(({ version }) => version)])].sort((a, b) => a - b);
  const checks: ReceiptCheck[] = [];
  for (const version of versions) checks.push({ version, problem: await problemOf(reportId, version, told) });
  return checks;
}

async function problemOf(
  reportId: string,
  version: number,
  told: ReadonlyMap<number, string | null>,
): Promise<ReceiptProblem | null> {
  const [row] = await db()
    .select({ document: publication.document, hash: publication.hash })
    .from(publication)
    .where(and(eq(publication.reportId, reportId), eq(publication.version, version)));
  if (!row) return "missing";
  if (receiptOf(row.document) !== row.hash) return "altered";
  const receipt = told.get(version);
  if (receipt === undefined) return "not-in-history";
  return receipt === null || receipt === row.hash ? null : "another-receipt";
}

/** Receipts by version as history names them; null for a version of the time before history held them. */
async function publishedByHistory(reportId: string): Promise<Map<number, string | null>> {
  const rows = await db()
    .select({ kind: event.kind, detail: event.detail })
    .from(event)
    .where(and(eq(event.reportId, reportId), inArray(event.kind, ["publish", "emergency-publish"])))
    .orderBy(asc(event.no));
  return new Map(
    rows.flatMap((row) => {
      const parsed = parseEvent(row);
      // One that cannot be read names no version; the check of the chain tells of it.
      if (!parsed.ok || (parsed.event.kind !== "publish" && parsed.event.kind !== "emergency-publish")) return [];
      const { version, hash } = parsed.event.detail;
      return [[version, hash ?? null]];
    }),
  );
}
