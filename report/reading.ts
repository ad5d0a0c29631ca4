/**
 * A reading of a document: what was printed, where each figure stood, and what could not be decided. Made by
 * documents/read, kept on the server, shown and decided on in the browser; the browser sends decisions, never evidence.
 */
import { type ReportContent, type Scope } from "./content";
import { type Place } from "./evidence";
import { type Figure } from "./figure";
import { type EditionId } from "./form/define";
import { figureField, withValue } from "./patch";
import { type Sentence } from "./sentence";

/** A printed cell; where the format knows its table's geometry, the first and last column of the grid it covers (from 0). */
export interface Cell extends Place {
  readonly from?: number;
  readonly to?: number;
}

/** A paragraph, or one row of a table; an open row goes on in the next block. */
export type Block =
  | { readonly kind: "paragraph"; readonly place: Place }
  | { readonly kind: "row"; readonly cells: readonly Cell[]; readonly open: boolean; readonly raw: Place };

/** The file that was read. */
export interface ReadFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** One document as it is recognised and shown: the neutral original. */
export interface Original<Format extends string = string> {
  readonly format: Format;
  /** What people see beside the form; every place counts lines and columns in it. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A value a person may accept for a cell that is not stated without doubt. */
export interface Proposal {
  readonly value: Figure;
  readonly reason: Sentence;
}

/** A printed row whose digits may be divided in several ways; a person picks one, or none. */
export interface Division {
  readonly codes: readonly string[];
  readonly place: Place;
  /** Every division that the relations leave, each with one value a code; never empty, never more than 200. */
  readonly options: readonly (readonly Figure[])[];
  readonly reason: Sentence;
}

/** Something printed that found no place in the report. */
export interface Unread {
  readonly place: Place;
  readonly reason: Sentence;
}

/** One of several reports in a document: its title, and where it stands. */
export interface ReportInFile {
  readonly agency: string | null;
  readonly year: number | null;
  readonly place: Place;
}

/** What was read from one document. */
export interface Reading<Format extends string = string> {
  readonly original: Original<Format>;
  readonly agency: string | null;
  readonly year: number | null;
  /** Where the document states no year: the one that its signature or its name suggests; a person decides. */
  readonly proposedYear: { readonly value: number; readonly reason: Sentence } | null;
  readonly scope: Scope | null;
  /** Null where no part of a table is in the document; the content then stands on the form of its year. */
  readonly edition: EditionId | null;
  readonly content: ReportContent;
  readonly evidence: Record<string, Place>;
  readonly proposals: Record<string, Proposal>;
  readonly divisions: readonly Division[];
  readonly absent: string[];
  readonly blank: string[];
  readonly unread: Unread[];
  /** Where the document holds several reports, all of them; no figure is taken until one is chosen. */
  readonly reports: readonly ReportInFile[];
}

/** A reading as it is kept for its reader: found again by its id. */
export interface KeptReading extends Reading {
  readonly id: string;
  /** Name of the file it was made from. */
  readonly name: string;
}

export const decisionKinds = ["proposal", "division", "hand"] as const;

/** How a person came to a value that the document leaves open. */
export type DecidedBy = (typeof decisionKinds)[number];

/** One cell decided by a person. */
export interface DecidedCell {
  readonly code: string;
  readonly by: DecidedBy;
  readonly value: Figure;
}

/** The content with these values; a cell so decided is no longer unclear. */
export function withDecided(
  content: ReportContent,
  decided: readonly { readonly code: string; readonly value: Figure }[],
): ReportContent {
  const codes = new Set(decided.map(({ code }) => code));
  const changed = decided.reduce((each, { code, value }) => withValue(each, figureField(code), value), content);
  return { ...changed, unclear: changed.unclear.filter(({ code }) => !codes.has(code)) };
}

/** Places of what was read; a value typed by hand stands nowhere in the document. */
export function evidenceOf(
  { evidence }: Pick<Reading, "evidence">,
  decided: readonly Pick<DecidedCell, "code" | "by">[],
): Record<string, Place> {
  const typed = new Set(decided.flatMap(({ code, by }) => (by === "hand" ? [code] : [])));
  return Object.fromEntries(Object.entries(evidence).filter(([code]) => !typed.has(code)));
}

/**
 * Whether the reading itself offers what is said to be decided: a proposal with its value, a division with all its
 * cells as one of its options. What a person typed is theirs, as long as the cell is on the form.
 */
export function isOffered(reading: Reading, decided: readonly DecidedCell[]): boolean {
  const values = new Map(decided.map((cell) => [cell.code, cell]));
  return decided.every(({ code, by, value }) => {
    if (!(code in reading.content.figures)) return false;
    if (by === "hand") return true;
    if (by === "proposal") return reading.proposals[code]?.value === value;
    return reading.divisions.some(
      ({ codes, options }) =>
        codes.includes(code) &&
        options.some((option) => codes.every((each, at) => values.get(each)?.value === option[at])),
    );
  });
}
