/** The SVG of every kind of chart as text: a change of a drawing is a change of these files, for a person to look at. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { chartExamples } from "../examples/chart-examples";
import { fileColours } from "./colours";
import { drawChart } from "./draw-chart";

/** The widths of a phone and of a desk. */
const widths = [360, 832];

describe.each(widths)("drawn %i wide", (width) => {
  it.each(Object.keys(chartExamples))("%s", async (name) => {
    const svg = svgOf(name, width);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    await expect(svg).toMatchFileSnapshot(`snapshots/${name}-${String(width)}.svg`);
  });
});

/** A file that a browser shows, an element a line, to a hundredth: no eye sees more. */
function svgOf(name: string, width: number): string {
  const chart = chartExamples[name]!;
  const options = { chart, width, colours: fileColours, id: "pattern", notStated: "未载明", hasSteps: true };
  const { height, body } = drawChart(options);
  const svg = (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${String(width)} ${String(Math.ceil(height))}`} fontSize="12">
      <style>{"[data-at] { fill: transparent }"}</style>
      {body}
    </svg>
  );
  const markup = renderToStaticMarkup(svg).replaceAll(/\d+\.\d{3,}/g, (digits) =>
    String(Number(Number(digits).toFixed(2))),
  );
  return `${markup.replaceAll("><", ">\n<")}\n`;
}
