/** The colours keep their contrast in all four looks, the palette is told apart by everyone, and docs/design.md says so. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, distances, page, readTokens, tables, uses } from "../scripts/design-tokens.mjs";

const looks = readTokens();

describe("contrast", () => {
  it("is computed as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  it.each(uses)("of $name on $on is enough in every look", ({ name, on, least, leastLarge }) => {
    for (const [look, colours] of Object.entries(looks)) {
      const found = contrast(colours[name] ?? "", colours[on] ?? "");
      expect(found, look).toBeGreaterThanOrEqual(look.startsWith("large") ? leastLarge : least);
    }
  });

  it("has dark values and large-type values of its own to judge", () => {
    expect(looks.dark.ink).not.toBe(looks.light.ink);
    expect(looks.largeLight["ink-soft"]).not.toBe(looks.light["ink-soft"]);
    expect(looks.largeDark["ink-soft"]).not.toBe(looks.dark["ink-soft"]);
  });
});

describe("the chart palette", () => {
  const places = [1, 2, 3, 4, 5, 6, 7];
  const pairs = places.flatMap((one) => places.filter((other) => other > one).map((other) => [one, other] as const));

  it.each(pairs)("has %i and %i apart for every kind of sight, in both themes", (one, other) => {
    for (const colours of [looks.light, looks.dark]) {
      const far = distances(colours[`chart-${one}`] ?? "", colours[`chart-${other}`] ?? "");
      expect(Math.min(...Object.values(far))).toBeGreaterThan(10);
    }
  });
});

it("docs/design.md shows these very numbers: node scripts/design-tokens.mjs", () => {
  const cellsOf = (text: string) =>
    text.split("\n").flatMap((line) => (line.startsWith("|") ? [line.split("|").map((cell) => cell.trim())] : []));
  const shown = JSON.stringify(cellsOf(readFileSync(page, "utf8")));
  for (const table of Object.values(tables())) {
    for (const row of cellsOf(table).slice(2)) expect(shown).toContain(JSON.stringify(row).slice(1, -1));
  }
});
