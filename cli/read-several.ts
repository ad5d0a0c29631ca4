/** Reads many documents, two at a time in processes of their own, and prints one line for each. */
import { readIsolated } from "@/documents/read/isolated/read-isolated";
import { UnreadableDocument, type Reading } from "@/documents/read/model";
import { type Sentence } from "@/report/sentence";
import { findDocuments, type Found } from "./sent-files";

/** What became of one document. */
export type Outcome =
  { readonly file: string; readonly reading: Reading } | { readonly file: string; readonly problem: Sentence };

const atOnce = 3;

/** Prints a line for each document as `line` makes it, and how many were read; 0 when all were, else 2. */
export async function readSeveral(paths: readonly string[], line: (outcome: Outcome) => string): Promise<number> {
  const began = performance.now();
  let [read, refused] = [0, 0];
  for await (const outcome of outcomes(findDocuments(paths))) {
    if ("reading" in outcome) read += 1;
    else refused += 1;
    process.stdout.write(`${line(outcome)}\n`);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stderr.write(
    `读取${String(read)}份，未能读取${String(refused)}份，用时${seconds}秒。 ${String(read)} read, ${String(refused)} not, in ${seconds} s.\n`,
  );
  return refused === 0 && read > 0 ? 0 : 2;
}

/** In the order of the documents; a few are on their way while the first is waited for. */
async function* outcomes(documents: AsyncIterable<Found>): AsyncGenerator<Outcome> {
  const underWay: Promise<Outcome>[] = [];
  for await (const found of documents) {
    underWay.push("problem" in found ? Promise.resolve(found) : outcomeOf(found));
    const first = underWay.length >= atOnce ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  for (const each of underWay) yield await each;
}

async function outcomeOf({ file, sent }: Extract<Found, { readonly sent: unknown }>): Promise<Outcome> {
  try {
    return { file, reading: await readIsolated(sent) };
  } catch (problem) {
    if (problem instanceof UnreadableDocument) return { file, problem: problem.sentence };
    throw problem;
  }
}
