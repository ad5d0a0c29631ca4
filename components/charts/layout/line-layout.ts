/** Where everything of a plot of lines stands, as plain data from (0, 0); units are those of a text of 12. */
import { scaleLinear } from "d3-scale";
import { grouped, runsOf, spreadLabels, type ChartSeries } from "./scale";
import { textWidth } from "./text-layout";

export interface LineRequest {
  readonly series: readonly ChartSeries[];
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly number[];
  /** Of a small plot among many, which says its own name above itself. */
  readonly isSmall?: boolean;
  /** Room kept for labels on the right, where plots stand in columns and have to agree. */
  readonly labelRoom?: number;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface LineLayout {
  /** The grid, a line a tick, from `from` to `to`. */
  readonly grid: {
    readonly from: number;
    readonly to: number;
    readonly ticks: readonly { readonly tick: number; readonly y: number }[];
  };
  /** The names under the plot; one that would touch its neighbour is empty. */
  readonly names: readonly (Spot & { readonly name: string; readonly text: string })[];
  /** The field of each name that can be pointed at. */
  readonly steps: readonly (Spot & { readonly name: string; readonly width: number; readonly height: number })[];
  /** Unbroken runs: a year without a value ends one. */
  readonly lines: readonly { readonly key: string; readonly runs: readonly (readonly LinePoint[])[] }[];
  /** Value and, among several, name beside the last point of each line, none upon another. */
  readonly ends: readonly (Spot & { readonly key: string; readonly index: number; readonly text: string })[];
}

export interface LinePoint extends Spot {
  readonly index: number;
  /** The latest value, which is marked. */
  readonly isLast: boolean;
}

type Scale = (value: number) => number;

const between = 15;

export function layOutLines(request: LineRequest): LineLayout {
  const { series, width, height, ticks, isSmall = false, labelRoom = 12 } = request;
  const names = series[0]?.points.map(({ name }) => name) ?? [];
  const edge = { top: isSmall ? 10 : 16, bottom: 28, left: 14 + textWidth(grouped(ticks.at(-1) ?? 0), 12) };
  const y = scaleLinear([0, ticks.at(-1) ?? 1], [height - edge.bottom, edge.top]);
  const ends = endsOf(series);
  const right = Math.min(width * 0.45, Math.max(labelRoom, ...ends.map(({ text }) => textWidth(text, 12) + 16)));
  const x = scaleLinear([0, Math.max(1, names.length - 1)], [edge.left + 14, width - right]);
  const step = names.length > 1 ? x(1) - x(0) : 40;
  const every = Math.max(1, Math.ceil(textWidth("2024 ", 12) / Math.max(1, step)));
  return {
    grid: { from: edge.left, to: width - right, ticks: ticks.map((tick) => ({ tick, y: y(tick) })) },
    names: names.map((name, index) => {
      const isShown = (names.length - 1 - index) % every === 0;
      return { name, x: x(index), y: height - 8, text: isShown ? name : "" };
    }),
    steps: names.map((name, index) => ({
      name,
      ...{ x: x(index) - step / 2, y: edge.top - 8 },
      ...{ width: step, height: height - edge.top - edge.bottom + 12 },
    })),
    lines: series.map(({ key, points }) => ({ key, runs: placed(runsOf(points), x, y) })),
    ends: spread(ends, { x, y, lowest: height - edge.bottom }),
  };
}

interface End {
  readonly key: string;
  readonly index: number;
  readonly at: number;
  readonly value: number;
  readonly text: string;
}

function endsOf(series: readonly ChartSeries[]): End[] {
  return series.flatMap(({ key, label, points }, index) => {
    const last = runsOf(points).at(-1)?.at(-1);
    if (!last) return [];
    const text = `${grouped(last.value)}${series.length > 1 ? ` ${label}` : ""}`;
    return [{ key, index, at: last.index, value: last.value, text }];
  });
}

function spread(ends: readonly End[], { x, y, lowest }: { x: Scale; y: Scale; lowest: number }): LineLayout["ends"] {
  const heights = spreadLabels(
    ends.map(({ value }) => y(value)),
    between,
    lowest,
  );
  return ends.map(({ key, index, at, text }, order) => ({
    ...{ key, index, text },
    ...{ x: x(at) + 9, y: (heights[order] ?? 0) + 4 },
  }));
}

function placed(runs: ReturnType<typeof runsOf>, x: Scale, y: Scale): LinePoint[][] {
  const last = runs.at(-1)?.at(-1);
  return runs.map((run) =>
    run.map((point) => ({ index: point.index, x: x(point.index), y: y(point.value), isLast: point === last })),
  );
}
