/** Tables as conversion and portals leave them: headers broken or cut short, one table a row, bars between cells, subtotals. */
import { describe, expect, it } from "vitest";
import { type Reading } from "../model";
import { readText } from "../read";

const title = "青石县林果局2024年政府信息公开工作年度报告";
const heading = "三、收到和处理政府信息公开申请情况\n申请人情况";
const whole = "|  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |";

function read(...lines: readonly string[]): Reading {
  return readText([title, ...lines].join("\n"));
}

function row({ content }: Reading, key: string, columns = applicants): unknown[] {
  return columns.map((column) => content.figures[`${key}.${column}`] ?? null);
}

const applicants = [
  "natural-person",
  "enterprise",
  "research-institute",
  "welfare-organisation",
  "legal-service-body",
  "other-organisation",
  "total",
];
const results = ["upheld", "corrected", "other", "pending", "total"];
const nothing = applicants.map(() => null);

describe("headers of table 三", () => {
  it("are known though they were cut short", () => {
    const reading = read(
      heading,
      "| 法人或其他组织 |",
      "| 商业企业 | 科研机构 | 社会公益 | 法律服务 | 其他 |",
      "| 一、本年新收政府信息公开申请数量 | 5 | 3 | 0 | 0 | 1 | 0 | 9 |",
    );
    expect(row(reading, "requests.received")).toEqual([5, 3, 0, 0, 1, 0, 9]);
  });

  it("are known though lines broke them and came out of order", () => {
    const reading = read(
      heading,
      "申请人情况",
      "法人或其他组织",
      "（本列数据的勾稽关系为：第一项加第二项之和，",
      "社会法律",
      "公益服务其他",
      "组织机构",
      "| 等于第三项加第四项之和） | 自然人 | 商业 | 科研 | 总计 |",
      "| 一、本年新收政府信息公开申请数量 | 5 | 3 | 0 | 0 | 1 | 0 | 9 |",
    );
    expect(row(reading, "requests.received")).toEqual([5, 3, 0, 0, 1, 0, 9]);
  });

  it.each([
    ["in another order within a line", "| 科研 | 商业 | 自然人 | 总计 |"],
    ["with one of another kind", "| 自然人 | 商业企业 | 媒体单位 | 社会公益 | 法律服务 | 其他 | 总计 |"],
  ])("place nothing where they stand %s", (_what, headers) => {
    const reading = read(heading, headers, "| 一、本年新收政府信息公开申请数量 | 5 | 3 | 0 | 0 | 1 | 0 | 9 |");
    expect(row(reading, "requests.received")).toEqual(nothing);
  });
});

