/** A document without its file type: paragraphs and rows of cells, each with its place in the text that people are shown. */
import { type Block, type Cell, type Original as AnyOriginal } from "@/report/reading";

export type { Block, Cell };

/** What kind of file a document came as. */
export type Format =
  "text" | "html" | "docx" | "xlsx" | "pdf" | "csv" | "json" | "doc" | "xls" | "rtf" | "odt" | "ods" | "mht" | "ofd";

/** One document as it is recognised and shown. */
export type Original = AnyOriginal<Format>;

/** The document's text in reading order, one paragraph or row a line. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === "paragraph" ? block.place.text : block.raw.text)).join("\n");
}
