/** Lines over the years as finished SVG: honest gaps, direct labels, the latest value marked. */
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { lookOf } from "./palette";
import { grouped, largestOf, runsOf, spreadLabels, ticksTo, type ChartSeries } from "./scale";

interface LineChartSvgProps {
  readonly series: readonly ChartSeries[];
  readonly name: string;
}

// Near the width of a phone, so that 12 px stay about 12 px there.
const width = 400;
const height = 210;
const edge = { top: 16, bottom: 28, left: 52 };
const digit = 8;

export function LineChartSvg({ series, name }: LineChartSvgProps) {
  const names = series[0]?.points.map((point) => point.name) ?? [];
  const ticks = ticksTo(largestOf(series));
  const y = scaleLinear([0, ticks.at(-1) ?? 1], [height - edge.bottom, edge.top]);
  const labelled = series.flatMap((each, index) => {
    const last = runsOf(each.points).at(-1)?.at(-1);
    return last ? [{ ...each, index, last }] : [];
  });
  // Names of lines need room beside them; a line alone is named by the title.
  const longest = Math.max(0, ...labelled.map(({ last }) => grouped(last.value).length));
  const right = series.length > 1 ? 150 : 20 + longest * digit;
  const x = scaleLinear([0, Math.max(1, names.length - 1)], [edge.left + 18, width - right]);
  const heights = spreadLabels(
    labelled.map(({ last }) => y(last.value)),
    15,
  );
  const every = Math.ceil(names.length / 7);
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto w-full max-w-lg"
      fontSize="12"
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={edge.left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={edge.left - 6} y={y(tick) + 4} textAnchor="end" fill="var(--ink-soft)">
            {grouped(tick)}
          </text>
        </g>
      ))}
      {names.map((each, index) => (
        <text key={each} x={x(index)} y={height - 8} textAnchor="middle" fill="var(--ink-soft)">
          {(names.length - 1 - index) % every === 0 ? each : ""}
        </text>
      ))}
      {series.map((each, index) => (
        <Line key={each.key} series={each} look={lookOf(index)} x={x} y={y} />
      ))}
      {labelled.map(({ key, label, index, last }, at) => (
        <text key={key} x={x(last.index) + 9} y={(heights[at] ?? 0) + 4} fill={lookOf(index).color} fontWeight="600">
          {grouped(last.value)} {series.length > 1 && label}
        </text>
      ))}
    </svg>
  );
}

interface LineProps {
  readonly series: ChartSeries;
  readonly look: { readonly color: string; readonly dash: string };
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

function Line({ series, look, x, y }: LineProps) {
  const runs = runsOf(series.points);
  const last = runs.at(-1)?.at(-1);
  const path = line<{ index: number; value: number }>(
    ({ index }) => x(index),
    ({ value }) => y(value),
  );
  return (
    <g>
      {runs.map((run) => (
        <path
          key={run[0]?.index}
          d={path(run) ?? ""}
          fill="none"
          stroke={look.color}
          strokeWidth="2"
          strokeDasharray={look.dash}
        />
      ))}
      {runs
        .flatMap((run) => run.map((point) => ({ point, isAlone: run.length === 1 })))
        .map(({ point, isAlone }) => (
          <circle
            key={point.index}
            cx={x(point.index)}
            cy={y(point.value)}
            r={point === last ? 4.5 : isAlone ? 3.5 : 2.5}
            fill={point === last || isAlone ? look.color : "var(--surface)"}
            stroke={look.color}
            strokeWidth="1.5"
          />
        ))}
    </g>
  );
}
