/** From the paths drawn on a PDF page to the straight rulings among them; areas of colour are no rulings. */
import { throughMatrix, type Matrix } from "./pdf-matrix";

/** A ruling: at one x from y to y, or at one y from x to x. */
export interface Segment {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A filled shape that is no wider is a line; a stroke that is wider is none. */
const thick = 4;
const straight = 0.6;

/** How many numbers follow each drawing command in a path: move, line, curve, quadratic curve, close. */
const operands = [2, 2, 6, 4, 0];

/** The rulings of a stroked path. */
export function strokedRulings(path: ArrayLike<number>, ctm: Matrix, lineWidth: number): Segment[] {
  if (lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2])) > thick) return [];
  return pointsOf(path, ctm).flatMap((points) => {
    const found: Segment[] = [];
    for (let index = 1; index < points.length; index += 1) {
      const from = points[index - 1];
      const to = points[index];
      if (from && to) found.push(...ruling(boxOf([from, to]), straight));
    }
    return found;
  });
}

/** The rulings of a filled path: thin shapes, and the four sides of a frame filled between two rectangles. */
export function filledRulings(path: ArrayLike<number>, ctm: Matrix): Segment[] {
  const boxes = pointsOf(path, ctm).map(boxOf);
  const found = boxes.flatMap((box) => ruling(box, thick));
  for (let index = 1; index < boxes.length; index += 1) {
    const outer = boxes[index - 1];
    const inner = boxes[index];
    if (outer && inner) found.push(...(frame(outer, inner) ?? frame(inner, outer) ?? []));
  }
  return found;
}

function frame(outer: Box, inner: Box): Segment[] | null {
  const margins = [inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1];
  if (margins.some((margin) => margin < 0 || margin > thick) || margins.every((margin) => margin === 0)) return null;
  const { x0, x1, y0, y1 } = outer;
  return [
    { upright: true, at: x0, from: y0, to: y1 },
    { upright: true, at: x1, from: y0, to: y1 },
    { upright: false, at: y0, from: x0, to: x1 },
    { upright: false, at: y1, from: x0, to: x1 },
  ];
}

function ruling({ x0, x1, y0, y1 }: Box, thickest: number): Segment[] {
  const wide = x1 - x0;
  const high = y1 - y0;
  if (high <= thickest && wide > high) return [{ upright: false, at: (y0 + y1) / 2, from: x0, to: x1 }];
  if (wide <= thickest && high > wide) return [{ upright: true, at: (x0 + x1) / 2, from: y0, to: y1 }];
  return [];
}

function boxOf(points: readonly Point[]): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x, y } of points) {
    box.x0 = Math.min(box.x0, x);
    box.x1 = Math.max(box.x1, x);
    box.y0 = Math.min(box.y0, y);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}

/** The points of each part of a path; a curve is followed to its end only. */
function pointsOf(path: ArrayLike<number>, ctm: Matrix): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  let index = 0;
  while (index < path.length) {
    const command = path[index] ?? -1;
    const count = operands[command];
    if (count === undefined) break;
    const start = part[0];
    if (command === 4 && start) part.push(start);
    if (command === 0) parts.push((part = []));
    if (count > 0) part.push(throughMatrix(ctm, path[index + count - 1] ?? 0, path[index + count] ?? 0));
    index += count + 1;
  }
  return parts.filter((points) => points.length > 1);
}
