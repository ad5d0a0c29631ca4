/** The reader takes what is printed, in every layout, and nothing more. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "@/report/form/define";
import { edition2019 } from "@/report/form/edition-2019";
import { edition2021 } from "@/report/form/edition-2021";
import { UnreadableDocument } from "./model";
import { readDocument, readText } from "./read";
import { writeReport } from "../testing/synthetic-report.test-support";

const quirks = [
  "# source: an annotation",
  "",
  "青石县林果局",
  "",
  "2023年政府信息公开工作年度报告",
  "",
  "本报告中所列数据的统计期限自2023年1月1日起，至2023年12月31日止。（地址：青石县果园路1号；邮编：100001；联系电话：1234567；邮箱：a@b.example.cn）。",
  "",
  "一、总体情况",
  "",
  "共主动公开政府信息20条。其中，机构职能1条、“双随机、一公开”6条、26个试点领域公开目录5条、财政预算、决算4条。",
  "",
  "二、主动公开政府信息情况",
  "第二十条第（一）项\t\t\t",
  "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
  "规章\t0\t0\t/",
  "行政规范性文件\t22（其中修订16件）\t0\t22",
  "第二十条第（五）项\t\t\t",
  "信息内容\t本年处理决定数量\t\t",
  "行政许可\t0\t0\t0",
  "第二十条第（八）项\t\t\t",
  "信息内容\t本年收费金额（单位：万元）\t\t",
  "行政事业性收费\t1,234.50\t\t",
  "三、收到和处理政府信息公开申请情况",
  "\t\t自 然 人\t商 业 企 业\t科 研 机 构\t社 会 公 益 组 织\t法 律 服 务 机 构\t其 他\t总 计\t",
  "一、本年新收政府信息公开申请数量\t\t6\t0\t0\t0\t0\t0\t6\t",
  "三、 本 年 度 办 理 结 果\t(一) 予以公开\t5\t0\t0\t0\t0\t0\t5\t",
  "\t(三) 不予公开\t1. 属于国家秘密\t0\t0\t0\t0\t0\t0\t0",
  "\t\t2. 其他法律法规禁止公开\t1\t0\t0\t0\t0\t0\t1",
  "\t\t9. 本地自设的一行\t1\t0\t0\t0\t0\t0\t1",
  "2. 重复申请\t\t0\t0\t0\t0\t0\t0\t0\t",
  "",
  "五、政府信息公开工作存在的主要问题及改进情况",
  "",
  "人手不足。",
].join("\n");

describe("a report with the habits of real ones", () => {
  const reading = readText(quirks);
  const { figures } = reading.content;

  it.each([
    ["normative-documents.issued", 22],
    ["fees.amount", "1234.50"],
    ["requests.received.natural-person", 6],
    ["requests.granted.total", 5],
    ["requests.refused.forbidden-by-law.natural-person", 1],
    ["requests.not-processed.repeated.total", 0],
    ["rules.in-force", null],
    ["licences.decisions", null],
    ["requests.concluded.total", null],
  ])("reads %s as %s", (code, value) => {
    expect(figures[code]).toBe(value);
  });

  it("reads body, year, scope, edition, period and contact", () => {
    expect(reading).toMatchObject({ agency: "青石县林果局", year: 2023, scope: "own", edition: "2021" });
    expect(reading.content.period).toEqual({ from: "2023-01-01", to: "2023-12-31" });
    expect(reading.content.contact).toEqual({
      address: "青石县果园路1号",
      postcode: "100001",
      telephone: "1234567",
      email: "a@b.example.cn",
    });
  });

  it("proposes what several equal numbers say, and keeps the cell open", () => {
    expect(reading.proposals["licences.decisions"]?.value).toBe(0);
    expect(reading.content.unclear).toEqual([{ code: "licences.decisions", printed: "0 0 0", why: "several-numbers" }]);
  });

  it("tells blank from absent", () => {
    expect(reading.blank).toEqual(["rules.in-force"]);
    expect(reading.absent).toContain("requests.concluded.total");
  });

  it("keeps the place of every figure", () => {
    expect(reading.evidence["requests.received.natural-person"]).toEqual({ line: 26, column: 19, text: "6" });
  });

  it("leaves rows that are not on the form unread", () => {
    expect(reading.unread.map(({ place }) => place.text).join("\n")).toContain("本地自设的一行");
  });

  it("reads the itemised list", () => {
    expect(reading.content.disclosures).toEqual({
      statedTotal: 20,
      items: [
        { category: "机构职能", count: 1 },
        { category: "“双随机、一公开”", count: 6 },
        { category: "26个试点领域公开目录", count: 5 },
        { category: "财政预算、决算", count: 4 },
      ],
    });
  });
});

describe("reports written in each layout", () => {
  for (const edition of [edition2021, edition2019]) {
    for (const layout of ["tabs", "pipes", "spaces", "lines"] as const) {
      it(`reads ${edition.id} back from ${layout}`, () => {
        fc.assert(
          fc.property(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 200, maxLength: 200 }), (numbers) => {
            const figures = Object.fromEntries(
              cellsOf(edition).map(({ code, measure }, index) => [
                code,
                measure === "amount" ? `${String(numbers[index])}.5` : (numbers[index] ?? 0),
              ]),
            );
            expect(readText(writeReport(edition, figures, layout)).content.figures).toEqual(figures);
          }),
          { numRuns: 15 },
        );
      });
    }
  }

  it("never gives a wrong figure when cells are lost", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { freq: 4 }), { minLength: 200, maxLength: 200 }),
        (numbers) => {
          const figures = Object.fromEntries(
            cellsOf(edition2021).map(({ code }, index) => [code, numbers[index] ?? null]),
          );
          for (const layout of ["tabs", "pipes", "lines"] as const) {
            const read = readText(writeReport(edition2021, figures, layout)).content.figures;
            for (const [code, value] of Object.entries(read)) {
              if (value !== null) expect([code, Number(value)]).toEqual([code, figures[code]]);
            }
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("a table whose cells were joined", () => {
  const padding = "说明".repeat(60);
  const glued = (table: string): string =>
    `青石县2023年政府信息公开工作年度报告 ${padding}二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数${table}`;
  const reading = readText(
    glued(
      "规章000行政规范性文件693665第二十条第（五）项信息内容本年处理决定数量行政许可2293第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费4166.241三、收到和处理政府信息公开申请情况一、本年新收政府信息公开申请数量230 000023二、上年结转政府信息公开申请数量10000012.重复申请0000000五、存在的主要问题及改进情况 无。",
    ),
  );

  it.each([
    ["rules.in-force", 0],
    ["licences.decisions", 2293],
    ["fees.amount", "4166.241"],
    ["requests.carried-in.total", 1],
    ["requests.not-processed.repeated.total", 0],
    ["normative-documents.issued", null],
    ["requests.received.natural-person", null],
  ])("divides %s into %s only where one division is possible", (code, value) => {
    expect(reading.content.figures[code]).toBe(value);
  });

  it("proposes the division that agrees with the total", () => {
    expect(reading.proposals["requests.received.natural-person"]?.value).toBe(23);
    expect(reading.proposals["normative-documents.issued"]).toBeUndefined();
  });
});

it("reads the free table of a report before 2019", () => {
  const { edition, content } = readText(
    "青石县2014年政府信息公开工作年度报告\n政府信息公开情况统计表 指标名称计量单位2014年度历年累计主动公开文件数条294981916其中：1、网站公开数条012、公报公开数条00行政复议数 件 3 40",
  );
  expect(edition).toBe("pre-2019");
  expect(content.indicators).toEqual([
    { label: "主动公开文件数", unit: "条", year: null, sinceStart: null },
    { label: "其中：1、网站公开数", unit: "条", year: 0, sinceStart: 1 },
    { label: "2、公报公开数", unit: "条", year: 0, sinceStart: 0 },
    { label: "行政复议数", unit: "件", year: 3, sinceStart: 40 },
  ]);
});

describe("what cannot be read", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  it.each([
    ["an empty file", "a.txt", new Uint8Array()],
    ["a binary file", "a.txt", bytes("a\0b")],
    ["another file type", "a.pdf", bytes("%PDF")],
    [
      "a page in another language that quotes a report",
      "a.md",
      bytes(
        `Notes on 2023年政府信息公开工作年度报告\n\nThe heads 本年制发件数 and 本年废止件数 stand in table two; ${"read them with care. ".repeat(9)}`,
      ),
    ],
  ])("says so of %s", (_what, name, content) => {
    return expect(readDocument({ name, bytes: content })).rejects.toThrow(UnreadableDocument);
  });
});

it("counts lines alike whatever breaks them", () => {
  const { content, evidence, original } = readText(
    "青石县林果局2023年政府信息公开工作年度报告\u2028信息内容\t本年制发件数\t本年废止件数\t现行有效件数\f规章\t12\t0\t345",
  );
  expect(content.figures["rules.issued"]).toBe(12);
  expect(evidence["rules.issued"]).toMatchObject({ line: 3, column: 4, text: "12" });
  expect(original.text.split("\n")).toHaveLength(3);
});

it.each(["\u00A0", "\u2003", "\u202F", "\u3000", "\uFEFF", "\t"])("counts the space %j before a number", (space) => {
  const spaced = (row: string) => row.replaceAll("_", space);
  for (const row of [
    "规章   _12   0   345",
    "规章\t_12\t0\t345",
    "规章|_12|0|345",
    "规章 _12 0 345",
    "_规章   _ 12   0   345",
  ]) {
    const { evidence, original } = readText(
      `青石县林果局2023年政府信息公开工作年度报告\n信息内容   本年制发件数   本年废止件数   现行有效件数\n${spaced(row)}`,
    );
    const { line = 0, column = 0 } = evidence["rules.issued"] ?? {};
    expect(original.text.split("\n")[line - 1]?.slice(column - 1)).toMatch(/^12(?!\d)/);
  }
});

it.each(["177&nbsp;3", "177**3", "177<br>3"])("makes no one number of %s", (printed) => {
  const { content } = readText(
    `青石县林果局2023年政府信息公开工作年度报告\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t${printed}\t0\t5\n行政规范性文件\t1\t**0**\t&nbsp;345`,
  );
  expect(content.figures).toMatchObject({ "rules.issued": null, "normative-documents.issued": 1 });
  expect(content.figures).toMatchObject({ "normative-documents.repealed": 0, "normative-documents.in-force": 345 });
});
