/** The bars of a stack: what each year states, what it leaves out. */
import { type ChartSeries } from "./scale";

export interface StackColumn {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Of what is stated. */
  readonly sum: number;
  readonly stated: number;
  /** Parts that the year does not state: the bar is then shorter than the whole, and says so. */
  readonly missing: number;
}

export function columnsOf(series: readonly ChartSeries[]): StackColumn[] {
  const names = series[0]?.points.map(({ name }) => name) ?? [];
  return names.map((name, index) => {
    const values = series.map(({ points }) => points[index]?.value ?? null);
    const stated = values.filter((value) => value !== null);
    return {
      name,
      values,
      sum: stated.reduce((total, value) => total + value, 0),
      stated: stated.length,
      missing: values.length - stated.length,
    };
  });
}

/** Names of the years of which only some parts are stated. */
export function partialNames(series: readonly ChartSeries[]): string[] {
  return columnsOf(series)
    .filter(({ stated, missing }) => stated > 0 && missing > 0)
    .map(({ name }) => name);
}

/** Whether any year has a part of it to draw. */
export function isEverThere(series: ChartSeries | undefined): boolean {
  return series?.points.some(({ value }) => value !== null && value > 0) ?? false;
}
