/** Chance that comes out the same each time: the made-up family has the same figures wherever it is loaded. */

/** Draws for a name: the same name gives the same draws. */
export interface Chance {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** How many of `n` come up with this share. */
  readonly some: (n: number, share: number) => number;
  /** A count that sways around `mean`. */
  readonly about: (mean: number, sway?: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** The draws that belong to a name (mulberry32 on its FNV hash). */
export function chanceOf(name: string): Chance {
  let state = 2_166_136_261;
  for (const sign of name) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    some: (n, share) => Array.from({ length: n }, next).filter((drawn) => drawn < share).length,
    about: (mean, sway = 0.25) => Math.round(mean * (1 - sway + 2 * sway * next())),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
}

/** Shares `count` out one by one by weights: small counts leave honest zeros. */
export function sharedOut(
  chance: Chance,
  count: number,
  weights: readonly (readonly [string, number])[],
): Map<string, number> {
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const parts = new Map(weights.map(([name]) => [name, 0]));
  for (let drawn = 0; drawn < count; drawn += 1) {
    let left = chance.next() * whole;
    const [name] = weights.find(([, weight]) => (left -= weight) < 0) ?? weights[0] ?? [""];
    parts.set(name, (parts.get(name) ?? 0) + 1);
  }
  return parts;
}
