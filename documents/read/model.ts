/** What reading a document gives: figures as printed, where each stood, and what could not be decided. */
import { type ReportContent, type Scope } from "@/report/content";
import { type Figure } from "@/report/figure";
import { type Place } from "@/report/evidence";
import { type EditionId } from "@/report/form/define";
import { type Sentence } from "@/report/sentence";
import { type Original } from "./original";

export { type Place };

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
export interface Reading {
  readonly original: Original;
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

/** Why a document cannot be read at all, in one sentence. */
export class UnreadableDocument extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
    this.name = "UnreadableDocument";
  }
}
