/** Runs the rule book on one report: the same on server, in the browser and on the command line. */
import { withLinksResolved } from "../narrative/linked-figures";
import { rules } from "./book";
import { type CheckInput, type Finding, type Severity } from "./define";

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, question: 2 };

/** Everything the rules find, errors first, within a severity in the order of the book. */
export function check(given: CheckInput): Finding[] {
  const input = asRead(given);
  const found = rules.flatMap((rule) =>
    rule.find(input).map((finding): Finding => ({ ...finding, rule: rule.id, severity: rule.severity })),
  );
  return found.sort((left, right) => rank[left.severity] - rank[right.severity]);
}

/** Rules see texts as people read them: linked figures with their values. */
function asRead(given: CheckInput): CheckInput {
  const resolved = <Item extends { readonly content: CheckInput["content"] }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, content: withLinksResolved(item.content) }));
  return {
    ...given,
    content: withLinksResolved(given.content),
    ...(given.previous ? { previous: withLinksResolved(given.previous) } : {}),
    ...(given.members ? { members: resolved(given.members) } : {}),
    ...(given.history ? { history: resolved(given.history) } : {}),
    ...(given.peers ? { peers: resolved(given.peers) } : {}),
  };
}
