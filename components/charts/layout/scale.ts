/** The arithmetic behind charts: years, ticks, segments. Plain functions. */

export interface ChartPoint {
  readonly name: string;
  /** null: no report, or not stated. */
  readonly value: number | null;
  /** Why there is none, where "not stated" would be wrong. */
  readonly missing?: string;
}

export interface ChartSeries {
  readonly key: string;
  readonly label: string;
  readonly points: readonly ChartPoint[];
  /** Of a strip of dots: its middle, made of the values before they were rounded for drawing. */
  readonly middle?: { readonly lowerQuartile: number; readonly median: number; readonly upperQuartile: number };
}

/** Round ticks from zero up to at least the largest value: `ticksTo(138) // [0, 50, 100, 150]`. */
export function ticksTo(largest: number): number[] {
  if (largest <= 0) return [0, 1];
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(largest <= 4 && Number.isInteger(largest) ? 1 : 0, niceStep(rough / power) * power);
  const count = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

function niceStep(ratio: number): number {
  return [1, 2, 5].find((step) => ratio <= step) ?? 10;
}

/** The largest value of all series; 0 where there is none. */
export function largestOf(series: readonly ChartSeries[]): number {
  return Math.max(0, ...series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])));
}

/** The points with a value in unbroken runs, each with its place: a gap ends a run. */
export function runsOf(points: readonly ChartPoint[]): { index: number; value: number }[][] {
  const runs: { index: number; value: number }[][] = [];
  let open: { index: number; value: number }[] = [];
  points.forEach(({ value }, index) => {
    if (value !== null) {
      if (open.length === 0) runs.push(open);
      open.push({ index, value });
    } else open = [];
  });
  return runs;
}

/** Every year from the first to the last with its value, missing ones as null. */
export function yearPoints(values: readonly { year: number; value: number | null }[]): ChartPoint[] {
  if (values.length === 0) return [];
  const years = values.map(({ year }) => year);
  const first = Math.min(...years);
  const found = new Map(values.map(({ year, value }) => [year, value]));
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => ({
    name: String(first + index),
    value: found.get(first + index) ?? null,
  }));
}

/** Names of the points that have no value in any series. */
export function gapsOf(series: readonly ChartSeries[]): string[] {
  const names = series[0]?.points.map(({ name }) => name) ?? [];
  return names.filter((name) =>
    series.every(({ points }) => (points.find((point) => point.name === name)?.value ?? null) === null),
  );
}

/** Heights for labels so that none comes nearer than `least` to the one above, and none below `most`: order is kept. */
export function spreadLabels(heights: readonly number[], least: number, most = Infinity): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  const spread = [...heights];
  let floor = -Infinity;
  for (const { height, index } of order) {
    floor = Math.max(height, floor + least);
    spread[index] = floor;
  }
  let ceiling = most;
  for (const { index } of order.toReversed()) {
    ceiling = Math.min(spread[index] ?? 0, ceiling);
    spread[index] = ceiling;
    ceiling -= least;
  }
  return spread;
}

/** Digits in groups of three. */
export function grouped(value: number | string): string {
  const [whole = "", fraction] = String(value).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
