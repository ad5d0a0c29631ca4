/** What every plot starts from, whoever draws it: the names along its axis, its ticks, and a row of values a name. */
import { columnsOf } from "./stack-columns";
import { largestOf, ticksTo, type ChartSeries } from "./scale";

/** The values of one name by the keys of the series; null is not stated. */
export type PlotRow = Readonly<Record<string, string | number | null>> & { readonly name: string };

export interface Plot {
  /** From zero up; the last one ends the axis. */
  readonly ticks: readonly number[];
  readonly rows: readonly PlotRow[];
}

/** Series side by side begin at zero each; in a stack their sum has to fit. */
export function plotOf(kind: "line" | "bar" | "stack", series: readonly ChartSeries[]): Plot {
  const names = series[0]?.points.map(({ name }) => name) ?? [];
  const largest = kind === "stack" ? Math.max(0, ...columnsOf(series).map(({ sum }) => sum)) : largestOf(series);
  return { ticks: ticksTo(largest), rows: names.map((name, index) => rowOf(name, index, series)) };
}

function rowOf(name: string, index: number, series: readonly ChartSeries[]): PlotRow {
  const values = series.map(({ key, points }): [string, number | null] => [key, points[index]?.value ?? null]);
  return { ...Object.fromEntries(values), name };
}
