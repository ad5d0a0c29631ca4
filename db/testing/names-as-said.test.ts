/** The list of names as said is what it says of itself. */
import { expect, it } from "vitest";
import { namesAsSaid } from "./names-as-said";

const open = namesAsSaid("open");
const apart = namesAsSaid("apart");
const all = [...open, ...apart];

it("holds 300 names, a third of them apart", () => {
  expect(all.length).toBeGreaterThanOrEqual(300);
  expect(apart.length / all.length).toBeGreaterThan(0.32);
});

it("needs more than a table of abbreviations for at least 60 % of each set", () => {
  for (const set of [open, apart]) {
    expect(set.filter(({ need }) => need !== "table").length / set.length).toBeGreaterThanOrEqual(0.6);
  }
});

it("says every name once, and never the whole official one", () => {
  expect(new Set(all.map(({ said }) => said)).size).toBe(all.length);
  expect(all.filter(({ said, agency }) => said === agency)).toEqual([]);
});

it("puts one agency in one place on one level", () => {
  const places = new Map<string, Set<string>>();
  for (const { agency, level, place } of all) {
    places.set(agency, (places.get(agency) ?? new Set()).add(`${level} ${place}`));
  }
  expect([...places].filter(([, found]) => found.size > 1)).toEqual([]);
});

it("gives letters, former names and years where the need says so", () => {
  for (const { need, said, formerName, year } of all) {
    if (need === "initials" || need === "pinyin") expect(said).toMatch(/^[a-z ]+$/);
    expect([said, formerName !== null]).toEqual([said, need === "former"]);
    expect([said, year !== null]).toEqual([said, need === "year"]);
  }
});
