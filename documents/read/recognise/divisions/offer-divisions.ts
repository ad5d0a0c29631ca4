/** Puts the possible divisions of a row in order for a person to pick from, and says why there are several. */
import { isFigure, type Figure } from "@/report/figure";
import { type Sentence } from "@/report/sentence";
import { type Division, type Place } from "../../model";
import { type DividedRow } from "./divided-row";

const mostOptions = 200;

/** The divisions that are left; where the relations leave none, all there are; nothing where none can be listed. */
export function offerDivisions(
  { row, all }: Pick<DividedRow, "row" | "all">,
  left: readonly (readonly Figure[])[],
  place: Place,
): Division[] {
  const isAgreed = left.length > 0;
  const hasRelation = row.part === "三" || row.part === "四";
  const valid = (isAgreed ? left : (all ?? [])).filter((values) =>
    values.every((value, index) => value !== null && isFigure(value, row.cells[index]?.measure ?? "count")),
  );
  if (valid.length === 0) return [];
  const options = [...valid]
    .sort((one, other) => unlikeliness(row, one) - unlikeliness(row, other))
    .slice(0, mostOptions);
  const reason = reasonFor(valid.length, hasRelation ? (isAgreed ? "agree" : "none agrees") : "no relation");
  return [{ codes: row.cells.map(({ code }) => code), place, options, reason }];
}

function reasonFor(count: number, relation: "agree" | "none agrees" | "no relation"): Sentence {
  const many = count > mostOptions;
  const zh = {
    agree: `数字连在一起，有 ${count} 种划分符合勾稽关系`,
    "none agrees": `数字连在一起，有 ${count} 种划分，都不符合勾稽关系`,
    "no relation": `数字连在一起，有 ${count} 种划分，没有勾稽关系可以判定`,
  }[relation];
  const en = {
    agree: `The digits ran together; ${count} division(s) agree with the totals`,
    "none agrees": `The digits ran together; of ${count} division(s) none agrees with the totals`,
    "no relation": `The digits ran together; ${count} division(s) are possible and no relation decides`,
  }[relation];
  return {
    zh: `${zh}${many ? `，列出其中 ${mostOptions} 种` : ""}，请对照原件选择。`,
    en: `${en}${many ? `; ${mostOptions} of them are listed` : ""}. Please compare with the original.`,
  };
}

/** Only for the order: numbers of like length come first, and a small change, and a stock above what came to it. */
function unlikeliness({ cells }: DividedRow["row"], values: readonly Figure[]): number {
  const numbers = values.map((value) => Math.abs(Number(value)));
  const changes = cells.flatMap(({ measure }, index) => (measure === "change" ? [numbers[index] ?? 0] : []));
  if (changes.length > 0) return Math.max(...changes);
  const last = numbers.at(-1) ?? 0;
  const exceeding = numbers.slice(0, -1).filter((number) => number > last).length;
  return exceeding * 100 + Math.max(0, ...numbers.map((number) => String(Math.trunc(number)).length));
}
