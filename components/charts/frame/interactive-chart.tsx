/** A drawn chart that can be changed for one that answers: components/islands/site.ts fetches it when somebody asks. */
import { type ReactNode } from "react";
import { type ChartSeries } from "../layout/scale";

/** What the chart that answers is made from; travels in the page as JSON. */
export interface RechartsData {
  readonly kind: "line" | "bar" | "stack";
  readonly series: readonly ChartSeries[];
  readonly name: string;
}

interface InteractiveChartProps extends RechartsData {
  readonly label: string;
  /** The drawn chart. */
  readonly children: ReactNode;
}

export function InteractiveChart({ kind, series, label, name, children }: InteractiveChartProps) {
  return (
    <div data-interactive-chart={JSON.stringify({ kind, series, name } satisfies RechartsData)}>
      <div data-drawn>{children}</div>
      <div data-answering hidden />
      <button
        type="button"
        aria-pressed="false"
        className="needs-script no-print min-h-6 text-sm text-accent underline-offset-4 hover:underline"
      >
        {label}
      </button>
    </div>
  );
}
