/** Words of a region's dashboard. */
import { type Translation } from "../placeholders";
import { type region as zh } from "../zh/region";

export const region = {
  facts:
    "{level} · {agencies, plural, one {# agency reports} other {# agencies report}} on this platform{taken, plural, =0 {} other {; # more are only transcribed}}",
  ownPage: "Own reports of {name}",
  compareBelow: "Compare the subordinate agencies",
  listBelow: "All subordinate agencies",
  empty: "No own report has been published here yet.",
  below: "Directly subordinate agencies, {year}",
  belowLead:
    "A government’s row is the sum of its own report and those of its subordinate agencies, without filed roll-ups. Click a column header to sort. 12/26 means 12 of 26.",
  agenciesOf: "Agencies directly subordinate to {name}",
  itself: "{name} (itself)",
  located: "Agencies of vertical systems located here, {year}",
  locatedLead: "They belong to other reporting lines and are not included in the sums above.",
  years: "Years",
  columns: {
    name: "Agency",
    reports: "Reports",
    received: "Received",
    concluded: "Concluded",
    granted: "Share granted",
    "on-time": "On time",
  },
  noReport: "no report",
  notHeld: "not on this platform",
  noneBelow: "There are no directly subordinate agencies.",
  senseless: "“{given}” in the address is not understood; the usual view is shown.",
  rollUps: {
    title: "Roll-ups as filed",
    lead: "Roll-ups are filed by the government; they are shown separately and never added to own reports.",
    report: "Roll-up for {year}",
    rollUp: "As filed (件)",
    sum: "Sum of own reports (件)",
    difference: "Difference (件)",
    reports: "Reports in the sum",
    equal:
      "The roll-up for {year} states {filed} requests received, the same as the {n, plural, one {# own report} other {# own reports}} on this platform.",
    more: "The roll-up for {year} states {filed} requests received; the {n, plural, one {# own report} other {# own reports}} on this platform add up to {sum}, {gap} fewer.",
    less: "The roll-up for {year} states {filed} requests received; the {n, plural, one {# own report} other {# own reports}} on this platform add up to {sum}, {gap} more.",
    alone:
      "The roll-up for {year} states {filed} requests received; no own report for that year is on this platform to compare.",
    unstated: "The roll-up for {year} does not state the requests received.",
  },
} as const satisfies Translation<typeof zh>;
