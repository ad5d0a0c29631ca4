/** From a font and a place in a text to the box a character fills on the page. */
import { multiply, throughMatrix, type Matrix } from "./pdf-matrix";

/** The way the characters of a text follow each other on the page. */
export type Run = "right" | "down" | "up";

/** A character and its box; y counts downwards from the top of the page. */
export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
  readonly run: Run;
}

/** A character as pdf.js gives it: its width in thousandths of the size. */
export interface FontGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[];
}

/** What is needed of a font; an identity map says that pdf.js knows no characters, only numbers of shapes. */
export interface FontFacts {
  readonly error?: unknown;
  readonly vertical?: boolean;
  readonly composite?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly number[];
  readonly toUnicode?: object;
}

/** How and where the next character is drawn. */
export interface TextState {
  ctm: Matrix;
  text: Matrix;
  x: number;
  y: number;
  font: FontFacts;
  size: number;
  scale: number;
  rise: number;
}

/** How far a character moves the pen, without spacing: to the right, or down where the font is written so. */
export function stepOf({ font, size }: TextState, { width, vmetric }: FontGlyph): number {
  const unit = size * (font.fontMatrix?.[0] ?? 0.001);
  return font.vertical ? (vmetric?.[0] ?? font.defaultVMetrics?.[0] ?? -1000) * unit : width * unit;
}

/** A character on the page, or null where the text runs aslant, as a watermark does. */
export function glyphOf(state: TextState, { unicode }: FontGlyph, step: number): Glyph | null {
  const vertical = state.font.vertical === true;
  const whole = multiply(state.ctm, state.text);
  const run = runOf(throughMatrix([whole[0], whole[1], whole[2], whole[3], 0, 0], vertical ? 0 : 1, vertical ? -1 : 0));
  if (run === null) return null;
  const left = vertical ? state.x - state.size / 2 : state.x;
  const right = vertical ? state.x + state.size / 2 : state.x + step * state.scale;
  const base = state.y + state.rise;
  const a = throughMatrix(whole, left, vertical ? base + step : base - state.size * 0.12);
  const b = throughMatrix(whole, right, vertical ? base : base + state.size * 0.88);
  return {
    text: characters(unicode, state.font),
    x0: Math.min(a.x, b.x),
    x1: Math.max(a.x, b.x),
    y0: Math.min(a.y, b.y),
    y1: Math.max(a.y, b.y),
    size: Math.abs(state.size) * Math.hypot(whole[2], whole[3]),
    run,
  };
}

function runOf({ x, y }: { readonly x: number; readonly y: number }): Run | null {
  const slant = Math.min(Math.abs(x), Math.abs(y)) / Math.max(Math.abs(x), Math.abs(y));
  if (!(slant < 0.1)) return null;
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? "right" : null;
  return y > 0 ? "down" : "up";
}

/** Stands for a character of which it is not known what it is. */
export const unknown = "\uFFFD";

/**
 * Radicals, ligatures and vertical forms are given as the characters they show.
 * Where a font names no characters, pdf.js takes the numbers of its shapes for them; nothing is read from such numbers.
 */
function characters(text: string, font: FontFacts): string {
  const guessed = font.composite === true && font.toUnicode !== undefined && "firstChar" in font.toUnicode;
  if (guessed) return unknown;
  return text
    .replace(/[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\uFE30-\uFE4F]/g, (form) => form.normalize("NFKC"))
    .replace(/[\p{Cc}\p{Co}\p{Cn}]/gu, (found) => (found.trim() === "" ? " " : unknown));
}
