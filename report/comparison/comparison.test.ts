/** The arithmetic of comparing: worked numbers from outside, and what holds of every number. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { indicators } from "../series/indicators";
import { fewestToCompare, rates } from "../series/rates";
import { changeOf, likeForLike, smallestBase } from "./change";
import { byar, wilson } from "./interval";
import { belongsTo, peerGroups, type PeerFacts } from "./peers";
import { observationOf, partsOf, quantityOf, type Observation, type IndicatorRow } from "./quantity";
import { positionOf, spreadOf, spreadOfValues } from "./spread";

const quantity = (key: string) => quantityOf(key)!;
const stated = (value: number): Observation => ({ state: "stated", value, exact: String(value) });

describe("rates", () => {
  it("are made of indicators that exist, under names of their own", () => {
    const keys: ReadonlySet<string> = new Set(indicators.map(({ key }) => key));
    for (const { key, numerator, denominator } of rates) {
      expect(keys.has(key)).toBe(false);
      expect([...numerator, ...denominator].filter((part) => !keys.has(part))).toEqual([]);
      expect(numerator.length * denominator.length).toBeGreaterThan(0);
    }
    expect(new Set(rates.map(({ key }) => key)).size).toBe(rates.length);
  });

  it("never mix editions of part 二", () => {
    const edition = new Map(indicators.map((each) => [each.key, each.edition]));
    for (const { numerator, denominator } of rates)
      expect([...numerator, ...denominator].some((part) => edition.get(part) !== undefined)).toBe(false);
  });

  const corrected = quantity("rate-reconsideration-corrected");
  const decided = (upheld: string | null, correctedCases: string | null, other: string | null): IndicatorRow => ({
    "reconsideration-upheld": upheld,
    "reconsideration-corrected": correctedCases,
    "reconsideration-other": other,
    "reconsideration-pending": "900",
  });

  it("leave pending cases out and say what they rest on", () => {
    expect(observationOf(corrected, decided("30", "10", "10"))).toMatchObject({
      value: 0.2,
      numerator: 10,
      denominator: 50,
    });
  });

  it("are not stated where any part is not, never zero", () => {
    expect(observationOf(corrected, decided("30", "10", null))).toEqual({ state: "not-stated" });
    expect(observationOf(corrected, {})).toEqual({ state: "not-stated" });
    expect(observationOf(corrected, undefined)).toEqual({ state: "no-report" });
  });

  it("are too few below the threshold, and also where nothing happened", () => {
    expect(observationOf(corrected, decided("20", "9", "0"))).toEqual({
      state: "too-few",
      numerator: 9,
      denominator: 29,
    });
    expect(observationOf(corrected, decided("20", "10", "0"))).toMatchObject({ state: "stated" });
    expect(observationOf(corrected, decided("0", "0", "0"))).toEqual({
      state: "too-few",
      numerator: 0,
      denominator: 0,
    });
  });

  it("do not exist where a part is more than the whole", () => {
    const granted = { "requests-granted": "41", "requests-concluded": "40" };
    expect(observationOf(quantity("rate-granted"), granted)).toMatchObject({ state: "contradictory" });
  });

  it("for a hundred may exceed a hundred, and want a hundred", () => {
    const cases = (total: string, concluded: string) =>
      observationOf(quantity("rate-litigation-per-hundred"), {
        "litigation-total": total,
        "requests-concluded": concluded,
      });
    expect(cases("150", "100")).toMatchObject({ value: 150 });
    expect(cases("5", "99")).toMatchObject({ state: "too-few" });
  });
});

describe("a figure of part 二", () => {
  const decisions = quantity("licences-decisions-2019");
  it("is not asked for on the other edition, which is not the same as not stated", () => {
    expect(observationOf(decisions, { "licences-decisions-2021": "7" })).toEqual({ state: "other-edition" });
    expect(observationOf(decisions, { "penalties-decisions-2019": "7" })).toEqual({ state: "not-stated" });
    expect(partsOf(decisions)).toContain("licences-decisions-2021");
  });
});

describe("intervals", () => {
  test.each([
    // Newcombe 1998, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("Wilson's of %d of %d", (count, of, low, high) => {
    const interval = wilson(count, of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test.each([
    // Exact Poisson limits, which Byar's follows to about one per cent.
    [10, 4.795, 18.39],
    [50, 37.11, 65.92],
    [0, 0, 3.689],
  ])("Byar's of %d cases", (count, low, high) => {
    const interval = byar(count, 1);
    expect(interval.low).toBeCloseTo(low, 0);
    expect(interval.high / high).toBeCloseTo(1, 1);
  });

  it("hold the value, and at the threshold are no wider than is said of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
        const count = Math.round(share * of);
        const { low, high } = wilson(count, of);
        expect(low).toBeLessThanOrEqual(count / of);
        expect(high).toBeGreaterThanOrEqual(count / of);
        if (of >= fewestToCompare.share) expect(high - low).toBeLessThan(0.34);
      }),
    );
  });
});

const observation: fc.Arbitrary<Observation> = fc.oneof(
  fc.integer({ min: 0, max: 5000 }).map(stated),
  fc.constantFrom<Observation[]>(
    { state: "not-stated" },
    { state: "no-report" },
    { state: "other-edition" },
    { state: "too-few", numerator: 1, denominator: 3 },
    { state: "contradictory", numerator: 9, denominator: 3 },
  ),
);

describe("spread", () => {
  it("of worked numbers", () => {
    expect(spreadOfValues([4, 1, 3, 2])).toEqual({
      min: 1,
      lowerQuartile: 1.75,
      median: 2.5,
      upperQuartile: 3.25,
      max: 4,
    });
    expect(spreadOfValues([])).toBeNull();
  });

  it("is in order, counts every finding once and takes nothing missing for zero", () => {
    fc.assert(
      fc.property(fc.array(observation), (observations) => {
        const { spread, count, tooFew, notStated, noReport } = spreadOf(observations);
        expect(count + tooFew + notStated + noReport).toBe(observations.length);
        const values = observations.flatMap((each) => (each.state === "stated" ? [each.value] : []));
        expect(spread === null).toBe(values.length === 0);
        if (!spread) return;
        const { min, lowerQuartile, median, upperQuartile, max } = spread;
        expect([min, lowerQuartile, median, upperQuartile, max]).toEqual(
          [min, lowerQuartile, median, upperQuartile, max].toSorted((a, b) => a - b),
        );
        expect([min, max]).toEqual([Math.min(...values), Math.max(...values)]);
        expect(spreadOf([...observations].reverse())).toEqual(spreadOf(observations));
      }),
    );
  });

  it("places a value among all others", () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (value, others) => {
        const { lower, equal, higher } = positionOf(value, others);
        expect(lower + equal + higher).toBe(others.length);
      }),
    );
  });
});

describe("change", () => {
  it("is exact, and relative only from a base that bears it", () => {
    expect(changeOf(stated(0), stated(7))).toEqual({ kind: "count", difference: "7", relative: null });
    expect(changeOf(stated(smallestBase - 1), stated(38))).toMatchObject({ relative: null });
    expect(changeOf(stated(40), stated(30))).toEqual({ kind: "count", difference: "-10", relative: -0.25 });
    const fee = (exact: string): Observation => ({ state: "stated", value: Number(exact), exact });
    expect(changeOf(fee("0.1"), fee("0.3"))).toMatchObject({ difference: "0.2" });
  });

  it("of a rate is in points, and clear only where chance does not explain it", () => {
    const rate = (granted: number, of: number) =>
      observationOf(quantity("rate-granted"), {
        "requests-granted": String(granted),
        "requests-concluded": String(of),
      });
    expect(changeOf(rate(20, 40), rate(22, 40))).toMatchObject({ kind: "rate", isClear: false });
    expect(changeOf(rate(200, 400), rate(300, 400))).toMatchObject({ kind: "rate", difference: 0.25, isClear: true });
  });

  it("is none where either side is missing", () => {
    fc.assert(
      fc.property(observation, observation, (before, after) => {
        const bothStated = before.state === "stated" && after.state === "stated";
        expect(changeOf(before, after) === null).toBe(!bothStated);
      }),
    );
  });

  it("of a group is that of agencies with a value in every year", () => {
    const lines = [
      { agency: "a", observations: [stated(1), stated(2)] },
      { agency: "b", observations: [stated(1), { state: "no-report" } as const] },
      { agency: "c", observations: [] },
    ];
    expect(likeForLike(lines).map(({ agency }) => agency)).toEqual(["a"]);
  });
});

describe("peer groups", () => {
  const facts: fc.Arbitrary<PeerFacts> = fc.record({
    id: fc.constantFrom("x", "y"),
    level: fc.constantFrom("city", "county"),
    kind: fc.constantFrom("department", "government"),
    parentId: fc.constantFrom("p", "q", null),
    path: fc.constant(["p"]),
  });

  it("hold the agency itself, are mutual, and the nearer one lies within the wider", () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        for (const group of ["same-upper", "same-kind"] as const) {
          expect(belongsTo(group, one, one)).toBe(true);
          expect(belongsTo(group, one, other)).toBe(belongsTo(group, other, one));
        }
        if (belongsTo("same-upper", one, other)) expect(belongsTo("same-kind", one, other)).toBe(true);
        expect(belongsTo("below", one, one)).toBe(false);
      }),
    );
    expect(peerGroups).toContain("below");
  });
});
