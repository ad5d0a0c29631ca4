/** From one year to the next: the difference, and what may be said of it. */
import { equalDecimals, subtractDecimals } from "../figure";
import { differenceInterval, type Interval } from "./interval";
import { type Observation } from "./quantity";

/** Below this base a percentage is not said: a single case more would be a leap of over five points. */
export const smallestBase = 20;

export type Change =
  | {
      readonly kind: "count";
      /** Exact decimal text, with its sign. */
      readonly difference: string;
      /** As a share of the earlier value; null from a base of zero or a tiny one. */
      readonly relative: number | null;
    }
  | {
      readonly kind: "rate";
      /** Shares: between -1 and 1, to be said in points of a hundred; frequencies: for a hundred. */
      readonly difference: number;
      readonly interval: Interval;
      /** Whether the cases are enough to tell the change from chance. */
      readonly isClear: boolean;
    };

/** The change between two findings of the same quantity; null where either has no value that may be compared. */
export function changeOf(before: Observation, after: Observation): Change | null {
  if (before.state !== "stated" || after.state !== "stated") return null;
  if (before.interval && after.interval) {
    const earlier = { value: before.value, interval: before.interval };
    const interval = differenceInterval(earlier, { value: after.value, interval: after.interval });
    return {
      kind: "rate",
      difference: after.value - before.value,
      interval,
      isClear: interval.low > 0 || interval.high < 0,
    };
  }
  const [earlier, later] = [before.exact ?? String(before.value), after.exact ?? String(after.value)];
  return {
    kind: "count",
    difference: equalDecimals(earlier, later) ? "0" : subtractDecimals(later, earlier),
    relative: before.value < smallestBase ? null : (after.value - before.value) / before.value,
  };
}

/** The findings of one agency over the years, in their order. */
export interface Line<Agency> {
  readonly agency: Agency;
  readonly observations: readonly Observation[];
}

/** Only the agencies with a value in each of the years: sets that differ from year to year would show a change of membership. */
export function likeForLike<Agency>(lines: readonly Line<Agency>[]): Line<Agency>[] {
  return lines.filter(
    ({ observations }) => observations.length > 0 && observations.every(({ state }) => state === "stated"),
  );
}
