/** Brings printed labels and numbers to one spelling, so that layouts and typing habits do not matter. */
import { halfWidth, parseFigure, type Figure, type Measure } from "@/report/figure";
import { chineseCount, printedCount } from "./spoken-values";

/** A label without spaces, brackets and punctuation: "（一） 予以公开" is "一予以公开". */
export function normaliseLabel(text: string): string {
  return halfWidth(text).replace(/[^\p{L}\p{N}]/gu, "");
}

const number = String.raw`[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const unit = "条|件|项|份|次|起|宗|个|万元|元";
/** Marks that lead to a note elsewhere: "[2]", "①", "¹", "*". */
const noteMarks = String.raw`(?:\s*(?:[[〔【]\s*注?\s*\d{1,2}\s*[\]〕】]|[①-⑳¹²³⁰-⁹*※†‡]))*`;
const cellPattern = new RegExp(String.raw`^(${number})${noteMarks}\s*(${unit})?${noteMarks}\s*(\(.*\))?$`);
const marks = /^(?:[/\\]|[-—–]+)$/;
/** What a form to be filled in says where nobody has written anything. */
const prompt =
  /^(?:(?:请?(?:单击|点击|双击)(?:或点击|或轻触|或触摸|以)?(?:此处|这里)?|请(?:在此(?:处)?)?)(?:键?输入|填写|填入)(?:文字|文本|内容|数字|数据)?|(?:click|tap|press)\b.{0,40}\b(?:enter|add|type) text)[。.]?$/i;
/** A number whose sign was printed twice holds its cell, though nobody can say what it means. */
const twiceSigned = /^[-+]{2,}\d[\d,.]*$/;
/** Letters that were taken for digits, and numbers that are said to be rough: they hold a cell and are no figure. */
const spoilt = [
  /^(?=.*\d)(?=.*[lIOoQZzSsBb|])[\dlIOoQZzSsBb|.,]{1,12}$/,
  new RegExp(String.raw`^(?:约|大约|近|超过?|不足|逾|共|计)\s*${number}\s*(?:余|多)?\s*[万亿]?(?:${unit})?$`),
  new RegExp(String.raw`^${number}\s*(?:余|多|[万亿]|左右|以上|上下)\s*(?:余|多)?(?:${unit})?(?:左右|以上)?$`),
];
const change = new RegExp(String.raw`^(净?(?:增|减)(?:加|少|长)?|[↑↓])(?:了)?\s*(\d+)\s*(?:${unit})?$`);

/** What one printed cell holds. */
export type CellReading =
  | { readonly kind: "figure"; readonly value: Figure; readonly note: string | null }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable" };

/** Whether a cell holds a number or a mark for "nothing" rather than words. */
export function isValueText(text: string): boolean {
  const plain = plainCell(text);
  return plain === ""
    ? text.includes("&nbsp;")
    : [cellPattern, marks, prompt, twiceSigned, change, ...spoilt].some((pattern) => pattern.test(plain)) ||
        chineseCount(plain) !== null ||
        printedCount(plain) !== null;
}

/** A cell without the signs that a web page or Markdown puts around its number, a dash before digits as the minus it is. */
function plainCell(text: string): string {
  return (
    halfWidth(text)
      // A space and not nothing: digits with such a sign between them are no one number.
      .replace(/&nbsp;|<br\s*\/?>|\*\*/g, " ")
      .replace(/[−–—](?=[-−–—]*\d)/g, "-")
      .trim()
  );
}

const dashes = "[-—–─―·•]";
const pageMark = new RegExp(
  String.raw`^(?:${dashes}+\s*\d{1,3}\s*${dashes}+|第\s*\d{1,3}\s*页(?:\s*[,/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$`,
);

/** Whether a line is the number of a page: "— 3 —", "第 3 页", "3/8". */
export function isPageMark(text: string): boolean {
  return pageMark.test(halfWidth(text).trim());
}

/** Whether a cell holds nothing: empty, `/`, `-` or a non-breaking space. */
export function isBlankText(text: string): boolean {
  const plain = plainCell(text);
  return plain === "" || marks.test(plain) || prompt.test(plain);
}

/** Reads one cell: the number is kept and a note beside it reported; a unit other than the column's is never converted. */
export function readCell(text: string, measure: Measure, unit: string): CellReading {
  if (isBlankText(text)) return { kind: "blank" };
  const plain = plainCell(text);
  const match = cellPattern.exec(plain);
  if (!match?.[1]) return readWords(plain, measure);
  const printedUnit = match[2] ?? "";
  const money = printedUnit.endsWith("元");
  if (money ? printedUnit !== unit : printedUnit !== "" && measure === "amount") return { kind: "unreadable" };
  return figureOf(match[1], measure, match[3] ?? null);
}

/** "减4" in a column of changes, "九十四", "94，上年80": one number and no other is this year's. */
function readWords(plain: string, measure: Measure): CellReading {
  const said = change.exec(plain);
  if (said) return measure === "change" ? figureOf(signed(said), measure, null) : { kind: "unreadable" };
  const both = printedCount(plain);
  if (both !== null) return figureOf(both, measure, plain);
  const spelt = measure === "amount" ? null : chineseCount(plain);
  return spelt === null ? { kind: "unreadable" } : figureOf(String(spelt), measure, null);
}

function signed([, word = "", digits = ""]: RegExpExecArray): string {
  return /减|↓/.test(word) ? `-${digits}` : digits;
}

function figureOf(printed: string, measure: Measure, note: string | null): CellReading {
  const parsed = parseFigure(printed, measure);
  return parsed.ok ? { kind: "figure", value: parsed.value, note } : { kind: "unreadable" };
}
