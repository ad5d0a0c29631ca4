/** Horizontal bars from zero; a part that is not stated says so in place of its bar. */
import { scaleLinear } from "d3-scale";
import { stepClass, type Drawing, type DrawingOptions } from "./drawing";
import { legendOf } from "./legend";
import { Patterns, patternOf } from "./marks";
import { grouped, largestOf, ticksTo } from "../layout/scale";
import { clipText, textWidth } from "../layout/text-layout";

const lineHeight = 14;
const thick = 16;

export function barDrawing(options: DrawingOptions): Drawing {
  const { chart, colours, width, id, notStated, hasSteps } = options;
  const { series } = chart;
  const names = series[0]?.points.map(({ name }) => name) ?? [];
  const largest = largestOf(series);
  const longest = Math.max(0, ...names.map((name) => textWidth(name, 12)));
  const left = Math.min(longest, width * 0.38) + 8;
  const right = Math.max(textWidth(grouped(largest), 12), textWidth(notStated, 12) - 40) + 12;
  const x = scaleLinear([0, ticksTo(largest).at(-1) ?? 1], [left, width - right]);
  const legend = series.length > 1 ? legendOf(options, 0) : { height: 0, body: null };
  const step = Math.max(34, series.length * (thick + 2) + 12);
  const height = legend.height + names.length * step + 4;
  return {
    height,
    body: (
      <>
        <Patterns id={id} count={series.length} colours={colours} />
        {legend.body}
        <g transform={`translate(0 ${legend.height})`}>
          {names.map((name, index) => (
            <g key={`${index}-${name}`} transform={`translate(0 ${index * step + 2})`}>
              {hasSteps && <rect data-at={index} className={stepClass} x="0" width={width} height={step} />}
              <g pointerEvents="none">
                <text textAnchor="end" fill={colours.ink}>
                  {clipText(name, left - 8, 12, 2).map((line, at, lines) => (
                    <tspan key={at} x={left - 8} y={step / 2 + 4 + (at - (lines.length - 1) / 2) * lineHeight}>
                      {line}
                    </tspan>
                  ))}
                </text>
                {series.map(({ key, points }, at) => {
                  const value = points[index]?.value ?? null;
                  const y = step / 2 + (at - series.length / 2) * (thick + 2);
                  return (
                    <g key={key}>
                      {value !== null && (
                        <rect x={left} y={y + 1} height={thick} width={x(value) - left} fill={patternOf(id, at)} />
                      )}
                      <text x={(value === null ? left : x(value)) + 6} y={y + 13} fill={colours.inkSoft}>
                        {value === null ? notStated : grouped(value)}
                      </text>
                    </g>
                  );
                })}
              </g>
            </g>
          ))}
          <line x1={left} x2={left} y1={0} y2={names.length * step + 4} stroke={colours.lineStrong} />
        </g>
      </>
    ),
  };
}
