/** Series over the years, with honest gaps. */

export interface Point {
  readonly year: number;
  /** Exact decimal text; null where the year's report does not state it, or there is none. */
  readonly value: string | null;
}

/** Every year from the first to the last point; years without a point are gaps, not zeros. */
export function fillYears(points: readonly Point[]): Point[] {
  const years = points.map(({ year }) => year);
  const first = Math.min(...years);
  const last = Math.max(...years);
  if (points.length === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return points.find((point) => point.year === year) ?? { year, value: null };
  });
}
