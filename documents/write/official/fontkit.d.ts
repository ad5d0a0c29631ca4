/** The part of fontkit that is used here; its published types give a wrong answer for a subset's shapes. */
declare module "fontkit" {
  export interface Glyph {
    readonly id: number;
    /** In units of the font. */
    readonly advanceWidth: number;
  }

  export interface Subset {
    /** Takes a shape in and gives its number in the subset. */
    includeGlyph(glyph: number | Glyph): number;
    /** A TrueType font of the shapes that were taken in. */
    encode(): Uint8Array;
  }

  export interface Font {
    readonly unitsPerEm: number;
    glyphForCodePoint(codePoint: number): Glyph;
    hasGlyphForCodePoint(codePoint: number): boolean;
    createSubset(): Subset;
  }

  export function create(bytes: Uint8Array): Font;
}
