import { describe, expect, it } from "vitest";
import { emptyContent } from "@/report/content";
import { editionOf } from "@/report/form/editions";
import { totalsOf } from "./totals";

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
});
