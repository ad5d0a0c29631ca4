/** Intervals of 95 % for shares and frequencies, and for the difference of two of them. */

/** The bounds between which the underlying value lies, as far as so few cases can tell. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Quantile of the normal distribution for 95 %. */
const z = 1.959964;

/** Wilson's interval of a share: honest for few cases and for none, where the usual one has no width. */
export function wilson(count: number, of: number): Interval {
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const width = 1 + (z * z) / of;
  return {
    low: count === 0 ? 0 : Math.max(0, (middle - reach) / width),
    high: count === of ? 1 : Math.min(1, (middle + reach) / width),
  };
}

/** Byar's interval of a count of independent cases, divided by what they are set beside. */
export function byar(count: number, beside: number): Interval {
  const bound = (cases: number, sign: number) =>
    cases * Math.max(0, 1 - 1 / (9 * cases) + (sign * z) / (3 * Math.sqrt(cases))) ** 3;
  return { low: count === 0 ? 0 : bound(count, -1) / beside, high: bound(count + 1, 1) / beside };
}

interface Measured {
  readonly value: number;
  readonly interval: Interval;
}

/** Newcombe's interval of a difference, from the intervals of both sides. */
export function differenceInterval(before: Measured, after: Measured): Interval {
  const difference = after.value - before.value;
  const reach = (down: number, up: number) => Math.sqrt(down * down + up * up);
  return {
    low: difference - reach(after.value - after.interval.low, before.interval.high - before.value),
    high: difference + reach(after.interval.high - after.value, before.value - before.interval.low),
  };
}
