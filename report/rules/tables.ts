/** H1–H5: the arithmetic of the tables. An equation with a cell that is not stated is not judged: missing is not zero. */
import { type Figures, isFigure, subtractDecimals, sum, equalDecimals } from "../figure";
import { type ReportContent } from "../content";
import { editionOf, findCell, variantOf } from "../form/editions";
import { type Cell, cellsOf } from "../form/define";
import { type CheckInput, type Found, type Rule } from "./define";
import { type Sentence } from "../sentence";
import { relationsOf, type Relation, type RelationKind } from "./relations";

const formSource = "国办公开办函〔2021〕30号、〔2019〕60号：表三、表四";

const placesOf = (kind: RelationKind): string[] =>
  relationsOf(editionOf("2021"), "form")
    .filter((relation) => relation.kind === kind)
    .map(({ place }) => place);

const relationRule = (
  id: string,
  kind: RelationKind,
  title: Sentence,
  source: string,
  explanation: Sentence,
): Rule => ({
  id,
  family: "tables",
  severity: "error",
  title,
  source,
  explanation,
  instances: placesOf(kind),
  find: (input) => relationsIn(input, kind).flatMap((relation) => unequal(input, relation)),
});

/** The rules on tables 三 and 四, and on each cell. */
export const tableRules: readonly Rule[] = [
  relationRule(
    "row-total-matches-applicants",
    "row-total",
    { zh: "各行总计等于各类申请人之和", en: "A row's total is the sum of its applicants" },
    formSource,
    {
      zh: "总计应为自然人和五类法人或其他组织之和。请核对该行各格，改正填错的一格。",
      en: "A total is natural persons plus the five kinds of organisations. Look through the row and correct the cell that is wrong.",
    },
  ),
  relationRule(
    "column-total-matches-outcomes",
    "column-total",
    { zh: "（七）总计等于各项办理结果之和", en: "(7) Total is the sum of the outcomes" },
    formSource,
    {
      zh: "每件申请只按最终办理结果计一次，各项结果之和就是（七）总计。请核对是否漏计或重计。",
      en: "Each request is counted once, by its final outcome, so the outcomes add up to (7). Look for requests left out or counted twice.",
    },
  ),
  relationRule(
    "received-matches-concluded",
    "flow",
    {
      zh: "第一项加第二项之和，等于第三项加第四项之和",
      en: "Item 1 plus item 2 equals item 3 plus item 4",
    },
    "国办公开办函〔2021〕30号：表三勾稽关系",
    {
      zh: "这是表三左上角载明的勾稽关系：新收加上年结转，等于办理结果总计加结转下年度。请核对这四行。",
      en: "The note in the corner of the table: received plus carried in is concluded plus carried out. Look at these four rows.",
    },
  ),
  relationRule(
    "dispute-total-matches-results",
    "result-total",
    { zh: "行政复议、行政诉讼总计等于各项结果之和", en: "A dispute total is the sum of its results" },
    formSource,
    {
      zh: "每组总计应为结果维持、结果纠正、其他结果、尚未审结之和。总计填0而结果不为0的，多为漏填总计。",
      en: "A total is upheld, corrected, other and pending together. Where it is 0 beside results, it was mostly left unfilled.",
    },
  ),
  {
    id: "figure-is-of-its-kind",
    family: "tables",
    severity: "error",
    title: { zh: "件数为非负整数，金额为非负小数", en: "Counts are whole numbers, amounts decimals, none negative" },
    source: formSource,
    explanation: {
      zh: "件数只能是非负整数；行政事业性收费以万元为单位，可以有小数。请改为有效的数。",
      en: "Counts are whole numbers; fees are in 10,000 yuan and may have decimals. Enter a valid number.",
    },
    instances: cellsOf(editionOf("2021")).map(({ code }) => code),
    find: ({ content }) =>
      Object.entries(content.figures).flatMap(([code, value]) => {
        const cell = findCell(content.edition, code);
        if (!cell || isFigure(value, cell.measure)) return [];
        return [
          {
            instance: code,
            codes: [code],
            expected: null,
            actual: String(value),
            message: {
              zh: `${nameOf(cell).zh}：“${String(value)}”不是有效的数。`,
              en: `${nameOf(cell).en}: “${String(value)}” is not a valid figure.`,
            },
            basis: String(value),
          },
        ];
      }),
  },
];

const used = new WeakMap<Figures, readonly Relation[]>();

/** The equations of one kind on the rows a report uses. */
export function relationsIn({ content }: CheckInput, kind: RelationKind): Relation[] {
  // Which rows are used is asked by several rules of the same figures.
  const relations = used.get(content.figures) ?? relationsUsed(content);
  used.set(content.figures, relations);
  return relations.filter((each) => each.kind === kind);
}

function relationsUsed({ edition: id, figures }: ReportContent): readonly Relation[] {
  const edition = editionOf(id);
  return relationsOf(edition, variantOf(edition, Object.keys(figures)));
}

function unequal({ content }: CheckInput, relation: Relation): Found[] {
  const left = sum(relation.left.map((code) => content.figures[code]));
  const right = sum(relation.right.map((code) => content.figures[code]));
  if (left.missing + right.missing > 0 || left.value === null || right.value === null) return [];
  if (equalDecimals(left.value, right.value)) return [];
  const codes = [...relation.right, ...relation.left];
  const gap = subtractDecimals(left.value, right.value).replace("-", "");
  return [
    {
      instance: relation.place,
      codes,
      expected: left.value,
      actual: right.value,
      message: relationSentence(content.edition, relation, left.value, right.value, gap),
      basis: [...relation.left, ...relation.right].map((code) => String(content.figures[code])).join(","),
    },
  ];
}

function relationSentence(
  edition: CheckInput["content"]["edition"],
  { kind, right, place }: Relation,
  leftValue: string,
  rightValue: string,
  gap: string,
): Sentence {
  const cell = findCell(edition, right[0] ?? "");
  const row = cell?.row ?? place;
  const column = cell?.column ?? place;
  const en = `${leftValue} ≠ ${rightValue} (difference ${gap})`;
  switch (kind) {
    case "row-total":
      return {
        zh: `${row}：各类申请人之和 ${leftValue} ≠ 总计 ${rightValue}，相差 ${gap}。`,
        en: `${place}: applicants ${en}.`,
      };
    case "column-total":
      return {
        zh: `${column}列：各项办理结果之和 ${leftValue} ≠（七）总计 ${rightValue}，相差 ${gap}。`,
        en: `Column ${place}: sum of outcomes against (7) Total: ${en}.`,
      };
    case "flow":
      return {
        zh: `${column}列：本年新收加上年结转 ${leftValue} ≠（七）总计加结转下年度 ${rightValue}，相差 ${gap}。`,
        en: `Column ${place}: received plus carried in against concluded plus carried out: ${en}.`,
      };
    case "result-total":
      return {
        zh: `${row}：各项结果之和 ${leftValue} ≠ 总计 ${rightValue}，相差 ${gap}。`,
        en: `${place}: results ${en}.`,
      };
  }
}

/** How a cell is named in a sentence: row and column as printed. */
export function nameOf(cell: Cell): Sentence {
  return { zh: `“${cell.row} · ${cell.column}”`, en: cell.code };
}
