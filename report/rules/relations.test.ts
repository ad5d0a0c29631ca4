/** The equations of the tables, on random reports whose arithmetic is right: one changed cell breaks those that hold it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionOf } from "../form/editions";
import { check } from "./check";
import { withFigures } from "./examples";
import { relationsOf } from "./relations";

/** Figures of tables 三 and 四 that agree, made from what each applicant got, what was carried and how disputes ended. */
const consistentFigures = fc.infiniteStream(fc.nat({ max: 5000 })).map((numbers) => {
  const next = () => Number(numbers.next().value);
  const rows = relationsOf(editionOf("2021"), "form").filter(({ kind }) => kind === "row-total");
  const figures: Record<string, number> = {};
  const add = (code: string, more: number) => (figures[code] = (figures[code] ?? 0) + more);
  const outcomes = rows.map(({ place }) => place).filter((row) => !/received|carried-in|concluded$/.test(row));
  for (const code of rows[0]?.left ?? []) {
    const applicant = code.slice("requests.received.".length);
    for (const column of [applicant, "total"]) for (const { place } of rows) add(`${place}.${column}`, 0);
    const parts = outcomes.map((row) => [row, next()] as const);
    const all = parts.reduce((sum, [, count]) => sum + count, 0);
    const received = Math.min(all, next());
    for (const column of [applicant, "total"]) {
      for (const [row, count] of parts) {
        add(`${row}.${column}`, count);
        if (row !== "requests.carried-out") add(`requests.concluded.${column}`, count);
      }
      add(`requests.received.${column}`, received);
      add(`requests.carried-in.${column}`, all - received);
    }
  }
  for (const block of ["reconsideration", "litigation.direct", "litigation.after-reconsideration"]) {
    for (const result of ["upheld", "corrected", "other", "pending"]) {
      const count = next();
      add(`${block}.${result}`, count);
      add(`${block}.total`, count);
    }
  }
  return figures;
});

describe("relationsOf", () => {
  it("gives both forms of the rows their equations, and older reports none", () => {
    expect(relationsOf(editionOf("2021"), "form")).toHaveLength(25 + 7 + 7 + 3);
    expect(relationsOf(editionOf("2021"), "instead")).toHaveLength(23 + 7 + 7 + 3);
    expect(relationsOf(editionOf("2019"), "form")).toHaveLength(23 + 7 + 7 + 3);
    expect(relationsOf(editionOf("pre-2019"), "form")).toEqual([]);
  });

  it("breaks exactly the equations that hold a changed cell", () => {
    const relations = relationsOf(editionOf("2021"), "form");
    const codes = [...new Set(relations.flatMap(({ left, right }) => [...left, ...right]))];
    fc.assert(
      fc.property(
        consistentFigures,
        fc.constantFrom(...codes),
        fc.integer({ min: 1, max: 1000 }),
        (figures, code, more) => {
          expect(brokenRelations(figures)).toEqual([]);
          const holding = relations.filter(({ left, right }) => left.includes(code) || right.includes(code));
          const changed = { ...figures, [code]: (figures[code] ?? 0) + more };
          expect(brokenRelations(changed)).toEqual(holding.map(({ kind, place }) => `${kind} ${place}`).sort());
        },
      ),
      { numRuns: 60 },
    );
  });
});

const kinds: Readonly<Record<string, string>> = {
  "row-total-matches-applicants": "row-total",
  "column-total-matches-outcomes": "column-total",
  "received-matches-concluded": "flow",
  "dispute-total-matches-results": "result-total",
};

function brokenRelations(figures: Readonly<Record<string, number>>): string[] {
  return check(withFigures(figures))
    .flatMap(({ rule, instance }) => (rule in kinds ? [`${kinds[rule] ?? ""} ${instance}`] : []))
    .sort();
}
