/** A sheet of this system's own workbook, asked cell by cell. */
import { decimalText, shownText, type WorkbookValue } from "../xlsx/xlsx-value";
import { type Sheet, type SheetCell } from "../xlsx/xlsx-workbook";

/** The cells of one sheet, rows and columns from 1. */
export interface OwnGrid {
  readonly lastRow: number;
  /** The cell's value; null where it is empty. */
  readonly value: (row: number, column: number) => WorkbookValue;
  /** The text exactly as it was written, not trimmed; numbers and days as they are written in reports. */
  readonly text: (row: number, column: number) => string;
}

/** The grid of a sheet; without the sheet an empty one. */
export function gridOf(sheet: Sheet | undefined): OwnGrid {
  const rows = new Map(
    (sheet?.rows ?? []).map((row) => [row.number, new Map(row.cells.map((cell) => [cell.column, cell]))]),
  );
  const cellAt = (row: number, column: number): SheetCell | undefined => rows.get(row)?.get(column - 1);
  return {
    lastRow: Math.max(0, ...rows.keys()),
    value: (row, column) => cellAt(row, column)?.value ?? null,
    text: (row, column) => {
      const cell = cellAt(row, column);
      return cell ? exactText(cell) : "";
    },
  };
}

function exactText({ value, format }: SheetCell): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return typeof value === "number" ? exactNumber(value, format) : shownText(value, format);
}

/** With the decimals its format shows, if that is the same quantity: 12.5 under 0.00 was written as 12.50. */
function exactNumber(value: number, format: string): string {
  const text = decimalText(value);
  const decimals = /^0\.(0+)$/.exec(format)?.[1]?.length ?? 0;
  const padded = value.toFixed(decimals);
  return decimals > 0 && Number(padded) === value ? padded : text;
}
