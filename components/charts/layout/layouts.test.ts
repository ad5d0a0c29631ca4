/** Where plots put what they show, as data: order, gaps, edges; the drawings are held by their snapshots. */
import { describe, expect, it } from "vitest";
import { layOutBars } from "./bar-layout";
import { layOutLines } from "./line-layout";
import { plotOf } from "./plot";
import { type ChartSeries } from "./scale";
import { layOutStack } from "./stack-layout";

const series = (key: string, ...values: (number | null)[]): ChartSeries => ({
  key,
  label: key,
  points: values.map((value, index) => ({ name: String(2021 + index), value })),
});
const size = { width: 360, height: 210 };

describe("a plot", () => {
  it("has a row a name and keeps what is not stated", () => {
    const { rows, ticks } = plotOf("line", [series("a", 1, null), series("b", 0, 7)]);
    expect(rows).toEqual([
      { name: "2021", a: 1, b: 0 },
      { name: "2022", a: null, b: 7 },
    ]);
    expect(ticks).toEqual([0, 2, 4, 6, 8]);
  });

  it("of a stack has room for the sums", () => {
    expect(plotOf("stack", [series("a", 60), series("b", 60)]).ticks.at(-1)).toBeGreaterThanOrEqual(120);
    expect(plotOf("line", [series("a", 60), series("b", 60)]).ticks.at(-1)).toBe(60);
  });
});

describe("lines", () => {
  const ticks = [0, 50, 100];

  it("end where a year is missing, and mark the latest value only", () => {
    const [line] = layOutLines({ ...size, ticks, series: [series("a", 10, null, 30, 40)] }).lines;
    expect(line?.runs.map((run) => run.map(({ index }) => index))).toEqual([[0], [2, 3]]);
    expect(line?.runs.flat().map(({ isLast }) => isLast)).toEqual([false, false, true]);
  });

  it("stand on the grid: zero below, the largest above", () => {
    const { lines, grid } = layOutLines({ ...size, ticks, series: [series("a", 0, 100)] });
    expect(lines[0]?.runs[0]?.map(({ y }) => y)).toEqual([grid.ticks[0]?.y, grid.ticks[2]?.y]);
    expect(grid.ticks[0]?.y).toBeGreaterThan(grid.ticks[2]?.y ?? Infinity);
  });

  it("have their words beside their ends, none upon another and none outside", () => {
    const { ends } = layOutLines({
      ...size,
      ticks,
      series: [series("a", 1, 50), series("b", 1, 51), series("c", 1, 0)],
    });
    expect(ends.map(({ text }) => text)).toEqual(["50 a", "51 b", "0 c"]);
    const heights = ends.map(({ y }) => y).sort((one, other) => one - other);
    for (const [at, y] of heights.entries()) if (at > 0) expect(y - (heights[at - 1] ?? 0)).toBeGreaterThanOrEqual(15);
    expect(Math.max(...heights)).toBeLessThanOrEqual(size.height);
  });

  it("of which nothing is stated are an empty grid", () => {
    const { lines, ends } = layOutLines({ ...size, ticks: [0, 1], series: [series("a", null, null)] });
    expect(lines).toEqual([{ key: "a", runs: [] }]);
    expect(ends).toEqual([]);
  });

  it("leave out names that would touch, never the last", () => {
    const many = Array.from({ length: 30 }, (_, index) => index);
    const shown = layOutLines({ ...size, ticks, series: [series("a", ...many)] }).names.filter(
      ({ text }) => text !== "",
    );
    expect(shown.at(-1)?.text).toBe("2050");
    expect(shown.length).toBeLessThan(15);
  });
});

describe("bars", () => {
  const bars = (...values: (number | null)[]) =>
    layOutBars({ series: [series("a", ...values)], width: 360, notStated: "未载明" }).groups.flatMap(
      (group) => group.bars,
    );

  it("are as long as their value, from zero", () => {
    const [half, whole, zero] = bars(50, 100, 0);
    expect(half?.width).toBeCloseTo((whole?.width ?? 0) / 2);
    expect(zero?.width).toBe(0);
    expect(zero?.label.text).toBe("0");
  });

  it("are words where nothing is stated, which is not zero", () => {
    expect(bars(1, null)[1]).toMatchObject({ width: null, label: { text: "未载明" } });
  });
});

describe("stacks", () => {
  const stack = (...all: ChartSeries[]) => layOutStack({ ...size, series: all, notStated: "未载明" });

  it("lie on each other without a gap, from the ground up", () => {
    const { bars, grid } = stack(series("a", 30), series("b", 20));
    const [a, b] = bars[0]!.parts;
    expect(a!.y + a!.height).toBeCloseTo(grid.ticks[0]!.y);
    expect(b!.y + b!.height).toBeCloseTo(a!.y);
  });

  it("say what is missing: a star at some, words at all", () => {
    const { bars } = stack(series("a", 30, null), series("b", null, null));
    expect(bars.map(({ sum }) => sum.text)).toEqual(["30*", "未载明"]);
  });

  it("are named beside the last bar where that fits, else by a legend", () => {
    expect(stack(series("a", 30), series("b", 20)).names?.items.map(({ text }) => text)).toEqual(["b 20", "a 30"]);
    const long = { ...series("a", 30), label: "一个很长很长很长很长很长很长的名称" };
    expect(stack(long).names).toBeNull();
    expect(stack(series("a", 30, null)).names).toBeNull();
  });
});
