/** The editions against the list of codes: every cell, label, unit and part. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { emptyContent } from "../content";
import { cellsOf } from "./define";
import { editionForYear, editionOf, editions, findCell, variantOf } from "./editions";

const ours = path.join(import.meta.dirname, "figure-codes.csv");
const shared = path.join(import.meta.dirname, "../../../shared/figure-codes.csv");

const listed = readFileSync(ours, "utf8")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [code = "", on = "", part = "", row = "", column = "", unit = ""] = line.split(",");
    return { code, on: on.split(" "), part, row, column, unit };
  });

describe("editions", () => {
  it.each([
    ["2021", 200],
    ["2019", 198],
  ] as const)("%s has its %d cells, as the list of codes names them", (id, count) => {
    const cells = cellsOf(editionOf(id)).map(({ code, part, row, column, unit }) => ({
      code,
      part,
      row,
      column,
      unit,
    }));
    const expected = listed
      .filter(({ on }) => on.includes(id))
      .map(({ code, part, row, column, unit }) => ({ code, part, row, column, unit }));
    expect(cells).toHaveLength(count);
    const byCode = (left: { code: string }, right: { code: string }) => left.code.localeCompare(right.code);
    expect(cells.sort(byCode)).toEqual(expected.sort(byCode));
  });

  it("orders an edition for every year", () => {
    expect([2008, 2018, 2019, 2020, 2021, 2040].map((year) => editionForYear(year).id)).toEqual([
      "pre-2019",
      "pre-2019",
      "2019",
      "2019",
      "2021",
      "2021",
    ]);
  });

  it("knows the single row of 2019 inside a 2021 report as a variant, not as an edition", () => {
    expect(findCell("2021", "requests.other.total")?.row).toBe("（六）其他处理");
    const codes = Object.keys(emptyContent("2021", "transcribed", "instead").figures);
    expect(codes).toHaveLength(186);
    expect(variantOf(editionOf("2021"), codes)).toBe("instead");
    expect(variantOf(editionOf("2021"), Object.keys(emptyContent("2021", "authored").figures))).toBe("form");
  });

  it("gives every code once an edition", () => {
    for (const edition of editions) {
      const codes = cellsOf(edition).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it.skipIf(!existsSync(shared))("has the list of codes whole (needs ../shared)", () => {
    expect(readFileSync(ours, "utf8")).toBe(readFileSync(shared, "utf8"));
  });
});
