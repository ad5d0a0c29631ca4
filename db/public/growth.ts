/** Growth that is none of coverage: sums over the same agencies in every year compared, as the worker keeps them. */
import "server-only";
import { columnOf, compared, steadyColumn, yearsOfSteadiness } from "../derived/measures";
import { countIn, type SumRow, wholeIn } from "./sums";

/** What the agencies that state a figure in two years add up to in each. */
export interface Pair {
  readonly now: number;
  readonly before: number;
  readonly agencies: number;
}

/** The requests received by the agencies that state them in every year of a span. */
export interface Steady {
  readonly from: number;
  readonly to: number;
  readonly agencies: number;
  readonly points: readonly { readonly year: number; readonly value: number }[];
}

/** By indicator, the sums of a year and the year before over the agencies that state it in both; left out where there are none. */
export function likeForLike(row: SumRow): Record<string, Pair> {
  return Object.fromEntries(
    compared.flatMap((key) => {
      const of = (part: string) => `pair_${columnOf(key)}_${part}`;
      const agencies = countIn(row, of("n"));
      const [now, before] = [wholeIn(row, of("now")), wholeIn(row, of("before"))];
      return agencies === 0 || now === null || before === null ? [] : [[key, { now, before, agencies }]];
    }),
  );
}

/** Of the years up to that of the row, from `first` on, five at most; null where no agency has stated its requests in all of them, or there is only one. */
export function steadyAgencies(row: SumRow, first: number): Steady | null {
  const to = Number(row.year);
  const from = Math.max(first, to - yearsOfSteadiness + 1);
  const years = to - from + 1;
  if (years < 2) return null;
  const agencies = countIn(row, `steady_${years}_n`);
  if (agencies === 0) return null;
  const points = Array.from({ length: years }, (_, index) => ({
    year: from + index,
    value: countIn(row, steadyColumn(years, to - from - index)),
  }));
  return { from, to, agencies, points };
}
