/** Words of the dashboards: sums of own reports of a region or of everything, and their charts. */
import { type Translation } from "../placeholders";
import { type overview as zh } from "../zh/overview";

export const overview = {
  everything: "All agencies",
  regionAndBelow: "{name} and all agencies below it",
  source: "sum of {n, plural, one {# own report} other {# own reports}}, without filed roll-ups",
  sourceCount: "{n, plural, one {# own report} other {# own reports}}, without filed roll-ups",
  range: "{title}, {from}–{to}",
  titles: {
    coverage: "Own reports and when they were published",
    timeliness: "Share published on time, by level",
    received: "Requests for information received",
    "per-report": "Requests received, average per report",
    outcomes: "Outcomes of requests",
    applicants: "Requests by applicant",
    reconsideration: "Outcomes of reconsideration",
    litigation: "Outcomes of litigation (direct and after reconsideration)",
    documents: "Rules and normative documents in force",
    changes: "Normative documents issued and repealed",
    decisions: "Licences, penalties and coercive measures decided",
    fees: "Fees charged",
    "decisions-2019": "Licences, penalties and coercive measures decided (form of 2019)",
  },
  groups: {
    coverage: "Reports",
    requests: "Requests received and handled",
    disputes: "Reconsideration and litigation",
    disclosure: "Proactive disclosure",
  },
  agencies: "agencies",
  inTime: "On time",
  late: "Late",
  undated: "Date not stated",
  without: "No report for the year",
  allReports: "Sum of all reports",
  steady: "Same {n} agencies",
  average: "Average per report",
  level: "Level",
  coverageSummary:
    "{year}: of {of} agencies reporting on this platform, {reports} have an own report; {onTime} of them published it by 31 January.",
  timelinessSummary:
    "{year}: of {dated} own reports with a known publication date, {onTime} were published on time ({share}).",
  receivedSummary: "{year}: {value} requests in {stated, plural, one {# own report} other {# own reports}}.",
  steadySummary: "The {n} agencies with a report for every year {from}–{to} went from {before} to {now}.",
  registeredNow: "Counted against the agencies registered now, even for years before an agency existed.",
  takenOverApart:
    "Not counted: {agencies, plural, one {# agency} other {# agencies}} whose reports are only transcribed here.",
  reportsDiffer:
    "The years are based on different numbers of reports, so a change in the sum is not necessarily growth: {list}.",
  yearReports: "{year}: {n}",
  partly: "Some reports do not state every item; the sums exclude what is not stated: {list}.",
  edition2021: "Only years on the form of 2021: part 二 of the form of 2019 measures something else and is not joined.",
  edition2019: "Only years on the form of 2019: part 二 of the form of 2021 measures something else and is not joined.",
  otherRows: "“其他处理” is one row on the form of 2019 and three on that of 2021; here it is their sum.",
  pending: "The form does not say whether “尚未审结” includes cases from earlier years, so years cannot be added up.",
  steadyNote:
    "“Same {n} agencies” includes only agencies that state requests received in all these years, so coverage does not affect it.",
  headline: "Totals of own reports for {year}",
  headlineLead: "Sum of {reports, plural, one {# own report} other {# own reports}}, without filed roll-ups.",
  headlineTaken:
    "{n, plural, one {# of them is} other {# of them are}} from agencies whose reports are only transcribed here.",
  figures: {
    received: "Requests received",
    concluded: "Requests concluded",
    granted: "Requests granted",
    reconsideration: "Reconsideration cases",
    litigation: "Litigation cases",
    onTime: "Published on time",
  },
  statedBy: "stated by {stated} of {of}",
  datedOf: "of {stated} with a known publication date",
  sameAgencies: "{n, plural, one {# agency} other {# agencies}} stating both years: {before} → {now}",
  noPair: "no comparison: no agency states both years",
  shareOf: "{share} of requests concluded",
} as const satisfies Translation<typeof zh>;
