/** Brings printed labels and numbers to one spelling, so that layouts and typing habits do not matter. */
import { halfWidth, parseFigure, type Figure, type Measure } from "@/report/figure";

/** A label without spaces, brackets and punctuation: "（一） 予以公开" is "一予以公开". */
export function normaliseLabel(text: string): string {
  return halfWidth(text).replace(/[^\p{L}\p{N}]/gu, "");
}

const number = String.raw`[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const cellPattern = new RegExp(`^(${number})\\s*(条|件|项|份|次|起|宗|个|万元|元)?\\s*(\\(.*\\))?$`);
const marks = /^(?:[/\\]|[-—–]+)$/;
/** A number whose sign was printed twice holds its cell, though nobody can say what it means. */
const twiceSigned = /^[-+]{2,}\d[\d,.]*$/;

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
    : cellPattern.test(plain) || marks.test(plain) || twiceSigned.test(plain);
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
  return plain === "" || marks.test(plain);
}

/** Reads one cell: the number is kept and a note beside it reported; a unit other than the column's is never converted. */
export function readCell(text: string, measure: Measure, unit: string): CellReading {
  if (isBlankText(text)) return { kind: "blank" };
  const match = cellPattern.exec(plainCell(text));
  if (!match?.[1]) return { kind: "unreadable" };
  const printedUnit = match[2] ?? "";
  const money = printedUnit.endsWith("元");
  if (money ? printedUnit !== unit : printedUnit !== "" && measure === "amount") return { kind: "unreadable" };
  const parsed = parseFigure(match[1], measure);
  if (!parsed.ok) return { kind: "unreadable" };
  return { kind: "figure", value: parsed.value, note: match[3] ?? null };
}
