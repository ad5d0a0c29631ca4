/** Rows of tables that have no rulings: figures that stand under each other, and the labels beside them. */
import { type GridCell } from "../../transcript";
import { labelStacks, type LabelCell } from "./pdf-labels";
import { type PageEntry } from "./pdf-layout";
import { type Piece, type TextLine } from "./pdf-lines";
import { itemNumber } from "./pdf-tables";

/** A line, a ruled table, or rows told by their gaps alone. */
export type Part = PageEntry | { readonly kind: "rows"; readonly rows: readonly (readonly GridCell[])[] };

/** The figures of a line and where they stand. */
interface FigureLine {
  readonly figures: Piece[];
  readonly size: number;
  readonly y0: number;
  readonly y1: number;
}

interface Region {
  readonly lines: TextLine[];
  figureLines: FigureLine[];
}

interface Column {
  readonly x0: number;
  readonly x1: number;
}

/** A number, perhaps with its unit or a note, or the mark of a blank; not the number of an item. */
const figure = /^(?!\d+[.．、]\D)([-−－—/.,%\uFFFD]+|[-−－—]?[\d０-９].*)$/;
/** A label is not broken over more lines than this. */
const mostBetween = 5;
/** No table has more lines on one page. */
const mostLines = 300;

/** The entries of a page with the lines that are rows given as such. */
export function inColumns(entries: readonly PageEntry[]): Part[] {
  const parts: Part[] = [];
  let run: TextLine[] = [];
  const close = () => {
    parts.push(...partsOf(run));
    run = [];
  };
  for (const entry of entries) {
    if (entry.kind === "line") run.push(entry.line);
    else {
      close();
      parts.push(entry);
    }
  }
  close();
  return parts;
}

function partsOf(lines: readonly TextLine[]): Part[] {
  const parts: Part[] = [];
  let before: TextLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const region = regionFrom(lines, at);
    const line = lines[at];
    if (region) {
      const headers = headerLines(before);
      parts.push(...before.slice(0, before.length - headers.length).map(alone));
      parts.push({ kind: "rows", rows: [...headerRows(headers), ...rowsOf(region)] });
      before = [];
      at += region.lines.length;
    } else {
      if (line) before.push(line);
      at += 1;
    }
  }
  return [...parts, ...before.map(alone)];
}

/** The lines close above figures, from the first that has wide gaps. */
function headerLines(before: readonly TextLine[]): TextLine[] {
  let first = before.length;
  while (first > 0 && (first === before.length || isNear(before[first - 1], before[first], 2.6))) first -= 1;
  const zone = before.slice(first);
  const start = zone.findIndex(({ pieces }) => pieces.length > 1);
  return start < 0 ? [] : zone.slice(start);
}

/** Headers that are broken over lines are whole again, those that begin at one height a row. */
function headerRows(lines: readonly TextLine[]): GridCell[][] {
  const rows: { y: number; cells: GridCell[] }[] = [];
  for (const { text, y0 } of labelStacks(lines, Infinity)) {
    const row = rows.find(({ y }) => Math.abs(y - y0) < 0.4 * (lines[0]?.size ?? 0));
    if (row) row.cells.push({ text });
    else rows.push({ y: y0, cells: [{ text }] });
  }
  return rows.map(({ cells }) => cells);
}

/** Outside a region of figures, a line with wide gaps is a row of its own. */
function alone(line: TextLine): Part {
  if (line.pieces.length < 2) return { kind: "line", line };
  return { kind: "rows", rows: [line.pieces.map(({ text }) => ({ text }))] };
}

/** The lines from here on whose figures stand in the same columns, with the lines of their labels between and after them. */
function regionFrom(lines: readonly TextLine[], start: number): Region | null {
  const left = leftOfFigures(lines, start);
  if (left === null) return null;
  const found: Region = { lines: [], figureLines: [] };
  let kept = 0;
  for (let at = start; at < lines.length && found.lines.length < mostLines; at += 1) {
    const line = lines[at];
    if (!line) break;
    const figures = figuresOf(line);
    if (figures) found.figureLines.push(boxed(figures, line.size));
    else if (line.x1 > left && !takesOver(found, line, left)) break;
    else if (found.lines.length - kept >= mostBetween) break;
    found.lines.push(line);
    if (figures || isNear(found.lines.at(-2), line)) kept = found.lines.length;
  }
  found.lines.length = kept;
  return found;
}

