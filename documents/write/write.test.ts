/** Downloads say what is not stated, and no text of theirs runs as a formula. */
import { describe, expect, it } from "vitest";
import { emptyContent } from "@/report/content";
import { reportCsv } from "./csv";
import { csvField } from "./csv-text";
import { reportJson } from "./json";
import { type WrittenReport } from "./model";

const empty = emptyContent("2021", "authored");
const report: WrittenReport = {
  agency: "青石县林果局",
  year: 2023,
  scope: "own",
  version: 1,
  publishedAt: "2024-01-20T00:00:00.000Z",
  content: {
    ...empty,
    figures: { ...empty.figures, "rules.issued": 3, "fees.amount": "12.50" },
    disclosures: { statedTotal: 5, items: [{ category: "=机构,职能", count: 5 }] },
  },
};

describe("reportCsv", () => {
  const lines = reportCsv(report).split("\r\n");
  it("begins with the mark and the header", () => {
    expect(lines[0]).toBe("\uFEFFcode,part,row,column,unit,value,status");
  });
  it.each([
    "rules.issued,二,规章,本年制发件数,件,3,stated",
    "rules.repealed,二,规章,本年废止件数,件,,not stated",
    "fees.amount,二,行政事业性收费,本年收费金额（单位：万元）,万元,12.50,stated",
    `disclosures.category,一,"'=机构,职能",,条,5,stated`,
  ])("has the line %s", (line) => {
    expect(lines).toContain(line);
  });
});

it.each([
  ["=1+1", "'=1+1"],
  ["@a", "'@a"],
  ['say "a"', '"say ""a"""'],
  [-3, "-3"],
  [null, ""],
])("writes the field %s as %s", (value, field) => {
  expect(csvField(value)).toBe(field);
});

it("gives JSON with null for what is not stated", () => {
  expect(reportJson(report)).toMatchObject({
    agency: "青石县林果局",
    figures: { "rules.issued": 3, "rules.repealed": null },
  });
});
