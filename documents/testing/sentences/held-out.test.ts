/**
 * The half of the patterns that is held out: whole, and what the rule book does on it. Only rates and names of kinds
 * and rules are told, never a sentence. The floors are what was reached; they are raised with it, never lowered.
 */
import { describe, expect, it } from "vitest";
import { makeClean, makePlanted } from "./generate";
import { patternsOf } from "./halves";
import { plantedKinds, type Pattern } from "./pattern";
import { cleanRates, plantedRates } from "./rates";

/** Reports in a thousand that may be blamed, and planted errors in a thousand that must be found. */
const floors = { blamed: 164, found: 565 };
const cleanReports = 500;
const ofEachPlanted = 2;
/** So many draws until the conditions of every pattern were met once. */
const draws = 40;

const patterns = await patternsOf("held-out");
const clean = patterns.filter(({ kind }) => kind === "clean");
const planted = patterns.filter(({ kind }) => kind !== "clean");

function isMakeable(pattern: Pattern): boolean {
  for (let seed = 0; seed < draws; seed += 1) {
    const made = pattern.kind === "clean" ? makeClean(seed, [pattern]) : makePlanted(seed, pattern, []);
    if (made) return !/[{}]|undefined|NaN/.test(Object.values({ ...made.input.content.narrative }).join(""));
  }
  return false;
}

const perThousand = (count: number, of: number) => Math.round((1000 * count) / of);

describe("patterns of the half held out", () => {
  it("are enough: 250 clean sentences and 60 kinds of errors in two wordings or more", () => {
    expect(clean.length).toBeGreaterThanOrEqual(250);
    const wordings = new Map<string, number>();
    for (const { kind } of planted) wordings.set(kind, (wordings.get(kind) ?? 0) + 1);
    expect([...wordings.values()].filter((count) => count >= 2).length).toBeGreaterThanOrEqual(60);
  });

  it("each have an id of their own, a source, and what their kind needs", () => {
    expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length);
    for (const { id, source, kind, plant } of patterns) {
      expect(source, id).not.toBe("");
      if (kind === "clean") continue;
      expect(plantedKinds, id).toHaveProperty(kind);
      expect(plant ?? "", id).not.toBe("");
    }
  });

  it("can all be made into reports", () => {
    expect(patterns.filter((pattern) => !isMakeable(pattern)).map(({ id }) => id)).toEqual([]);
  });
});

describe("the rule book on the half held out", () => {
  it("blames no more clean reports than before", () => {
    const { reports, blamed, byRule } = cleanRates(patterns, cleanReports);
    const rules = [...byRule].sort(([, one], [, other]) => other - one).map(([rule, spoke]) => `${rule} ${spoke}`);
    console.info(`clean: ${blamed} of ${reports} reports blamed: ${rules.join(", ")}`);
    expect(perThousand(blamed, reports)).toBeLessThanOrEqual(floors.blamed);
  });

  it("finds no fewer planted errors than before", () => {
    const { planted: all, found, byKind } = plantedRates(patterns, ofEachPlanted);
    const missed = [...byKind].flatMap(([kind, rate]) =>
      rate.found < rate.planted ? [`${kind} ${rate.found}/${rate.planted}`] : [],
    );
    console.info(`planted: ${found} of ${all} found; not all of: ${missed.join(", ")}`);
    expect(perThousand(found, all)).toBeGreaterThanOrEqual(floors.found);
  });
});
