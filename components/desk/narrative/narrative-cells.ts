/** The cells that a text can link to, with what they hold now; found by any words of their name, or by their value. */
import { type ReportContent } from "@/report/content";
import { halfWidth } from "@/report/figure";
import { cellsOf } from "@/report/form/define";
import { editionOf, findCell, variantOf } from "@/report/form/editions";
import { fill } from "../../form/fill";
import { type NarrativeWords } from "./narrative-words";

export interface LinkableCell {
  readonly code: string;
  readonly name: string;
  /** The figure as text; null when it is not stated. */
  readonly value: string | null;
}

type Target = Pick<ReportContent, "edition" | "figures">;

/** All cells of the report's form, in printed order. */
export function linkableCells({ edition, figures }: Target, words: NarrativeWords): LinkableCell[] {
  const form = editionOf(edition);
  return cellsOf(form, variantOf(form, Object.keys(figures))).map(({ code }) => ({
    code,
    name: cellName(code, edition, words),
    value: figures[code] === null || figures[code] === undefined ? null : String(figures[code]),
  }));
}

export function cellName(code: string, edition: Target["edition"], words: NarrativeWords): string {
  const cell = findCell(edition, code);
  // The one row of table 四 is named by its heads, the last of which is the column.
  return cell ? fill(words.cell, { part: cell.part, row: cell.row, column: cell.column }) : code;
}

/** Cells whose name holds every word that is looked for; a whole number also finds the cells that hold it, and these first. */
export function matchingCells(cells: readonly LinkableCell[], query: string): LinkableCell[] {
  const terms = halfWidth(query)
    .split(/[\s·]+/)
    .filter((term) => term !== "");
  const byValue = cells.filter(({ value }) => terms.length === 1 && value === terms[0]);
  const byName = cells.filter(
    (cell) => !byValue.includes(cell) && terms.every((term) => halfWidth(cell.name).includes(term)),
  );
  return [...byValue, ...byName];
}