describe("labels of table 三", () => {
  it("are known without their numbers, and are not taken for the next row", () => {
    const reading = read(
      heading,
      whole,
      "### （一）予以公开",
      "| 予以公开 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |",
      "### （二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      "| 部分公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
      "| 重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
    );
    expect(row(reading, "requests.granted")).toEqual([4, 1, 0, 0, 0, 0, 5]);
    expect(row(reading, "requests.partly-granted")).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(row(reading, "requests.not-processed.repeated")).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it("are filled up by the order of the form where only a piece of them is left in the row", () => {
    const rows = (piece: string): Reading =>
      read(
        heading,
        whole,
        "| 4.无正当理由大量反复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
        "| 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
        `| ${piece} | 4 | 1 | 0 | 0 | 0 | 0 | 5 |`,
        "| 行政机关不再处理其政 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
        "| 3.其他 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |",
      );
    expect(row(rows("行政机关不再处理其政府信息公"), "requests.other.not-corrected")).toEqual([4, 1, 0, 0, 0, 0, 5]);
    expect(row(rows("行政机关不再处理其政府信息公"), "requests.other.fee-unpaid")).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(row(rows("本地自设的一行"), "requests.other.not-corrected")).toEqual(nothing);
  });

  it("of （六） above its three rows name a subtotal and not the row of the older form", () => {
    const reading = read(
      heading,
      whole,
      "| （六）其他处理 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |",
      "| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
      "| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
      "| 3.其他 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |",
    );
    expect(row(reading, "requests.other.not-corrected")).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(row(reading, "requests.other.other")).toEqual([3, 0, 0, 0, 0, 0, 3]);
    expect(reading.content.figures).not.toHaveProperty("requests.other.total");
    expect(reading.unread.map(({ reason }) => reason.zh)).toEqual(["这是（六）各行的小计，格式中没有这一行。"]);
  });
});

describe("table 四 in three pieces", () => {
  const headers = "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |";
  const pieces = (first: string, second: string, third: string, above = headers): Reading =>
    read(
      "四、政府信息公开行政复议、行政诉讼情况",
      first,
      above,
      "| 2 | 1 | 0 | 3 | 6 |",
      second,
      above,
      "| 1 | 0 | 0 | 0 | 1 |",
      third,
      above,
      "| 0 | 0 | 2 | 0 | 2 |",
    );

  it("is read where each piece bears the name of its block", () => {
    const reading = pieces("行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）");
    expect(row(reading, "reconsideration", results)).toEqual([2, 1, 0, 3, 6]);
    expect(row(reading, "litigation.direct", results)).toEqual([1, 0, 0, 0, 1]);
    expect(row(reading, "litigation.after-reconsideration", results)).toEqual([0, 0, 2, 0, 2]);
  });

  it.each([
    ["a name is missing", "行政复议", "行政诉讼", "行政诉讼", headers],
    [
      "headers stand in another order",
      "行政复议",
      "未经复议直接起诉",
      "复议后起诉",
      "| 结果纠正 | 结果维持 | 其他结果 | 尚未审结 | 总计 |",
    ],
  ])("gives no figure where %s", (_what, first, second, third, above) => {
    const reading = pieces(first, second, third, above);
    expect(row(reading, "reconsideration", results)).toEqual(results.map(() => null));
  });
});

describe("signs of a change", () => {
  it.each([
    ["-12", -12],
    ["－12", -12],
    ["—12", -12],
    ["−12", -12],
    ["+12", 12],
    ["--12", null],
    ["——12", null],
  ])("%s is %s, and the cells beside it keep their places", (printed, change) => {
    const columns = ["items-last-year", "items-change", "decisions"];
    const headers = [
      "二、主动公开政府信息情况",
      "第二十条第（六）项",
      "信息内容",
      "上一年项目数量",
      "本年增/减",
      "处理决定数量",
    ];
    expect(row(read(...headers, "行政处罚", "25", printed, "13"), "penalties", columns)).toEqual([25, change, 13]);
    expect(row(read(...headers, `| 行政处罚 | 25 | ${printed} | 13 |`), "penalties", columns)).toEqual([
      25,
      change,
      13,
    ]);
  });
});

describe("bars on lines of their own", () => {
  it("part cells where the lines around them hold no bar", () => {
    const reading = read(
      ...[
        "二、主动公开政府信息情况",
        "信息内容",
        "本年制发件数",
        "规章",
        "0",
        "0",
        "6",
        "行政规范性文件",
        "9",
        "7",
        "20",
      ]
        .join("\n|\n")
        .split("\n"),
    );
    expect(row(reading, "rules", ["issued", "repealed", "in-force"])).toEqual([0, 0, 6]);
    expect(row(reading, "normative-documents", ["issued", "repealed", "in-force"])).toEqual([9, 7, 20]);
  });

  it("are empty cells after lines that end in a bar", () => {
    const reading = read(
      "二、主动公开政府信息情况",
      "信息内容 |",
      "规章 |",
      "0 |",
      "|",
      "6 |",
      "行政许可 |",
      "3 |",
      "|",
    );
    expect(row(reading, "rules", ["issued", "repealed", "in-force"])).toEqual([0, null, 6]);
    expect(reading.blank).toContain("rules.repealed");
  });
});
