/** Knows the words with which a table begins or the tables end. */
import { type PartNumber } from "@/report/form/define";
import { type Place } from "../../model";
import { exactLabel, findRow } from "./form-rows";
import { isBlankText, isValueText, normaliseLabel } from "../normalise";

/** The table part that a text opens, null where it closes the tables, undefined where it says nothing. */
export function partOpenedBy(text: string): PartNumber | null | undefined {
  const label = normaliseLabel(text);
  if (label.length > 60) return undefined;
  if (/^第二十条第[一二三四五六七八九]项/.test(label) || label.startsWith("信息内容")) return "二";
  if (label.includes("申请人情况") || label.includes("勾稽关系") || isFirstRow(text, label)) return "三";
  if (/结果维持|未经复议直接起诉|行政复议行政诉讼情况$/.test(label)) return "四";
  if (/^[四五六](政府信息公开工作)?(存在的|主要问题|其他需要报告)/.test(label)) return null;
  return undefined;
}

/** The first row of table 三; only what looks like it is compared with the labels of the form. */
function isFirstRow(text: string, label: string): boolean {
  return /新收|申请数量/.test(label) && findRow(text)?.key === "requests.received";
}

/** The part of a table whose beginning stands on an earlier page: a whole row of table 三, its label unlike any sentence. */
export function partOfWholeRow(cells: readonly Place[]): PartNumber | null {
  const filled = cells.filter(({ text }) => text !== "");
  const values = filled.filter(({ text }) => isValueText(text) && !isBlankText(text));
  const labels = filled.filter(({ text }) => !isValueText(text));
  const row = exactLabel(labels.at(-1)?.text ?? "")?.row;
  const isWhole = labels.length > 0 && values.length === 7 && filled.length === labels.length + values.length;
  return isWhole && row?.part === "三" ? "三" : null;
}
