/** A drawn chart whose points can be stepped through: components/islands/chart-steps.ts wakes it; without scripts the table serves. */
import { type ReactNode } from "react";

interface ChartStepsProps {
  readonly label: string;
  /** What is said at each point. */
  readonly readings: readonly string[];
  /** The point that is stepped on first. */
  readonly start: number;
  /** The finished SVG, whose parts carry `data-at`. */
  readonly children: ReactNode;
}

export function ChartSteps({ label, readings, start, children }: ChartStepsProps) {
  return (
    <div
      data-chart-steps={label}
      data-readings={JSON.stringify(readings)}
      data-start={start}
      className="relative outline-offset-2 has-focus-visible:outline-3 has-focus-visible:outline-focus"
    >
      {children}
    </div>
  );
}
