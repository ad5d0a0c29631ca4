/** From single characters to printed lines, with a space where one is seen and nothing where none is. */
import { type Glyph, type Run } from "./pdf-glyphs";

/** Characters that stand together without a wide gap. */
export interface Piece {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** A printed line and its box. */
export interface TextLine {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The same parted at every gap that is seen. */
  readonly words: readonly Piece[];
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
}

const han = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60]/u;

/** The lines of some characters from top to bottom; lines that run up or down come after those that run to the right. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const upright = glyphs.filter(({ run }) => run === "right");
  return [...linesAlong(upright), ...turned(glyphs, "down"), ...turned(glyphs, "up")];
}

/** Lines that run down stand from right to left, lines that run up from left to right: the page is turned, and turned back. */
function turned(glyphs: readonly Glyph[], run: Exclude<Run, "right">): TextLine[] {
  const found = glyphs.filter((glyph) => glyph.run === run);
  const flat = found.map(({ text, x0, x1, y0, y1, size }): Glyph => {
    if (run === "down") return { text, size, run: "right", x0: y0, x1: y1, y0: -x1, y1: -x0 };
    return { text, size, run: "right", x0: -y1, x1: -y0, y0: x0, y1: x1 };
  });
  return linesAlong(flat).map(({ text, size, x0, x1, y0, y1 }) => {
    const box = run === "down" ? { x0: -y1, x1: -y0, y0: x0, y1: x1 } : { x0: y0, x1: y1, y0: -x1, y1: -x0 };
    const whole = [{ text, ...box }];
    return { text, size, pieces: whole, words: whole, ...box };
  });
}

function linesAlong(glyphs: readonly Glyph[]): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => middle(a) - middle(b));
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  let height = 0;
  for (const glyph of sorted) {
    const first = line[0];
    if (!first || middle(glyph) - height > 0.45 * Math.max(glyph.size, first.size)) {
      lines.push((line = []));
      height = middle(glyph);
    }
    line.push(glyph);
    height += (middle(glyph) - height) / line.length;
  }
  return lines.map(lineOf).filter(({ text }) => text !== "");
}

function middle({ y0, y1 }: Glyph): number {
  return (y0 + y1) / 2;
}

function lineOf(glyphs: readonly Glyph[]): TextLine {
  const seen = printedOnce(glyphs);
  const shown = seen.filter(({ text }) => text.trim() !== "");
  const words: Piece[] = [];
  const pieces: Piece[] = [];
  let last: Glyph | null = null;
  let spaced = false;
  for (const glyph of seen) {
    if (glyph.text.trim() === "") {
      spaced = true;
      continue;
    }
    const gap = last ? glyph.x0 - last.x1 : Infinity;
    const size = Math.max(glyph.size, last?.size ?? 0);
    const space = last && (spaced || isSpace(last, glyph, gap)) ? " " : "";
    append(words, glyph, "", space !== "" || gap > 0.5 * size);
    append(pieces, glyph, space, gap > 1.2 * size);
    last = glyph;
    spaced = false;
  }
  const size = Math.max(0, ...shown.map((glyph) => glyph.size));
  return { text: pieces.map(({ text }) => text).join(" "), pieces, words, size, ...boxOf(shown) };
}

function append(pieces: Piece[], glyph: Glyph, space: string, isNew: boolean): void {
  const last = pieces.at(-1);
  const { text } = glyph;
  if (!last || isNew) pieces.push({ text, ...boxOf([glyph]) });
  else pieces[pieces.length - 1] = { text: `${last.text}${space}${text}`, ...boxOf([last, glyph]) };
}

/** Between Chinese characters a small gap is only spacing; between others it parts words and numbers. */
function isSpace(left: Glyph, right: Glyph, gap: number): boolean {
  const chinese = han.test(left.text) || han.test(right.text);
  return gap > (chinese ? 0.6 : 0.25) * Math.max(left.size, right.size);
}

/** How many characters may start at one place of a line: more are no printing that anybody can read. */
const mostOver = 20;

/** Bold type is sometimes printed twice, a hair's breadth apart. */
function printedOnce(glyphs: readonly Glyph[]): Glyph[] {
  const sorted = [...glyphs].sort((a, b) => a.x0 - b.x0);
  return sorted.filter((glyph, index) => {
    for (let before = index - 1; before >= Math.max(0, index - mostOver); before -= 1) {
      const other = sorted[before];
      if (!other || glyph.x0 - other.x0 > 0.15 * glyph.size) return true;
      if (other.text === glyph.text && Math.abs(other.y1 - glyph.y1) < 0.15 * glyph.size) return false;
    }
    return true;
  });
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

function boxOf(glyphs: readonly Box[]): Box {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const glyph of glyphs) {
    x0 = Math.min(x0, glyph.x0);
    x1 = Math.max(x1, glyph.x1);
    y0 = Math.min(y0, glyph.y0);
    y1 = Math.max(y1, glyph.y1);
  }
  return { x0, x1, y0, y1 };
}
