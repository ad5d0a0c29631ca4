/** The tables of an edition as the rules walk through them: parts, rows, cells, and which of them a report leaves out. */
import { type ReportContent } from "../content";
import { cellsOf, type Cell, type Edition, type PartNumber, type RowVariant } from "../form/define";
import { editionOf, editions, variantOf } from "../form/editions";
import { isUnclear } from "./unclear-cells";

/** A part of the report that holds a table. */
export interface TablePart {
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

/** The table parts of a report, with the rows it uses. */
export function tableParts({ edition, figures }: ReportContent): readonly TablePart[] {
  return layouts.get(edition)?.[variantOf(editionOf(edition), Object.keys(figures))] ?? [];
}

/** The rows of the parts of which anything is there. */
export function rowsOfPresentParts(content: ReportContent): (readonly Cell[])[] {
  return tableParts(content)
    .filter((part) => !isAbsent(content, part.cells))
    .flatMap(({ rows }) => rows);
}

/** The code of a row's cells without their last word. */
export function rowKey(cells: readonly Cell[]): string {
  return (cells[0]?.code ?? "").replace(/\.[^.]+$/, "");
}

/** Neither stated nor printed so that several readings are left: a cell that cannot be read is there. */
export function isAbsent(content: ReportContent, cells: readonly Cell[]): boolean {
  return cells.every(({ code }) => content.figures[code] == null && !isUnclear(content, code));
}

/** The rows of the form in force, as instances of rules that look at rows. */
export const rowsInForce: readonly string[] = [...new Set(cellsOf(editionOf("2021")).map((cell) => rowKey([cell])))];
