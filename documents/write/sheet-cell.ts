/** Single cells of a workbook: exact numbers, text that stays text, and what may be typed into them. */
import { type Cell, type DataValidation } from "@protobi/exceljs";
import { largestCount, type Figure, type Measure } from "@/report/figure";
import { sheetText } from "./sheet-text";

/** The format of a cell whose content is text whatever it looks like: "=1+1" stays these four signs, also when edited. */
export const textFormat = "@";

/** Spreadsheets keep fifteen digits of a number. */
const mostDigits = 15;

/** Writes a text, or leaves the cell empty. */
export function putText(cell: Cell, text: string): void {
  cell.numFmt = textFormat;
  if (text !== "") cell.value = sheetText(text);
}

/** Writes a figure exactly: an amount with all its decimals, as text where a spreadsheet would round it. */
export function putFigure(cell: Cell, value: Figure, measure: Measure): void {
  if (typeof value === "string") putAmount(cell, value);
  else {
    cell.numFmt = measure === "amount" ? "General" : "0";
    cell.value = value;
  }
}

function putAmount(cell: Cell, amount: string): void {
  const [whole = "", fraction = ""] = amount.split(".");
  const isExact = whole.length + fraction.length <= mostDigits && !/^0\d/.test(whole);
  if (!isExact) {
    putText(cell, amount);
    return;
  }
  cell.numFmt = fraction === "" ? "0" : `0.${"0".repeat(fraction.length)}`;
  cell.value = Number(amount);
}

const refusal = { showErrorMessage: true, errorStyle: "stop", errorTitle: "填写有误", allowBlank: true } as const;

/** What may be typed into a cell for figures. */
export function figureValidation(measure: Measure): DataValidation {
  if (measure === "amount") {
    const error = "请填写非负数，可以有小数；未载明请留空。";
    return { ...refusal, type: "decimal", operator: "greaterThanOrEqual", formulae: [0], error };
  }
  const least = measure === "change" ? -largestCount : 0;
  const error =
    measure === "change" ? "请填写整数，减少填负数；未载明请留空。" : "请填写非负整数；未载明请留空，没有请填0。";
  return { ...refusal, type: "whole", operator: "between", formulae: [least, largestCount], error };
}

/** A year of a report. */
export const yearValidation: DataValidation = {
  ...refusal,
  type: "whole",
  operator: "between",
  formulae: [2008, 2100],
  error: "请填写四位数年份。",
};

/** One of the given words. */
export function choiceValidation(words: readonly string[]): DataValidation {
  return { ...refusal, type: "list", formulae: [`"${words.join(",")}"`], error: `请选择：${words.join("、")}。` };
}
