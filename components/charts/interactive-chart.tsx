"use client";
/** Lays a chart that answers to pointer and keyboard over the drawn one, fetched only when somebody reaches for it. */
import { lazy, Suspense, useState, type ReactNode } from "react";
import { type ChartSeries } from "./scale";

const Answering = lazy(() => import("./answering-chart"));

interface InteractiveChartProps {
  readonly kind: "line" | "bar";
  readonly series: readonly ChartSeries[];
  readonly label: string;
  readonly name: string;
  /** The finished SVG. */
  readonly children: ReactNode;
}

export function InteractiveChart({ kind, series, label, name, children }: InteractiveChartProps) {
  const [isWanted, setIsWanted] = useState(false);
  const want = () => setIsWanted(true);
  return (
    <div onPointerEnter={want}>
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
        className="no-print min-h-6 text-sm underline"
      >
        {label}
      </button>
    </div>
  );
}
