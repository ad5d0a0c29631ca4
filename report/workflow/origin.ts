/** Where the reports of an agency come from: written here from a year on, before that taken over as published. */
import { type Origin } from "../content";
import { type Sentence } from "../sentence";

/**
 * The origin of an agency's report of a year. `since` is the year from which it reports here (`null`: it does not). From
 * then on its reports are authored, its own Word file too; earlier ones are transcribed.
 */
export function originOf(since: number | null, year: number): Origin {
  return since !== null && year >= since ? "authored" : "transcribed";
}

/** A report that exists. */
export interface Existing {
  readonly year: number;
  readonly origin: Origin;
}

/** The report that keeps an agency's year from being moved: it would change its origin. Null when nothing does. */
export function reportInTheWay(from: number | null, to: number | null, existing: readonly Existing[]): Existing | null {
  return (
    existing.find(({ year, origin }) => originOf(from, year) !== originOf(to, year) && originOf(to, year) !== origin) ??
    null
  );
}

/** Said when a transcribed report would be kept without where it was published. */
export const addressMissing: Sentence = {
  zh: "转录已公布的报告，请填写法定公布的网址。",
  en: "A transcribed report needs the official address where it was published.",
};
