/** Where everything of horizontal bars stands, as plain data from (0, 0); units are those of a text of 12. */
import { scaleLinear } from "d3-scale";
import { plotOf } from "./plot";
import { grouped, largestOf, type ChartSeries } from "./scale";
import { clipText, textWidth } from "./text-layout";

const lineHeight = 14;
const thick = 16;

export interface BarLayout {
  readonly height: number;
  /** Where zero stands. */
  readonly zero: number;
  /** One a name, each a step high. */
  readonly step: number;
  readonly groups: readonly BarGroup[];
}

export interface BarGroup {
  readonly name: string;
  readonly top: number;
  /** The name, in lines that end at `nameEnd`. */
  readonly nameEnd: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly bars: readonly Bar[];
}

interface Bar {
  readonly key: string;
  readonly y: number;
  readonly height: number;
  /** Null where the value is not stated: nothing is drawn but the words. */
  readonly width: number | null;
  readonly label: { readonly x: number; readonly y: number; readonly text: string };
}

interface BarRequest {
  readonly series: readonly ChartSeries[];
  readonly width: number;
  readonly notStated: string;
}

type Scale = (value: number) => number;

export function layOutBars({ series, width, notStated }: BarRequest): BarLayout {
  const { ticks, rows } = plotOf("bar", series);
  const longest = Math.max(0, ...rows.map(({ name }) => textWidth(name, 12)));
  const zero = Math.min(longest, width * 0.38) + 8;
  const right = Math.max(textWidth(grouped(largestOf(series)), 12), textWidth(notStated, 12) - 40) + 12;
  const x = scaleLinear([0, ticks.at(-1) ?? 1], [zero, width - right]);
  const step = Math.max(34, series.length * (thick + 2) + 12);
  const groups = rows.map(({ name }, index): BarGroup => {
    const lines = clipText(name, zero - 8, 12, 2);
    return {
      name,
      top: index * step + 2,
      nameEnd: zero - 8,
      lines: lines.map((text, at) => ({ text, y: step / 2 + 4 + (at - (lines.length - 1) / 2) * lineHeight })),
      bars: series.map(({ key, points }, at) => {
        const y = step / 2 + (at - series.length / 2) * (thick + 2);
        return { key, ...barOf(points[index]?.value ?? null, { zero, x, y, notStated }) };
      }),
    };
  });
  return { height: rows.length * step + 4, zero, step, groups };
}

interface BarPlace {
  readonly zero: number;
  readonly x: Scale;
  readonly y: number;
  readonly notStated: string;
}

function barOf(value: number | null, { zero, x, y, notStated }: BarPlace): Omit<Bar, "key"> {
  const place = { y: y + 1, height: thick };
  if (value === null) return { ...place, width: null, label: { x: zero + 6, y: y + 13, text: notStated } };
  return { ...place, width: x(value) - zero, label: { x: x(value) + 6, y: y + 13, text: grouped(value) } };
}
