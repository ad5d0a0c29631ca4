/** The labels of a table without rulings: lines close under each other are one label, broken. */
import { type Piece, type TextLine } from "./pdf-lines";
import { clustered } from "./pdf-rulings";

/** A label, one line or several. */
export interface LabelCell {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly y1: number;
}

interface LabelPiece extends LabelCell {
  readonly size: number;
  /** Two lines with figures are never one label. */
  readonly hasFigures: boolean;
}

/** The labels left of the figures, from top to bottom. */
export function labelStacks(lines: readonly TextLine[], left: number): LabelCell[] {
  const pieces = lines.flatMap((line) => labelPieces(line, left));
  const starts = clustered(
    pieces.map(({ x0 }) => x0),
    2,
  );
  const stacks = new Map<number, LabelPiece[]>(starts.map((start) => [start, []]));
  for (const piece of pieces) stacks.get(nearest(starts, piece.x0))?.push(piece);
  const inner = innerStep([...stacks.values()]);
  return [...stacks.values()].flatMap((stack) => stacked(stack, inner)).sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

function labelPieces({ words, size }: TextLine, left: number): LabelPiece[] {
  const found: Piece[] = [];
  for (const word of words.filter(({ x1 }) => x1 <= left)) {
    const last = found.at(-1);
    if (last && word.x0 - last.x1 < 0.6 * size) {
      found[found.length - 1] = { ...last, text: `${last.text}${word.text}`, x1: word.x1 };
    } else found.push(word);
  }
  const hasFigures = words.some(({ x1 }) => x1 > left);
  return found.map(({ text, x0, y0, y1 }) => ({ text, x0, y0, y1, size, hasFigures }));
}

/** The smallest step from line to line is that within a label, unless all steps are alike: then each line is a label. */
function innerStep(stacks: readonly (readonly LabelPiece[])[]): number {
  const steps = stacks.flatMap((stack) => stack.slice(1).map((piece, index) => piece.y0 - (stack[index]?.y0 ?? 0)));
  const least = steps.reduce((best, step) => Math.min(best, step), Infinity);
  const isBroken = steps.some((step) => step > 1.12 * least);
  const size = stacks[0]?.[0]?.size ?? 0;
  return isBroken && least < 1.9 * size ? 1.12 * least : 0;
}

function stacked(pieces: readonly LabelPiece[], inner: number): LabelCell[] {
  const cells: LabelCell[] = [];
  let before: LabelPiece | null = null;
  for (const piece of pieces) {
    const last = cells.at(-1);
    const goesOn = before !== null && piece.y0 - before.y0 <= inner && !(before.hasFigures && piece.hasFigures);
    if (last && goesOn) cells[cells.length - 1] = { ...last, text: `${last.text}${piece.text}`, y1: piece.y1 };
    else cells.push(piece);
    before = piece;
  }
  return cells;
}

function nearest(starts: readonly number[], x: number): number {
  return starts.reduce((best, start) => (Math.abs(start - x) < Math.abs(best - x) ? start : best), Infinity);
}
