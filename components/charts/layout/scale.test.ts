/** The arithmetic of charts on worked numbers. */
import { describe, expect, test } from "vitest";
import { gapsOf, grouped, runsOf, spreadLabels, ticksTo, yearPoints } from "./scale";
import { barSummary, lineSummary } from "../content/summary";

test.each([
  [138, [0, 50, 100, 150]],
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [200, [0, 50, 100, 150, 200]],
  [9200, [0, 5000, 10000]],
])("ticks up to %d start at zero and reach it", (largest, ticks) => {
  expect(ticksTo(largest)).toEqual(ticks);
});

describe("a missing year", () => {
  const points = yearPoints([
    { year: 2019, value: 5 },
    { year: 2020, value: 0 },
    { year: 2022, value: 7 },
  ]);
  const series = [{ key: "a", label: "申请", points }];

  test("is a gap, and zero is not", () => {
    expect(points.map(({ value }) => value)).toEqual([5, 0, null, 7]);
    expect(runsOf(points).map((run) => run.map(({ value }) => value))).toEqual([[5, 0], [7]]);
    expect(gapsOf(series)).toEqual(["2021"]);
  });

  test("is left out of the sentence", () => {
    expect(lineSummary(series, "件", "zh")).toBe("申请：2022 年为 7 件，2019 年为 5 件。");
  });
});

test("labels keep their distance and order", () => {
  expect(spreadLabels([10, 12, 50], 15)).toEqual([10, 25, 50]);
  expect(spreadLabels([45, 47, 50], 15, 50)).toEqual([20, 35, 50]);
});

test("the sentence of bars names the largest, and none when none is stated", () => {
  const bars = [
    { name: "自然人", value: 1234 },
    { name: "其他", value: null },
  ];
  expect(barSummary({ key: "a", label: "", points: bars }, "件", "zh")).toBe("最多的是自然人：1,234 件。");
  expect(barSummary({ key: "a", label: "", points: [] }, "件", "zh")).toBe("各年报告均未载明。");
});

test("the sentence of bars names all that are largest, and says when all are zero", () => {
  const bars = (...values: number[]) => values.map((value, index) => ({ name: `第${index + 1}项`, value }));
  const sentence = (...values: number[]) => barSummary({ key: "a", label: "", points: bars(...values) }, "件", "zh");
  expect(sentence(11, 2, 11)).toBe("最多的是第1项、第3项：各 11 件。");
  expect(sentence(0, 0)).toBe("载明的各项均为零。");
});

test("digits stand in groups of three, fractions whole", () => {
  expect(grouped("1234567.89")).toBe("1,234,567.89");
});
