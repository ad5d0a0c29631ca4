/** Where text breaks in a drawing: SVG wraps nothing by itself, and the server has no screen to measure on. */

const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—（）]/;
/** May not begin a line. */
const closing = /^[。，、；：）》”’！？.,;:)!?]/;

/** About how wide a text is in Noto Sans, never less than it really is by more than a few units. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0) * size;
}

function letterWidth(letter: string): number {
  if (chinese.test(letter)) return 1;
  if (/[A-ZMWmw%&@]/.test(letter)) return 0.72;
  return /[ ilj.,:;'|()·]/.test(letter) ? 0.34 : 0.58;
}

/** Lines no wider than `width`; Chinese breaks between characters, other words at spaces. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line !== "" && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** The smallest parts that stay together: a Chinese character with the marks that close it, or a word with its space. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(
    /[^\s\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]+\s*|[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]\s*|\s+/g,
  ) ?? []) {
    const last = pieces.length - 1;
    if (last >= 0 && closing.test(piece)) pieces[last] = `${pieces[last] ?? ""}${piece}`;
    else pieces.push(piece);
  }
  return pieces;
}

/** The text in at most `most` lines; what does not fit ends with "…". */
export function clipText(text: string, width: number, size: number, most: number): string[] {
  const lines = wrapText(text, width, size);
  if (lines.length <= most && lines.every((line) => textWidth(line, size) <= width)) return lines;
  return lines.slice(0, most).map((line, index) => {
    const isCut = index === most - 1 && lines.length > most;
    let kept = isCut ? `${line}…` : line;
    while (textWidth(kept, size) > width && kept.length > 2) kept = `${kept.slice(0, kept.endsWith("…") ? -2 : -1)}…`;
    return kept;
  });
}
