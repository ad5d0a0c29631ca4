"use client";
/** Puts the chart that answers in place of the drawn one when somebody asks for it; it is fetched only then. */
import { lazy, Suspense, useState, type ReactNode } from "react";
import { type ChartSeries } from "../layout/scale";

const Answering = lazy(() => import("./answering-chart"));

interface InteractiveChartProps {
  readonly kind: "line" | "bar" | "stack";
  readonly series: readonly ChartSeries[];
  readonly label: string;
  readonly name: string;
  /** The drawn chart. */
  readonly children: ReactNode;
}

export function InteractiveChart({ kind, series, label, name, children }: InteractiveChartProps) {
  const [isWanted, setIsWanted] = useState(false);
  return (
    <>
      {isWanted ? (
        <Suspense fallback={children}>
          <Answering kind={kind} series={series} name={name} />
        </Suspense>
      ) : (
        children
      )}
      <button
        type="button"
        aria-pressed={isWanted}
        onClick={() => setIsWanted(!isWanted)}
        className="no-print min-h-6 text-sm text-accent underline-offset-4 hover:underline"
      >
        {label}
      </button>
    </>
  );
}
