/** Patterns are whole and can be made into reports; the rule book is silent on the clean ones and finds the planted. */
import { describe, expect, it } from "vitest";
import { formatted, holds, inChinese, valueOf } from "./expression";
import { makeClean, makePlanted } from "./generate";
import { patternsOf } from "./halves";
import { plantedKinds, type Pattern } from "./pattern";
import { cleanRates, plantedRates } from "./rates";

const open = await patternsOf("open");

/** A slip in a pattern shows when it is made into a report. */
function isMakeable(pattern: Pattern): boolean {
  const made = pattern.kind === "clean" ? makeClean(1, [pattern]) : makePlanted(1, pattern, []);
  return made !== null && !/[{}]|undefined|NaN/.test(Object.values({ ...made.input.content.narrative }).join(""));
}

describe("sums in patterns", () => {
  const lookup = (name: string) => (name === "a" ? 8 : name === "b-c" ? 2 : null);

  it("are worked out with the signs that stand between spaces", () => {
    expect(valueOf("a - b-c * 3", lookup)).toBe(2);
    expect(valueOf("(a - b-c) / 4", lookup)).toBe(1.5);
    expect(valueOf("a / 0", lookup)).toBeNull();
    expect(valueOf("a + missing", lookup)).toBeNull();
    expect(() => valueOf("a +", lookup)).toThrow("no sum");
    expect(holds("a > b-c + 5", lookup)).toBe(true);
    expect(holds("missing == 0", lookup)).toBe(false);
  });

  it("are written in the formats of reports", () => {
    expect([12, 20, 105, 1010, 23_004].map(inChinese)).toEqual([
      "十二",
      "二十",
      "一百零五",
      "一千零一十",
      "二万三千零四",
    ]);
    expect([formatted(12_000, "wan"), formatted(1 / 3, "%2"), formatted(8.5, ".1"), formatted(1234, ",")]).toEqual([
      "1.2万",
      "33.33",
      "8.5",
      "1,234",
    ]);
  });
});

describe("patterns of the open half", () => {
  it("each have an id of their own, a source, and what their kind needs", () => {
    expect(new Set(open.map(({ id }) => id)).size).toBe(open.length);
    for (const { id, source, kind, plant } of open) {
      expect(source, id).not.toBe("");
      if (kind === "clean") continue;
      expect(plantedKinds, id).toHaveProperty(kind);
      expect(plant ?? "", id).not.toBe("");
    }
  });

  it.each(open.map((pattern) => [pattern.id, pattern] as const))("%s can be made into a report", (_id, pattern) => {
    expect(isMakeable(pattern)).toBe(true);
  });
});

describe("the rule book on the open half", () => {
  it("speaks of no clean report", { timeout: 60_000 }, () => {
    const { reports, byPattern, blamed } = cleanRates(open, 500);
    expect(reports).toBeGreaterThan(490);
    expect([...byPattern.keys()]).toEqual([]);
    expect(blamed).toBe(0);
  });

  it("finds what was planted, with its cells", { timeout: 60_000 }, () => {
    const { planted, found } = plantedRates(open, 2);
    expect(found / planted).toBeGreaterThanOrEqual(0.97);
  });
});
