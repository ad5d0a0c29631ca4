"use client";
/** The chart that answers: the same series in recharts, which is fetched only with this file. */
import { Bar, BarChart, CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { lookOf } from "./palette";
import { type ChartSeries } from "./scale";

interface AnsweringChartProps {
  readonly kind: "line" | "bar";
  readonly series: readonly ChartSeries[];
  readonly name: string;
}

const tooltip = { background: "var(--surface)", border: "1px solid var(--line-strong)", color: "var(--ink)" };

export default function AnsweringChart({ kind, series, name }: AnsweringChartProps) {
  const names = series[0]?.points.map((point) => point.name) ?? [];
  const rows = names.map((each, index) => rowOf(each, index, series));
  return (
    <div role="group" aria-label={name} className="text-sm">
      <ResponsiveContainer width="100%" height={kind === "line" ? 260 : rows.length * 34 + 40}>
        {kind === "line" ? (
          <LineChart data={rows} margin={{ top: 12, right: 24, bottom: 4, left: 4 }} accessibilityLayer>
            <CartesianGrid stroke="var(--line)" vertical={false} />
            <XAxis dataKey="name" stroke="var(--ink-soft)" />
            <YAxis stroke="var(--ink-soft)" domain={[0, "auto"]} />
            <Tooltip contentStyle={tooltip} isAnimationActive={false} />
            {series.map(({ key, label }, index) => (
              <Line
                key={key}
                dataKey={key}
                name={label}
                stroke={lookOf(index).color}
                strokeDasharray={lookOf(index).dash}
                strokeWidth={2}
                connectNulls={false}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        ) : (
          <BarChart data={rows} layout="vertical" margin={{ top: 4, right: 24, bottom: 4, left: 4 }} accessibilityLayer>
            <XAxis type="number" stroke="var(--ink-soft)" domain={[0, "auto"]} />
            <YAxis type="category" dataKey="name" width={190} stroke="var(--ink-soft)" interval={0} />
            <Tooltip contentStyle={tooltip} isAnimationActive={false} />
            {series.map(({ key, label }) => (
              <Bar key={key} dataKey={key} name={label} fill="var(--chart-1)" isAnimationActive={false} />
            ))}
          </BarChart>
        )}
      </ResponsiveContainer>
    </div>
  );
}

function rowOf(name: string, index: number, series: readonly ChartSeries[]): Record<string, string | number | null> {
  const values = series.map(({ key, points }): [string, number | null] => [key, points[index]?.value ?? null]);
  return { name, ...Object.fromEntries(values) };
}
