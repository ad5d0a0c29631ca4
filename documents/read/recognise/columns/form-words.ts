/** Knows the words of the form that name no row: headers, bands, groups and headings, whole or run together. */
import { type Column, type Row } from "@/report/form/define";
import { editions } from "@/report/form/editions";
import { normaliseLabel } from "../normalise";

const columnLabels = (column: Column): string[] => [
  column.label.zh,
  ...(column.columns ?? []).flatMap((each) => columnLabels(each)),
];

const groupLabels = (row: Row): string[] =>
  row.rows ? [row.label.zh, ...row.rows.flatMap((each) => groupLabels(each))] : [];

const words = [
  ...new Set(
    editions
      .flatMap(({ parts }) =>
        parts.flatMap(({ number, heading, alsoHeaded = [], blocks }) => [
          ...[heading.zh, ...alsoHeaded].flatMap((each) => [each, `${number}、${each}`]),
          ...blocks.flatMap((block) => [
            ...(block.heading ? [block.heading.zh] : []),
            ...(block.corner ? [block.corner.zh] : []),
            ...block.columns.flatMap(columnLabels),
            ...block.rows.flatMap(groupLabels),
          ]),
        ]),
      )
      .map((word) => formSpelling(word))
      .filter((word) => word !== ""),
  ),
].sort((left, right) => right.length - left.length);

/** "表三：收到和处理…" is the heading of part 三 too. */
function formSpelling(text: string): string {
  return normaliseLabel(text)
    .replace(/^表(?=[二三四])/, "")
    .replace(/本年度/g, "本年");
}

/** Whether a text consists of words of the form that name no row. */
export function isFormWords(text: string): boolean {
  let rest = formSpelling(text);
  while (rest !== "") {
    const word = words.find((each) => rest.startsWith(each));
    if (word === undefined) return false;
    rest = rest.slice(word.length);
  }
  return true;
}

/** Whether a text is a piece of one word of the form, as a line that was broken leaves it. */
export function isPieceOfFormWords(text: string): boolean {
  const piece = formSpelling(text);
  return piece.length >= 4 && words.some((word) => word.includes(piece));
}

/** Whether a line is the running head of a page: the title of the report again. */
export function isRunningHead(text: string): boolean {
  return text.length < 60 && /20\d\d\s*年/.test(text) && /公开(?:工作)?(?:年度)?(?:工作)?报告\s*$/.test(text.trim());
}
