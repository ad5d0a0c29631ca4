/** Horizontal bars from zero; a part that is not stated says so in place of its bar. */
import { stepClass, type Drawing, type DrawingOptions } from "./drawing";
import { legendOf } from "./legend";
import { Patterns, patternOf } from "./marks";
import { layOutBars, type BarGroup, type BarLayout } from "../layout/bar-layout";

export function barDrawing(options: DrawingOptions): Drawing {
  const { chart, colours, width, id, notStated } = options;
  const { series } = chart;
  const layout = layOutBars({ series, width, notStated });
  const legend = series.length > 1 ? legendOf(options, 0) : { height: 0, body: null };
  return {
    height: legend.height + layout.height,
    body: (
      <>
        <Patterns id={id} count={series.length} colours={colours} />
        {legend.body}
        <g transform={`translate(0 ${legend.height})`}>
          {layout.groups.map((group, index) => (
            <Group key={`${index}-${group.name}`} group={group} index={index} layout={layout} options={options} />
          ))}
          <line x1={layout.zero} x2={layout.zero} y1={0} y2={layout.height} stroke={colours.lineStrong} />
        </g>
      </>
    ),
  };
}

interface GroupProps {
  readonly group: BarGroup;
  readonly index: number;
  readonly layout: BarLayout;
  readonly options: DrawingOptions;
}

function Group({ group, index, layout: { zero, step }, options }: GroupProps) {
  const { colours, width, id, hasSteps } = options;
  return (
    <g transform={`translate(0 ${group.top})`}>
      {hasSteps && <rect data-at={index} className={stepClass} x="0" width={width} height={step} />}
      <g pointerEvents="none">
        <text textAnchor="end" fill={colours.ink}>
          {group.lines.map(({ text, y }) => (
            <tspan key={y} x={group.nameEnd} y={y}>
              {text}
            </tspan>
          ))}
        </text>
        {group.bars.map(({ key, y, height, width: long, label }, at) => (
          <g key={key}>
            {long !== null && <rect x={zero} y={y} height={height} width={long} fill={patternOf(id, at)} />}
            <text x={label.x} y={label.y} fill={colours.inkSoft}>
              {label.text}
            </text>
          </g>
        ))}
      </g>
    </g>
  );
}
