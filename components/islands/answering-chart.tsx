/** Draws the chart that answers into its place; with it come React and recharts. */
import { createRoot } from "react-dom/client";
import AnsweringChart from "../charts/frame/answering-chart";
import { type AnsweringData } from "../charts/frame/interactive-chart";

const drawn = new WeakSet<HTMLElement>();

/** `json` is what the page carries for it. Drawn once a place. */
export function drawAnsweringChart(place: HTMLElement, json: string): void {
  if (drawn.has(place)) return;
  drawn.add(place);
  const { kind, series, name } = JSON.parse(json) as AnsweringData;
  createRoot(place).render(<AnsweringChart kind={kind} series={series} name={name} />);
}
