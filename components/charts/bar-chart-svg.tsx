/** Horizontal bars from zero as finished SVG; a part that is not stated says so in place of its bar. */
import { scaleLinear } from "d3-scale";
import { grouped, largestOf, ticksTo, wrapLabel, type ChartSeries } from "./scale";

interface BarChartSvgProps {
  readonly series: ChartSeries;
  readonly name: string;
  readonly notStated: string;
}

// Near the width of a phone, so that 12 px stay about 12 px there.
const width = 400;
const step = 34;
const edge = { left: 154, right: 60 };
const lineHeight = 14;

export function BarChartSvg({ series, name, notStated }: BarChartSvgProps) {
  const height = series.points.length * step + 8;
  const x = scaleLinear([0, ticksTo(largestOf([series])).at(-1) ?? 1], [edge.left, width - edge.right]);
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto w-full max-w-lg"
      fontSize="12"
    >
      {series.points.map(({ name: label, value }, index) => (
        <g key={`${index}-${label}`} transform={`translate(0 ${index * step + 4})`}>
          <BarLabel lines={wrapLabel(label)} />
          {value !== null && (
            <rect x={edge.left} y={6} height={18} width={Math.max(0, x(value) - edge.left)} fill="var(--chart-1)" />
          )}
          <text x={(value === null ? edge.left : x(value)) + 6} y={19} fill="var(--ink-soft)">
            {value === null ? notStated : grouped(value)}
          </text>
        </g>
      ))}
      <line x1={edge.left} x2={edge.left} y1={0} y2={height} stroke="var(--line-strong)" />
    </svg>
  );
}

function BarLabel({ lines }: { readonly lines: readonly string[] }) {
  return (
    <text textAnchor="end" fill="var(--ink)">
      {lines.map((line, index) => (
        <tspan key={index} x={edge.left - 8} y={19 + (index - (lines.length - 1) / 2) * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
