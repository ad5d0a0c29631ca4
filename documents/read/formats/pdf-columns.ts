/** Rows of tables that have no rulings: what stands in one line with wide gaps. */
import { type GridCell } from "../transcript";
import { type Entry } from "./pdf-layout";

/** A line, a ruled table, or rows told by their gaps alone. */
export type Part = Entry | { readonly kind: "rows"; readonly rows: readonly (readonly GridCell[])[] };

/** The entries of a page with the lines that are rows given as such. */
export function inColumns(entries: readonly Entry[]): Part[] {
  return entries.map((entry) => {
    if (entry.kind !== "line" || entry.line.pieces.length < 2) return entry;
    return { kind: "rows", rows: [entry.line.pieces.map(({ text }, index) => ({ text, from: index, to: index }))] };
  });
}
