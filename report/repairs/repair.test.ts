/** Repairs are minimal, satisfy everything at once and touch nothing that is stated right. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Figures } from "../figure";
import { check } from "../rules/check";
import { faultlessContent, faultlessInput, withFigures } from "../rules/examples";
import { equationOf, equationsOf, sidesOf } from "./equations";
import { repairsOf, type Repair } from "./repair";

const relationRules = [
  "row-total-matches-applicants",
  "column-total-matches-outcomes",
  "received-matches-concluded",
  "dispute-total-matches-results",
];

function repairsAfter(figures: Figures, rule: string, instance: string): Repair[] {
  const all = equationsOf(withFigures(figures).content);
  return repairsOf(equationOf({ rule, instance }, all)!, all);
}

function repaired(figures: Figures, repair: Repair): string[] {
  const edits = Object.fromEntries(repair.map(({ code, to }) => [code, to]));
  return check(withFigures({ ...figures, ...edits }))
    .filter(({ rule }) => relationRules.includes(rule))
    .map(({ rule, instance }) => `${rule} ${instance}`);
}

describe("a mistyped cell", () => {
  it("is found where three equations meet", () => {
    const figures = { "requests.concluded.natural-person": 100 };
    const [first, ...others] = repairsAfter(figures, "column-total-matches-outcomes", "natural-person");
    expect(first).toEqual([{ code: "requests.concluded.natural-person", from: 100, to: 10 }]);
    expect(others).toEqual([]);
  });

  it("shows every smallest way where there are several, a total first", () => {
    const ways = repairsAfter({ "reconsideration.total": 5 }, "dispute-total-matches-results", "reconsideration");
    expect(ways[0]).toEqual([{ code: "reconsideration.total", from: 5, to: 3 }]);
    expect(ways).toContainEqual([{ code: "reconsideration.pending", from: 0, to: 2 }]);
    expect(ways).toHaveLength(5);
  });

  it("never proposes a negative count", () => {
    const ways = repairsAfter({ "reconsideration.total": 1 }, "dispute-total-matches-results", "reconsideration");
    expect(ways).toEqual([
      [{ code: "reconsideration.total", from: 1, to: 3 }],
      [{ code: "reconsideration.upheld", from: 3, to: 1 }],
    ]);
  });

  it("keeps to what the year before carried out", () => {
    const { content } = withFigures({ "requests.carried-in.natural-person": 4, "requests.carried-in.total": 4 });
    const previous = {
      ...faultlessContent(),
      figures: {
        ...faultlessContent().figures,
        "requests.carried-out.natural-person": 0,
        "requests.carried-out.total": 0,
      },
    };
    const all = equationsOf(content, previous);
    const broken = equationOf({ rule: "carry-over-matches-last-year", instance: "natural-person" }, all)!;
    expect(sidesOf(broken)).toEqual({ left: 4, right: 0, difference: 4 });
    expect(repairsOf(broken, all)[0]?.map(({ code, to }) => [code, to])).toEqual([
      ["requests.carried-in.natural-person", 0],
      ["requests.carried-in.total", 0],
    ]);
  });

  it("gives up where too much is wrong", () => {
    const figures = Object.fromEntries(
      Object.keys(faultlessContent().figures)
        .filter((code) => code.startsWith("requests.refused."))
        .map((code, index) => [code, 7 + index * index]),
    );
    expect(repairsAfter(figures, "column-total-matches-outcomes", "total")).toEqual([]);
  });
});

it("every repair of one or two slips satisfies all equations and is no larger than the slips", () => {
  const { content } = faultlessInput();
  const codes = equationsOf(content).flatMap(({ left, right }) => [...left, ...right].map(({ code }) => code));
  const slip = fc.tuple(fc.constantFrom(...new Set(codes)), fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 2 }), (slips) => {
      const figures = Object.fromEntries(slips);
      const all = equationsOf(withFigures(figures).content);
      for (const broken of all.filter((each) => sidesOf(each).difference !== 0)) {
        const ways = repairsOf(broken, all);
        expect(ways.length).toBeGreaterThan(0);
        for (const way of ways) {
          expect(way.length).toBeLessThanOrEqual(slips.length);
          const left = repaired(figures, way);
          expect(left).not.toContain(`${broken.rule} ${broken.instance}`);
          for (const each of left) expect(repaired(figures, [])).toContain(each);
        }
      }
    }),
    { numRuns: 100 },
  );
});
