import { describe, expect, it } from "vitest";
import { categories } from "@/report/series/categories";
import { itemsIn, missingFrom, moved, suggestionsFor, withPasted } from "./category-list";

const a = { category: "机构职能", count: 1 };
const b = { category: "政策文件", count: 2 };
const c = { category: "统计信息", count: null };

describe("the list of categories", () => {
  it("moves a line by one place and not over the end", () => {
    expect(moved([a, b, c], 1, 1)).toEqual([a, c, b]);
    expect(moved([a, b, c], 0, -1)).toEqual([a, b, c]);
    expect(moved([a, b, c], 2, 1)).toEqual([a, b, c]);
  });

  it("reads two columns, a running number before them, and lines as in the text", () => {
    expect(itemsIn("机构职能\t5条\r\n\r\n政策文件\t１,２０３\n统计信息\t未统计")).toEqual([
      { category: "机构职能", count: 5 },
      { category: "政策文件", count: 1203 },
      { category: "统计信息", count: null },
    ]);
    expect(itemsIn("1\t机构职能\t5\n2、\t政策文件\t7")).toEqual([
      { category: "机构职能", count: 5 },
      { category: "政策文件", count: 7 },
    ]);
    expect(itemsIn("机构职能：5条；\n政策文件 1，203条\n领导信息")).toEqual([
      { category: "机构职能", count: 5 },
      { category: "政策文件", count: 1203 },
      { category: "领导信息", count: null },
    ]);
  });

  it("puts new lines where they were pasted and gives known ones their count", () => {
    const pasted = [
      { category: "统计信息", count: 9 },
      { category: "领导信息", count: 4 },
      { category: "机构 职能", count: null },
    ];
    expect(withPasted([a, b, c], 1, pasted)).toEqual([
      a,
      { category: "领导信息", count: 4 },
      b,
      { category: "统计信息", count: 9 },
    ]);
  });

  it("takes last year's categories without their counts, each once", () => {
    expect(missingFrom([a], [a, b, c])).toEqual([
      { category: "政策文件", count: null },
      { category: "统计信息", count: null },
    ]);
  });

  it("suggests last year's names first, then the catalogue, and none that is there", () => {
    const suggested = suggestionsFor([a], [{ category: "本局专栏", count: 3 }, a]);
    expect(suggested[0]).toBe("本局专栏");
    expect(suggested).toContain("政策文件");
    expect(suggested).not.toContain("机构职能");
    expect(new Set(suggested).size).toBe(suggested.length);
  });

  it("names the source of every suggestion, the fifteen items of article 20 among them", () => {
    expect(categories.filter(({ source }) => source.includes("第二十条")).length).toBe(15);
    expect(new Set(categories.map(({ name }) => name)).size).toBe(categories.length);
  });
});
