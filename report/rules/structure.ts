/** Whether everything the form asks for is there: parts, rows, cells, lengths, statements, period. */
import { type ReportContent } from "../content";
import { cellsOf, type Cell, type Edition, type PartNumber, type RowVariant } from "../form/define";
import { editionForYear, editionOf, editions, variantOf } from "../form/editions";
import { type Rule } from "./define";
import { isUnclear, unclearRule } from "./unclear";

const notice = "国办公开办函〔2021〕30号";

/** The rules on structure and statements. */
export const structureRules: readonly Rule[] = [
  {
    id: "part-is-present",
    severity: "error",
    title: { zh: "各部分的表格齐全", en: "The table of each part is there" },
    source: notice,
    find: ({ content }) =>
      tableParts(content)
        .filter((part) => isAbsent(content, part.cells))
        .map(({ number, heading, cells }) => ({
          instance: number,
          codes: cells.map(({ code }) => code),
          expected: null,
          actual: null,
          message: {
            zh: `第${number}部分“${heading}”缺表格，全部未载明。`,
            en: `The table of part ${number} is missing: none of its ${cells.length} cells is stated.`,
          },
          basis: "absent",
        })),
  },
  {
    id: "row-is-present",
    severity: "error",
    title: { zh: "表格各行齐全", en: "Each row of a table is there" },
    source: notice,
    find: ({ content }) =>
      rowsOfPresentParts(content)
        .filter((cells) => isAbsent(content, cells))
        .map((cells) => ({
          instance: rowKey(cells),
          codes: cells.map(({ code }) => code),
          expected: null,
          actual: null,
          message: {
            zh: `“${cells[0]?.row ?? ""}”一行未载明。`,
            en: `The row ${rowKey(cells)} is missing: none of its ${cells.length} cells is stated.`,
          },
          basis: "absent",
        })),
  },
  {
    id: "cell-is-stated",
    severity: "error",
    title: { zh: "各格均已填写（没有的填0）", en: "Each cell is stated (0 where there is none)" },
    source: notice,
    find: ({ content }) =>
      rowsOfPresentParts(content)
        .filter((cells) => !isAbsent(content, cells))
        .flatMap((cells) => {
          const missing = cells.filter(({ code }) => content.figures[code] == null && !isUnclear(content, code));
          if (missing.length === 0) return [];
          return [
            {
              instance: rowKey(cells),
              codes: missing.map(({ code }) => code),
              expected: null,
              actual: null,
              message: {
                zh: `“${cells[0]?.row ?? ""}”未载明：${missing.map(({ column }) => column).join("、")}。`,
                en: `Not stated: ${missing.map(({ code }) => code).join(", ")}.`,
              },
              basis: missing.map(({ code }) => code).join(","),
            },
          ];
        }),
  },
  unclearRule,
  {
    id: "edition-is-the-ordered-one",
    severity: "warning",
    title: { zh: "使用该年度规定的格式", en: "The form ordered for the year is used" },
    source: notice,
    find: ({ content, year }) => {
      const ordered = editionForYear(year);
      if (ordered.id === content.edition) return [];
      return [
        {
          instance: "edition",
          codes: [],
          expected: null,
          actual: null,
          message: {
            zh: `${year}年度应使用${ordered.name.zh}，本报告使用${editionOf(content.edition).name.zh}。`,
            en: `The report on ${year} should use the ${ordered.name.en}, not the ${editionOf(content.edition).name.en}.`,
          },
          basis: content.edition,
        },
      ];
    },
  },
  {
    id: "overview-keeps-its-length",
    severity: "warning",
    title: { zh: "总体情况原则上不超过一千字", en: "Part 一 keeps to a thousand characters" },
    source: `${notice}：“篇幅原则上不超过一千字”`,
    find: ({ content }) => {
      const limit = editionOf(content.edition).overviewLimit;
      const length = Array.from(content.narrative.overview.replace(/\s/g, "")).length;
      if (limit === null || length <= limit) return [];
      return [
        {
          instance: "overview",
          codes: [],
          expected: String(limit),
          actual: String(length),
          message: {
            zh: `总体情况 ${length} 字，超过 ${limit} 字。`,
            en: `Part 一 has ${length} characters; the notice asks for ${limit} at most.`,
          },
          basis: String(length),
        },
      ];
    },
  },
  {
    id: "fee-statement-is-there",
    severity: "warning",
    title: { zh: "第六部分报告信息处理费情况", en: "Part 六 states the information-processing fees" },
    source: `${notice}：收取信息处理费情况在此处报告`,
    find: ({ content }) => {
      const text = content.narrative.otherMatters;
      if (content.edition !== "2021" || text.includes("处理费")) return [];
      return [
        {
          instance: "fee-statement",
          codes: [],
          expected: null,
          actual: null,
          message: {
            zh: "第六部分没有说明收取信息处理费的情况（没有收取也应说明）。",
            en: "Part 六 does not state the information-processing fees (also to be stated when there were none).",
          },
          basis: String(text.length),
        },
      ];
    },
  },
  {
    id: "period-is-the-calendar-year",
    severity: "warning",
    title: { zh: "统计期限为报告年度全年", en: "The statistical period is the calendar year" },
    source: "条例第四十九条",
    find: ({ content, year }) => {
      const { from, to } = content.period;
      const isRight = (from === null || from === `${year}-01-01`) && (to === null || to === `${year}-12-31`);
      if (isRight || content.edition === "pre-2019") return [];
      return [
        {
          instance: "period",
          codes: [],
          expected: null,
          actual: null,
          message: {
            zh: `统计期限为 ${from ?? "未载明"} 至 ${to ?? "未载明"}，不是 ${year} 年全年。`,
            en: `The period is ${from ?? "not stated"} to ${to ?? "not stated"}, not the whole of ${year}.`,
          },
          basis: `${from ?? ""}/${to ?? ""}`,
        },
      ];
    },
  },
];

interface TablePart {
  readonly number: PartNumber;
  readonly heading: string;
  readonly cells: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

const layouts = new Map(
  editions.map((edition) => [edition.id, { form: layoutOf(edition, "form"), instead: layoutOf(edition, "instead") }]),
);

function layoutOf(edition: Edition, variant: RowVariant): TablePart[] {
  const all = cellsOf(edition, variant);
  return edition.parts
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ number, heading }) => {
      const cells = all.filter(({ part }) => part === number);
      const keys = [...new Set(cells.map((cell) => rowKey([cell])))];
      const rows = keys.map((key) => cells.filter((cell) => rowKey([cell]) === key));
      return { number, heading: heading.zh, cells, rows };
    });
}

function tableParts({ edition, figures }: ReportContent): readonly TablePart[] {
  return layouts.get(edition)?.[variantOf(editionOf(edition), Object.keys(figures))] ?? [];
}

function rowsOfPresentParts(content: ReportContent): (readonly Cell[])[] {
  return tableParts(content)
    .filter((part) => !isAbsent(content, part.cells))
    .flatMap(({ rows }) => rows);
}

/** The code of a row's cells without their last word. */
function rowKey(cells: readonly Cell[]): string {
  return (cells[0]?.code ?? "").replace(/\.[^.]+$/, "");
}

/** Neither stated nor printed so that several readings are left: a cell that cannot be read is there. */
function isAbsent(content: ReportContent, cells: readonly Cell[]): boolean {
  return cells.every(({ code }) => content.figures[code] == null && !isUnclear(content, code));
}
