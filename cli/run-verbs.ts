/** Runs a verb of a command that works with the database: exit 0 when done, 1 when refused, 2 when the words are off. */
import { closeDatabase } from "@/db/client";
import { Refusal } from "@/db/refusal";
import { UnreadableDocument } from "@/documents/read/model";
import { parseWords, type Words } from "./words";

/** Does it and gives what is printed. */
export type Verb = (words: Words) => Promise<string>;

/** A command: its verbs, the words that take no value, and what is said where the words are off. */
export interface Command {
  readonly verbs: Readonly<Record<string, Verb>>;
  readonly switches: readonly string[];
  readonly usage: string;
}

/** One sentence on stderr for a refusal; the database is let go in any case. */
export async function runVerbs(
  { verbs, switches, usage }: Command,
  [name, ...rest]: readonly string[],
): Promise<number> {
  const verb = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  const words = parseWords(rest, switches);
  if (!verb || !words) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    process.stdout.write(await verb(words));
    return 0;
  } catch (problem) {
    if (!(problem instanceof Refusal) && !(problem instanceof UnreadableDocument)) throw problem;
    process.stderr.write(`${problem.sentence.zh} ${problem.sentence.en}\n`);
    return 1;
  } finally {
    await closeDatabase();
  }
}
