import { describe, expect, it } from "vitest";
import { editionOf } from "@/report/form/editions";
import { cellsOf } from "@/report/form/define";
import { gridsOf, rectangle, stepFrom, stepWithin } from "./grid-shape";

const edition = editionOf("2021");
const grids = gridsOf(edition, "form");

describe("the grids of the form", () => {
  it("hold every cell once, in printed order", () => {
    expect(grids.flat(2)).toEqual(cellsOf(edition).map(({ code }) => code));
  });

  it.each([
    ["rules.issued", "left", null],
    ["rules.in-force", "right", "normative-documents.issued"],
    ["normative-documents.in-force", "down", "licences.decisions"],
    ["licences.decisions", "up", "normative-documents.issued"],
    ["requests.received.total", "down", "requests.carried-in.total"],
    ["requests.carried-in.total", "down", "requests.granted.total"],
    ["requests.granted.enterprise", "row-start", "requests.granted.natural-person"],
    ["requests.granted.enterprise", "row-end", "requests.granted.total"],
    ["requests.granted.enterprise", "table-start", "requests.received.natural-person"],
    ["requests.granted.enterprise", "bottom", "requests.carried-out.enterprise"],
    ["litigation.after-reconsideration.total", "right", null],
  ] as const)("lead from %s %s to %s", (code, step, to) => {
    expect(stepFrom(grids, code, step)).toBe(to);
  });

  it("keep a range inside its table and row", () => {
    expect(stepWithin(grids, "normative-documents.in-force", "down")).toBeNull();
    expect(stepWithin(grids, "rules.in-force", "right")).toBeNull();
    expect(stepWithin(grids, "rules.issued", "down")).toBe("normative-documents.issued");
  });

  it("give the rectangle between two corners, whichever comes first", () => {
    const all = [
      ["rules.repealed", "rules.in-force"],
      ["normative-documents.repealed", "normative-documents.in-force"],
    ];
    expect(rectangle(grids, "rules.repealed", "normative-documents.in-force")).toEqual(all);
    expect(rectangle(grids, "normative-documents.repealed", "rules.in-force")).toEqual(all);
    expect(rectangle(grids, "rules.repealed", "licences.decisions")).toEqual([["licences.decisions"]]);
  });
});
