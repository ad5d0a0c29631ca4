/** Cells are found for a link by the words people know them by. */
import { describe, expect, it } from "vitest";
import { narrative as words } from "@/messages/zh/narrative";
import { emptyContent } from "@/report/content";
import { linkableCells, matchingCells } from "./narrative-cells";

const empty = emptyContent("2021", "authored");
const cells = linkableCells({ ...empty, figures: { ...empty.figures, "requests.received.total": 16 } }, words);

function found(query: string): string[] {
  return matchingCells(cells, query).map(({ code }) => code);
}

describe("the cells of a report", () => {
  it("are all there, each under a name of its own, with what they hold", () => {
    expect(cells).toHaveLength(Object.keys(empty.figures).length);
    expect(new Set(cells.map(({ name }) => name)).size).toBe(cells.length);
    expect(cells.find(({ code }) => code === "requests.received.total")).toMatchObject({ value: "16" });
    expect(cells.find(({ code }) => code === "requests.granted.total")).toMatchObject({ value: null });
  });

  it.each([
    ["新收 总计", "requests.received.total"],
    ["总计　新收", "requests.received.total"],
    ["16", "requests.received.total"],
    ["１６", "requests.received.total"],
    ["部分公开 自然人", "requests.partly-granted.natural-person"],
  ])("are found by %j", (query, code) => {
    expect(found(query)[0]).toBe(code);
  });

  it("are all offered while nothing is looked for, none for what they are not called", () => {
    expect(found("  ")).toHaveLength(cells.length);
    expect(found("没有这样的行")).toEqual([]);
  });
});
