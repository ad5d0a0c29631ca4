/** The agency a document names is found by its name, or not at all. */
import { describe, expect, it } from "vitest";
import { isSameAgency, matchAgency } from "./import-agency";

const agencies = [
  { id: "1", name: "淄博市张店区民政局" },
  { id: "2", name: "示例市民政局" },
  { id: "3", name: "湖北省天门市拖市镇人民政府" },
  { id: "4", name: "示例市人民政府" },
];

describe("an agency's name", () => {
  it("is matched exactly, whatever spaces and widths it is printed in", () => {
    expect(matchAgency("示例市 民政局", agencies)).toEqual({ id: "2", isExact: true });
  });

  it("is matched without the province or city that only one of both names", () => {
    expect(matchAgency("山东省淄博市张店区民政局", agencies)).toEqual({ id: "1", isExact: false });
    expect(matchAgency("天门市拖市镇人民政府", agencies)).toEqual({ id: "3", isExact: false });
    expect(matchAgency("张店区民政局", agencies)).toEqual({ id: "1", isExact: false });
  });

  it("is not matched to the agency of another place, nor when two would fit", () => {
    expect(matchAgency("另一市人民政府", agencies)).toBeNull();
    expect(matchAgency("市场监督管理局", agencies)).toBeNull();
    expect(matchAgency(null, agencies)).toBeNull();
    const twins = [
      { id: "1", name: "甲乙市教育局" },
      { id: "2", name: "丙丁市教育局" },
    ];
    expect(matchAgency("教育局", twins)).toBeNull();
    expect(matchAgency("甲乙市教育局", [...twins, { id: "3", name: "甲乙市教育局" }])).toBeNull();
  });

  it("is told from the name of another agency", () => {
    expect(isSameAgency("示例市民政局", "示例市司法局")).toBe(false);
    expect(isSameAgency("某某省示例市民政局", "示例市民政局")).toBe(true);
  });
});
