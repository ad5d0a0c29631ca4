/** Across the years: carry-over and stock. Figures of part 二 are compared on the same edition only. */
import { addDecimals, equalDecimals, type Figure, subtractDecimals } from "../figure";
import { findCell } from "../form/editions";
import { type CheckInput, type Rule } from "./define";

const columns = [
  "natural-person",
  "enterprise",
  "research-institute",
  "welfare-organisation",
  "legal-service-body",
  "other-organisation",
  "total",
] as const;

const stocks = ["rules", "normative-documents"] as const;
const nameOfStock = { rules: "规章", "normative-documents": "行政规范性文件" } as const;
/** The rules across years. */
export const yearRules: readonly Rule[] = [
  {
    id: "carry-over-matches-last-year",
    needs: "year",
    family: "years",
    severity: "error",
    title: { zh: "上年结转等于上年报告的结转下年度", en: "Carried in is what last year carried out" },
    source: "国办公开办函〔2021〕30号：表三",
    explanation: {
      zh: "上年结转到本年的申请，就是上年报告中结转下年度继续办理的申请。机构合并或汇总范围变化的，请说明原因。",
      en: "What is carried in is what last year's report carried out. Where agencies merged or a roll-up changed its members, say so.",
    },
    instances: columns,
    find: ({ content, previous, year }) =>
      columns.flatMap((column) => {
        const code = `requests.carried-in.${column}`;
        const now = stated(content.figures[code]);
        const before = stated(previous?.figures[`requests.carried-out.${column}`]);
        if (now === null || before === null || equalDecimals(now, before)) return [];
        const name = findCell(content.edition, code)?.column ?? column;
        return [
          {
            instance: column,
            codes: [code],
            expected: before,
            actual: now,
            message: {
              zh: `上年结转（${name}）${now} ≠ ${year - 1}年报告的结转下年度 ${before}，相差 ${gapOf(now, before)}。`,
              en: `Carried in (${column}) is ${now}; the report for ${year - 1} carried out ${before}; difference ${gapOf(now, before)}.`,
            },
            basis: `${now}/${before}`,
          },
        ];
      }),
  },
  {
    id: "stock-follows-from-last-year",
    family: "years",
    severity: "warning",
    title: { zh: "现行有效件数与上年件数、制发、废止相符", en: "In force follows from last year, issued and repealed" },
    source: "对已公布报告的观察",
    explanation: {
      zh: "现行有效一般等于上年现行有效加本年制发减本年废止。经清理或统计口径变化的，可以不等，请说明。",
      en: "What is in force is mostly last year's stock plus issued minus repealed. A clean-up or a change of scope explains a difference; say so.",
    },
    instances: stocks,
    find: ({ content, previous }) =>
      previous?.edition === content.edition ? stocks.flatMap((key) => stockFinding(content, previous, key)) : [],
  },
  {
    id: "in-force-not-below-issued",
    family: "years",
    severity: "question",
    title: { zh: "现行有效件数不少于本年制发件数", en: "In force is not below issued" },
    source: "对已公布报告的观察",
    explanation: {
      zh: "本年制发的文件一般仍然有效，现行有效不应更少。可能把两列填反，或只填了本年的文件。",
      en: "What was issued this year is mostly still in force. The two columns may be swapped, or older documents left out.",
    },
    instances: stocks,
    find: ({ content: { figures } }) =>
      stocks.flatMap((key) => {
        const issued = stated(figures[`${key}.issued`]);
        const inForce = stated(figures[`${key}.in-force`]);
        if (issued === null || inForce === null || !subtractDecimals(inForce, issued).startsWith("-")) return [];
        return [
          {
            instance: key,
            codes: [`${key}.in-force`, `${key}.issued`],
            expected: issued,
            actual: inForce,
            message: {
              zh: `${nameOfStock[key]}现行有效 ${inForce} 件少于本年制发 ${issued} 件，请核对。`,
              en: `${key}: ${inForce} in force, fewer than the ${issued} issued this year; is that right?`,
            },
            basis: `${issued}/${inForce}`,
          },
        ];
      }),
  },
  {
    id: "repealed-were-in-force",
    family: "years",
    severity: "question",
    title: { zh: "废止件数不超过上年现行有效与本年制发之和", en: "No more is repealed than there was" },
    source: "对已公布报告的观察",
    explanation: {
      zh: "能够废止的只有上年仍有效的和本年制发的文件。超过的，可能上年少报或本年口径扩大，请核对。",
      en: "Only what was in force or issued this year can be repealed. More than that means last year was counted short or the scope grew.",
    },
    instances: stocks,
    find: ({ content, previous }) =>
      previous?.edition === content.edition ? stocks.flatMap((key) => repealFinding(content, previous, key)) : [],
  },
];

function stockFinding(content: CheckInput["content"], previous: CheckInput["content"], key: (typeof stocks)[number]) {
  const before = stated(previous.figures[`${key}.in-force`]);
  const [issued, repealed, inForce] = (["issued", "repealed", "in-force"] as const).map((word) =>
    stated(content.figures[`${key}.${word}`]),
  );
  if (before === null || issued == null || repealed == null || inForce == null) return [];
  const expected = subtractDecimals(addDecimals(before, issued), repealed);
  if (equalDecimals(expected, inForce)) return [];
  return [
    {
      instance: key,
      codes: [`${key}.in-force`, `${key}.issued`, `${key}.repealed`],
      expected,
      actual: inForce,
      message: {
        zh: `${nameOfStock[key]}：上年现行有效 ${before} + 制发 ${issued} − 废止 ${repealed} = ${expected} ≠ 现行有效 ${inForce}。`,
        en: `${key}: ${before} last year + ${issued} issued − ${repealed} repealed = ${expected}, not ${inForce} in force.`,
      },
      basis: `${before}+${issued}-${repealed}=${inForce}`,
    },
  ];
}

function repealFinding(content: CheckInput["content"], previous: CheckInput["content"], key: (typeof stocks)[number]) {
  const before = stated(previous.figures[`${key}.in-force`]);
  const issued = stated(content.figures[`${key}.issued`]);
  const repealed = stated(content.figures[`${key}.repealed`]);
  if (before === null || issued === null || repealed === null) return [];
  const most = addDecimals(before, issued);
  if (!subtractDecimals(most, repealed).startsWith("-")) return [];
  return [
    {
      instance: key,
      codes: [`${key}.repealed`, `${key}.issued`],
      expected: most,
      actual: repealed,
      message: {
        zh: `${nameOfStock[key]}废止 ${repealed} 件，多于上年现行有效 ${before} 件与本年制发 ${issued} 件之和 ${most}，请核对。`,
        en: `${key}: ${repealed} repealed, more than the ${before} in force last year and the ${issued} issued together (${most}); is that right?`,
      },
      basis: `${before}+${issued}<${repealed}`,
    },
  ];
}

function stated(figure: Figure | undefined): string | null {
  return figure === null || figure === undefined ? null : String(figure);
}

function gapOf(left: string, right: string): string {
  return subtractDecimals(left, right).replace("-", "");
}
