/** Draws the chart that answers into its place; with it come React and recharts. */
import { createRoot } from "react-dom/client";
import RechartsChart from "../charts/frame/recharts-chart";
import { type RechartsData } from "../charts/frame/interactive-chart";

const drawn = new WeakSet<HTMLElement>();

/** `json` is what the page carries for it. Drawn once a place. */
export function drawRechartsChart(place: HTMLElement, json: string): void {
  if (drawn.has(place)) return;
  drawn.add(place);
  const { kind, series, name } = JSON.parse(json) as RechartsData;
  createRoot(place).render(<RechartsChart kind={kind} series={series} name={name} />);
}
