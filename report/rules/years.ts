/** Across the years: carry-over, stock, and jumps. Figures of part 二 are compared on the same edition only. */
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
const jumping = ["licences.decisions", "penalties.decisions", "requests.received.total"] as const;

/** A change is a jump when it is at least tenfold and by at least this many. */
const leastJump = 500;

/** The rules across years. */
export const yearRules: readonly Rule[] = [
  {
    id: "carry-over-matches-last-year",
    severity: "error",
    title: { zh: "上年结转等于上年报告的结转下年度", en: "Carried in is what last year carried out" },
    source: "国办公开办函〔2021〕30号：表三",
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
              en: `Carried in (${column}) is ${now}; the report on ${year - 1} carried out ${before}; difference ${gapOf(now, before)}.`,
            },
            basis: `${now}/${before}`,
          },
        ];
      }),
  },
  {
    id: "stock-follows-from-last-year",
    severity: "warning",
    title: { zh: "现行有效件数与上年件数、制发、废止相符", en: "In force follows from last year, issued and repealed" },
    source: "对已公布报告的观察",
    find: ({ content, previous }) =>
      previous?.edition === content.edition ? stocks.flatMap((key) => stockFinding(content, previous, key)) : [],
  },
  {
    id: "in-force-not-below-issued",
    severity: "question",
    title: { zh: "现行有效件数不少于本年制发件数", en: "In force is not below issued" },
    source: "对已公布报告的观察",
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
              zh: `现行有效 ${inForce} 件少于本年制发 ${issued} 件，请核对。`,
              en: `${key}: ${inForce} in force, fewer than the ${issued} issued this year; is that right?`,
            },
            basis: `${issued}/${inForce}`,
          },
        ];
      }),
  },
  {
    id: "figure-did-not-jump",
    severity: "question",
    title: { zh: "与上年相比没有异常变化", en: "No leap against last year" },
    source: "对已公布报告的观察",
    find: ({ content, previous, year }) =>
      jumping.flatMap((code) => {
        const isComparable = code.startsWith("requests.") || previous?.edition === content.edition;
        const now = Number(stated(content.figures[code]) ?? Number.NaN);
        const before = Number(stated(previous?.figures[code]) ?? Number.NaN);
        const isJump =
          Math.abs(now - before) >= leastJump && Math.max(now, before) >= 10 * Math.max(1, Math.min(now, before));
        if (!isComparable || !isJump) return [];
        const row = findCell(content.edition, code)?.row ?? code;
        return [
          {
            instance: code,
            codes: [code],
            expected: String(before),
            actual: String(now),
            message: {
              zh: `${row}由 ${year - 1} 年的 ${before} 变为 ${now}，变化很大，请核对。`,
              en: `${code} went from ${before} in ${year - 1} to ${now}; is that right?`,
            },
            basis: `${before}/${now}`,
          },
        ];
      }),
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
        zh: `上年现行有效 ${before} + 制发 ${issued} − 废止 ${repealed} = ${expected} ≠ 现行有效 ${inForce}。`,
        en: `${key}: ${before} last year + ${issued} issued − ${repealed} repealed = ${expected}, not ${inForce} in force.`,
      },
      basis: `${before}+${issued}-${repealed}=${inForce}`,
    },
  ];
}

function stated(figure: Figure | undefined): string | null {
  return figure === null || figure === undefined ? null : String(figure);
}

function gapOf(left: string, right: string): string {
  return subtractDecimals(left, right).replace("-", "");
}
