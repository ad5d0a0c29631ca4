/** Takes the source of a rich text (.rtf) apart: groups, control words and bytes of text. */

/** One piece of the source; a byte of text is given as it is, in whatever encoding is in force. */
export type RtfToken =
  | { readonly kind: "open" | "close" }
  | { readonly kind: "word"; readonly word: string; readonly value: number | null }
  | { readonly kind: "byte"; readonly byte: number };

const control = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|'([0-9a-fA-F]{2})|([^a-zA-Z']))/y;

/** The pieces in their order; the source is read as bytes, one a character. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  for (let at = 0; at < source.length;) {
    const sign = source.charAt(at);
    control.lastIndex = at;
    const match = sign === "\\" ? control.exec(source) : null;
    at = match ? control.lastIndex : at + 1;
    const token = match ? controlOf(match) : plainOf(sign);
    if (token) yield token;
  }
}

function controlOf([, word, value, byte, symbol]: RegExpExecArray): RtfToken {
  if (byte !== undefined) return { kind: "byte", byte: parseInt(byte, 16) };
  return { kind: "word", word: word ?? symbol ?? "", value: value === undefined ? null : Number(value) };
}

function plainOf(sign: string): RtfToken | null {
  if (sign === "{") return { kind: "open" };
  if (sign === "}") return { kind: "close" };
  return /[\r\n\\]/.test(sign) ? null : { kind: "byte", byte: sign.charCodeAt(0) };
}
