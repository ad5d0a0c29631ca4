/** How alike two texts are, numbers left aside. */

/** Shorter texts are too short to tell a copy from a common phrase. */
const fewestSigns = 60;
const known = new Map<string, ReadonlySet<string>>();

/** Share of four-sign pieces that two texts have in common (0…1), or null where one is too short to tell. */
export function likeness(one: string, other: string): number | null {
  const left = piecesOf(one);
  const right = piecesOf(other);
  if (left.size < fewestSigns || right.size < fewestSigns) return null;
  let shared = 0;
  for (const piece of left) if (right.has(piece)) shared += 1;
  return shared / (left.size + right.size - shared);
}

/** Asked for again at each keystroke: the last few texts are remembered. */
function piecesOf(text: string): ReadonlySet<string> {
  const found = known.get(text);
  if (found) return found;
  const plain = text.replace(/[\s\d\p{P}]/gu, "");
  const pieces = new Set<string>();
  for (let start = 0; start + 4 <= plain.length; start += 1) pieces.add(plain.slice(start, start + 4));
  if (known.size > 15) known.clear();
  known.set(text, pieces);
  return pieces;
}
