/** The drawing of a chart, by its kind. */
import { barDrawing } from "./bar-drawing";
import { type Drawing, type DrawingOptions } from "./drawing";
import { lineDrawing, mostLines } from "./line-drawing";
import { smallMultiples } from "./small-multiples";
import { stackDrawing } from "./stack-drawing";

export function drawChart(options: DrawingOptions): Drawing {
  const { kind, series } = options.chart;
  if (kind === "bar") return barDrawing(options);
  if (kind === "stack") return stackDrawing(options);
  return series.length > mostLines ? smallMultiples(options) : lineDrawing(options);
}
