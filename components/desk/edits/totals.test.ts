import { describe, expect, it } from "vitest";
import { emptyContent, type Origin } from "@/report/content";
import { type Figures } from "@/report/figure";
import { cellsOf } from "@/report/form/define";
import { editionOf } from "@/report/form/editions";
import { totalsOf, totalStateOf, withFollowingTotals } from "./totals";

const zeros = Object.fromEntries(cellsOf(editionOf("2021")).map(({ code }) => [code, 0]));
const report = (figures: Figures, origin: Origin = "authored") => {
  const empty = emptyContent("2021", origin);
  return { ...empty, figures: { ...empty.figures, ...figures } };
};
const follow = (before: Figures, change: Figures, origin: Origin = "authored") => {
  const now = report(before, origin);
  const after = { ...now, figures: { ...now.figures, ...change } };
  return withFollowingTotals(now, after, new Set(Object.keys(change))).content.figures;
};

describe("computed totals", () => {
  it("add a row over the applicants, a column over the outcomes, and say what is missing", () => {
    const figures = {
      ...emptyContent("2021", "authored").figures,
      "requests.granted.natural-person": 2,
      "requests.granted.enterprise": 3,
      "requests.other.other.natural-person": 4,
      "litigation.direct.upheld": 1,
    };
    const totals = totalsOf(editionOf("2021"), "form", figures);
    expect(totals["requests.granted.total"]).toEqual({ value: "5", missing: 4 });
    expect(totals["requests.concluded.natural-person"]).toEqual({ value: "6", missing: 19 });
    expect(totals["litigation.direct.total"]).toEqual({ value: "1", missing: 3 });
    expect(totals["requests.received.natural-person"]).toBeUndefined();
  });

  it("follow a cell through its row, its column and the corner", () => {
    expect(follow(zeros, { "requests.granted.enterprise": 4 })).toMatchObject({
      "requests.granted.total": 4,
      "requests.concluded.enterprise": 4,
      "requests.concluded.total": 4,
      "requests.received.total": 0,
    });
  });

  it("appear with the last part and go with it: a sum over gaps is no total", () => {
    const three = { "reconsideration.upheld": 1, "reconsideration.corrected": 2, "reconsideration.other": 0 };
    expect(follow({}, three)["reconsideration.total"]).toBeNull();
    const four = { ...three, "reconsideration.pending": 4 };
    expect(follow(three, { "reconsideration.pending": 4 })["reconsideration.total"]).toBe(7);
    expect(
      follow({ ...four, "reconsideration.total": 7 }, { "reconsideration.pending": null })["reconsideration.total"],
    ).toBeNull();
  });

  it("typed by hand stay, in the same change and after it", () => {
    const change = { "requests.granted.enterprise": 4, "requests.granted.total": 5 };
    const after = follow(zeros, change);
    expect(after["requests.granted.total"]).toBe(5);
    expect(follow(after, { "requests.granted.enterprise": 6 })["requests.granted.total"]).toBe(5);
  });

  it("follow again once they agree", () => {
    const after = follow({ ...zeros, "requests.granted.total": 5 }, { "requests.granted.enterprise": 5 });
    expect(follow(after, { "requests.granted.enterprise": 6 })["requests.granted.total"]).toBe(6);
  });

  it("set to not stated by hand stay so", () => {
    const after = follow(zeros, { "requests.granted.total": null });
    expect(follow(after, { "requests.granted.enterprise": 6 })["requests.granted.total"]).toBeNull();
  });

  it("of a transcribed report never change", () => {
    expect(follow(zeros, { "requests.granted.enterprise": 4 }, "transcribed")).toMatchObject({
      "requests.granted.total": 0,
      "requests.concluded.enterprise": 0,
    });
  });
});

describe("the mark of a total", () => {
  it.each([
    [7, { value: "7", missing: 0 }, "authored", "computed"],
    [7, { value: "7", missing: 0 }, "transcribed", "agrees"],
    [8, { value: "7", missing: 0 }, "transcribed", "differs"],
    [null, { value: "7", missing: 0 }, "authored", "differs"],
    [null, { value: "7", missing: 2 }, "authored", "partly"],
    [7, { value: "7", missing: 2 }, "authored", null],
    [null, { value: null, missing: 4 }, "authored", null],
  ] as const)("%j beside %j in an %s report is %s", (figure, added, origin, state) => {
    const content = report({ "requests.granted.total": figure }, origin);
    expect(totalStateOf(content, "requests.granted.total", added)).toBe(state);
  });
});
