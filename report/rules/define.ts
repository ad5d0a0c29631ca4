/** What a rule and a finding are. Rules are data; `check` runs them on the server, in the browser and on the command line. */
import { type AgencyKind } from "../agency";
import { type ReportContent, type Scope } from "../content";
import { type Sentence } from "../sentence";

/** error: contradicts the form; warning: very likely wrong; question: may be right, someone should look. */
export type Severity = "error" | "warning" | "question";

/** Every severity, the gravest first. */
export const severities = ["error", "warning", "question"] as const satisfies readonly Severity[];

/** Puts the gravest first; what is equally grave keeps its order. */
export function bySeverity(left: { readonly severity: Severity }, right: { readonly severity: Severity }): number {
  return severities.indexOf(left.severity) - severities.indexOf(right.severity);
}

/** What a rule may look at. `previous` and `members` are there only when they are known. */
export interface CheckInput {
  /** Year of the report; null where nothing tells it: rules that need it are then not asked, and that is said. */
  readonly year: number | null;
  /** Name of the agency that reports; null where nothing tells it. */
  readonly agency: string | null;
  readonly scope: Scope;
  readonly content: ReportContent;
  /** The same agency's report on the year before, when there is one. */
  readonly previous?: ReportContent;
  /** The own reports a roll-up gathers, each with its agency's name. */
  readonly members?: readonly { readonly name: string; readonly content: ReportContent }[];
  /** The same agency's reports on earlier years, in any order. */
  readonly history?: readonly { readonly year: number; readonly content: ReportContent }[];
  /** Reports on the same year of agencies that can be compared with this one. */
  readonly peers?: readonly { readonly name: string; readonly content: ReportContent }[];
  /** What kind of agency reports: governments owe more than departments, and by another day. */
  readonly agencyKind?: AgencyKind;
}

/** What a rule is about; the reference of rules is ordered by it. */
export const families = [
  "structure",
  "statements",
  "tables",
  "years",
  "roll-up",
  "text-and-tables",
  "text",
  "lists",
  "plausibility",
] as const;
export type Family = (typeof families)[number];

/** The families as they are named to people. */
export const familyNames: Readonly<Record<Family, Sentence>> = {
  structure: { zh: "结构与格式", en: "Structure and form" },
  statements: { zh: "应当报告的内容", en: "What must be reported" },
  tables: { zh: "表内勾稽关系", en: "Arithmetic within the tables" },
  years: { zh: "与以前年度", en: "Across the years" },
  "roll-up": { zh: "汇总", en: "Roll-up" },
  "text-and-tables": { zh: "正文与表格", en: "Text against tables" },
  text: { zh: "正文前后", en: "Text against itself" },
  lists: { zh: "清单", en: "Lists" },
  plausibility: { zh: "合理性", en: "Plausibility" },
};

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

/** A finding as its rule gives it; the engine adds which rule it was. */
export type Found = Omit<Finding, "rule" | "severity">;

/** What a rule cannot do without: where it is not known, the rule is not asked, and `unasked` says so. */
export type Need = "year" | "agency";

/** An input of which the year is known. */
export type Dated = CheckInput & { readonly year: number };
/** An input of which the agency is known by name. */
export type Named = CheckInput & { readonly agency: string };

/** A rule of the book. `find` is pure and gives one finding an instance at most. */
export type Rule = RuleText &
  (
    | { readonly needs?: undefined; readonly find: (input: CheckInput) => readonly Found[] }
    | { readonly needs: "year"; readonly find: (input: Dated) => readonly Found[] }
    | { readonly needs: "agency"; readonly find: (input: Named) => readonly Found[] }
  );

/** What a rule is, apart from how it looks. */
export interface RuleText {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly title: Sentence;
  /** Article, notice or observation it rests on. */
  readonly source: string;
  /** Why it matters and what to do about it. */
  readonly explanation: Sentence;
  /** The instances it makes on edition 2021; where the text decides, those that are known beforehand. */
  readonly instances: readonly string[];
}

/** A report in which a rule stays silent and one in which it speaks; kept apart so that browsers need not load them. */
export interface Example {
  readonly passes: CheckInput;
  readonly fails: CheckInput;
}
