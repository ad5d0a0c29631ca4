/** The words of a legend, for drawings whose series do not fit a label each. */
import { type ReactNode } from "react";
import { type DrawingOptions } from "./drawing";
import { patternOf } from "./marks";
import { isEverThere } from "../layout/stack-columns";
import { textWidth } from "../layout/text-layout";

const swatch = 22;
const between = 16;
const lineHeight = 20;

/** Swatch and name of each series in rows no wider than the drawing, from `top` down. */
export function legendOf(
  { chart, width, colours, id }: DrawingOptions,
  top: number,
): { height: number; body: ReactNode } {
  let x = 0;
  let row = 0;
  const named = chart.series.map(({ key, label }, index) => ({ key, label, index }));
  // What is nowhere drawn needs no key; the table has it.
  const shown = chart.kind === "stack" ? named.filter(({ index }) => isEverThere(chart.series[index])) : named;
  const items = shown.map(({ key, label, index }) => {
    const wide = swatch + textWidth(label, 12) + between;
    if (x > 0 && x + wide - between > width) {
      x = 0;
      row += 1;
    }
    const place = { key, label, index, x, y: top + row * lineHeight };
    x += wide;
    return place;
  });
  return {
    height: (row + 1) * lineHeight,
    body: items.map(({ key, label, index, x: left, y }) => (
      <g key={key} transform={`translate(${left} ${y})`}>
        <rect width="16" height="12" y="2" fill={patternOf(id, index)} />
        <text x={swatch} y="12" fill={colours.ink}>
          {label}
        </text>
      </g>
    )),
  };
}
