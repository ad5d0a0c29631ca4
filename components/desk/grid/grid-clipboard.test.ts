import { describe, expect, it } from "vitest";
import { figureIn, placeBlock, plainLabel, readBlock, type Target, writeBlock } from "./grid-clipboard";

const count = { measure: "count", unit: "件" } as const;
const money = { measure: "amount", unit: "万元" } as const;

describe("a block from the clipboard", () => {
  it("is read with tabs, quotes, breaks inside quotes and the last line break of a spreadsheet", () => {
    expect(readBlock('1\t"a ""b""\n\tc"\r\n\t3\r\n')).toEqual([
      ["1", 'a "b"\n\tc'],
      ["", "3"],
    ]);
  });

  it("comes back as it was written", () => {
    const rows = [
      ["1", "", "3"],
      ["4", "5", "6"],
    ];
    expect(readBlock(writeBlock(rows).text)).toEqual(rows);
    expect(writeBlock([["<1>"]]).html).toBe("<table><tr><td>&lt;1></td></tr></table>");
  });

  it.each([
    ["1,234", count, "1,234"],
    ["１，２３４件", count, "1,234"],
    [" 12 条 ", count, "12"],
    ["3.5万元", money, "3.5"],
    ["35000元", money, null],
    ["3.5万元", count, null],
    ["", count, ""],
    ["件", count, null],
    ["12a", count, null],
    ["1.5", count, null],
  ])("reads %j", (text, target, figure) => {
    expect(figureIn(text, target)).toBe(figure);
  });
});

describe("placing a block", () => {
  const grids = [
    [
      ["a", "b"],
      ["c", "d"],
    ],
    [["e"]],
  ];
  const place = (code: string, text: string, bands: string[] = []) =>
    placeBlock(grids, {
      code,
      block: readBlock(text),
      target: (): Target => count,
      bands: new Set(bands.map(plainLabel)),
    });

  it("says what lies beyond the table, and keeps an empty cell as not stated", () => {
    expect(place("b", "1\t2\n\t3\n4")).toEqual({
      figures: [
        { code: "b", text: "1" },
        { code: "d", text: "" },
      ],
      outside: [
        { row: 1, column: 2, text: "2" },
        { row: 2, column: 2, text: "3" },
        { row: 3, column: 1, text: "4" },
      ],
      unreadable: [],
      labels: 0,
    });
  });

  it("leaves a cell alone whose text is no number, and says which", () => {
    const placed = place("a", "1\tabc\n3\t4");
    expect(placed.figures.map(({ code }) => code)).toEqual(["a", "c", "d"]);
    expect(placed.unreadable).toEqual([{ row: 1, column: 2, text: "abc", code: "b" }]);
  });

  it("leaves labels, heads and bands out without losing a row", () => {
    const placed = place("a", "\t自然人\t总计\n１.甲\t1\t2\n三、办理结果\t\t\n乙\t\t4", ["三、办理结果"]);
    expect(placed.figures).toEqual([
      { code: "a", text: "1" },
      { code: "b", text: "2" },
      { code: "c", text: "" },
      { code: "d", text: "4" },
    ]);
    expect(placed.labels).toBe(3);
    expect(placed.unreadable).toEqual([]);
  });

  it("takes a number with its unit for a number, not for a label", () => {
    expect(place("a", "3件\t4件").figures).toEqual([
      { code: "a", text: "3" },
      { code: "b", text: "4" },
    ]);
  });
});
