"use client";
/** Steps through the points of a drawn chart: arrow keys, Home, End, Escape, pointer and finger; Enter leads to the table. */
import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from "react";

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
  // Without JavaScript there is nothing to step with: the table serves.
  const isReady = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const [kept, setKept] = useState(start);
  useEffect(() => {
    for (const part of frame.current?.querySelectorAll<SVGElement>("[data-at]") ?? []) {
      part.toggleAttribute("data-current", at !== null && part.dataset.at === String(at));
    }
  }, [at]);
  const stepTo = (index: number) => {
    const next = Math.min(readings.length - 1, Math.max(0, index));
    setKept(next);
    setAt(next);
  };
  const point = ({ target }: PointerEvent) => {
    const part = target instanceof Element ? target.closest<SVGElement>("[data-at]") : null;
    if (part) setAt(Number(part.dataset.at));
  };
  const press = (event: KeyboardEvent) => {
    const next = steps[event.key]?.(kept, readings.length - 1);
    if (next !== undefined) stepTo(next);
    else if (event.key === "Escape") setAt(null);
    else if (event.key === "Enter") openTable(frame.current);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={frame}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => setAt(null)}
      className="relative outline-offset-2 has-focus-visible:outline-3 has-focus-visible:outline-focus"
    >
      {children}
      {isReady && readings.length > 0 && (
        <input
          type="range"
          min={0}
          max={readings.length - 1}
          value={kept}
          aria-label={label}
          aria-valuetext={readings[kept] ?? ""}
          onFocus={() => setAt(kept)}
          onBlur={() => setAt(null)}
          onKeyDown={press}
          onChange={(event) => stepTo(Number(event.target.value))}
          className="no-print pointer-events-none absolute inset-0 m-0 h-full w-full opacity-0"
        />
      )}
      {at !== null && (
        <p
          aria-hidden="true"
          data-reading
          className="no-print absolute inset-x-0 top-full z-10 border border-line-strong bg-surface px-2 py-1 text-sm leading-normal"
        >
          {readings[at]}
        </p>
      )}
    </div>
  );
}

type Step = (at: number, last: number) => number;

const next: Step = (at) => at + 1;
const previous: Step = (at) => at - 1;

const steps: Readonly<Record<string, Step | undefined>> = {
  ArrowRight: next,
  ArrowDown: next,
  ArrowLeft: previous,
  ArrowUp: previous,
  Home: () => 0,
  End: (_, last) => last,
};

function openTable(frame: HTMLElement | null): void {
  const details = frame?.closest("figure")?.querySelector<HTMLDetailsElement>("details[data-table]");
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLElement>("[tabindex]")?.focus();
}

function never(): () => void {
  return () => undefined;
}
