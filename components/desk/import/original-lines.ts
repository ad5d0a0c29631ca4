/** The original as it is shown: lines of text, rows as aligned cells, each cut where a figure or a doubt stands. */
import { type Place } from "@/report/evidence";
import { type Block, type Cell, type Reading } from "@/report/reading";

export type MarkKind = "figure" | "division" | "unread";

/** Part of a line that something was read from, or that was not understood. */
export interface Mark {
  readonly kind: MarkKind;
  readonly from: number;
  readonly to: number;
  /** Cells whose figures stand here. */
  readonly codes: readonly string[];
}

export interface Piece {
  readonly text: string;
  readonly mark: Mark | null;
}

export interface ShownCell {
  readonly pieces: readonly Piece[];
  /** Columns of the grid that are empty before it, and that it covers. */
  readonly gap: number;
  readonly span: number;
}

export type Segment =
  | { readonly kind: "line"; readonly line: number; readonly pieces: readonly Piece[] }
  | {
      readonly kind: "table";
      readonly rows: readonly { readonly line: number; readonly cells: readonly ShownCell[] }[];
    };

/** Lines that are shown at most: a browser is slow with more, and a report has less. */
export const mostLines = 6_000;

/** What is shown of a reading, or of what was kept of it. */
export type OriginalShown = Pick<Reading, "original" | "evidence" | "divisions" | "unread">;

/** The original in order; rows that follow each other are one table. */
export function originalSegments(reading: OriginalShown): Segment[] {
  const marks = marksByLine(reading);
  const rows = shownRows(reading.original.blocks);
  const segments: Segment[] = [];
  let table: { line: number; cells: readonly ShownCell[] }[] | null = null;
  const lines = reading.original.text.split(/\r\n|\n|\r/).slice(0, mostLines);
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const found = marks.get(line) ?? [];
    const row = rows.get(line);
    if (!row) {
      table = null;
      segments.push({ kind: "line", line, pieces: cut(text, 0, found) });
      continue;
    }
    if (!table) segments.push({ kind: "table", rows: (table = []) });
    table.push({ line, cells: shownCells(row, found) });
  }
  return segments;
}

/** Number of lines of the whole original. */
export function lineCount(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}

/** Rows whose cells stand on one line can be shown as cells, by that line; others are lines already. */
function shownRows(blocks: readonly Block[]): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, readonly Cell[]>();
  for (const block of blocks) {
    const [first, ...others] = block.kind === "row" ? block.cells : [];
    if (first && others.length > 0 && others.every(({ line }) => line === first.line)) {
      rows.set(first.line, [first, ...others]);
    }
  }
  return rows;
}

function shownCells(cells: readonly Cell[], marks: readonly Mark[]): ShownCell[] {
  const [first, ...others] = cells;
  if (first && first.from === undefined && others.every(({ text }) => text.trim() === "")) {
    // Where no grid is known, a row with one text is a heading over all columns.
    return [{ pieces: cut(first.text, first.column - 1, marks), gap: 0, span: cells.length }];
  }
  let column = 0;
  return cells.map(({ text, from, to, ...cell }) => {
    const start = Math.max(from ?? column, column);
    const end = Math.max(to ?? start, start);
    const gap = start - column;
    column = end + 1;
    return { pieces: cut(text, cell.column - 1, marks), gap, span: end - start + 1 };
  });
}

function marksByLine({ evidence, divisions, unread }: OriginalShown): ReadonlyMap<number, readonly Mark[]> {
  const lines = new Map<number, Mark[]>();
  const add = (kind: MarkKind, codes: readonly string[], place: Place) => {
    const marks = lines.get(place.line) ?? [];
    const from = place.column - 1;
    const to = from + place.text.length;
    const same = marks.findIndex((mark) => mark.from === from && mark.to === to && mark.kind !== "unread");
    if (same === -1 || kind === "unread") lines.set(place.line, [...marks, { kind, from, to, codes }]);
    else
      lines.set(
        place.line,
        marks.map((mark, index) => (index === same ? joined(mark, codes) : mark)),
      );
  };
  for (const { codes, place } of divisions) add("division", codes, place);
  for (const [code, place] of Object.entries(evidence)) add("figure", [code], place);
  for (const { place } of unread) add("unread", [], place);
  for (const marks of lines.values()) marks.sort((left, right) => left.from - right.from);
  return lines;
}

function joined(mark: Mark, codes: readonly string[]): Mark {
  return { ...mark, codes: [...new Set([...mark.codes, ...codes])] };
}

/** Cuts a text that begins at `start` of its line where marks stand in it; of two that overlap the first is kept. */
function cut(text: string, start: number, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    const from = mark.from - start;
    const to = Math.min(mark.to - start, text.length);
    if (from < at || from >= text.length || to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), mark: null });
    pieces.push({ text: text.slice(from, to), mark });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null });
  return pieces;
}
