/** One chart of every kind with what is hard about it: gaps, long names, many series, nothing stated. For the page of charts and the snapshots. */
import { type ChartContent } from "../content/chart-content";
import { type ChartPoint, type ChartSeries } from "../layout/scale";

/** Charts by the name of their snapshot. */
export const chartExamples: Readonly<Record<string, ChartContent>> = {
  "line-with-gap": line("各年新收申请", [series("received", "新收申请", [138, 152, null, 171, 1204])]),
  "line-of-two": line("新收与答复", [
    series("received", "新收", [40, 42, 44, 45, 47]),
    series("answered", "已答复", [38, 42, 43, 46, 46]),
  ]),
  "line-of-nothing": line("各年诉讼", [series("litigation", "诉讼", [null, null, null, null, null])]),
  "line-of-zeros": line("各年收费", [series("fees", "收费", [0, 0, 0, 0, 0])]),
  "small-multiples": line(
    "各类办理结果",
    ["予以公开", "部分公开", "不予公开：属于国家秘密", "无法提供", "不予处理", "其他处理"].map((label, index) =>
      series(
        `outcome-${String(index)}`,
        label,
        [3, 8, null, 21, 34].map((value) => value && value * (index + 1)),
      ),
    ),
  ),
  bar: {
    ...said("bar", "主动公开目录各类条数"),
    nameHeader: "类别",
    series: [
      named("count", "条数", {
        机构职能: 12,
        "规范性文件以及与之有关的解读、征求意见和反馈情况的全部材料": 1_204,
        统计信息: null,
        行政许可: 0,
      }),
    ],
  },
  "bar-of-two": {
    ...said("bar", "复议与诉讼结果"),
    nameHeader: "结果",
    series: [
      named("reconsideration", "行政复议", { 维持: 4, 纠正: 1, 其他: null }),
      named("litigation", "行政诉讼", { 维持: 2, 纠正: 0, 其他: 1 }),
    ],
  },
  "stack-with-names": {
    ...said("stack", "办理结果的构成"),
    series: [
      series("granted", "予以公开", [80, 92, null, 101, 130]),
      series("partly", "部分公开", [10, 12, null, 9, 14]),
      series("refused", "不予公开", [6, 0, null, 3, 0]),
    ],
  },
  "stack-with-legend": {
    ...said("stack", "申请人的构成"),
    series: ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他申请人及未说明身份的申请人"].map(
      (label, index) =>
        series(
          `kind-${String(index)}`,
          label,
          [30, 28, 41, null, 52].map((value) => value && value + index),
        ),
    ),
  },
  spread: {
    ...said("spread", "各县新收申请"),
    nameHeader: "机关",
    series: [spreadOf("received", "新收申请", 24)],
    marked: [3, 20],
  },
  "spread-packed": {
    ...said("spread", "各镇新收申请"),
    nameHeader: "机关",
    series: [spreadOf("received", "新收申请", 400), spreadOf("concluded", "办结", 120)],
    marked: [7],
  },
};

function said(kind: ChartContent["kind"], title: string) {
  return { kind, title, summary: `${title}：示例数据。`, unit: "件", notes: [], nameHeader: "年度" };
}

function line(title: string, all: readonly ChartSeries[]): ChartContent {
  return { ...said("line", title), series: all };
}

function series(key: string, label: string, values: readonly (number | null)[]): ChartSeries {
  return { key, label, points: values.map((value, index) => ({ name: String(2021 + index), value })) };
}

function named(key: string, label: string, values: Readonly<Record<string, number | null>>): ChartSeries {
  return { key, label, points: Object.entries(values).map(([name, value]) => ({ name, value })) };
}

/** Many points of which more lie low, with their middle. */
function spreadOf(key: string, label: string, count: number): ChartSeries {
  const points = Array.from({ length: count }, (_, index): ChartPoint => {
    const share = ((index * 37) % count) / count;
    return { name: `第${String(index + 1)}县`, value: index % 11 === 5 ? null : Math.round(share * share * 240) };
  });
  return { key, label, points, middle: { lowerQuartile: 15, median: 60, upperQuartile: 135 } };
}
