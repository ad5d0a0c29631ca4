/** The paper of GB/T 9704-2012, in points from its upper left corner. */

/** Points in a millimetre. */
export const millimetre = 72 / 25.4;

const text = { left: 28, top: 37, width: 156, height: 225 };

/** A4 with its text block (版心): 156 × 225 mm, 22 lines of 28 characters. */
export const paper = {
  width: 210 * millimetre,
  height: 297 * millimetre,
  left: text.left * millimetre,
  top: text.top * millimetre,
  textWidth: text.width * millimetre,
  bottom: (text.top + text.height) * millimetre,
  /** From a line to the next. */
  pitch: (text.height * millimetre) / 22,
  /** Page numbers stand 7 mm below the text block. */
  pageNumber: (text.top + text.height + 7) * millimetre,
} as const;

/** Sizes of type in points: 二号, 三号, 四号, 五号, 小五. */
export const sizes = { title: 22, body: 16, pageNumber: 14, table: 10.5, small: 9 } as const;
