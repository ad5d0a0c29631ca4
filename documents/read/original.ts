/** A document without its file type: paragraphs and rows of cells, each with its place in the text that people are shown. */
import { type Place } from "@/report/evidence";

/** What kind of file a document came as. */
export type Format =
  "text" | "html" | "docx" | "xlsx" | "pdf" | "csv" | "json" | "doc" | "xls" | "rtf" | "odt" | "ods" | "mht" | "ofd";

/** A printed cell; where the format knows its table's geometry, the first and last column of the grid it covers (from 0). */
export interface Cell extends Place {
  readonly from?: number;
  readonly to?: number;
}

/** A paragraph, or one row of a table; an open row goes on in the next block. */
export type Block =
  | { readonly kind: "paragraph"; readonly place: Place }
  | { readonly kind: "row"; readonly cells: readonly Cell[]; readonly open: boolean; readonly raw: Place };

/** One document as it is recognised and shown. */
export interface Original {
  readonly format: Format;
  /** What people see beside the form; every place counts lines and columns in it. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The document's text in reading order, one paragraph or row a line. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === "paragraph" ? block.place.text : block.raw.text)).join("\n");
}
