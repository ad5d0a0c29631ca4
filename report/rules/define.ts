/** What a rule and a finding are. Rules are data; `check` runs them on the server, in the browser and on the command line. */
import { type ReportContent, type Scope } from "../content";

/** error: contradicts the form; warning: very likely wrong; question: may be right, someone should look. */
export type Severity = "error" | "warning" | "question";

/** A sentence in both languages, with the numbers in it. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What a rule may look at. `previous` and `members` are there only when they are known. */
export interface CheckInput {
  readonly year: number;
  readonly scope: Scope;
  readonly content: ReportContent;
  /** The same body's report on the year before, when there is one. */
  readonly previous?: ReportContent;
  /** The own-body reports a roll-up gathers, each with its body's name. */
  readonly members?: readonly { readonly name: string; readonly content: ReportContent }[];
}

/** One thing a rule found. */
export interface Finding {
  /** Id of the rule, e.g. "row-total-matches-applicants". */
  readonly rule: string;
  /** Which instance of the rule, so that the same finding is known again: rule + instance is unique in one check. */
  readonly instance: string;
  readonly severity: Severity;
  /** Cells concerned, the one most likely to be mended first; empty for findings about lists or text. */
  readonly codes: readonly string[];
  /** Both sides as exact decimal text; null where a side is not a number. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly message: Sentence;
  /** The values it was found on, in one line: an acceptance is tied to it and lapses when it changes. */
  readonly basis: string;
}

/** A rule of the book. `find` is pure and gives one finding an instance at most. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Sentence;
  /** Article, notice or observation it rests on. */
  readonly source: string;
  readonly find: (input: CheckInput) => readonly Omit<Finding, "rule" | "severity">[];
}
