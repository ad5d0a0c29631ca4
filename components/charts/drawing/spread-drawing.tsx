/** Dot strips: a strip a series, a dot a point; the middle half as a box, the median as a thick line, chosen points named. */
import { scaleLinear, type ScaleLinear } from "d3-scale";
import { type ChartColours } from "./colours";
import { stepClass, type Drawing, type DrawingOptions } from "./drawing";
import { SeriesMark } from "./marks";
import { grouped, largestOf, ticksTo, type ChartSeries } from "../layout/scale";
import { clipText, textWidth } from "../layout/text-layout";

const bin = 7;
const radius = 2.6;
const head = 22;
const field = 46;
const labelRow = 15;
const foot = 24;
/** More dots than this upon each other become a bar. */
const mostStacked = 7;
/** So many points are stepped on; of more, a finger meets none. */
const mostSteps = 200;

type Scale = ScaleLinear<number, number>;

export function spreadDrawing(options: DrawingOptions): Drawing {
  const { chart, colours, width } = options;
  const ticks = ticksTo(largestOf(chart.series));
  const last = ticks.at(-1) ?? 1;
  const right = Math.max(12, textWidth(grouped(last), 12) / 2 + 2);
  const x = scaleLinear([0, last], [10, width - right]);
  const marked = chart.marked ?? [];
  const strip = head + field + marked.length * labelRow + 8;
  const bottom = chart.series.length * strip;
  const every = Math.ceil(textWidth(`${grouped(last)}  `, 12) / Math.max(1, x(ticks[1] ?? last) - x(0)));
  return {
    height: bottom + foot,
    body: (
      <>
        {ticks.map((tick, index) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={head - 4} y2={bottom} stroke={colours.line} />
            <text x={x(tick)} y={bottom + 16} textAnchor="middle" fill={colours.inkSoft}>
              {index % every === 0 ? grouped(tick) : ""}
            </text>
          </g>
        ))}
        {chart.series.map((series, index) => (
          <g key={series.key} transform={`translate(0 ${index * strip})`}>
            <Strip series={series} marked={marked} options={options} x={x} />
          </g>
        ))}
      </>
    ),
  };
}

interface StripProps {
  readonly series: ChartSeries;
  readonly marked: readonly number[];
  readonly options: DrawingOptions;
  readonly x: Scale;
}

function Strip({ series, marked, options, x }: StripProps) {
  const { colours, hasSteps } = options;
  const points = series.points.flatMap(({ value }, index) => (value === null ? [] : [{ index, value }]));
  const base = head + field;
  const columns = columnsOf(points, x);
  const tallest = Math.max(1, ...columns.map(({ inside }) => inside.length));
  const isPacked = tallest > mostStacked;
  return (
    <>
      <text y="13" fill={colours.ink} fontWeight="600">
        {series.label}
      </text>
      {series.middle && <Box middle={series.middle} colours={colours} x={x} />}
      <line x1={x.range()[0]} x2={x.range()[1]} y1={base} y2={base} stroke={colours.lineStrong} />
      {columns.map(({ left, inside }) =>
        isPacked ? (
          <rect
            key={left}
            x={left - bin / 2 + 1}
            width={bin - 2}
            y={base - (inside.length / tallest) * (field - 4)}
            height={(inside.length / tallest) * (field - 4)}
            fill={colours.inkSoft}
          />
        ) : (
          inside.map(({ index }, place) => (
            <g key={index}>
              {hasSteps && series.points.length <= mostSteps && (
                <circle data-at={index} className={stepClass} cx={left} cy={base - 4 - place * 6} r="6" />
              )}
              {!marked.includes(index) && (
                <circle
                  cx={left}
                  cy={base - 4 - place * 6}
                  r={radius}
                  fill={colours.ground}
                  stroke={colours.inkSoft}
                  strokeWidth="1.4"
                  pointerEvents="none"
                />
              )}
            </g>
          ))
        ),
      )}
      <Labels series={series} marked={marked} options={options} x={x} columns={columns} />
    </>
  );
}

interface Column {
  readonly left: number;
  readonly inside: readonly { readonly index: number; readonly value: number }[];
}

/** Points that would cover each other, upon each other. */
function columnsOf(points: Column["inside"], x: Scale): Column[] {
  const columns = new Map<number, { index: number; value: number }[]>();
  for (const point of points) {
    const left = Math.round(x(point.value) / bin) * bin;
    columns.set(left, [...(columns.get(left) ?? []), point]);
  }
  return [...columns].map(([left, inside]) => ({ left, inside }));
}

interface BoxProps {
  readonly middle: NonNullable<ChartSeries["middle"]>;
  readonly colours: ChartColours;
  readonly x: Scale;
}

function Box({ middle: { lowerQuartile, median, upperQuartile }, colours, x }: BoxProps) {
  return (
    <>
      <rect
        x={x(lowerQuartile)}
        width={Math.max(1, x(upperQuartile) - x(lowerQuartile))}
        y={head}
        height={field}
        fill={colours.line}
        fillOpacity="0.55"
        stroke={colours.lineStrong}
        strokeWidth="0.8"
      />
      <line x1={x(median)} x2={x(median)} y1={head - 3} y2={head + field} stroke={colours.ink} strokeWidth="3" />
      <text
        x={x(median)}
        y={head - 6}
        textAnchor={x(median) < 60 ? "start" : x(median) > (x.range()[1] ?? 0) - 30 ? "end" : "middle"}
        fill={colours.ink}
      >
        {x(median) > 60 ? grouped(median) : ""}
      </text>
    </>
  );
}

interface LabelsProps extends StripProps {
  readonly columns: readonly Column[];
}

/** The chosen points: mark in the strip, name and value in a row of its own under it. */
function Labels({ series, marked, options, x, columns }: LabelsProps) {
  return marked.map((index, order) => {
    const { name = "", value = null } = series.points[index] ?? {};
    if (value === null) return null;
    const place = columns.find(({ inside }) => inside.some((each) => each.index === index));
    const height = Math.max(0, place?.inside.findIndex((each) => each.index === index) ?? 0);
    const y = head + field - 4 - Math.min(height, mostStacked) * 6;
    const at = place?.left ?? x(value);
    return <Label key={index} options={options} order={order} at={at} y={y} text={`${name} ${grouped(value)}`} />;
  });
}

interface LabelProps {
  readonly options: DrawingOptions;
  readonly order: number;
  readonly at: number;
  readonly y: number;
  readonly text: string;
}

function Label({ options: { colours, width }, order, at, y, text }: LabelProps) {
  const row = head + field + (order + 1) * labelRow;
  const isRight = at > width / 2;
  const [said = ""] = clipText(text, (isRight ? at : width - at) - 10, 12, 1);
  return (
    <g pointerEvents="none">
      <path d={`M${at} ${y}V${row - 4}h${isRight ? -4 : 4}`} fill="none" stroke={colours.lineStrong} />
      <SeriesMark x={at} y={y} index={order} colours={colours} scale={1.25} />
      <text x={at + (isRight ? -7 : 7)} y={row} textAnchor={isRight ? "end" : "start"} fill={colours.ink}>
        {said}
      </text>
    </g>
  );
}
