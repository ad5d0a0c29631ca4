/** Exported findings say where, how much and on what basis, in CSV as in a workbook. */
import { expect, it } from "vitest";
import { check } from "@/report/rules/check";
import { withFigures } from "@/report/rules/examples";
import { csvLines } from "../read/formats/csv/csv-lines";
import { xlsxOriginal } from "../read/formats/xlsx/xlsx";
import { writeFindingsCsv, writeFindingsXlsx } from "./findings";

// One request less among the outcomes than in the totals.
const findings = check(withFigures({ "requests.granted.natural-person": 9, "requests.granted.total": 9 }));

it("writes a line for each finding, with place, both sides and difference", () => {
  const [header, ...lines] = csvLines(writeFindingsCsv(findings, "2021"));
  expect(header).toEqual(["规则", "级别", "位置", "应为", "实为", "差额", "说明", "Explanation", "依据"]);
  expect(lines).toHaveLength(findings.length);
  expect(findings.length).toBeGreaterThan(0);
  const sides = findings.map(({ expected, actual }) => [expected, actual, String(Number(actual) - Number(expected))]);
  expect(lines.map((line) => line.slice(3, 6))).toEqual(sides);
  expect(lines[0]?.[2]).toContain("表三 （七）总计 · 自然人");
  expect(lines.every((line) => line[6] !== "" && line[7] !== "" && line[8] !== "")).toBe(true);
});

it("writes the same table as a workbook", async () => {
  const { text } = await xlsxOriginal(await writeFindingsXlsx(findings, "2021"));
  const [, header, ...lines] = text.split("\n");
  expect(header).toBe("规则\t级别\t位置\t应为\t实为\t差额\t说明\tExplanation\t依据");
  expect(lines.map((line) => line.split("\t")[0])).toEqual(findings.map(({ rule }) => rule));
});

it("never lets a text of a finding run as a formula", () => {
  const message = { zh: "=1+1", en: "@a" };
  const finding = { rule: "+r", severity: "error" as const, codes: [], expected: null, actual: "3", message };
  expect(writeFindingsCsv([finding], "2021").split("\r\n")[1]).toBe("'+r,错误,,,3,,'=1+1,'@a,");
});

it("names a table instead of all its cells", () => {
  const codes = Object.keys(withFigures({}).content.figures).filter((code) => code.startsWith("requests."));
  const message = { zh: "缺表格", en: "missing" };
  const finding = { rule: "r", severity: "error" as const, codes, expected: null, actual: null, message };
  expect(csvLines(writeFindingsCsv([finding], "2021"))[1]?.[2]).toBe("表三共175格");
});
