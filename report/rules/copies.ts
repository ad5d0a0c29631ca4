/** What was left over from last year's file: whole tables and texts again. */
import { cellsOf, type EditionId } from "../form/define";
import { editions } from "../form/editions";
import { type Dated, type Found, type Rule, type Severity } from "./define";
import { type Sentence } from "../sentence";
import { likeness } from "./likeness";

/** A table is taken for copied only with so many figures in it that are not zero, totals aside. */
const fewestFigures = 4;
/** And only where so many years of its size would hardly bring the same numbers twice: Σ ln(1 + n) of its figures. */
const leastSurprise = 8;
const tables = ["二", "三", "四"] as const;

/** The rules on copies. */
export const copyRules: readonly Rule[] = [
  {
    id: "table-is-not-last-years",
    needs: "year",
    family: "years",
    severity: "question",
    title: { zh: "表格数据与上年不完全相同", en: "A table is not last year's again" },
    source: "国办公开办函〔2021〕30号：防止内容雷同",
    explanation: {
      zh: "整张表的数据与上年完全相同，多为沿用上年文件未更新。请逐格核对。",
      en: "A whole table equal to last year's was mostly left over from last year's file. Look at each cell.",
    },
    instances: tables,
    find: copiedTables,
  },
  copiedText("problems-are-not-last-years", {
    severity: "warning",
    part: "problems",
    name: { zh: "第五部分", en: "Part 五" },
    least: 0.9,
    explanation: {
      zh: "除数字外与上年几乎相同。存在的问题和改进情况应当反映当年，请据实改写。",
      en: "But for numbers the text is nearly last year's. Problems and improvement should be those of the year; write them anew.",
    },
  }),
  copiedText("overview-is-not-last-years", {
    severity: "question",
    part: "overview",
    name: { zh: "第一部分", en: "Part 一" },
    least: 0.95,
    explanation: {
      zh: "除数字外与上年几乎相同。做法确实没有变化的可以保留，但应写出当年的新情况。",
      en: "But for numbers the overview is nearly last year's. Where nothing changed it may stay; what is new in the year should be told.",
    },
  }),
];

function copiedText(
  id: string,
  {
    severity,
    part,
    name,
    least,
    explanation,
  }: {
    readonly severity: Severity;
    readonly part: "problems" | "overview";
    readonly name: Sentence;
    readonly least: number;
    readonly explanation: Sentence;
  },
): Rule {
  return {
    id,
    needs: "year",
    family: "years",
    severity,
    title: { zh: `${name.zh}与上年不雷同`, en: `${name.en} is not last year's again` },
    source: "国办公开办函〔2021〕30号：防止内容雷同",
    explanation,
    instances: [part],
    find: ({ content, previous, year }) => {
      const alike = previous ? likeness(content.narrative[part], previous.narrative[part]) : null;
      if (alike === null || alike < least) return [];
      const percent = String(Math.floor(alike * 100));
      const message = {
        zh: `${name.zh}与 ${year - 1} 年的报告 ${percent}% 相同。`,
        en: `${name.en} is ${percent}% the same as in the report for ${year - 1}.`,
      };
      return [{ instance: part, codes: [], expected: null, actual: percent, message, basis: percent }];
    },
  };
}

const codesByPart = new Map(
  editions.map((edition) => [
    edition.id,
    new Map(
      tables.map((part) => [
        part,
        cellsOf(edition)
          .filter((cell) => cell.part === part)
          .map(({ code }) => code),
      ]),
    ),
  ]),
);

function codesOf(edition: EditionId, part: (typeof tables)[number]): readonly string[] {
  return codesByPart.get(edition)?.get(part) ?? [];
}

function copiedTables({ content, previous, year }: Dated): Found[] {
  if (previous?.edition !== content.edition) return [];
  return tables.flatMap((part) => {
    const codes = codesOf(content.edition, part);
    const isSame = codes.every((code) => (content.figures[code] ?? null) === (previous.figures[code] ?? null));
    if (!isSame) return [];
    const stated = codes.filter((code) => content.figures[code] != null && previous.figures[code] != null);
    const own = stated.filter((code) => Number(content.figures[code]) !== 0 && !/\.total$|\.concluded\./.test(code));
    const surprise = own.reduce((all, code) => all + Math.log1p(Math.abs(Number(content.figures[code]))), 0);
    if (own.length < fewestFigures || surprise < leastSurprise) return [];
    const telling = stated.filter((code) => Number(content.figures[code]) !== 0).length;
    return [
      {
        instance: part,
        codes: stated,
        expected: null,
        actual: null,
        message: {
          zh: `第${part}部分表格的 ${stated.length} 格与 ${year - 1} 年完全相同（其中 ${telling} 格不为0）。`,
          en: `All ${stated.length} cells of part ${part} are those of ${year - 1} again (${telling} of them not zero).`,
        },
        basis: stated.map((code) => String(content.figures[code])).join(","),
      },
    ];
  });
}
