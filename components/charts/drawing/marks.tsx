/** Marks of lines, patterns of areas, which tell series apart without colour, and the grid behind them. */
import { colourOf, styleOf, type ChartColours, type Mark } from "./colours";
import { grouped } from "../layout/scale";

const shapes: Readonly<Record<Exclude<Mark, "circle" | "ring">, string>> = {
  square: "M-3.2 -3.2h6.4v6.4h-6.4z",
  triangle: "M0 -4.2l4 7.2h-8z",
  diamond: "M0 -4.6l4.6 4.6l-4.6 4.6l-4.6 -4.6z",
  cross: "M-3.4 -3.4l6.8 6.8M-3.4 3.4l6.8 -6.8",
  bar: "M0 -4.2v8.4",
};

interface SeriesMarkProps {
  readonly x: number;
  readonly y: number;
  readonly index: number;
  readonly colours: ChartColours;
  readonly scale?: number;
}

export function SeriesMark({ x, y, index, colours, scale = 1 }: SeriesMarkProps) {
  const { mark } = styleOf(index);
  const colour = colourOf(colours, index);
  const look = { fill: mark === "ring" ? colours.ground : colour, stroke: colour, strokeWidth: 1.6 };
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`} pointerEvents="none">
      {mark === "circle" || mark === "ring" ? <circle r="3.4" {...look} /> : <path d={shapes[mark]} {...look} />}
    </g>
  );
}

/** The patterns of `count` series, named `id` and their number. */
export function Patterns({ id, count, colours }: { id: string; count: number; colours: ChartColours }) {
  return (
    <defs>
      {Array.from({ length: count }, (_, index) => (
        <pattern key={index} id={`${id}-${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill={colourOf(colours, index)} />
          <path d={styleOf(index).pattern} stroke={colours.ground} strokeWidth="1.3" fill="none" />
        </pattern>
      ))}
    </defs>
  );
}

export const patternOf = (id: string, index: number) => `url(#${id}-${index})`;

interface GridProps {
  readonly grid: {
    readonly from: number;
    readonly to: number;
    readonly ticks: readonly { readonly tick: number; readonly y: number }[];
  };
  readonly colours: ChartColours;
}

/** A line a tick with its number on the left. */
export function Grid({ grid: { from, to, ticks }, colours }: GridProps) {
  return ticks.map(({ tick, y }) => (
    <g key={tick}>
      <line x1={from} x2={to} y1={y} y2={y} stroke={colours.line} />
      <text x={from - 6} y={y + 4} textAnchor="end" fill={colours.inkSoft}>
        {grouped(tick)}
      </text>
    </g>
  ));
}
