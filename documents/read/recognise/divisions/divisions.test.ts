/** Digits that ran together: figures where one division is certain, else every division that the relations leave. */
import { describe, expect, it } from "vitest";
import { type Division, type Reading } from "../../model";
import { readText } from "../../read";

const received = "一、本年新收政府信息公开申请数量";
const report = (...rows: string[]): Reading =>
  readText(
    [
      "青石县林果局2023年政府信息公开工作年度报告",
      "二、主动公开政府信息情况",
      "第二十条第（一）项",
      "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
      ...rows.filter((row) => row.includes("规")),
      "三、收到和处理政府信息公开申请情况",
      "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计",
      ...rows.filter((row) => !row.includes("规")),
    ].join("\n"),
  );

const divisionOf = (reading: Reading, code: string): Division | undefined =>
  reading.divisions.find(({ codes }) => codes.includes(code));

describe("one cell that holds a whole row", () => {
  it.each([
    ["0000000", [0, 0, 0, 0, 0, 0, 0]],
    ["6000006", [6, 0, 0, 0, 0, 0, 6]],
    ["23 0 0 0 0 0 23", [23, 0, 0, 0, 0, 0, 23]],
    ["6 000 0 06", [6, 0, 0, 0, 0, 0, 6]],
  ])("divides %s, which can be divided in one way", (digits, values) => {
    const { content } = report(`${received}\t${digits}`);
    expect(content.unclear).toEqual([]);
    expect(Object.entries(content.figures).filter(([code]) => code.startsWith("requests.received."))).toEqual(
      [
        "natural-person",
        "enterprise",
        "research-institute",
        "welfare-organisation",
        "legal-service-body",
        "other-organisation",
        "total",
      ].map((column, index) => [`requests.received.${column}`, values[index]]),
    );
  });

  it.each(["101000011", "101000011\t\t\t\t\t\t"])("keeps %s open and lists what agrees with the total", (digits) => {
    const reading = report(`${received}\t${digits}`);
    expect(reading.content.figures["requests.received.natural-person"]).toBeNull();
    expect(reading.content.unclear.map(({ why }) => why)).toEqual(Array(7).fill("run-together"));
    expect(reading.proposals["requests.received.total"]?.value).toBe(11);
    expect(reading.proposals["requests.received.natural-person"]).toBeUndefined();
    const options = divisionOf(reading, "requests.received.total")?.options;
    expect(options).toHaveLength(2);
    expect(options).toContainEqual([10, 1, 0, 0, 0, 0, 11]);
    expect(options).toContainEqual([1, 0, 10, 0, 0, 0, 11]);
  });

  it("proposes cell by cell where one division agrees with the total", () => {
    const reading = report(`${received}\t640020470`);
    expect(reading.content.figures["requests.received.natural-person"]).toBeNull();
    expect(reading.divisions).toEqual([]);
    expect(Object.values(reading.proposals).map(({ value }) => value)).toEqual([64, 0, 0, 2, 0, 4, 70]);
  });

  it.each(["64", "6", "120000"])("takes %s for no row of seven", (digits) => {
    const reading = report(`${received}\t${digits}`);
    expect(reading.divisions).toEqual([]);
    expect(reading.proposals["requests.received.natural-person"]).toBeUndefined();
  });

  it("gives no figure where the only division breaks the total", () => {
    const reading = report(`${received}\t6000007`);
    expect(reading.content.figures["requests.received.natural-person"]).toBeNull();
    expect(reading.proposals["requests.received.natural-person"]).toBeUndefined();
    expect(divisionOf(reading, "requests.received.total")?.options).toEqual([[6, 0, 0, 0, 0, 0, 7]]);
  });

  it("divides 000 in table 二, and never 400 or 693665", () => {
    const reading = report("规章\t000", "行政规范性文件\t693665");
    expect(reading.content.figures).toMatchObject({ "rules.issued": 0, "rules.in-force": 0 });
    expect(reading.content.figures["normative-documents.issued"]).toBeNull();
    expect(divisionOf(reading, "normative-documents.issued")?.options).toHaveLength(10);
    expect(reading.proposals).toEqual({});
    expect(report("规章\t400").content.figures["rules.issued"]).toBeNull();
  });
});

describe("a label with its digits right behind it", () => {
  it("is parted into label and digits, in a line or in a cell", () => {
    const { content, divisions, evidence } = report(
      "规章000",
      "行政规范性文件693665",
      `${received}6000006`,
      "\t（一）予以公开101000011\t",
    );
    expect(content.figures).toMatchObject({ "rules.in-force": 0, "requests.received.total": 6 });
    expect(evidence["rules.issued"]).toMatchObject({ column: 3, text: "000" });
    expect(divisions.map(({ codes, options }) => [codes[0], options.length])).toEqual([
      ["normative-documents.issued", 10],
      ["requests.granted.natural-person", 2],
    ]);
  });
});

describe("a table joined as a whole", () => {
  const padding = "说明".repeat(60);
  const glued = (rules: string): Reading =>
    readText(
      `青石县2023年政府信息公开工作年度报告 ${padding}二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件${rules}第二十条第（五）项信息内容本年处理决定数量行政许可2293三、收到和处理政府信息公开申请情况一、本年新收政府信息公开申请数量230 000023五、存在的主要问题及改进情况 无。`,
    );

  it("lists every split where no relation decides, the likeliest first", () => {
    const division = divisionOf(glued("693665"), "normative-documents.in-force");
    expect(division?.codes).toEqual([
      "normative-documents.issued",
      "normative-documents.repealed",
      "normative-documents.in-force",
    ]);
    expect(division?.options).toHaveLength(10);
    expect(division?.options.slice(0, 2)).toContainEqual([69, 3, 665]);
    expect(new Set(division?.options.map((values) => values.join("+"))).size).toBe(10);
    expect(division?.reason.zh).toContain("10");
    expect(division?.place.text).toBe("693665");
  });

  it("lists nothing where one division is left", () => {
    expect(divisionOf(glued("12"), "requests.received.total")).toBeUndefined();
  });

  it("never lists more than 200", () => {
    const options = divisionOf(glued("123456789123456789123456"), "normative-documents.issued")?.options ?? [];
    expect(options.length).toBeLessThanOrEqual(200);
  });
});
