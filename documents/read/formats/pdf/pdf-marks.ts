/** Follows the drawing commands of a PDF page to where every character and every ruling stands on it. */
import { glyphOf, stepOf, unknown, type FontFacts, type FontGlyph, type Glyph, type TextState } from "./pdf-glyphs";
import { multiply, type Matrix } from "./pdf-matrix";
import { filledRulings, strokedRulings, type Segment } from "./pdf-paths";

/** What is drawn on a page. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly segments: readonly Segment[];
  /** Characters that are in the file and not to be seen, as under a scanned image. */
  readonly hidden: number;
  /** Texts in a font whose characters cannot be told. */
  readonly untold: number;
}

/** What a page gives: commands by number with their arguments, and its fonts by name. */
export interface PageCommands {
  readonly names: ReadonlyMap<number, string>;
  readonly commands: readonly number[];
  readonly args: readonly unknown[];
  readonly view: { readonly width: number; readonly height: number; readonly ctm: Matrix };
  readonly font: (name: string) => FontFacts;
}

interface State extends TextState {
  lineX: number;
  lineY: number;
  spacing: number;
  wordSpacing: number;
  leading: number;
  mode: number;
  lineWidth: number;
}

interface Pen {
  state: State;
  readonly saved: State[];
  readonly page: PageCommands;
  readonly glyphs: Glyph[];
  readonly segments: Segment[];
  hidden: number;
  untold: number;
}

type Command = (pen: Pen, args: readonly unknown[]) => void;

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const deepest = 200;

/** Reads the commands of one page. */
export function marksOf(page: PageCommands): PageMarks {
  const pen: Pen = {
    state: firstState(page.view.ctm),
    saved: [],
    page,
    glyphs: [],
    segments: [],
    hidden: 0,
    untold: 0,
  };
  page.commands.forEach((command, index) => {
    const args = page.args[index];
    commands[page.names.get(command) ?? ""]?.(pen, Array.isArray(args) ? args : []);
  });
  const { width, height } = page.view;
  const glyphs = pen.glyphs.flatMap((glyph) => onPage(glyph, width, height));
  return { width, height, glyphs, segments: pen.segments, hidden: pen.hidden, untold: pen.untold };
}

/** What lies beyond the edge is not printed; at the edge it cannot be read, so that no number is taken for whole that is cut. */
function onPage(glyph: Glyph, width: number, height: number): Glyph[] {
  const { x0, x1, y0, y1, size } = glyph;
  if (x0 >= -1 && y0 >= -1 && x1 <= width + 1 && y1 <= height + 1) return [glyph];
  const isNear = x1 > -size && y1 > -size && x0 < width + size && y0 < height + size;
  return isNear && glyph.text.trim() !== "" ? [{ ...glyph, text: unknown }] : [];
}

function firstState(ctm: Matrix): State {
  const text = { text: identity, x: 0, y: 0, lineX: 0, lineY: 0, font: {}, size: 0, spacing: 0, wordSpacing: 0 };
  return { ...text, ctm, scale: 1, leading: 0, rise: 0, mode: 0, lineWidth: 1 };
}

const save: Command = (pen) => {
  if (pen.saved.length < deepest) pen.saved.push({ ...pen.state });
};

const restore: Command = (pen) => {
  pen.state = pen.saved.pop() ?? pen.state;
};

const transform: Command = ({ state }, args) => {
  state.ctm = multiply(state.ctm, matrix(args));
};

const moveText: Command = ({ state }, [x, y]) => {
  state.lineX += number(x);
  state.lineY += number(y);
  state.x = state.lineX;
  state.y = state.lineY;
};

const setTextMatrix: Command = ({ state }, args) => {
  state.text = matrix(isNumbers(args[0]) ? Array.from(args[0]) : args);
  state.x = state.y = state.lineX = state.lineY = 0;
};

const setFont: Command = ({ state, page }, [name, size]) => {
  state.font = page.font(String(name));
  state.size = number(size);
};

/** How commands change the pen; those that are not here change nothing that is read. */
const commands: Readonly<Record<string, Command>> = {
  save,
  restore,
  transform,
  paintFormXObjectBegin: (pen, [form]) => {
    save(pen, []);
    if (isNumbers(form)) transform(pen, Array.from(form));
  },
  paintFormXObjectEnd: restore,
  beginGroup: (pen, [group]) => {
    save(pen, []);
    const inner = (group as { matrix?: unknown } | null)?.matrix;
    if (isNumbers(inner)) transform(pen, Array.from(inner));
  },
  endGroup: restore,
  setLineWidth: ({ state }, [width]) => {
    state.lineWidth = number(width);
  },
  setGState: (pen, [entries]) => {
    for (const [key, value] of Array.isArray(entries) ? (entries as [string, unknown][]) : []) {
      if (key === "Font" && Array.isArray(value)) setFont(pen, value);
      if (key === "LW") pen.state.lineWidth = number(value);
    }
  },
  beginText: (pen) => setTextMatrix(pen, identity),
  setCharSpacing: ({ state }, [value]) => {
    state.spacing = number(value);
  },
  setWordSpacing: ({ state }, [value]) => {
    state.wordSpacing = number(value);
  },
  setHScale: ({ state }, [value]) => {
    state.scale = number(value) / 100;
  },
  setLeading: ({ state }, [value]) => {
    state.leading = -number(value);
  },
  setTextRise: ({ state }, [value]) => {
    state.rise = number(value);
  },
  setTextRenderingMode: ({ state }, [value]) => {
    state.mode = number(value);
  },
  setFont,
  moveText,
  setLeadingMoveText: (pen, [x, y]) => {
    pen.state.leading = number(y);
    moveText(pen, [x, y]);
  },
  setTextMatrix,
  nextLine: (pen) => moveText(pen, [0, pen.state.leading]),
  showText: (pen, [glyphs]) => {
    if (pen.state.font.error !== undefined) pen.untold += 1;
    for (const glyph of Array.isArray(glyphs) ? (glyphs as (number | FontGlyph | null)[]) : []) {
      if (typeof glyph === "number") advance(pen.state, (-glyph * pen.state.size) / 1000);
      else if (glyph) show(pen, glyph);
    }
  },
  constructPath: ({ state, segments, page }, [paint, paths]) => {
    const name = page.names.get(number(paint)) ?? "";
    const path: unknown = Array.isArray(paths) ? paths[0] : null;
    if (!isNumbers(path)) return;
    if (/stroke/i.test(name)) segments.push(...strokedRulings(path, state.ctm, state.lineWidth));
    if (/fill/i.test(name)) segments.push(...filledRulings(path, state.ctm));
  },
};

/** Moves along the line of the text by a distance in text space. */
function advance(state: State, distance: number): void {
  if (state.font.vertical) state.y += distance;
  else state.x += distance * state.scale;
}

function show(pen: Pen, glyph: FontGlyph): void {
  const { state } = pen;
  const step = stepOf(state, glyph);
  const drawn = glyphOf(state, glyph, step);
  const gap = state.spacing + (glyph.isSpace ? state.wordSpacing : 0);
  advance(state, state.font.vertical ? step - gap : step + gap);
  if (state.mode === 3 || state.mode === 7) pen.hidden += glyph.unicode.trim() === "" ? 0 : 1;
  else if (drawn) pen.glyphs.push(drawn);
}

function number(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function isNumbers(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return value instanceof Float32Array || value instanceof Float64Array || Array.isArray(value);
}

function matrix(args: readonly unknown[]): Matrix {
  const [a, b, c, d, e, f] = args.map(number);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}
