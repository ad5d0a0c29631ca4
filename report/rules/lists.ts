/** The list of proactive disclosures in the narrative: its items against its stated total. */
import { equalDecimals, subtractDecimals, sum } from "../figure";
import { type Rule } from "./define";

/** The rules on lists. */
export const listRules: readonly Rule[] = [
  {
    id: "list-matches-stated-total",
    severity: "warning",
    title: { zh: "目录类别之和等于正文所述总数", en: "The categories add up to the stated total" },
    source: "条例第五十条第一项；对已公布报告的观察",
    find: ({ content: { disclosures } }) => {
      if (disclosures?.statedTotal == null || disclosures.items.length === 0) return [];
      const { value, missing } = sum(disclosures.items.map(({ count }) => count));
      const stated = String(disclosures.statedTotal);
      // A list with an uncounted category is open: it cannot contradict its total.
      if (missing > 0 || value === null || equalDecimals(value, stated)) return [];
      const gap = subtractDecimals(stated, value).replace("-", "");
      return [
        {
          instance: "disclosures",
          codes: [],
          expected: stated,
          actual: value,
          message: {
            zh: `主动公开目录：${disclosures.items.length} 类之和 ${value} ≠ 正文所述总数 ${stated}，相差 ${gap}。`,
            en: `Disclosures: the ${disclosures.items.length} categories add up to ${value}, the text states ${stated}; difference ${gap}.`,
          },
          basis: `${disclosures.items.map(({ count }) => String(count)).join("+")}=${stated}`,
        },
      ];
    },
  },
];
