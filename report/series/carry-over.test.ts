import { describe, expect, it } from "vitest";
import { carriedOver, carryOverOffer, lastYearBeside, withClosings } from "./carry-over";
import { emptyContent, type ReportContent } from "../content";
import { type Figures } from "../figure";

const report = (edition: "2021" | "2019", figures: Figures): ReportContent => {
  const empty = emptyContent(edition, "authored");
  return { ...empty, figures: { ...empty.figures, ...figures } };
};

describe("the carry-over", () => {
  const previous = report("2021", {
    "requests.carried-out.natural-person": 3,
    "requests.carried-out.enterprise": 0,
    "requests.carried-out.total": 3,
  });

  it("takes last year's close, zero too, and nothing that last year does not state", () => {
    expect(carriedOver(report("2021", {}), previous)).toEqual([
      { code: "requests.carried-in.natural-person", value: 3 },
      { code: "requests.carried-in.enterprise", value: 0 },
      { code: "requests.carried-in.total", value: 3 },
    ]);
  });

  it("offers only what differs, and nothing without a report of last year", () => {
    const now = report("2021", { "requests.carried-in.natural-person": 3, "requests.carried-in.total": 4 });
    expect(carryOverOffer(now, previous).map(({ code }) => code)).toEqual([
      "requests.carried-in.enterprise",
      "requests.carried-in.total",
    ]);
    expect(carryOverOffer(now, null)).toEqual([]);
  });

  it("leads from an older edition into a newer one", () => {
    const older = report("2019", { "requests.carried-out.total": 7 });
    expect(carriedOver(report("2021", {}), older)).toEqual([{ code: "requests.carried-in.total", value: 7 }]);
  });
});

describe("last year beside this year", () => {
  it("gives the difference with its sign, exactly, and none where this year is not stated", () => {
    const before = report("2021", { "fees.amount": "0.3", "penalties.decisions": 9, "licences.decisions": 2 });
    const now = report("2021", { "fees.amount": "0.1", "penalties.decisions": 12 });
    expect(lastYearBeside(now, before)).toEqual({
      "licences.decisions": { value: 2, difference: null },
      "penalties.decisions": { value: 9, difference: "+3" },
      "fees.amount": { value: "0.3", difference: "−0.2" },
    });
  });

  it("compares tables 三 and 四 across editions, table 二 only within one", () => {
    const older = report("2019", { "requests.received.total": 5, "penalties.decisions": 9 });
    const now = report("2021", { "requests.received.total": 5, "penalties.decisions": 9 });
    expect(lastYearBeside(now, older)).toEqual({ "requests.received.total": { value: 5, difference: "0" } });
  });
});

describe("what others closed that were merged in", () => {
  const closing = (total: number | null) => report("2021", { "requests.carried-out.total": total });

  it("is added to one's own, and stands alone for an agency that is new", () => {
    const out = (content: ReturnType<typeof withClosings>) => content?.figures["requests.carried-out.total"];
    expect(out(withClosings(closing(3), [closing(4), closing(5)]))).toBe(12);
    expect(out(withClosings(null, [closing(4), closing(5)]))).toBe(9);
    expect(withClosings(closing(3), [])).toEqual(closing(3));
    expect(withClosings(null, [null])).toBeNull();
  });

  it("is not stated where one of them does not state it, or its report is not there", () => {
    for (const missing of [closing(null), null]) {
      expect(withClosings(closing(3), [missing])?.figures["requests.carried-out.total"]).toBeNull();
    }
  });
});
