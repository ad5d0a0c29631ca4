/** Lines over the years: honest gaps, direct labels, the latest value marked. */
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { type ReactNode } from "react";
import { colourOf, lookOf } from "./colours";
import { stepClass, type Drawing, type DrawingOptions } from "./drawing";
import { SeriesMark } from "./marks";
import { grouped, largestOf, runsOf, spreadLabels, ticksTo, type ChartSeries } from "../layout/scale";
import { textWidth } from "../layout/text-layout";

export function lineDrawing(options: DrawingOptions): Drawing {
  const { chart, width } = options;
  const height = width > 500 ? 300 : 210;
  const plot = linePlot({ options, series: chart.series, width, height, ticks: ticksTo(largestOf(chart.series)) });
  return { height, body: plot };
}

interface PlotProps {
  readonly options: DrawingOptions;
  readonly series: readonly ChartSeries[];
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly number[];
  /** Of a small drawing among many, which says its own name above itself. */
  readonly isSmall?: boolean;
  /** The number of the first point's step. */
  readonly firstStep?: number;
  /** Room kept for labels on the right, where plots stand in columns and have to agree. */
  readonly labelRoom?: number;
}

/** One plot from (0, 0). */
export function linePlot({
  options,
  series,
  width,
  height,
  ticks,
  isSmall = false,
  firstStep = 0,
  labelRoom = 12,
}: PlotProps): ReactNode {
  const { colours, hasSteps } = options;
  const names = series[0]?.points.map((point) => point.name) ?? [];
  const edge = { top: isSmall ? 10 : 16, bottom: 28, left: 14 + textWidth(grouped(ticks.at(-1) ?? 0), 12) };
  const y = scaleLinear([0, ticks.at(-1) ?? 1], [height - edge.bottom, edge.top]);
  const ends = series.flatMap((each, index) => {
    const last = runsOf(each.points).at(-1)?.at(-1);
    const text = last && `${grouped(last.value)}${series.length > 1 ? ` ${each.label}` : ""}`;
    return last && text ? [{ key: each.key, index, last, text, wide: textWidth(text, 12) + 16 }] : [];
  });
  const right = Math.min(width * 0.45, Math.max(labelRoom, ...ends.map(({ wide }) => wide)));
  const x = scaleLinear([0, Math.max(1, names.length - 1)], [edge.left + 14, width - right]);
  const heights = spreadLabels(
    ends.map(({ last }) => y(last.value)),
    15,
    height - edge.bottom,
  );
  const step = names.length > 1 ? x(1) - x(0) : 40;
  const every = Math.max(1, Math.ceil(textWidth("2024 ", 12) / Math.max(1, step)));
  return (
    <>
      {hasSteps &&
        names.map((name, index) => (
          <rect
            key={name}
            data-at={firstStep + index}
            className={stepClass}
            x={x(index) - step / 2}
            y={edge.top - 8}
            width={step}
            height={height - edge.top - edge.bottom + 12}
          />
        ))}
      <g pointerEvents="none">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={edge.left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke={colours.line} />
            <text x={edge.left - 6} y={y(tick) + 4} textAnchor="end" fill={colours.inkSoft}>
              {grouped(tick)}
            </text>
          </g>
        ))}
        {names.map((name, index) => (
          <text key={name} x={x(index)} y={height - 8} textAnchor="middle" fill={colours.inkSoft}>
            {(names.length - 1 - index) % every === 0 ? name : ""}
          </text>
        ))}
        {series.map((each, index) => (
          <OneLine key={each.key} {...{ points: each.points, index, options, x, y }} />
        ))}
        {ends.map(({ key, index, last, text }, at) => (
          <text
            key={key}
            x={x(last.index) + 9}
            y={(heights[at] ?? 0) + 4}
            fill={colourOf(colours, index)}
            fontWeight="600"
            stroke={colours.ground}
            strokeWidth="3"
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {text}
          </text>
        ))}
      </g>
    </>
  );
}

interface OneLineProps {
  readonly points: ChartSeries["points"];
  readonly index: number;
  readonly options: DrawingOptions;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

function OneLine({ points, index, options: { colours }, x, y }: OneLineProps) {
  const runs = runsOf(points);
  const last = runs.at(-1)?.at(-1);
  const path = line<{ index: number; value: number }>(
    (point) => x(point.index),
    (point) => y(point.value),
  );
  return (
    <>
      {runs.map((run) => (
        <path
          key={run[0]?.index}
          d={path(run) ?? ""}
          fill="none"
          stroke={colourOf(colours, index)}
          strokeWidth="2"
          strokeDasharray={lookOf(index).dash}
        />
      ))}
      {runs.flat().map((point) => (
        <SeriesMark
          key={point.index}
          x={x(point.index)}
          y={y(point.value)}
          {...{ index, colours }}
          scale={point === last ? 1.25 : 0.85}
        />
      ))}
    </>
  );
}
