/** Figures: what is typed, exact sums, and missing parts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDecimals, equalDecimals, isFigure, parseFigure, subtractDecimals, sum } from "./figure";

describe("parseFigure", () => {
  it.each([
    ["", "count", { ok: true, value: null }],
    ["/", "count", { ok: true, value: null }],
    ["0", "count", { ok: true, value: 0 }],
    ["１,２３４", "count", { ok: true, value: 1234 }],
    ["-3", "change", { ok: true, value: -3 }],
    ["-3", "count", { ok: false, problem: "negative" }],
    ["1.5", "count", { ok: false, problem: "not-whole" }],
    ["12件", "count", { ok: false, problem: "not-a-number" }],
    ["99999999999", "count", { ok: false, problem: "too-large" }],
    ["5949.088667", "amount", { ok: true, value: "5949.088667" }],
    ["007.50", "amount", { ok: true, value: "7.50" }],
  ] as const)("%j as %s", (text, measure, expected) => {
    expect(parseFigure(text, measure)).toEqual(expected);
  });

  it("reads back every figure it would keep", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_147_483_647 }), (count) => {
        expect(parseFigure(String(count), "count")).toEqual({ ok: true, value: count });
        expect(isFigure(count, "count")).toBe(true);
      }),
    );
  });
});

describe("sums", () => {
  it("add decimals exactly and count what is missing", () => {
    expect(sum(["0.1", "0.2", null])).toEqual({ value: "0.3", missing: 1 });
    expect(sum([null, undefined])).toEqual({ value: null, missing: 2 });
    expect(sum([0, 0])).toEqual({ value: "0", missing: 0 });
    expect(sum([3, "0.25", -1])).toEqual({ value: "2.25", missing: 0 });
  });

  it("agree with whole-number arithmetic and undo themselves", () => {
    const decimal = fc
      .tuple(fc.nat(), fc.nat({ max: 999_999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(6, "0")}`);
    fc.assert(
      fc.property(decimal, decimal, (left, right) => {
        expect(equalDecimals(subtractDecimals(addDecimals(left, right), right), left)).toBe(true);
        expect(addDecimals(left, right)).toBe(addDecimals(right, left));
      }),
    );
  });
});
