/** Joins the lines of running text into paragraphs again. */
import { type TextLine } from "./pdf-lines";

/** The sides between which the text of a document runs. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

const opening = /^\s*([一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+\s*[.．、](?!\d))/;

/** The sides of the text: the outermost that its lines reach. */
export function measureOf(lines: readonly TextLine[]): Measure {
  let [left, right] = [Infinity, -Infinity];
  for (const line of lines) {
    left = Math.min(left, line.x0);
    right = Math.max(right, line.x1);
  }
  return { left, right };
}

/** Whether a line goes on with the one before it: that one is full, and this one not indented. */
export function continues(before: TextLine, line: TextLine, { left, right }: Measure, samePage: boolean): boolean {
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > 0.15 * size) return false;
  if (before.x1 < right - 2.2 * size || line.x0 > left + 1.2 * size) return false;
  if (samePage && (line.y0 - before.y0 > 2.8 * size || line.y0 <= before.y0)) return false;
  return !(/[。；：！？.]$/.test(before.text) && (opening.test(line.text) || !samePage));
}

/** Two lines of one paragraph as one; a space only where words of letters or numbers meet. */
export function joinedText(before: string, line: string): string {
  return /[\p{Script=Latin}\d.,]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(line)
    ? `${before} ${line}`
    : `${before}${line}`;
}
