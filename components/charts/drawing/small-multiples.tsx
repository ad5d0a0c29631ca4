/** Many lines: a small drawing each, all on the same scale, so that they compare. */
import { type Drawing, type DrawingOptions } from "./drawing";
import { linePlot } from "./line-drawing";
import { grouped, largestOf, ticksTo } from "../layout/scale";
import { clipText, textWidth } from "../layout/text-layout";

const height = 104;
const head = 34;
const gap = 14;

export function smallMultiples(options: DrawingOptions): Drawing {
  const { chart, colours, width } = options;
  const columns = Math.max(2, Math.floor(width / 200));
  const wide = (width - gap * (columns - 1)) / columns;
  const top = ticksTo(largestOf(chart.series)).at(-1) ?? 1;
  const labelRoom = textWidth(grouped(largestOf(chart.series)), 12) + 16;
  return {
    height: Math.ceil(chart.series.length / columns) * (head + height),
    body: chart.series.map((each, index) => (
      <g
        key={each.key}
        transform={`translate(${(index % columns) * (wide + gap)} ${Math.floor(index / columns) * (head + height)})`}
      >
        <text fill={colours.ink} fontWeight="600">
          {clipText(each.label, wide, 12, 2).map((line, at, lines) => (
            <tspan key={at} x="0" y={28 - (lines.length - 1 - at) * 14}>
              {line}
            </tspan>
          ))}
        </text>
        <g transform={`translate(0 ${head})`}>
          {linePlot({
            options,
            request: { series: [each], width: wide, height, ticks: [0, top], isSmall: true, labelRoom },
            firstStep: index * each.points.length,
          })}
        </g>
      </g>
    )),
  };
}
