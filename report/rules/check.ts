/** Runs the rule book on one report: the same on server, in the browser and on the command line. */
import { rules } from "./book";
import { type CheckInput, type Finding, type Severity } from "./define";

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, question: 2 };

/** Everything the rules find, errors first, within a severity in the order of the book. */
export function check(input: CheckInput): Finding[] {
  const found = rules.flatMap((rule) =>
    rule.find(input).map((finding): Finding => ({ ...finding, rule: rule.id, severity: rule.severity })),
  );
  return found.sort((left, right) => rank[left.severity] - rank[right.severity]);
}
