/** Words of a region's dashboard. */
import { type Translation } from "../placeholders";
import { type region as zh } from "../zh/region";

export const region = {
  facts:
    "{level} · {agencies, plural, one {# agency reports} other {# agencies report}} here{taken, plural, =0 {} other {; # more are only transcribed here}}",
  ownPage: "Own reports of {name}",
  compareBelow: "Compare the agencies below",
  listBelow: "All agencies below",
  empty: "No own-agency report is published here yet.",
  below: "Agencies directly below, {year}",
  belowLead:
    "The line of a government is the sum of its own-agency report and those below it, without filed roll-ups. Click a head to sort. 12/26 means 12 of 26.",
  agenciesOf: "Agencies directly below {name}",
  itself: "{name} (itself)",
  located: "Agencies of vertical systems located here, {year}",
  locatedLead: "They belong to other lines of reporting and are not in the sums above.",
  years: "Years",
  columns: {
    name: "Agency",
    reports: "Reports",
    received: "Received",
    concluded: "Concluded",
    granted: "Share granted",
    "on-time": "In time",
  },
  noReport: "no report",
  notHeld: "not kept here",
  noneBelow: "There is no agency directly below.",
  senseless: "“{given}” in the address is not understood; the usual view is shown.",
  rollUps: {
    title: "Roll-ups as filed",
    lead: "The government files roll-ups; they stand apart here and are never added to own-agency reports.",
    report: "Roll-up on {year}",
    rollUp: "Roll-up states (件)",
    sum: "Sum of own-agency reports (件)",
    difference: "Difference (件)",
    reports: "Reports in the sum",
    equal:
      "The roll-up on {year} states {filed} requests received, the same as the {n, plural, one {# own-agency report} other {# own-agency reports}} kept here.",
    more: "The roll-up on {year} states {filed} requests received; the {n, plural, one {# own-agency report} other {# own-agency reports}} kept here add up to {sum}, {gap} fewer.",
    less: "The roll-up on {year} states {filed} requests received; the {n, plural, one {# own-agency report} other {# own-agency reports}} kept here add up to {sum}, {gap} more.",
    alone:
      "The roll-up on {year} states {filed} requests received; no own-agency report of that year is kept here to compare.",
    unstated: "The roll-up on {year} does not state the requests received.",
  },
} as const satisfies Translation<typeof zh>;
