/** Affine maps of PDF: from the space something is drawn in to the page. */

/** The six numbers of a map, in the order PDF gives them. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The map that goes through `inner` first and then through `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** Where a point comes to stand. */
export function throughMatrix(map: Matrix, x: number, y: number): { readonly x: number; readonly y: number } {
  return { x: map[0] * x + map[2] * y + map[4], y: map[1] * x + map[3] * y + map[5] };
}
