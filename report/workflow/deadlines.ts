/** By when a report is due (条例第四十九条; 国办公开办函〔2021〕30号, same days in 〔2019〕60号). Days are ISO dates without a clock. */
import { type AgencyKind, type AgencyLevel } from "../agency";
import { type Scope } from "../content";

/** Who reports: what the day depends on. */
export interface Reporter {
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
}

const ownReport = "01-31";
const verticalSystem = "03-31";
const rollUps: Readonly<Record<AgencyLevel, string>> = {
  country: "03-31",
  province: "03-31",
  city: "03-10",
  county: "02-20",
  // A township's report covers the township alone and goes to the county with those of the departments.
  township: ownReport,
};

/** The last day for an agency's own report on `year`, whoever it is: "2025-01-31". */
export function ownDeadline(year: number): string {
  return `${year + 1}-${ownReport}`;
}

/** The last day for the report on `year`, in the year after it: "2025-01-31". */
export function deadlineOf({ level, kind }: Reporter, scope: Scope, year: number): string {
  const day = scope === "own" ? ownReport : kind === "vertical" ? verticalSystem : rollUps[level];
  return `${year + 1}-${day}`;
}

/** Days from `deadline` to `today`, both ISO dates: positive when late, 0 on the last day, negative before it. */
export function daysLate(deadline: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(deadline)) / 86_400_000);
}
