/** The list of proactive disclosures in the narrative: its items against its stated total, and against each other. */
import { equalDecimals, subtractDecimals, sum } from "../figure";
import { type Rule } from "./define";
import { isToldRightly } from "./text-lists";

/** The rules on lists. */
export const listRules: readonly Rule[] = [
  {
    id: "list-matches-stated-total",
    family: "lists",
    severity: "warning",
    title: { zh: "目录类别之和等于正文所述总数", en: "The categories add up to the stated total" },
    source: "条例第五十条第一款第一项；对已公布报告的观察",
    explanation: {
      zh: "正文列举的各类条数之和应等于主动公开总数。请核对各类和总数；没有列全的，请补列或写“等”。",
      en: "The categories that the text lists add up to its total. Look at both; where the list is open, complete it or say so.",
    },
    instances: ["disclosures"],
    find: (input) => {
      const { disclosures } = input.content;
      if (disclosures?.statedTotal == null || disclosures.items.length === 0) return [];
      // A long list is read whole; a short one may be part of another, which the text itself tells.
      if (disclosures.items.length < 8 && isToldRightly(input, disclosures.statedTotal)) return [];
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
  {
    id: "list-names-each-category-once",
    family: "lists",
    severity: "question",
    title: { zh: "目录类别不重复", en: "Each category is listed once" },
    source: "对已公布报告的观察",
    explanation: {
      zh: "同一类别列了两次，可能重复计数，也可能其中一个是别的类别。请合并或改名。",
      en: "A category is listed twice: counted twice, or another one under its name. Join them or rename one.",
    },
    instances: ["disclosures"],
    find: ({ content: { disclosures } }) => {
      const names = disclosures?.items.map(({ category }) => category.replace(/\s/g, "")) ?? [];
      const twice = [...new Set(names.filter((name, index) => name !== "" && names.indexOf(name) !== index))];
      if (twice.length === 0) return [];
      const repeated = `${names.length - new Set(names).size}`;
      return [
        {
          instance: "disclosures",
          codes: [],
          expected: null,
          actual: repeated,
          message: {
            zh: `主动公开目录重复列出：${twice.join("、")}（重复 ${repeated} 次）。`,
            en: `Listed more than once: ${twice.join(", ")} (${repeated} too many).`,
          },
          basis: twice.join(","),
        },
      ];
    },
  },
  {
    id: "list-is-within-its-total",
    family: "lists",
    severity: "warning",
    title: { zh: "未列全的目录之和不超过总数", en: "An open list stays within its total" },
    source: "条例第五十条第一款第一项；对已公布报告的观察",
    explanation: {
      zh: "目录中有未写条数的类别，不能核对相等；但已写的各类之和已大于总数。请核对各类和总数。",
      en: "Some categories have no count, but those that do already exceed the total. Look at both.",
    },
    instances: ["disclosures"],
    find: ({ content: { disclosures } }) => {
      if (disclosures?.statedTotal == null) return [];
      const { value, missing } = sum(disclosures.items.map(({ count }) => count));
      if (missing === 0 || value === null || Number(value) <= disclosures.statedTotal) return [];
      return [
        {
          instance: "disclosures",
          codes: [],
          expected: String(disclosures.statedTotal),
          actual: value,
          message: {
            zh: `主动公开目录：已写条数的类别之和 ${value} 已大于总数 ${disclosures.statedTotal}。`,
            en: `Disclosures: the counted categories add up to ${value}, more than the total of ${disclosures.statedTotal}.`,
          },
          basis: `${value}/${disclosures.statedTotal}`,
        },
      ];
    },
  },
];