/** A note on a figure, or the rest of a number, that is broken to the next line of its cell: it goes to the figure above. */
function takesOver({ lines, figureLines }: Region, line: TextLine, left: number): boolean {
  const last = figureLines.at(-1);
  const rest = line.words.filter(({ x1 }) => x1 > left);
  if (!last || !isNear(lines.at(-1), line)) return false;
  if (rest.some(({ text }) => /^\p{Script=Han}{3,}$/u.test(text))) return false;
  if (!rest.every((word) => last.figures.some((figure) => overlap(word, figure)))) return false;
  last.figures.push(...rest);
  return true;
}

function overlap(a: Column, b: Column): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0;
}

/** A label may begin above its figures: where the figures begin that stand within a label's height, if there are any. */
function leftOfFigures(lines: readonly TextLine[], start: number): number | null {
  let right = -Infinity;
  for (let at = start; at < start + mostBetween; at += 1) {
    const line = lines[at];
    if (!line || (at > start && !isNear(lines[at - 1], line))) return null;
    const first = figuresOf(line)?.[0];
    if (first) return right <= first.x0 ? first.x0 : null;
    right = Math.max(right, line.x1);
  }
  return null;
}

function boxed(figures: Piece[], size: number): FigureLine {
  return {
    figures,
    size,
    y0: Math.min(...figures.map(({ y0 }) => y0)),
    y1: Math.max(...figures.map(({ y1 }) => y1)),
  };
}

function isNear(before: TextLine | undefined, line: TextLine | undefined, most = 1.6): boolean {
  if (!before || !line) return false;
  return line.y0 - before.y0 < most * Math.max(before.size, line.size);
}

/** The figures at the end of a line, if they stand apart from what is before them. */
function figuresOf({ words, size }: TextLine): Piece[] | null {
  const last = words.findLastIndex(({ text }) => !figure.test(text));
  const figures = words.slice(last + 1);
  const first = figures[0];
  const label = words[last];
  if (!first || !figures.some(({ text }) => /[\d０-９]/.test(text))) return null;
  if (figures.length < 3 && label && first.x0 - label.x1 < 1.2 * size) return null;
  return label || figures.length >= 3 ? figures : null;
}

function rowsOf(region: Region): GridCell[][] {
  const columns = columnsOf(region.figureLines.flatMap(({ figures }) => figures));
  const labels = labelStacks(region.lines, columns[0]?.x0 ?? 0);
  const figureLines = withBrokenNumbers(region.figureLines, labels);
  const owned = figureLines.map((line) => labelOf(labels, figureLines, line));
  const groups = labels.filter((label) => !owned.includes(label));
  return figureLines.map((line, index) => {
    const own = owned[index];
    const begun = groups.splice(0, groups.findLastIndex(({ y0 }) => y0 <= line.y1) + 1);
    const values = columns.map((column) => {
      const words = line.figures.filter((word) => overlap(word, column));
      return { text: words.map(({ text }) => text).join(" ") };
    });
    return [...begun, ...(own ? [own] : [])].map(({ text }): GridCell => ({ text })).concat(values);
  });
}

/** Where rows have labels, figures without one may be the ends of numbers that were broken: nobody can tell, so both are kept apart in one cell. */
function withBrokenNumbers(figureLines: readonly FigureLine[], labels: readonly LabelCell[]): FigureLine[] {
  const found: FigureLine[] = [];
  figureLines.forEach((line, index) => {
    const last = found.at(-1);
    const own = labelOf(labels, figureLines, line);
    const isNext = line.y0 - (figureLines[index - 1]?.y0 ?? -Infinity) < 1.6 * line.size;
    const isRest = own ? isNext && !itemNumber.test(own.text) : labels.length > 0;
    if (last && isRest) last.figures.push(...line.figures);
    else found.push(line);
  });
  return found;
}

/** The label farthest to the right that stands beside a line of figures, and beside no other. */
function labelOf(
  labels: readonly LabelCell[],
  figureLines: readonly FigureLine[],
  line: FigureLine,
): LabelCell | undefined {
  const found = labels.filter((cell) => isBeside(cell, line)).sort((a, b) => b.x0 - a.x0)[0];
  return found && figureLines.filter((other) => isBeside(found, other)).length === 1 ? found : undefined;
}

function isBeside(cell: LabelCell, { y0, y1, size }: FigureLine): boolean {
  const middle = (y0 + y1) / 2;
  return cell.y0 - 0.3 * size <= middle && cell.y1 + 0.3 * size >= middle;
}

/** Figures whose widths overlap stand in one column. */
function columnsOf(figures: readonly Piece[]): Column[] {
  const columns: Column[] = [];
  for (const { x0, x1 } of [...figures].sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last && x0 <= last.x1) columns[columns.length - 1] = { x0: last.x0, x1: Math.max(last.x1, x1) };
    else columns.push({ x0, x1 });
  }
  return columns;
}
