/** The drawing of a chart, by its kind. */
import { barDrawing } from "./bar-drawing";
import { isSmallMultiples } from "../content/chart-content";
import { type Drawing, type DrawingOptions } from "./drawing";
import { lineDrawing } from "./line-drawing";
import { smallMultiples } from "./small-multiples";
import { spreadDrawing } from "./spread-drawing";
import { stackDrawing } from "./stack-drawing";

export function drawChart(options: DrawingOptions): Drawing {
  const { kind } = options.chart;
  if (kind === "bar") return barDrawing(options);
  if (kind === "stack") return stackDrawing(options);
  if (kind === "spread") return spreadDrawing(options);
  return isSmallMultiples(options.chart) ? smallMultiples(options) : lineDrawing(options);
}
