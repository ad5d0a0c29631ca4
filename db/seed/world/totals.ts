/** What a roll-up of the generated world states: the figures of all its members, added as they come by. */
import { type Disclosure } from "@/report/content";
import { type FamilyFigures } from "../family-figures";

/** Of these the form has exact decimals: kept here in hundredths. */
const amounts = new Set(["fees.amount", "procurement.amount"]);

interface YearTotals {
  readonly edition: FamilyFigures["edition"];
  readonly cells: Map<string, number>;
  readonly categories: Map<string, number>;
}

/** Sums by year; exact, since every part is whole or has two decimals. */
export class Totals {
  private readonly years = new Map<number, YearTotals>();

  /** Adds what an agency did, years of the form of 2021 alone: earlier ones are in no roll-up here. */
  add(made: readonly FamilyFigures[]): void {
    for (const { year, edition, figures, disclosures } of made) {
      if (edition !== "2021") continue;
      const { cells, categories } = this.of(year, edition);
      for (const [code, figure] of Object.entries(figures)) {
        const value = amounts.has(code) ? Math.round(Number(figure) * 100) : Number(figure);
        if (value !== 0 || !cells.has(code)) cells.set(code, (cells.get(code) ?? 0) + value);
      }
      for (const { category, count } of disclosures) increase(categories, category, count ?? 0);
    }
  }

  /** Adds the sums of a place below. */
  addAll(below: Totals): void {
    for (const [year, { edition, cells, categories }] of below.years) {
      const own = this.of(year, edition);
      for (const [code, value] of cells) increase(own.cells, code, value);
      for (const [category, count] of categories) increase(own.categories, category, count);
    }
  }

  /** The sums as a year's figures, oldest first. */
  figures(): FamilyFigures[] {
    return [...this.years]
      .sort(([left], [right]) => left - right)
      .map(([year, { edition, cells, categories }]) => ({
        year,
        edition,
        figures: Object.fromEntries(
          [...cells].map(([code, value]) => [code, amounts.has(code) ? String(value / 100) : value]),
        ),
        disclosures: [...categories].map(([category, count]): Disclosure => ({ category, count })),
      }));
  }

  private of(year: number, edition: FamilyFigures["edition"]): YearTotals {
    const known = this.years.get(year) ?? { edition, cells: new Map(), categories: new Map() };
    this.years.set(year, known);
    return known;
  }
}

function increase(sums: Map<string, number>, key: string, by: number): void {
  sums.set(key, (sums.get(key) ?? 0) + by);
}
