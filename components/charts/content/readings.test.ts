/** What is said and written of a chart's points. */
import { expect, test } from "vitest";
import { type ChartContent } from "./chart-content";
import { embedCode } from "../frame/chart-links";
import { notesOf } from "./notes";
import { chartCsv, readingsOf } from "./readings";
import { columnsOf } from "../layout/stack-columns";
import { stackSummary } from "./summary";
import { clipText, textWidth, wrapText } from "../layout/text-layout";

const years = (label: string, ...values: (number | null)[]) => ({
  key: label,
  label,
  points: values.map((value, index) => ({ name: String(2021 + index), value })),
});

const chart: ChartContent = {
  kind: "stack",
  title: "办理结果",
  summary: "",
  unit: "件",
  notes: ["口径说明。"],
  nameHeader: "年度",
  series: [years("予以公开", 1200, null, 8, 0), years("其他,处理", 0, null, null, 3)],
};

test("a point is said with every series, not stated as such", () => {
  expect(readingsOf(chart, "zh")).toEqual([
    "2021：予以公开 1,200 件；其他,处理 0 件",
    "2022：予以公开 未载明；其他,处理 未载明",
    "2023：予以公开 8 件；其他,处理 未载明",
    "2024：予以公开 0 件；其他,处理 3 件",
  ]);
  expect(readingsOf({ ...chart, series: [years("予以公开", 7)] }, "en")).toEqual(["2021: 7 件"]);
});

test("each point of small drawings is a step of its own", () => {
  const series = ["甲", "乙", "丙", "丁", "戊"].map((label) => years(label, 1, null));
  const said = readingsOf({ ...chart, kind: "line", series }, "zh");
  expect(said).toHaveLength(10);
  expect(said.slice(2, 4)).toEqual(["乙，2021：1 件", "乙，2022：未载明"]);
});

test("the CSV has a line a point, an empty cell for not stated, 0 for zero, and no byte order mark", () => {
  const csv = chartCsv(chart);
  expect(csv.split("\r\n")).toEqual([
    "name,value,unit,series",
    "2021,1200,件,予以公开",
    "2022,,件,予以公开",
    "2023,8,件,予以公开",
    "2024,0,件,予以公开",
    '2021,0,件,"其他,处理"',
    '2022,,件,"其他,处理"',
    '2023,,件,"其他,处理"',
    '2024,3,件,"其他,处理"',
    "",
  ]);
});

test("a name that a spreadsheet would run is written as text, and a fall keeps its sign", () => {
  const series = [{ key: "a", label: '=1+"1"', points: [{ name: "@sum", value: -3 }] }];
  expect(chartCsv({ ...chart, series }).split("\r\n")[1]).toBe(`'@sum,-3,件,"'=1+""1"""`);
  // Spreadsheets in Chinese take the wide signs for the same.
  const wide = [{ key: "a", label: "＝1＋1", points: [{ name: "＠sum", value: 1 }] }];
  expect(chartCsv({ ...chart, series: wide }).split("\r\n")[1]).toBe("'＠sum,1,件,'＝1＋1");
});

test("a year of which nothing or only a part is stated is said under the chart", () => {
  expect(columnsOf(chart.series).map(({ sum, missing }) => [sum, missing])).toEqual([
    [1200, 0],
    [0, 2],
    [8, 1],
    [3, 0],
  ]);
  expect(notesOf(chart, "zh")).toEqual([
    "口径说明。",
    "缺口表示该年没有报告或报告未载明：2022。",
    "带 * 的年度有未载明的项目，合计只含载明的部分：2023。",
  ]);
});

test("the sentence of a stack gives a share only of a whole", () => {
  expect(stackSummary(chart.series, "件", "zh")).toBe("2024 年合计 3 件，其中最多的是其他,处理：3 件，占 100%。");
  expect(stackSummary([years("甲", 1), years("乙", 1)], "件", "zh")).toBe(
    "2021 年合计 2 件，其中最多的是甲、乙：各 1 件。",
  );
  expect(stackSummary([years("甲", 6), years("乙", 2)], "件", "en")).toBe(
    "8 件 in total in 2021; the largest part is 甲: 6 件, 75%.",
  );
  expect(stackSummary([years("甲", 6), years("乙", null)], "件", "zh")).toBe(
    "2021 年载明的各项合计 6 件，其中最多的是甲：6 件。",
  );
  expect(stackSummary([years("甲", 0), years("乙", 0)], "件", "zh")).toBe("载明的各项：2021 年为 0 件。");
});

test("the code for other sites cannot break out of its attributes", () => {
  const code = embedCode({
    chart: { ...chart, subject: '"><script>' },
    locale: "zh",
    address: "all/received",
    query: { a: '"' },
  });
  expect(code).toContain("/embed/zh/all/received?a=%22");
  expect(code).toContain('title="&quot;>&lt;script> · 办理结果"');
});

test("text breaks where it may and never begins a line with a closing mark", () => {
  const lines = wrapText("缺口表示该年没有报告，或者报告未载明该项数字。", 12 * 10, 12);
  expect(lines).toEqual(["缺口表示该年没有报", "告，或者报告未载明该", "项数字。"]);
  expect(wrapText("annual reports published here", 100, 12).join(" ")).toBe("annual reports published here");
  for (const line of wrapText("annual reports published here", 100, 12))
    expect(textWidth(line, 12)).toBeLessThanOrEqual(100);
  const [first, second, ...more] = clipText("民政扶贫救灾社会保障就业类信息公开情况", 12 * 6, 12, 2);
  expect([first, second, more]).toEqual(["民政扶贫救灾", "社会保障就…", []]);
});
