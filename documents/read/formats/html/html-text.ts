/** Lines of text in a web page: a line with wide gaps is a row of cells as in a plain text. */
import { type Item } from "../../transcript";
import { blocksOf } from "../text/text-blocks";

/** Longer lines are running text. */
const longestRow = 160;

/** What one line holds; white space of the source is one space, a non-breaking space keeps its width. */
export function textItems(text: string): Item[] {
  const line = text
    .replace(/[ \t\r\n\f]+/g, " ")
    .replace(/\u00A0/g, " ")
    .trim();
  if (line === "") return [];
  const running = line.length > longestRow || line.includes("|") || line.startsWith("# ");
  return running ? [{ kind: "paragraph", text: line }] : linesOf(line);
}

/** The paragraphs and rows of preformatted text; marks of Markdown headings are no text. */
export function linesOf(text: string): Item[] {
  return blocksOf(text.replace(/^#{1,6} +/gm, "")).map((block) =>
    block.kind === "paragraph"
      ? { kind: "paragraph", text: block.place.text }
      : { kind: "row", cells: block.cells.map((cell) => ({ text: cell.text })), open: block.open },
  );
}
