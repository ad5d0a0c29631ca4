/** Whether everything the form asks for is there: parts, rows, cells, and the form ordered for the year. */
import { editionForYear, editionOf } from "../form/editions";
import { type CheckInput, type Found, type Rule } from "./define";
import { isAbsent, rowKey, rowsInForce, rowsOfPresentParts, tableParts } from "./layout";
import { unclearRule } from "./unclear";
import { isUnclear } from "./unclear-cells";

const notice = "国办公开办函〔2021〕30号";

/** The rules on the tables being whole. */
export const structureRules: readonly Rule[] = [
  {
    id: "part-is-present",
    family: "structure",
    severity: "error",
    title: { zh: "各部分的表格齐全", en: "The table of each part is there" },
    source: notice,
    explanation: {
      zh: "统一格式要求第二、三、四部分各有一张表；没有发生的也应填0。请补上整张表。",
      en: "The form has a table in each of the parts 二, 三 and 四; where nothing happened, zeros are entered. Add the table.",
    },
    instances: ["二", "三", "四"],
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
    family: "structure",
    severity: "error",
    title: { zh: "表格各行齐全", en: "Each row of a table is there" },
    source: notice,
    explanation: {
      zh: "统一格式的行不能删减；没有发生的填0，空白不等于0。请补上该行。",
      en: "No row of the form may be left out; where nothing happened, 0 is entered, for a blank is not zero. Add the row.",
    },
    instances: rowsInForce,
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
    family: "structure",
    severity: "error",
    title: { zh: "各格均已填写（没有的填0）", en: "Each cell is stated (0 where there is none)" },
    source: notice,
    explanation: {
      zh: "空白和“/”都是未载明，不按0计算，有关的勾稽关系也无法核对。没有的请填0。",
      en: "A blank or “/” is not stated: it counts as nothing, and the sums it belongs to cannot be checked. Enter 0 where there is none.",
    },
    instances: rowsInForce,
    find: cellsNotStated,
  },
  unclearRule,
  {
    id: "edition-is-the-ordered-one",
    needs: "year",
    family: "structure",
    severity: "warning",
    title: { zh: "使用该年度规定的格式", en: "The form ordered for the year is used" },
    source: "国办公开办函〔2021〕30号、〔2019〕60号",
    explanation: {
      zh: "新旧格式的第二部分统计口径不同，用错格式后无法与其他单位和年度比较。请改用该年度的格式重新填报。",
      en: "Part 二 of the old and the new form count different things; on the wrong form a report cannot be compared. Use the form of its year.",
    },
    instances: ["edition"],
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
            en: `The report for ${year} should use the ${ordered.name.en}, not the ${editionOf(content.edition).name.en}.`,
          },
          basis: content.edition,
        },
      ];
    },
  },
  {
    id: "other-handling-has-its-rows",
    family: "structure",
    severity: "warning",
    title: { zh: "（六）其他处理分三行填报", en: "(6) Other handling is given in its three rows" },
    source: notice,
    explanation: {
      zh: "2021年格式将“（六）其他处理”分为逾期不补正、逾期未缴费、其他三行；合为一行是2019年的做法。请分行填报。",
      en: "The form of 2021 parts (6) into not corrected, fee not paid, and other; a single row is the way of 2019. Give the three rows.",
    },
    instances: ["requests.other"],
    find: ({ content: { edition, figures } }) => {
      const single = figures["requests.other.total"];
      if (edition !== "2021" || single === undefined) return [];
      return [
        {
          instance: "requests.other",
          codes: ["requests.other.total"],
          expected: "3",
          actual: "1",
          message: {
            zh: "“（六）其他处理”只有1行，2021年格式为3行。",
            en: "(6) Other handling has 1 row; the form of 2021 has 3.",
          },
          basis: "single",
        },
      ];
    },
  },
];

function cellsNotStated({ content }: CheckInput): Found[] {
  return rowsOfPresentParts(content)
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
    });
}
