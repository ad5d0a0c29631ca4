/** This system's JSON and CSV are known by their marks; others are told so, or read like any table. */
import { expect, it } from "vitest";
import { faultlessContent } from "@/report/rules/examples";
import { reportCsv } from "../../../write/csv";
import { csvField, plainField } from "../../../write/csv-text";
import { reportJson } from "../../../write/json";
import { readDocument } from "../../read";
import { csvLines } from "../csv/csv-lines";
import { readOwnCsv } from "../csv/csv";
import { readOwnJson } from "./own-json";

const report = {
  agency: "青石县林果局",
  year: 2024,
  scope: "own" as const,
  version: 1,
  publishedAt: "2025-01-20T00:00:00.000Z",
  content: faultlessContent(),
};
const json = (changes: object): string => JSON.stringify({ ...reportJson(report), ...changes });

it.each([
  ["text that is no JSON", "{"],
  ["JSON of others", '{"agency":"x","figures":{}}'],
  ["a list", "[1,2]"],
  ["a later version", json({ formatVersion: 2 })],
  ["an unknown code", json({ figures: { "requests.invented": 1 } })],
  ["a negative count", json({ figures: { "rules.issued": -1 } })],
  ["a key of every object", json({ figures: JSON.parse('{"__proto__":1}') as unknown })],
])("refuses %s in one sentence", (_what, text) => {
  expect(() => readOwnJson(text)).toThrow(/^\S[^\n]*\.$/);
});

it("shows where each figure stands in the text beside the form", () => {
  const { evidence, original, content, blank } = readOwnJson(json({}));
  const lines = original.text.split("\n");
  expect(Object.keys(evidence)).toHaveLength(Object.keys(content.figures).length);
  for (const [code, { line, column, text }] of Object.entries(evidence)) {
    expect(text).toBe(String(content.figures[code]));
    expect(lines[line - 1]!.slice(column - 1, column - 1 + text.length)).toBe(text);
  }
  expect(blank).toEqual([]);
});

it("keeps markup within the texts of a data file as text", async () => {
  const narrative = { ...report.content.narrative, overview: "<p>公开</p><table><tr><td>1</td></tr></table>" };
  const reading = await readDocument({ name: "x.json", bytes: new TextEncoder().encode(json({ narrative })) });
  expect(reading.content.narrative).toEqual(narrative);
});

it("says which line of an edited CSV is no number", () => {
  const edited = reportCsv(report).replace(
    "rules.issued,二,规章,本年制发件数,件,0",
    "rules.issued,二,规章,本年制发件数,件,约3",
  );
  expect(() => readOwnCsv(edited)).toThrow("rules.issued is not a valid number");
});

it("reads a table exported as CSV by others like any table", async () => {
  const table = [
    "青石县林果局2023年政府信息公开工作年度报告,,,",
    "二、主动公开政府信息情况,,,",
    "第二十条第（一）项,,,",
    "信息内容,本年制发件数,本年废止件数,现行有效件数",
    "规章,0,0,0",
    '行政规范性文件,"1,204",,12',
    "第二十条第（五）项,,,",
    "信息内容,本年处理决定数量,,",
    "行政许可,97,,",
  ].join("\r\n");
  const reading = await readDocument({ name: "table.csv", bytes: new TextEncoder().encode(table) });
  expect(reading).toMatchObject({ agency: "青石县林果局", year: 2023, edition: "2021" });
  expect(reading.original.format).toBe("csv");
  expect(reading.content.figures).toMatchObject({
    "normative-documents.issued": 1204,
    "normative-documents.repealed": null,
    "normative-documents.in-force": 12,
    "licences.decisions": 97,
    "penalties.decisions": null,
  });
});

it.each([
  [
    "a,b\r\nc,d\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ['"a,1","say ""b""\nnext"\n,', [["a,1", 'say "b"\nnext']]],
  [
    "\uFEFFa;b\rc;d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a\tb\nc\t",
    [
      ["a", "b"],
      ["c", ""],
    ],
  ],
  ['"open, and never closed', [['"open', " and never closed"]]],
])("takes %j apart", (text, lines) => {
  expect(csvLines(text)).toEqual(lines);
});

it.each(["=1+1", "'=1+1", "''@a", "＝1", "-3", "+", "'", "plain", "\t=1"])("makes %j safe and plain again", (text) => {
  const field = csvField(text);
  expect(field.replace(/^"/, "")).not.toMatch(/^[=+\-@\t\r＝]/);
  expect(plainField(csvLines(`${field},x`)[0]![0]!)).toBe(text);
});
