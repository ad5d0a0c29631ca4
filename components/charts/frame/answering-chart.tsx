"use client";
/** The chart that answers: the same series in recharts, which is fetched only with this file. */
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { colourOf, lookOf, screenColours } from "../drawing/colours";
import { Patterns, patternOf } from "../drawing/marks";
import { type ChartSeries } from "../layout/scale";

interface AnsweringChartProps {
  readonly kind: "line" | "bar" | "stack";
  readonly series: readonly ChartSeries[];
  readonly name: string;
}

const tooltip = { background: "var(--surface)", border: "1px solid var(--line-strong)", color: "var(--ink)" };
const patterns = "answering";
const margin = { top: 12, right: 24, bottom: 4, left: 4 };

export default function AnsweringChart({ kind, series, name }: AnsweringChartProps) {
  const names = series[0]?.points.map((point) => point.name) ?? [];
  const rows = names.map((each, index) => rowOf(each, index, series));
  const draw = kind === "line" ? lines : kind === "stack" ? stacks : bars;
  return (
    <div role="group" aria-label={name} className="text-sm">
      <ResponsiveContainer width="100%" height={kind === "bar" ? rows.length * (20 + 14 * series.length) + 40 : 320}>
        {draw(rows, series)}
      </ResponsiveContainer>
    </div>
  );
}

type Row = Record<string, string | number | null>;

function lines(rows: Row[], series: readonly ChartSeries[]) {
  return (
    <LineChart data={rows} margin={margin} accessibilityLayer>
      <CartesianGrid stroke="var(--line)" vertical={false} />
      <XAxis dataKey="name" stroke="var(--ink-soft)" />
      <YAxis stroke="var(--ink-soft)" domain={[0, "auto"]} />
      <Tooltip contentStyle={tooltip} isAnimationActive={false} />
      {series.length > 1 && <Legend itemSorter={null} />}
      {series.map(({ key, label }, index) => (
        <Line
          key={key}
          dataKey={key}
          name={label}
          stroke={colourOf(screenColours, index)}
          strokeDasharray={lookOf(index).dash}
          strokeWidth={2}
          connectNulls={false}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
}

function stacks(rows: Row[], series: readonly ChartSeries[]) {
  return (
    <BarChart data={rows} margin={margin} accessibilityLayer>
      <Patterns id={patterns} count={series.length} colours={screenColours} />
      <CartesianGrid stroke="var(--line)" vertical={false} />
      <XAxis dataKey="name" stroke="var(--ink-soft)" />
      <YAxis stroke="var(--ink-soft)" domain={[0, "auto"]} />
      <Tooltip contentStyle={tooltip} isAnimationActive={false} cursor={{ fill: "var(--band)" }} />
      {series.length > 1 && <Legend itemSorter={null} />}
      {series.map(({ key, label }, index) => (
        <Bar
          key={key}
          dataKey={key}
          name={label}
          stackId="whole"
          fill={patternOf(patterns, index)}
          stroke="var(--surface)"
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  );
}

function bars(rows: Row[], series: readonly ChartSeries[]) {
  return (
    <BarChart data={rows} layout="vertical" margin={margin} accessibilityLayer>
      <Patterns id={patterns} count={series.length} colours={screenColours} />
      <XAxis type="number" stroke="var(--ink-soft)" domain={[0, "auto"]} />
      <YAxis type="category" dataKey="name" width={190} stroke="var(--ink-soft)" interval={0} />
      <Tooltip contentStyle={tooltip} isAnimationActive={false} cursor={{ fill: "var(--band)" }} />
      {series.length > 1 && <Legend itemSorter={null} />}
      {series.map(({ key, label }, index) => (
        <Bar key={key} dataKey={key} name={label} fill={patternOf(patterns, index)} isAnimationActive={false} />
      ))}
    </BarChart>
  );
}

function rowOf(name: string, index: number, series: readonly ChartSeries[]): Row {
  const values = series.map(({ key, points }): [string, number | null] => [key, points[index]?.value ?? null]);
  return { name, ...Object.fromEntries(values) };
}
