/** H7: each cell of a roll-up against the own-body reports it gathers; a member's missing cell leaves it unjudged. */
import { equalDecimals, subtractDecimals, sum } from "../figure";
import { findCell } from "../form/editions";
import { type Rule } from "./define";
import { nameOf } from "./tables";

/** The rule on roll-ups. */
export const rollUpRules: readonly Rule[] = [
  {
    id: "roll-up-matches-members",
    severity: "error",
    title: { zh: "汇总数等于各单位报告之和", en: "A roll-up is the sum of its members" },
    source: "国办公开办函〔2021〕30号：汇总",
    find: ({ content, members, scope }) => {
      if (scope !== "roll-up" || !members || members.length === 0) return [];
      const comparable = members.every((member) => member.content.edition === content.edition);
      return Object.entries(content.figures).flatMap(([code, figure]) => {
        const cell = findCell(content.edition, code);
        const isShared =
          code.startsWith("requests.") || code.startsWith("reconsideration.") || code.startsWith("litigation.");
        if (figure === null || !cell || !(comparable || isShared)) return [];
        const { value, missing } = sum(members.map((member) => member.content.figures[code]));
        if (missing > 0 || value === null || equalDecimals(value, String(figure))) return [];
        const gap = subtractDecimals(String(figure), value).replace("-", "");
        return [
          {
            instance: code,
            codes: [code],
            expected: value,
            actual: String(figure),
            message: {
              zh: `${nameOf(cell).zh}：${members.length} 个单位之和 ${value} ≠ 汇总 ${String(figure)}，相差 ${gap}。`,
              en: `${code}: the ${members.length} members add up to ${value}, the roll-up states ${String(figure)}; difference ${gap}.`,
            },
            basis: `${value}/${String(figure)}`,
          },
        ];
      });
    },
  },
];
