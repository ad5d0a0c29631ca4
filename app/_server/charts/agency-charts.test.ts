/** The charts of an agency: never across editions, never one dot, never a zero for what nobody stated. */
import { expect, test } from "vitest";
import { type EditionId } from "@/report/form/define";
import { chartsOfYear, yearOf } from "./agency-one-year";
import { chartsOverYears } from "./agency-over-years";
import { type Agency } from "./agency-points";

const year = (of: number, edition: EditionId, indicators: Record<string, string | null>) => ({
  year: of,
  edition,
  version: 1,
  indicators,
});

const outcomes = (granted: string | null, other: string | null) => ({
  "requests-granted": granted,
  "requests-partly-granted": "0",
  "requests-refused": "1",
  "requests-unavailable": "0",
  "requests-not-processed": "0",
  "requests-other": other,
});

const agency: Agency = {
  slug: "sample",
  name: "示例局",
  level: "county",
  kind: "department",
  parents: [],
  isDemonstration: false,
  reports: [],
  series: [
    {
      scope: "own",
      points: [
        year(2017, "pre-2019", { "disclosed-stated": "90" }),
        year(2020, "2019", { ...outcomes("4", "2"), "requests-received": "7", "licences-decisions-2019": "50" }),
        year(2021, "2021", { ...outcomes("5", null), "requests-received": "6", "fees-amount-2021": "1.5" }),
        year(2023, "2021", { ...outcomes("9", "0"), "requests-received": "10", "fees-amount-2021": "2.25" }),
      ],
    },
    { scope: "roll-up", points: [year(2023, "2021", { "requests-received": "500" })] },
  ],
  categories: [
    {
      year: 2021,
      scope: "own",
      statedTotal: 12,
      items: [item("规划", 5), item("财政", 7), item("重名", 1), item("重名", 2)],
    },
    { year: 2023, scope: "own", statedTotal: null, items: [item("规划", 6), item("财政", null), item("环保", 3)] },
  ],
} as unknown as Agency;

function item(category: string, count: number | null) {
  return { category, count };
}

const found = (key: string, scope: "own" | "roll-up" = "own") =>
  chartsOverYears(agency, scope, "zh").find((each) => each.key === key)!;

test("years before the form are no gaps in tables 三 and 四, years without a report are", () => {
  const { chart } = found("received");
  expect(chart?.title).toBe("新收和上年结转的申请，2020–2023 年");
  expect(chart?.series.map(({ key }) => key)).toEqual(["requests-received"]);
  expect(chart?.series[0]?.points).toEqual([
    { name: "2020", value: 7 },
    { name: "2021", value: 6 },
    { name: "2022", value: null },
    { name: "2023", value: 10 },
  ]);
  expect(chart?.source).toBe("根据 3 份已公布的本机关报告");
  expect(chart?.notes).toEqual([
    "2020 年用 2019年格式（试行），2021、2023 年用 2021年格式：第三、四部分各行口径相同，可以比较。",
  ]);
});

test("parts of a whole keep what is not stated, and say that 其他处理 is compared as a sum", () => {
  const { chart } = found("outcomes");
  expect(chart?.kind).toBe("stack");
  expect(chart?.series.at(-1)?.points.map(({ value }) => value)).toEqual([2, null, null, 0]);
  expect(chart?.notes.at(-1)).toContain("其他处理");
});

test("part 二 is drawn by edition: one year of the old form is a figure in a table, no dot beside the new ones", () => {
  expect(found("decisions-2019").chart).toBeNull();
  expect(found("decisions-2019").single.map(({ label }) => label)).toEqual(["行政许可"]);
  const { chart } = found("fees");
  expect(chart?.unit).toBe("万元");
  expect(chart?.series[0]?.points.map(({ name }) => name)).toEqual(["2021", "2022", "2023"]);
  expect(chart?.notes).toEqual(["只含用 2021年格式 的 2021、2023 年；第二部分各格式统计口径不同，不相连接。"]);
});

test("own reports and roll-ups are never one series", () => {
  expect(found("received", "roll-up").chart).toBeNull();
  expect(found("received", "roll-up").single[0]?.points).toEqual([{ name: "2023", value: 500 }]);
});

test("categories are followed by name; two of one name in a year are taken for neither", () => {
  const { chart } = found("categories");
  expect(chart?.series.map(({ label, points }) => [label, points.map(({ value }) => value)])).toEqual([
    ["规划", [5, null, 6]],
  ]);
});

test("one year in parts shows what it states, with the totals of its list", () => {
  const of = yearOf(agency, 2021, "own")!;
  const charts = chartsOfYear(of, "zh");
  expect(charts.map(({ key }) => key)).toEqual(["outcomes", "categories"]);
  expect(charts[0]?.chart.series[0]?.points.at(-1)).toEqual({ name: "其他处理", value: null });
  expect(charts[1]?.chart.notes).toEqual(["正文所述总数 12；各类相加 15。"]);
  expect(yearOf(agency, 2022, "own")).toBeNull();
});
