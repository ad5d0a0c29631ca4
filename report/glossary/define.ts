/** What the glossary is made of: rows and columns of the form and words of the field, in plain words with their ground. */
import { type Sentence } from "../sentence";

/** Where a meaning comes from, as it is cited: "条例第三十七条". */
export type Source = Sentence;

/** One row, column or word, explained. */
export interface GlossaryEntry {
  /** A row key, a column key as `keyOfColumn` makes it, or the key of a word; the anchor on the page. */
  readonly key: string;
  /** What is counted, and what is not; one or two short sentences. */
  readonly meaning: Sentence;
  readonly sources: readonly Source[];
  readonly example?: Sentence;
}

/** A word that is on no edition of the form; rows and columns are named by the form itself. */
export interface Word extends GlossaryEntry {
  readonly name: Sentence;
}

/** An entry in one line: key, Chinese, English, sources, and an example where it helps. */
export function entry(
  key: string,
  zh: string,
  en: string,
  sources: readonly Source[],
  example?: Sentence,
): GlossaryEntry {
  return example ? { key, meaning: { zh, en }, sources, example } : { key, meaning: { zh, en }, sources };
}
