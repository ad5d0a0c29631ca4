/** How surprising a count is beside others: made for the small counts of these reports, where a percentage says nothing. */

/** From here a count is asked about: a bound of about six in a million. */
export const surprising = 12;

/** How much counts of one agency vary from year to year where too few years are known to tell: as much as their mean. */
const unknownShape = 1;

/**
 * How surprising a count is after earlier ones, as −ln of an upper bound of its probability. Counts are taken as Poisson
 * with a rate that itself varies (a negative binomial); its shape is estimated from three years on. With fewer years the
 * greater count is judged by the smaller, so that a fall is asked about as a rise is.
 *
 * @example surpriseAfter([550], 9487) // 13.4; surpriseAfter([0], 9) // 7.6: a small agency may well get nine requests
 */
export function surpriseAfter(earlier: readonly number[], now: number): number {
  if (earlier.length === 0) return 0;
  const mean = average(earlier);
  if (earlier.length < 3) {
    const [smaller, greater] = [Math.min(mean, now), Math.max(mean, now)];
    return rate(greater, smaller + 0.5, unknownShape);
  }
  return rate(now, mean + 0.5, shapeOf(earlier, mean));
}

/** However steady the years looked, the rate is not taken to be steadier than this. */
const steadiest = 25;

/** Shape of the varying rate by the method of moments; few cases in few years promise no steadiness. */
function shapeOf(counts: readonly number[], mean: number): number {
  const cases = mean * counts.length;
  const most = Math.min(steadiest, Math.max(unknownShape, cases / 4));
  const variance = counts.reduce((all, count) => all + (count - mean) ** 2, 0) / (counts.length - 1);
  const extra = variance - mean;
  return extra <= 0 ? most : Math.min(most, Math.max(unknownShape, mean ** 2 / extra));
}

/** Chernoff's rate of a negative binomial with this mean and shape at n: P(beyond n) ≤ e^−rate, on either side of the mean. */
function rate(n: number, mean: number, shape: number): number {
  const growth = n === 0 ? 0 : n * Math.log((n * (mean + shape)) / (mean * (n + shape)));
  return growth + shape * Math.log((mean + shape) / (n + shape));
}

/**
 * How many robust deviations a count lies from those of its peers, on a logarithmic scale: 0 in the middle.
 * The deviation is never taken smaller than about a doubling, so that a crowd of equal peers condemns nobody.
 */
export function distanceFromPeers(peers: readonly number[], now: number): number {
  const logs = peers.map((count) => Math.log1p(count));
  const middle = median(logs);
  const deviation = 1.4826 * median(logs.map((each) => Math.abs(each - middle)));
  return Math.abs(Math.log1p(now) - middle) / Math.max(deviation, 0.75);
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? upper) + upper) / 2 : upper;
}

function average(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0) / values.length;
}
