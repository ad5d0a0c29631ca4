/** Text in workbook cells: what XML cannot hold is written as workbooks do, so that it is read back as it was. */

// Codes of this kind in the text itself, control characters, half surrogate pairs, and two signs that XML has not.
const special =
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text as it is given to the writer of a workbook; readers of workbooks take the codes apart again. */
export function sheetText(text: string): string {
  return text.replace(special, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** A cell holds 32,767 characters. */
const longestPiece = 30_000;

/** A long text in pieces for cells below each other; joined they are the text. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > longestPiece) {
    const isWithinPair = /[\uD800-\uDBFF]/.test(text.charAt(from + longestPiece - 1));
    const to = from + longestPiece - (isWithinPair ? 1 : 0);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return [...pieces, text.slice(from)];
}
