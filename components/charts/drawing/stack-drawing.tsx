/** Parts of a whole, one bar a year: names beside the last bar where they fit, else a legend in words; missing years are gaps. */
import { stepClass, type Drawing, type DrawingOptions } from "./drawing";
import { legendOf } from "./legend";
import { Grid, Patterns, patternOf } from "./marks";
import { layOutStack, type StackBar, type StackLayout } from "../layout/stack-layout";

export function stackDrawing(options: DrawingOptions): Drawing {
  const { chart, colours, width, id, notStated, hasSteps } = options;
  const height = width > 500 ? 300 : 230;
  const { grid, steps, bars, names } = layOutStack({ series: chart.series, width, height, notStated });
  const legend = names === null ? legendOf(options, 0) : { height: 0, body: null };
  return {
    height: legend.height + height,
    body: (
      <>
        <Patterns id={id} count={chart.series.length} colours={colours} />
        {legend.body}
        <g transform={`translate(0 ${legend.height})`}>
          {hasSteps &&
            steps.map(({ name, ...place }, index) => (
              <rect key={name} data-at={index} className={stepClass} {...place} />
            ))}
          <g pointerEvents="none">
            <Grid grid={grid} colours={colours} />
            {bars.map((bar) => (
              <Column key={bar.name} bar={bar} options={options} />
            ))}
            {names && <Names names={names} options={options} />}
          </g>
        </g>
      </>
    ),
  };
}

interface ColumnProps {
  readonly bar: StackBar;
  readonly options: DrawingOptions;
}

function Column({ bar: { name, x, width, parts, sum, nameY }, options: { colours, id } }: ColumnProps) {
  const middle = x + width / 2;
  return (
    <>
      {parts.map(({ at, y, height }) => (
        <rect
          key={at}
          x={x}
          y={y}
          width={width}
          height={height}
          fill={patternOf(id, at)}
          stroke={colours.ground}
          strokeWidth="1"
        />
      ))}
      <text x={middle} y={sum.y} textAnchor="middle" fill={colours.inkSoft}>
        {sum.text}
      </text>
      <text x={middle} y={nameY} textAnchor="middle" fill={colours.inkSoft}>
        {name}
      </text>
    </>
  );
}

interface NamesProps {
  readonly names: NonNullable<StackLayout["names"]>;
  readonly options: DrawingOptions;
}

/** Each beside its part, with its pattern. */
function Names({ names: { x, items }, options: { colours, id } }: NamesProps) {
  return items.map(({ at, y, text }) => (
    <g key={at}>
      <rect x={x - 2} y={y - 5} width="8" height="10" fill={patternOf(id, at)} />
      <text x={x + 10} y={y + 4} fill={colours.ink}>
        {text}
      </text>
    </g>
  ));
}
