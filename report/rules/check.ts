/** Runs the rule book on one report: the same on server, in the browser and on the command line. */
import { withLinksResolved } from "../narrative/linked-figures";
import { rules } from "./book";
import { kindByName } from "../agency";
import { type Sentence } from "../sentence";
import { bySeverity, type CheckInput, type Finding, type Found, type Need, type Rule } from "./define";

/** Everything the rules find, errors first, within a severity in the order of the book. */
export function check(given: CheckInput): Finding[] {
  const input = asRead(given);
  const found = rules.flatMap((rule) =>
    foundBy(rule, input).map((finding): Finding => ({ ...finding, rule: rule.id, severity: rule.severity })),
  );
  return found.sort(bySeverity);
}

/** A rule whose need is not met is not asked: `unasked` says so. */
function foundBy(rule: Rule, input: CheckInput): readonly Found[] {
  const { year, agency } = input;
  if (rule.needs === "year") return year === null ? [] : rule.find({ ...input, year });
  if (rule.needs === "agency") return agency === null ? [] : rule.find({ ...input, agency });
  return rule.find(input);
}

/** What a check could not ask, and why. */
export interface Unasked {
  readonly need: Need;
  /** Ids of the rules that were not asked. */
  readonly rules: readonly string[];
  readonly sentence: Sentence;
}

const wants: Readonly<Record<Need, Sentence>> = {
  year: { zh: "没有认出报告年度", en: "The year of the report is not known" },
  agency: { zh: "没有认出报告单位", en: "The agency that reports is not known" },
};

/** The rules that could not be asked of a report: only where there are none is “nothing found” the whole truth. */
export function unasked({ year, agency }: Pick<CheckInput, "year" | "agency">): Unasked[] {
  const missing: Need[] = [
    ...(year === null ? (["year"] as const) : []),
    ...(agency === null ? (["agency"] as const) : []),
  ];
  return missing.flatMap((need) => {
    const ids = rules.filter((rule) => rule.needs === need).map(({ id }) => id);
    const { zh, en } = wants[need];
    const sentence = { zh: `${zh}，${ids.length} 条规则没有核对。`, en: `${en}: ${ids.length} rules were not asked.` };
    return ids.length === 0 ? [] : [{ need, rules: ids, sentence }];
  });
}

/** Rules see texts as people read them: linked figures with their values. */
function asRead(given: CheckInput): CheckInput {
  const resolved = <Item extends { readonly content: CheckInput["content"] }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, content: withLinksResolved(item.content) }));
  const kind = given.agencyKind ?? (given.agency === null ? null : kindByName(given.agency));
  return {
    ...given,
    ...(kind ? { agencyKind: kind } : {}),
    content: withLinksResolved(given.content),
    ...(given.previous ? { previous: withLinksResolved(given.previous) } : {}),
    ...(given.members ? { members: resolved(given.members) } : {}),
    ...(given.history ? { history: resolved(given.history) } : {}),
    ...(given.peers ? { peers: resolved(given.peers) } : {}),
  };
}
