/** The equations that hold a report's cells together, with what stands on both sides now. */
import { type ReportContent } from "../content";
import { type Figure } from "../figure";
import { editionOf, variantOf } from "../form/editions";
import { isSameQuestion } from "../rules/acceptance";
import { type Finding } from "../rules/define";
import { relationsOf, type RelationKind } from "../rules/relations";

/** A cell of an equation and what it adds to its side. */
export interface Term {
  readonly code: string;
  readonly value: number;
}

/** Σ left = Σ right over cells that are all stated; a side without cells is the constant of another report. */
export interface Equation {
  /** The rule that watches over it and the rule's instance. */
  readonly rule: string;
  readonly instance: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Added to the right side: what the report of the year before says. */
  readonly constant: number;
}

const ruleOf: Readonly<Record<RelationKind, string>> = {
  "row-total": "row-total-matches-applicants",
  "column-total": "column-total-matches-outcomes",
  flow: "received-matches-concluded",
  "result-total": "dispute-total-matches-results",
};
const carryOver = "carry-over-matches-last-year";

/** Every equation that can be judged: those with a cell that is not stated are left out. */
export function equationsOf(content: ReportContent, previous?: ReportContent): Equation[] {
  const edition = editionOf(content.edition);
  const within = relationsOf(edition, variantOf(edition, Object.keys(content.figures))).flatMap((relation) => {
    const left = termsOf(relation.left, content);
    const right = termsOf(relation.right, content);
    return left && right ? [{ rule: ruleOf[relation.kind], instance: relation.place, left, right, constant: 0 }] : [];
  });
  return [...within, ...(previous ? carriedOver(content, previous) : [])];
}

function carriedOver(content: ReportContent, previous: ReportContent): Equation[] {
  const rowOut = "requests.carried-out.";
  return Object.entries(previous.figures).flatMap(([code, before]) => {
    if (!code.startsWith(rowOut) || !isCount(before)) return [];
    const instance = code.slice(rowOut.length);
    const left = termsOf([`requests.carried-in.${instance}`], content);
    return left ? [{ rule: carryOver, instance, left, right: [], constant: before }] : [];
  });
}

function termsOf(codes: readonly string[], { figures }: ReportContent): Term[] | null {
  const terms = codes.flatMap((code) => {
    const value = figures[code];
    return isCount(value) ? [{ code, value }] : [];
  });
  return terms.length === codes.length ? terms : null;
}

function isCount(figure: Figure | undefined): figure is number {
  return typeof figure === "number";
}

/** What both sides say, and by how much the left is the greater. */
export function sidesOf({ left, right, constant }: Equation): { left: number; right: number; difference: number } {
  const total = (terms: readonly Term[]) => terms.reduce((sum, { value }) => sum + value, 0);
  const sides = { left: total(left), right: total(right) + constant };
  return { ...sides, difference: sides.left - sides.right };
}

/** The equation a finding speaks of; undefined for findings that are about something else. */
export function equationOf(
  finding: Pick<Finding, "rule" | "instance">,
  all: readonly Equation[],
): Equation | undefined {
  return all.find((equation) => isSameQuestion(equation, finding));
}
