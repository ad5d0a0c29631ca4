/** Lines over the years: honest gaps, direct labels, the latest value marked. */
import { line } from "d3-shape";
import { type ReactNode } from "react";
import { colourOf, styleOf } from "./colours";
import { stepClass, type Drawing, type DrawingOptions } from "./drawing";
import { Grid, SeriesMark } from "./marks";
import { layOutLines, type LineLayout, type LinePoint, type LineRequest } from "../layout/line-layout";
import { plotOf } from "../layout/plot";

export function lineDrawing(options: DrawingOptions): Drawing {
  const { series } = options.chart;
  const { width } = options;
  const height = width > 500 ? 300 : 210;
  const { ticks } = plotOf("line", series);
  return { height, body: linePlot({ options, request: { series, width, height, ticks } }) };
}

interface PlotProps {
  readonly options: DrawingOptions;
  readonly request: LineRequest;
  /** The number of the first point's step. */
  readonly firstStep?: number;
}

/** One plot from (0, 0). */
export function linePlot({ options, request, firstStep = 0 }: PlotProps): ReactNode {
  const { colours, hasSteps } = options;
  const { steps, grid, names, lines, ends } = layOutLines(request);
  return (
    <>
      {hasSteps &&
        steps.map(({ name, ...place }, index) => (
          <rect key={name} data-at={firstStep + index} className={stepClass} {...place} />
        ))}
      <g pointerEvents="none">
        <Grid grid={grid} colours={colours} />
        {names.map(({ name, x, y, text }) => (
          <text key={name} x={x} y={y} textAnchor="middle" fill={colours.inkSoft}>
            {text}
          </text>
        ))}
        {lines.map(({ key, runs }, index) => (
          <OneLine key={key} runs={runs} index={index} options={options} />
        ))}
        <Ends ends={ends} options={options} />
      </g>
    </>
  );
}

interface EndsProps {
  readonly ends: LineLayout["ends"];
  readonly options: DrawingOptions;
}

function Ends({ ends, options: { colours } }: EndsProps) {
  return ends.map(({ key, index, x, y, text }) => (
    <text
      key={key}
      x={x}
      y={y}
      fill={colourOf(colours, index)}
      fontWeight="600"
      stroke={colours.ground}
      strokeWidth="3"
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {text}
    </text>
  ));
}

interface OneLineProps {
  readonly runs: readonly (readonly LinePoint[])[];
  readonly index: number;
  readonly options: DrawingOptions;
}

function OneLine({ runs, index, options: { colours } }: OneLineProps) {
  const path = line<LinePoint>(
    ({ x }) => x,
    ({ y }) => y,
  );
  return (
    <>
      {runs.map((run) => (
        <path
          key={run[0]?.index}
          d={path([...run]) ?? ""}
          fill="none"
          stroke={colourOf(colours, index)}
          strokeWidth="2"
          strokeDasharray={styleOf(index).dash}
        />
      ))}
      {runs.flat().map(({ index: at, x, y, isLast }) => (
        <SeriesMark key={at} x={x} y={y} index={index} colours={colours} scale={isLast ? 1.25 : 0.85} />
      ))}
    </>
  );
}
