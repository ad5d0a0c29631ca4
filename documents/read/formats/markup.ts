/** Blocks of a text that is the source of a web page: cells and paragraphs by their tags, with their places. */
import { type Block } from "../original";
import { type Place } from "../model";

const token = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<(\/?)([a-z][a-z0-9]*)\b[^>]*>|[^<]+|</gi;
const paragraphTags = new Set(["p", "div", "h1", "h2", "h3", "h4", "br", "li", "title"]);
const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  ldquo: "“",
  rdquo: "”",
};

/** Whether the text holds tags of tables or paragraphs. */
export function isMarkup(text: string): boolean {
  return /<(?:table|td|p|div)\b[^>]*>/i.test(text);
}

interface Page {
  readonly blocks: Block[];
  cells: Place[];
  inCell: boolean;
  text: Place | null;
}

/** The blocks of a page's source. */
export function markupBlocks(source: string): Block[] {
  const page: Page = { blocks: [], cells: [], inCell: false, text: null };
  let line = 1;
  let lineStart = 0;
  for (const match of source.matchAll(token)) {
    const raw = match[0];
    const lead = /^\s*/.exec(raw)?.[0] ?? "";
    const broken = lead.lastIndexOf("\n");
    const here: Place = {
      line: line + newLines(lead),
      column: broken < 0 ? match.index + lead.length - lineStart + 1 : lead.length - broken,
      text: "",
    };
    if (match[3]) readTag(page, match[3].toLowerCase(), match[2] === "/", here);
    else if (!raw.startsWith("<")) readWords(page, raw, here);
    line += newLines(raw);
    if (raw.includes("\n")) lineStart = match.index + raw.lastIndexOf("\n") + 1;
  }
  // A page cut off within a table: what its last row holds still counts.
  if (page.inCell && page.text) {
    page.cells.push(page.text);
    page.text = null;
  }
  endRow(page);
  return page.blocks;
}

function newLines(text: string): number {
  return text.match(/\n/g)?.length ?? 0;
}

function readTag(page: Page, name: string, closes: boolean, here: Place): void {
  if (name === "td" || name === "th") {
    if (!closes) endParagraph(page);
    else if (page.inCell) page.cells.push(page.text ? { ...page.text, text: page.text.text.trim() } : here);
    page.inCell = !closes;
    page.text = null;
  } else if (name === "tr" || name === "table") endRow(page);
  else if (paragraphTags.has(name)) endParagraph(page);
}

function readWords(page: Page, raw: string, here: Place): void {
  if (!page.text && raw.trim() === "") return;
  const start = page.text ?? here;
  page.text = { ...start, text: start.text + decoded(raw) };
}

function endParagraph(page: Page): void {
  if (page.inCell) return;
  const text = page.text?.text.trim() ?? "";
  if (page.text && text !== "") page.blocks.push({ kind: "paragraph", place: { ...page.text, text } });
  page.text = null;
}

function endRow(page: Page): void {
  page.inCell = false;
  endParagraph(page);
  const { cells } = page;
  const first = cells[0];
  if (!first) return;
  const raw = { ...first, text: cells.map((cell) => cell.text).join("\t") };
  page.blocks.push({ kind: "row", cells, open: false, raw });
  page.cells = [];
}

function decoded(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole).replace(/\s*\n\s*/g, "");
}
