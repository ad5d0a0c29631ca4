/** Parts of a whole, one bar a year: names beside the last bar where they fit, else a legend in words; missing years are gaps. */
import { scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { stepClass, type Drawing, type DrawingOptions } from "./drawing";
import { legendOf } from "./legend";
import { Patterns, patternOf } from "./marks";
import { grouped, spreadLabels, ticksTo } from "../layout/scale";
import { columnsOf, isEverThere, type StackColumn } from "../layout/stack-columns";
import { textWidth } from "../layout/text-layout";

/** Room for names beside the last bar, as a share of the width. */
const widest = 0.36;

interface Segment {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export function stackDrawing(options: DrawingOptions): Drawing {
  const { chart, colours, width, id, notStated, hasSteps } = options;
  const columns = columnsOf(chart.series);
  const ticks = ticksTo(Math.max(0, ...columns.map(({ sum }) => sum)));
  const plotHeight = width > 500 ? 300 : 230;
  const room =
    24 + textWidth(` ${grouped(Math.max(0, ...(columns.at(-1)?.values ?? []).map((value) => value ?? 0)))}`, 12);
  const beside = Math.max(0, ...chart.series.filter(isEverThere).map(({ label }) => textWidth(label, 12))) + room;
  const isDirect = beside <= width * widest && columns.at(-1)?.stated !== 0;
  const legend = isDirect ? { height: 0, body: null } : legendOf(options, 0);
  const edge = {
    top: 22,
    bottom: 26,
    left: 14 + textWidth(grouped(ticks.at(-1) ?? 0), 12),
    right: isDirect ? beside : 4,
  };
  const y = scaleLinear([0, ticks.at(-1) ?? 1], [plotHeight - edge.bottom, edge.top]);
  const step = (width - edge.left - edge.right) / Math.max(1, columns.length);
  const thick = Math.min(56, step * 0.68);
  const left = (index: number) => edge.left + step * index + (step - thick) / 2;
  return {
    height: legend.height + plotHeight,
    body: (
      <>
        <Patterns id={id} count={chart.series.length} colours={colours} />
        {legend.body}
        <g transform={`translate(0 ${legend.height})`}>
          {hasSteps &&
            columns.map(({ name }, index) => (
              <rect
                key={name}
                data-at={index}
                className={stepClass}
                x={edge.left + step * index + 1}
                y={edge.top - 18}
                width={step - 2}
                height={plotHeight - edge.top - edge.bottom + 18}
              />
            ))}
          <g pointerEvents="none">
            {ticks.map((tick) => (
              <g key={tick}>
                <line x1={edge.left} x2={width - edge.right} y1={y(tick)} y2={y(tick)} stroke={colours.line} />
                <text x={edge.left - 6} y={y(tick) + 4} textAnchor="end" fill={colours.inkSoft}>
                  {grouped(tick)}
                </text>
              </g>
            ))}
            {columns.map((column, index) => (
              <Column
                key={column.name}
                {...{ column, options, y, notStated, thick, step, index }}
                x={left(index)}
                bottom={plotHeight}
              />
            ))}
            {isDirect && <Names column={columns.at(-1)} x={width - edge.right + 6} {...{ options, y }} />}
          </g>
        </g>
      </>
    ),
  };
}

interface ColumnProps {
  readonly column: StackColumn;
  readonly options: DrawingOptions;
  readonly x: number;
  readonly y: (value: number) => number;
  readonly thick: number;
  readonly step: number;
  readonly index: number;
  readonly bottom: number;
  readonly notStated: string;
}

function Column({ column, options: { colours, id }, x, y, thick, step, bottom, notStated }: ColumnProps) {
  const middle = x + thick / 2;
  const fits = textWidth(notStated, 12) <= step;
  return (
    <>
      {segmentsOf(column).map(({ at, from, to }) => (
        <rect
          key={at}
          x={x}
          y={y(to)}
          width={thick}
          height={y(from) - y(to)}
          fill={patternOf(id, at)}
          stroke={colours.ground}
          strokeWidth="1"
        />
      ))}
      <text x={middle} y={y(column.sum) - 6} textAnchor="middle" fill={colours.inkSoft}>
        {column.stated === 0 ? (fits ? notStated : "–") : `${grouped(column.sum)}${column.missing > 0 ? "*" : ""}`}
      </text>
      <text x={middle} y={bottom - 8} textAnchor="middle" fill={colours.inkSoft}>
        {column.name}
      </text>
    </>
  );
}

interface NamesProps {
  readonly column: StackColumn | undefined;
  readonly options: DrawingOptions;
  readonly x: number;
  readonly y: (value: number) => number;
}

/** A name at the height of its part, with its pattern; a part of zero keeps its name where other years have it. */
function Names({ column, options: { chart, colours, id }, x, y }: NamesProps) {
  if (!column) return null;
  // From the top down, as the parts lie on each other: parts of zero then keep their place among the names.
  const shown = segmentsOf(column)
    .filter(({ at }) => isEverThere(chart.series[at]))
    .reverse();
  const heights = spreadLabels(
    shown.map(({ from, to }) => y((from + to) / 2)),
    16,
    y(0),
  );
  return (
    <>
      {shown.map(({ at }, place) => (
        <g key={at}>
          <rect x={x - 2} y={(heights[place] ?? 0) - 5} width="8" height="10" fill={patternOf(id, at)} />
          <text x={x + 10} y={(heights[place] ?? 0) + 4} fill={colours.ink}>
            {chart.series[at]?.label} {valueOf(column.values[at])}
          </text>
        </g>
      ))}
    </>
  );
}

function valueOf(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : grouped(value);
}

/** From the ground up, one a part; a part of zero, or not stated, has no height. */
function segmentsOf(column: StackColumn): Segment[] {
  const keys = column.values.map((_, at) => at);
  const layers = stack<unknown, readonly (number | null)[], number>()
    .keys(keys)
    .value((values, at) => values[at] ?? 0)([column.values]);
  return layers.map((layer) => ({ at: layer.key, from: layer[0]?.[0] ?? 0, to: layer[0]?.[1] ?? 0 }));
}
