/** What is said to people, always in both languages of the interface. */

/** A sentence in Chinese and English, with the numbers in it. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}
