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
import { colourOf, styleOf, screenColours } from "../drawing/colours";
import { Patterns, patternOf } from "../drawing/marks";
import { plotOf, type Plot } from "../layout/plot";
import { type ChartSeries } from "../layout/scale";
import { type RechartsData } from "./interactive-chart";

const tooltip = { background: "var(--surface)", border: "1px solid var(--line-strong)", color: "var(--ink)" };
const patterns = "answering";
const margin = { top: 12, right: 24, bottom: 4, left: 4 };

export default function RechartsChart({ kind, series, name }: RechartsData) {
  const plot = plotOf(kind, series);
  const draw = kind === "line" ? lines : kind === "stack" ? stacks : bars;
  return (
    <div role="group" aria-label={name} className="text-sm">
      <ResponsiveContainer
        width="100%"
        height={kind === "bar" ? plot.rows.length * (20 + 14 * series.length) + 40 : 320}
      >
        {draw(plot, series)}
      </ResponsiveContainer>
    </div>
  );
}

/** The ticks of the drawn chart: the axis stays where it was when the chart begins to answer. */
const axisOf = ({ ticks }: Plot) => ({ ticks: [...ticks], domain: [0, ticks.at(-1) ?? 1] });

function lines(plot: Plot, series: readonly ChartSeries[]) {
  return (
    <LineChart data={plot.rows} margin={margin} accessibilityLayer>
      <CartesianGrid stroke="var(--line)" vertical={false} />
      <XAxis dataKey="name" stroke="var(--ink-soft)" />
      <YAxis stroke="var(--ink-soft)" {...axisOf(plot)} />
      <Tooltip contentStyle={tooltip} isAnimationActive={false} />
      {series.length > 1 && <Legend itemSorter={null} />}
      {series.map(({ key, label }, index) => (
        <Line
          key={key}
          dataKey={key}
          name={label}
          stroke={colourOf(screenColours, index)}
          strokeDasharray={styleOf(index).dash}
          strokeWidth={2}
          connectNulls={false}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
}

function stacks(plot: Plot, series: readonly ChartSeries[]) {
  return (
    <BarChart data={plot.rows} margin={margin} accessibilityLayer>
      <Patterns id={patterns} count={series.length} colours={screenColours} />
      <CartesianGrid stroke="var(--line)" vertical={false} />
      <XAxis dataKey="name" stroke="var(--ink-soft)" />
      <YAxis stroke="var(--ink-soft)" {...axisOf(plot)} />
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

function bars(plot: Plot, series: readonly ChartSeries[]) {
  return (
    <BarChart data={plot.rows} layout="vertical" margin={margin} accessibilityLayer>
      <Patterns id={patterns} count={series.length} colours={screenColours} />
      <XAxis type="number" stroke="var(--ink-soft)" {...axisOf(plot)} />
      <YAxis type="category" dataKey="name" width={190} stroke="var(--ink-soft)" interval={0} />
      <Tooltip contentStyle={tooltip} isAnimationActive={false} cursor={{ fill: "var(--band)" }} />
      {series.length > 1 && <Legend itemSorter={null} />}
      {series.map(({ key, label }, index) => (
        <Bar key={key} dataKey={key} name={label} fill={patternOf(patterns, index)} isAnimationActive={false} />
      ))}
    </BarChart>
  );
}
