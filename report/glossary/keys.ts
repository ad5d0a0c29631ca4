/** What the glossary has to explain: every row and column that the form prints, each by its key. No texts: browsers load this. */
import { type Block, type Column, type Edition, type Label, type PartNumber, type Row } from "../form/define";
import { edition2019 } from "../form/edition-2019";
import { edition2021 } from "../form/edition-2021";

/** A row or column that an edition prints. */
export interface Printed {
  readonly key: string;
  readonly kind: "row" | "column";
  readonly label: Label;
  readonly part: PartNumber;
  /** Which block of the part, and the label over it. */
  readonly block: Block;
  /** Labels of the groups or headers above it. */
  readonly under: readonly Label[];
}

/** The key of a column: columns of the same name in other blocks are explained apart; where rows have no label (table 四), its own. */
export function keyOfColumn(block: Block, column: Column): string {
  return block.rows.every(({ key }) => key === "") ? column.key : `${block.id}.${column.key}`;
}

/** Every row and column that an edition prints, groups and older rows included, in the order of the form. */
export function printedOn(edition: Edition): Printed[] {
  return edition.parts.flatMap(({ number, blocks }) =>
    blocks.flatMap((block) => [
      ...rowsOf(block.rows).map(({ row, under }): Printed => ({
        ...{ key: row.key, kind: "row", label: row.label, part: number, block, under },
      })),
      ...columnsOf(block.columns).map(({ column, under }): Printed => ({
        ...{ key: keyOfColumn(block, column), kind: "column", label: column.label, part: number, block, under },
      })),
    ]),
  );
}

function rowsOf(rows: readonly Row[], under: readonly Label[] = []): { row: Row; under: readonly Label[] }[] {
  return rows
    .filter(({ key }) => key !== "")
    .flatMap((row) => [
      { row, under },
      ...rowsOf(row.instead ? [row.instead] : [], under),
      ...rowsOf(row.rows ?? [], [...under, row.label]),
    ]);
}

function columnsOf(
  columns: readonly Column[],
  under: readonly Label[] = [],
): { column: Column; under: readonly Label[] }[] {
  return columns.flatMap((column) => [{ column, under }, ...columnsOf(column.columns ?? [], [...under, column.label])]);
}

const rowKeys = [edition2021, edition2019]
  .flatMap(printedOn)
  .filter(({ kind }) => kind === "row")
  .map(({ key }) => key);

/** Which entry explains the cell of this code: its row's, or in table 四, which has no row labels, its column's. */
export function keyOfCode(code: string): string {
  const rows = rowKeys.filter((key) => code.startsWith(`${key}.`));
  return rows.reduce((longest, key) => (key.length > longest.length ? key : longest), "") || code;
}
