/** How a report that is due stands on a day: published in time, late, or not here yet. */
import { daysLate } from "./deadlines";

/** `taken-over`, `not-taken-over`: of an agency that does not report here, whose reports are only copied; it is never called late. */
export type Timeliness = "on-time" | "late" | "undated" | "pending" | "overdue" | "taken-over" | "not-taken-over";

/** What the standing of one report depends on; days are ISO dates. */
export interface Due {
  readonly reportsHere: boolean;
  readonly deadline: string;
  readonly isPublished: boolean;
  /** The day by which timeliness is judged; null where it is not known. */
  readonly publishedOn: string | null;
}

/** The standing of a report on the day `today`; the deadline itself is still in time. */
export function standingOf({ reportsHere, deadline, isPublished, publishedOn }: Due, today: string): Timeliness {
  if (!reportsHere) return isPublished ? "taken-over" : "not-taken-over";
  if (!isPublished) return daysLate(deadline, today) > 0 ? "overdue" : "pending";
  if (publishedOn === null) return "undated";
  return daysLate(deadline, publishedOn) > 0 ? "late" : "on-time";
}

/** Days after the deadline: of a published report to its day, of another to `today`; negative while there is time. */
export function daysAfterDeadline({ deadline, isPublished, publishedOn }: Due, today: string): number {
  return daysLate(deadline, isPublished && publishedOn !== null ? publishedOn : today);
}
