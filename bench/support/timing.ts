/** Times a piece of work many times and says its middle and its slow end. */

export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
}

/** Milliseconds of each of `runs` runs, after a tenth as many that warm up and are not counted. */
export function timeRuns(runs: number, work: () => unknown): Spread {
  for (let run = 0; run < runs / 10; run += 1) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return spreadOf(times);
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((left, right) => left - right);
  return { median: round(at(sorted, 0.5)), p95: round(at(sorted, 0.95)), p99: round(at(sorted, 0.99)) };
}

/** Four places under ten, one above: no digit that means nothing. */
export function round(value: number): number {
  return Number(value.toFixed(Math.abs(value) < 10 ? 4 : 1));
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
