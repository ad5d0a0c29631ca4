/** The address of a comparison: however it is written it means one thing, and what makes no sense is said, never a crash. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { indicators } from "@/report/series/indicators";
import { rates } from "@/report/series/rates";
import { compareAddress, mostAgencies, parametersOf, readQuery } from "./query";

describe("a query", () => {
  it("means the same however it is written", () => {
    const one = readQuery({ a: ["b-1", "b-2"], y: ["2021", "2022", "2024"], i: ["rate-granted", "requests-received"] });
    const other = readQuery({ a: "b-1,b-2,b-1", y: "2024,2022-2021", i: "rate-granted,requests-received" });
    expect(parametersOf(one)).toEqual(parametersOf(other));
    expect(compareAddress("zh", one)).toBe("/zh/compare?a=b-1,b-2&y=2021-2022,2024&i=rate-granted,requests-received");
  });

  it("searches agencies by what a database can hold", () => {
    expect(readQuery({ q: "示\0例" }).search).toBe("示例");
  });

  it("read again from its own address is the same", () => {
    const keys = [...indicators, ...rates].map(({ key }) => key);
    const parameters = fc.record({
      a: fc.array(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), { maxLength: 60 }),
      group: fc.constantFrom("all", "below:b-1", "same-upper:b-1", undefined),
      y: fc.array(fc.integer({ min: 2008, max: 2100 }).map(String), { maxLength: 12 }),
      i: fc.subarray(keys),
      scope: fc.constantFrom("own", "roll-up"),
      view: fc.constantFrom("table", "spread", "trend", "change"),
      sort: fc.constantFrom("name", "-2024", "-rate-granted", undefined),
      page: fc.constantFrom("1", "3"),
    });
    fc.assert(
      fc.property(parameters, (given) => {
        const written = parametersOf(readQuery(given));
        const again = readQuery(written);
        expect(parametersOf(again)).toEqual(written);
        expect(again.problems).toEqual([]);
      }),
    );
  });

  it("never throws, whatever stands in the address", () => {
    const anything = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    const names = fc.constantFrom("a", "group", "y", "i", "scope", "view", "at", "sort", "page", "q", "z");
    fc.assert(
      fc.property(fc.dictionary(names, anything), (given) => {
        expect(readQuery(given).quantities.length).toBeGreaterThan(0);
      }),
    );
  });

  test.each([
    [{ a: "../etc" }, "agency"],
    [{ a: Array.from({ length: mostAgencies + 1 }, (_, index) => `b-${index}`) }, "agencies"],
    [{ group: "friends:b-1" }, "group"],
    [{ y: "1999" }, "years"],
    [{ i: "constructor" }, "quantity"],
    [{ scope: "both" }, "scope"],
    [{ scope: ["own", "roll-up"] }, "scopes"],
    [{ view: "pie" }, "view"],
    [{ sort: "luck" }, "sort"],
  ])("says what makes no sense: %j", (given, kind) => {
    expect(readQuery(given).problems.map((problem) => problem.kind)).toEqual([kind]);
  });
});
