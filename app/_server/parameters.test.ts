/** Addresses are typed by anybody: senseless values are never taken, and never lost without a word. */
import { describe, expect, it } from "vitest";
import { choiceOf, pageOf, queryOf, textOf, unusedOf, yearOf } from "./parameters";

describe("parameters", () => {
  it("takes the first of several values, trimmed and not too long", () => {
    expect(textOf({ q: ["  淮安 ", "平潭"] }, "q")).toBe("淮安");
    expect(textOf({}, "q")).toBe("");
    expect(textOf({ q: "\0淮\0安" }, "q")).toBe("淮安");
    expect(textOf({ q: "长".repeat(300) }, "q")).toHaveLength(100);
  });

  it("takes only what is offered and what can be", () => {
    expect(choiceOf({ level: "city" }, "level", ["city", "county"])).toBe("city");
    expect(choiceOf({ level: "moon" }, "level", ["city", "county"])).toBeNull();
    expect(["2024", "1999", "20240", "二〇二四", "2024.5", ""].map((year) => yearOf({ year }))).toEqual([
      2024,
      ...[null, null, null, null, null],
    ]);
    expect(["3", "0", "-1", "1e9", "99999999", "x"].map((page) => pageOf({ page }))).toEqual([3, 1, 1, 1, 1, 1]);
  });

  it("names what was asked and could not be used", () => {
    expect(unusedOf({ level: "moon", year: "2024", kind: "" }, { level: null, year: 2024, kind: null })).toEqual([
      "level=moon",
    ]);
  });

  it("carries only what is asked", () => {
    expect(queryOf({ q: "", level: null, year: 2024 })).toEqual({ year: 2024 });
  });
});
