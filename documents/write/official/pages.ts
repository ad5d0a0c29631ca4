/** Puts an official document on its pages: lines on the pitch of GB/T 9704, tables row by row. */
import { brokenLines } from "./broken-lines";
import { type LineRank, type OfficialBlock, type OfficialDocument } from "./official-document";
import { type FontRole, type OfficialFonts } from "./official-fonts";
import { paper, sizes } from "./paper";
import { type Element, type PlacedDocument, type PlacedPage, type PlacedText } from "./placed-page";
import { measureTable, placeTable } from "./table-pages";
import { baseline, makeRoom, type Writing } from "./writing";

interface LineStyle {
  readonly role: FontRole;
  readonly size: number;
  readonly indent: number;
  readonly element: "H1" | "H2" | "H3" | "P";
}

const twoCharacters = 2 * sizes.body;
const styles: Readonly<Record<LineRank, LineStyle>> = {
  title: { role: "title", size: sizes.title, indent: 0, element: "H1" },
  part: { role: "hei", size: sizes.body, indent: twoCharacters, element: "H2" },
  section: { role: "kai", size: sizes.body, indent: twoCharacters, element: "H3" },
  item: { role: "song", size: sizes.body, indent: twoCharacters, element: "P" },
  body: { role: "song", size: sizes.body, indent: twoCharacters, element: "P" },
  note: { role: "song", size: sizes.table, indent: 0, element: "P" },
};

/** All pages, with their numbers. */
export function placedDocument(document: OfficialDocument, fonts: OfficialFonts): PlacedDocument {
  const first: PlacedPage = { texts: [], frames: [] };
  const writing: Writing = { fonts, pages: [first], page: first, y: paper.top };
  const elements: Element[] = [];
  document.blocks.forEach((block, index) => {
    const next = document.blocks[index + 1];
    if (block.kind === "table") elements.push(placeTable(writing, block.table));
    else elements.push(placeLine(writing, block, next));
    // A line is left free below the title.
    if (isTitle(block) && !isTitle(next)) writing.y += paper.pitch;
  });
  writing.pages.forEach((page, index) => numberPage(page, index + 1, fonts));
  return { pages: writing.pages, elements };
}

function isTitle(block: OfficialBlock | undefined): boolean {
  return block?.kind === "line" && block.rank === "title";
}

type Line = Extract<OfficialBlock, { kind: "line" }>;

function placeLine(writing: Writing, { rank, text }: Line, next: OfficialBlock | undefined): Element {
  const { role, size, indent, element: type } = styles[rank];
  const font = writing.fonts[role];
  const printed = font.printed(text.trim());
  const pitch = rank === "title" ? paper.pitch * 1.25 : paper.pitch;
  const lines = brokenLines(printed, { widthOf: (each) => font.widthOf(each, size), width: paper.textWidth, indent });
  const element: Element = { type, children: [] };
  // Two lines stay together, and a heading with what it heads.
  makeRoom(writing, Math.min(lines.length, 2) * pitch + following(writing, rank, next));
  lines.forEach((line, index) => {
    makeRoom(writing, pitch);
    const width = font.widthOf(line, size);
    const x = rank === "title" ? (paper.textWidth - width) / 2 : index === 0 ? indent : 0;
    const isLast = index === lines.length - 1;
    const room = isLast || rank === "title" ? 0 : paper.textWidth - x - width;
    const at = { x: paper.left + x, y: writing.y + baseline(pitch, size), role, size, element };
    writing.page.texts.push(...spreadLine(line, { at, room, widthOf: (each) => font.widthOf(each, size) }));
    writing.y += pitch;
  });
  return element;
}

interface Spreading {
  readonly at: Omit<PlacedText, "text" | "spacing">;
  /** Points left of the line. */
  readonly room: number;
  readonly widthOf: (text: string) => number;
}

/**
 * A line that ends early is spread to the edge, as both edges of the text block are straight; its words and numbers of
 * Western letters stay together.
 */
function spreadLine(line: string, { at, room, widthOf }: Spreading): PlacedText[] {
  if (room < 0.5) return [{ ...at, text: line, spacing: 0 }];
  const runs = line.match(/[\u0021-\u007E]+|[^\u0021-\u007E]+/g) ?? [];
  const isWestern = (run: string): boolean => /^[\u0021-\u007E]/.test(run);
  const gapsIn = (run: string): number => (isWestern(run) ? 1 : Array.from(run).length);
  const gaps = runs.reduce((sum, run) => sum + gapsIn(run), -1);
  const spacing = gaps > 0 ? room / gaps : 0;
  let { x } = at;
  return runs.map((text) => {
    const placed = { ...at, x, text, spacing: isWestern(text) ? 0 : spacing };
    x += widthOf(text) + gapsIn(text) * spacing;
    return placed;
  });
}

/** A heading never stands last on its page: what it keeps with it. */
function following({ fonts }: Writing, rank: LineRank, next: OfficialBlock | undefined): number {
  if (rank === "body" || rank === "item" || rank === "note" || !next) return 0;
  return next.kind === "table" ? measureTable(fonts, next.table).firstRows : paper.pitch;
}

/** — 1 —: odd pages at the right, even at the left, one character in. */
function numberPage(page: PlacedPage, number: number, fonts: OfficialFonts): void {
  const text = `— ${number} —`;
  const size = sizes.pageNumber;
  const width = fonts.song.widthOf(text, size);
  const x = number % 2 === 1 ? paper.left + paper.textWidth - width - size : paper.left + size;
  page.texts.push({ x, y: paper.pageNumber + size, text, role: "song", size, spacing: 0, element: null });
}
