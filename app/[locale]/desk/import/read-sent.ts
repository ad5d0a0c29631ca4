/** Reads what a person sent and keeps the text beside it for comparison. */
import "server-only";
import { type ReadingShown } from "@/components/desk/reading";
import { UnreadableDocument } from "@/documents/read/model";
import { readDocument } from "@/documents/read/read";
import { type Sentence } from "@/report/rules/define";

export async function readSent(sent: {
  name: string;
  bytes: Uint8Array;
}): Promise<{ reading: ReadingShown } | { problem: Sentence }> {
  try {
    const { original, edition, agency, year, scope, content, evidence, proposals, unread } = await readDocument(sent);
    const { text } = original;
    return {
      reading: { text, hasTables: edition !== null, agency, year, scope, content, evidence, proposals, unread },
    };
  } catch (problem) {
    if (problem instanceof UnreadableDocument) return { problem: problem.sentence };
    throw problem;
  }
}
