/** How the values of many agencies are spread, and where one of them stands: never a bare rank. */
import { type Observation } from "./quantity";

export interface Spread {
  readonly min: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
}

/** The spread of the stated values beside the numbers of those that could not be counted in. */
export interface SpreadOf {
  /** How many values it rests on. */
  readonly count: number;
  /** null where nothing is stated. */
  readonly spread: Spread | null;
  readonly tooFew: number;
  readonly notStated: number;
  readonly noReport: number;
}

/** Spread of a set of findings; what the form of the year does not ask for, and what contradicts itself, is "not stated". */
export function spreadOf(observations: readonly Observation[]): SpreadOf {
  const values = observations.flatMap((each) => (each.state === "stated" ? [each.value] : []));
  const count = (...states: readonly Observation["state"][]) =>
    observations.filter(({ state }) => states.includes(state)).length;
  return {
    count: values.length,
    spread: spreadOfValues(values),
    tooFew: count("too-few"),
    notStated: count("not-stated", "other-edition", "contradictory"),
    noReport: count("no-report"),
  };
}

/** Quartiles by interpolation between the nearest values, so that the median of two is their middle. */
export function spreadOfValues(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    return below === above ? below : below + (above - below) * (place - Math.floor(place));
  };
  return { min: at(0), lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75), max: at(1) };
}

/** Where a value stands among the others: how many are lower, equal, higher. */
export interface Position {
  readonly lower: number;
  readonly equal: number;
  readonly higher: number;
}

/** `others` without the value itself. */
export function positionOf(value: number, others: readonly number[]): Position {
  const count = (test: (other: number) => boolean) => others.filter(test).length;
  return {
    lower: count((other) => other < value),
    equal: count((other) => other === value),
    higher: count((other) => other > value),
  };
}
