/** An invented report before it is written in a format: neutral items to write, and the truth to compare what is read with. */
import { type EditionId, type PartNumber, type RowVariant } from "@/report/form/define";
import { type Figure } from "@/report/figure";

/**
 * A cell as in HTML: given once, at its first row and column. `code` is the figure that stands in it, if it is one.
 * Headers, bands over a block, groups that span rows and row labels are told apart for writers that dress them differently.
 */
export interface GeneratedCell {
  readonly role: "header" | "band" | "group" | "label" | "number";
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly code?: string;
}

/** A table of the form: every row's cells left to right; `width` is its number of grid columns. */
export interface GeneratedTable {
  readonly kind: "table";
  readonly part: PartNumber;
  readonly width: number;
  readonly rows: readonly (readonly GeneratedCell[])[];
  /** How many rows at the top are headers that a new page repeats. */
  readonly headerRows: number;
}

/** A paragraph of text, or the title or a heading. */
export interface GeneratedParagraph {
  readonly kind: "paragraph";
  readonly role: "title" | "heading" | "text";
  readonly text: string;
}

export type GeneratedItem = GeneratedParagraph | GeneratedTable;

/** How many habits and accidents of real reports a generated one has. */
export type Noise = "none" | "usual" | "hard";

/**
 * One report. A writer writes `items` in order, in any format; reading the result must give, for every code of the edition,
 * the value in `truth` or null, and null for every code that `truth` does not hold or holds as null.
 */
export interface GeneratedReport {
  readonly seed: number;
  readonly noise: Noise;
  readonly edition: EditionId;
  readonly variant: RowVariant;
  readonly year: number;
  readonly agency: string;
  readonly title: string;
  readonly items: readonly GeneratedItem[];
  /** The value of every cell as printed; null where the cell is blank. Codes of rows that were left out are not in it. */
  readonly truth: Readonly<Record<string, Figure>>;
  /** Codes whose printed value a reader need not take, as it is not certain: a unit of its own, columns in another order. */
  readonly uncertain: ReadonlySet<string>;
}

/** The codes a reader got wrong or invented, each with what it read and what is printed. */
export function wrongFigures(report: GeneratedReport, read: Readonly<Record<string, Figure>>): string[] {
  return Object.entries(read)
    .filter(([code, value]) => value !== null && !isSame(value, report.truth[code] ?? null))
    .map(([code, value]) => `${code}: read ${String(value)}, printed ${String(report.truth[code] ?? null)}`);
}

/** The codes that are printed without doubt and were not read. */
export function missedFigures(report: GeneratedReport, read: Readonly<Record<string, Figure>>): string[] {
  return certainFigures(report).filter((code) => (read[code] ?? null) === null);
}

/** The codes that are printed without doubt. */
export function certainFigures(report: GeneratedReport): string[] {
  return Object.entries(report.truth)
    .filter(([code, value]) => value !== null && !report.uncertain.has(code))
    .map(([code]) => code);
}

function isSame(read: Figure, printed: Figure): boolean {
  return printed !== null && Number(read) === Number(printed);
}
