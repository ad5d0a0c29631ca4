/** Writes down a document that is no text as one: a line for each paragraph and row, cells apart by tabs. */
import { type Block, type Cell, type Format, type Original } from "./original";

/** A cell and, where they are known, the columns of the grid it covers, counted from 0; a merged cell is given once, at its first row. */
export interface GridCell {
  readonly text: string;
  readonly from?: number;
  readonly to?: number;
}

/** What stands in a document, in reading order; a heading is a line of its own such as "第2页" that is shown and not recognised. */
export type Item =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "row"; readonly cells: readonly GridCell[]; readonly open?: boolean }
  | { readonly kind: "heading"; readonly text: string };

/** The document as text with its blocks; line breaks and tabs within a paragraph or cell become spaces. */
export function transcribe(format: Format, items: Iterable<Item>): Original {
  const lines: string[] = [];
  const blocks: Block[] = [];
  for (const item of items) {
    const line = lines.length + 1;
    if (item.kind === "row") {
      const cells = placed(item.cells, line);
      if (cells.every(({ text }) => text === "")) continue;
      const text = cells.map((cell) => cell.text).join("\t");
      lines.push(text);
      blocks.push({ kind: "row", cells, open: item.open ?? false, raw: { line, column: 1, text } });
      continue;
    }
    const text = oneLine(item.text);
    if (text === "") continue;
    lines.push(text);
    if (item.kind === "paragraph") blocks.push({ kind: "paragraph", place: { line, column: 1, text } });
  }
  return { format, text: lines.join("\n"), blocks };
}

function placed(cells: readonly GridCell[], line: number): Cell[] {
  let column = 1;
  return cells.map(({ text, ...columns }) => {
    const cell = { ...columns, line, column, text: oneLine(text) };
    column += cell.text.length + 1;
    return cell;
  });
}

/** Between Chinese characters a broken line means nothing; elsewhere it parts words and numbers. */
function oneLine(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。、；：（）])\s*[\r\n]+\s*(?=[\p{Script=Han}，。、；：（）])/gu, "")
    .replace(/[\s\u00A0]+/g, " ")
    .trim();
}
