/** Reads what a person sent, off this thread, and keeps what was read for them. */
import "server-only";
import { createHash } from "node:crypto";
import { readIsolated } from "@/documents/read/isolated/read-isolated";
import { UnreadableDocument } from "@/documents/read/model";
import { type Progress, type SentDocument } from "@/documents/read/read";
import { keepReading } from "@/db/moves/readings";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { type KeptReading } from "@/report/reading";
import { type Sentence } from "@/report/sentence";

interface ReadOptions {
  readonly viewer: Viewer;
  readonly onProgress?: Progress;
  readonly signal?: AbortSignal;
}

/** What was read, or one sentence why nothing was; faults and aborted readings are thrown. */
export async function readSent(
  sent: SentDocument,
  { viewer, ...options }: ReadOptions,
): Promise<{ reading: KeptReading } | { problem: Sentence }> {
  const { name, bytes } = sent;
  try {
    const reading = await readIsolated(sent, { ...options, caller: viewer.personId });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { reading: await keepReading(viewer, { name, size: bytes.length, sha256 }, reading) };
  } catch (problem) {
    if (problem instanceof UnreadableDocument || problem instanceof Refusal) return { problem: problem.sentence };
    throw problem;
  }
}
