/** Breaks a text into lines of a width: where Unicode allows it (UAX 14), and inside a word only where it is longer than a line. */
import LineBreaker from "linebreak";

export interface Measure {
  /** Width in points. */
  readonly widthOf: (text: string) => number;
  readonly width: number;
  /** Points by which the first line begins later. */
  readonly indent?: number;
}

/** The lines, without the spaces at which they break; one empty line for an empty text. */
export function brokenLines(text: string, { widthOf, width, indent = 0 }: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  const room = (): number => (lines.length === 0 ? width - indent : width);
  for (const piece of piecesOf(text)) {
    if (line !== "" && widthOf((line + piece).trimEnd()) > room()) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
    while (widthOf(line.trimEnd()) > room() && Array.from(line).length > 1) {
      const head = longestHead(line, room(), widthOf);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line.trimEnd()];
}

function piecesOf(text: string): string[] {
  const breaker = new LineBreaker(text);
  const pieces: string[] = [];
  let from = 0;
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    pieces.push(text.slice(from, found.position));
    from = found.position;
  }
  return pieces;
}

/** As many characters as fit, one at least. */
function longestHead(text: string, room: number, widthOf: (text: string) => number): string {
  const [first = "", ...rest] = Array.from(text);
  let head = first;
  for (const each of rest) {
    if (widthOf(head + each) > room) break;
    head += each;
  }
  return head;
}
