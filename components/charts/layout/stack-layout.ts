/** Where everything of stacked bars stands, as plain data from (0, 0); units are those of a text of 12. */
import { scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { plotOf } from "./plot";
import { grouped, spreadLabels, type ChartSeries } from "./scale";
import { columnsOf, isEverThere, type StackColumn } from "./stack-columns";
import { textWidth } from "./text-layout";

/** Room for names beside the last bar, as a share of the width. */
const widest = 0.36;

export interface StackRequest {
  readonly series: readonly ChartSeries[];
  readonly width: number;
  readonly height: number;
  readonly notStated: string;
}

export interface StackLayout {
  readonly grid: {
    readonly from: number;
    readonly to: number;
    readonly ticks: readonly { readonly tick: number; readonly y: number }[];
  };
  /** The field of each name that can be pointed at. */
  readonly steps: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly bars: readonly StackBar[];
  /** Names beside the last bar; null where they do not fit and a legend has to say them. */
  readonly names: { readonly x: number; readonly items: readonly StackName[] } | null;
}

export interface StackBar {
  readonly name: string;
  readonly x: number;
  readonly width: number;
  /** Of a part: the number of its series, its top and its height. */
  readonly parts: readonly { readonly at: number; readonly y: number; readonly height: number }[];
  /** The sum above, a star where parts are missing, or that nothing is stated. */
  readonly sum: { readonly y: number; readonly text: string };
  readonly nameY: number;
}

interface StackName {
  readonly at: number;
  readonly y: number;
  readonly text: string;
}

type Scale = (value: number) => number;

export function layOutStack(request: StackRequest): StackLayout {
  const { series, width, height, notStated } = request;
  const columns = columnsOf(series);
  const { ticks } = plotOf("stack", series);
  const beside = roomBeside(series, columns);
  const isDirect = beside <= width * widest && columns.at(-1)?.stated !== 0;
  const [top, bottom] = [22, 26];
  const left = 14 + textWidth(grouped(ticks.at(-1) ?? 0), 12);
  const end = width - (isDirect ? beside : 4);
  const y = scaleLinear([0, ticks.at(-1) ?? 1], [height - bottom, top]);
  const step = (end - left) / Math.max(1, columns.length);
  const thick = Math.min(56, step * 0.68);
  const place = { y, thick, step, height, notStated };
  const last = columns.at(-1);
  return {
    grid: { from: left, to: end, ticks: ticks.map((tick) => ({ tick, y: y(tick) })) },
    steps: columns.map(({ name }, index) => ({
      name,
      ...{ x: left + step * index + 1, y: top - 18 },
      ...{ width: step - 2, height: height - top - bottom + 18 },
    })),
    bars: columns.map((column, index) => barOf(column, left + step * index + (step - thick) / 2, place)),
    names: isDirect ? { x: end + 6, items: last ? namesOf(series, last, y) : [] } : null,
  };
}

function roomBeside(series: readonly ChartSeries[], columns: readonly StackColumn[]): number {
  const largest = Math.max(0, ...(columns.at(-1)?.values ?? []).map((value) => value ?? 0));
  const longest = Math.max(0, ...series.filter(isEverThere).map(({ label }) => textWidth(label, 12)));
  return longest + 24 + textWidth(` ${grouped(largest)}`, 12);
}

interface BarPlace {
  readonly y: Scale;
  readonly thick: number;
  readonly step: number;
  readonly height: number;
  readonly notStated: string;
}

function barOf(column: StackColumn, x: number, { y, thick, step, height, notStated }: BarPlace): StackBar {
  const nothing = textWidth(notStated, 12) <= step ? notStated : "–";
  return {
    name: column.name,
    x,
    width: thick,
    parts: segmentsOf(column).map(({ at, from, to }) => ({ at, y: y(to), height: y(from) - y(to) })),
    sum: {
      y: y(column.sum) - 6,
      text: column.stated === 0 ? nothing : `${grouped(column.sum)}${column.missing > 0 ? "*" : ""}`,
    },
    nameY: height - 8,
  };
}

/** A name at the height of its part; a part of zero keeps its name where other years have it. */
function namesOf(series: readonly ChartSeries[], column: StackColumn, y: Scale): StackName[] {
  // From the top down, as the parts lie on each other: parts of zero then keep their place among the names.
  const shown = segmentsOf(column)
    .filter(({ at }) => isEverThere(series[at]))
    .reverse();
  const heights = spreadLabels(
    shown.map(({ from, to }) => y((from + to) / 2)),
    16,
    y(0),
  );
  return shown.map(({ at }, order) => {
    const value = column.values[at] ?? null;
    return { at, y: heights[order] ?? 0, text: `${series[at]?.label ?? ""} ${value === null ? "" : grouped(value)}` };
  });
}

/** From the ground up, one a part; a part of zero, or not stated, has no height. */
function segmentsOf(column: StackColumn): { at: number; from: number; to: number }[] {
  const keys = column.values.map((_, at) => at);
  const layers = stack<unknown, readonly (number | null)[], number>()
    .keys(keys)
    .value((values, at) => values[at] ?? 0)([column.values]);
  return layers.map((layer) => ({ at: layer.key, from: layer[0]?.[0] ?? 0, to: layer[0]?.[1] ?? 0 }));
}
