/** Pages with everything in its place, before a format draws them; points from the upper left corner of the paper. */
import { type FontRole } from "./official-fonts";

/** What a mark is a part of, for those who hear the document: an element of its structure (PDF 1.7, 14.8.4). */
export interface Element {
  readonly type: "H1" | "H2" | "H3" | "P" | "Table" | "THead" | "TBody" | "TR" | "TH" | "TD";
  readonly cell?: {
    readonly scope: "Column" | "Row" | "Both" | null;
    readonly rows: number;
    readonly columns: number;
  };
  readonly children: Element[];
}

/** One line of text; `y` is its baseline. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly role: FontRole;
  readonly size: number;
  /** Points added after each character, so that a line reaches the edge. */
  readonly spacing: number;
  /** The element it belongs to; null for what is no content: page numbers, headers said again on the next page. */
  readonly element: Element | null;
}

/** A cell's frame. */
export interface PlacedFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isShaded: boolean;
}

export interface PlacedPage {
  readonly texts: PlacedText[];
  readonly frames: PlacedFrame[];
}

/** The pages, and the elements of the document in reading order. */
export interface PlacedDocument {
  readonly pages: readonly PlacedPage[];
  readonly elements: readonly Element[];
}
