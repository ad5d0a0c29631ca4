/** Words of the home page. */
import { type home as zh } from "../zh/home";

export const home: typeof zh = {
  title: "Annual reports on open government information",
  lead: "The reports of every body over the years: the official form, charts, and the data to take away.",
  search: "Find a body",
  searchHint: "Two characters at least, for example “平潭”",
  searchButton: "Find",
  received: "Requests received",
  concluded: "Concluded in all",
  granted: "Granted",
  carriedOut: "Carried over",
  counters: "Sum of own-body reports on {year}",
  coverageOf: "{reports} of {of} registered bodies have published their own-body report on this year.",
  stated: "{stated} of {of} own-body reports state it",
  trendTitle: "Requests for information received, by year",
  trendYear: "{year}: {value} 件 ({reports, plural, one {# report} other {# reports}})",
  trendDiffers:
    "The years rest on different numbers of reports and do not compare directly. Sums of published own-body reports, without filed roll-ups.",
  aggregateNote: "Computed from published own-body reports, without filed roll-ups.",
  coverage: "Reports by year",
  ownReports: "Own-body reports",
  registered: "Registered bodies",
  rollUps: "Roll-ups",
  rollUpsFiled: "Roll-ups as filed",
  rollUpsNote: "Roll-ups are listed apart and are not in the sums above.",
  latest: "Latest publications",
  empty: "Nothing is published yet.",
};
