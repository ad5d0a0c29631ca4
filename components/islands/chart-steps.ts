/** Steps through the points of a drawn chart: arrow keys, Home, End, Escape, pointer and finger; Enter leads to the table. */

/** Wakes one frame that components/charts/frame/chart-steps.tsx drew. */
export function wakeChartSteps(frame: HTMLElement): void {
  const readings = JSON.parse(frame.dataset.readings ?? "[]") as string[];
  if (readings.length === 0) return;
  const parts = [...frame.querySelectorAll<SVGElement>("[data-at]")];
  const slider = sliderOf(frame, readings.length - 1);
  const said = readingOf();
  frame.append(slider);
  let kept = Number(frame.dataset.start ?? 0);

  const show = (at: number | null) => {
    for (const part of parts) part.toggleAttribute("data-current", at !== null && part.dataset.at === String(at));
    said.textContent = at === null ? "" : (readings[at] ?? "");
    if (at === null) said.remove();
    else frame.append(said);
  };
  const keep = (at: number) => {
    kept = Math.min(readings.length - 1, Math.max(0, at));
    slider.value = String(kept);
    slider.setAttribute("aria-valuetext", readings[kept] ?? "");
  };
  const stepTo = (at: number) => {
    keep(at);
    show(kept);
  };
  const point = ({ target }: Event) => {
    const part = target instanceof Element ? target.closest<SVGElement>("[data-at]") : null;
    if (part) show(Number(part.dataset.at));
  };
  keep(kept);
  frame.addEventListener("pointermove", point);
  frame.addEventListener("pointerdown", point);
  frame.addEventListener("pointerleave", () => show(null));
  slider.addEventListener("focus", () => show(kept));
  slider.addEventListener("blur", () => show(null));
  slider.addEventListener("input", () => stepTo(Number(slider.value)));
  slider.addEventListener("keydown", (event) => {
    const next = steps[event.key]?.(kept, readings.length - 1);
    if (next !== undefined) stepTo(next);
    else if (event.key === "Escape") show(null);
    else if (event.key === "Enter") openTable(frame);
    else return;
    event.preventDefault();
  });
}

type ChartStep = (at: number, last: number) => number;

const next: ChartStep = (at) => at + 1;
const previous: ChartStep = (at) => at - 1;

const steps: Readonly<Record<string, ChartStep | undefined>> = {
  ArrowRight: next,
  ArrowDown: next,
  ArrowLeft: previous,
  ArrowUp: previous,
  Home: () => 0,
  End: (_, last) => last,
};

/** A range laid over the drawing: arrow keys and the gestures of screen readers come from the browser. */
function sliderOf(frame: HTMLElement, last: number): HTMLInputElement {
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = "0";
  slider.max = String(last);
  slider.setAttribute("aria-label", frame.dataset.chartSteps ?? "");
  slider.className = "no-print pointer-events-none absolute inset-0 m-0 h-full w-full opacity-0";
  return slider;
}

function readingOf(): HTMLElement {
  const said = document.createElement("p");
  said.setAttribute("aria-hidden", "true");
  said.dataset.reading = "";
  said.className =
    "no-print absolute inset-x-0 top-full z-10 border border-line-strong bg-surface px-2 py-1 text-sm leading-normal";
  return said;
}

function openTable(frame: HTMLElement): void {
  const details = frame.closest("figure")?.querySelector<HTMLDetailsElement>("details[data-table]");
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLElement>("[tabindex]")?.focus();
}
