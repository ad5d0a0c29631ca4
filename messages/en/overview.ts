/** Words of the dashboards: sums of own-agency reports of a region or of everything, and their charts. */
import { type Translation } from "../placeholders";
import { type overview as zh } from "../zh/overview";

export const overview = {
  everything: "All agencies",
  regionAndBelow: "{name} and all agencies below it",
  source: "sum of {n, plural, one {# own-agency report} other {# own-agency reports}}, without filed roll-ups",
  sourceCount: "{n, plural, one {# own-agency report} other {# own-agency reports}}, without filed roll-ups",
  range: "{title}, {from}–{to}",
  titles: {
    coverage: "Agency's own reports and when they were published",
    timeliness: "Share published in time, by level",
    received: "Requests for information received",
    "per-report": "Requests received, average per report",
    outcomes: "How requests ended",
    applicants: "Who asked",
    reconsideration: "How reconsiderations ended",
    litigation: "How suits ended (direct and after reconsideration together)",
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
  inTime: "In time",
  late: "Late",
  undated: "Day not stated",
  without: "No report of the year",
  allReports: "Sum of all reports",
  steady: "Same {n} agencies",
  average: "Average per report",
  level: "Level",
  coverageSummary:
    "{year}: of {of} agencies that report here, {reports} have an own-agency report; {onTime} of them published it by 31 January.",
  timelinessSummary:
    "{year}: of {dated} own-agency reports whose day is known, {onTime} were published in time ({share}).",
  receivedSummary: "{year}: {value} items in {stated, plural, one {# own-agency report} other {# own-agency reports}}.",
  steadySummary: "The {n} agencies with a report every year {from}–{to} went from {before} to {now}.",
  registeredNow: "Counted by the agencies registered now, also for years in which an agency did not exist yet.",
  takenOverApart:
    "Not counted: {agencies, plural, one {# agency} other {# agencies}} whose reports are only transcribed here.",
  reportsDiffer: "The years rest on different numbers of reports, so a change in the sum is not growth: {list}.",
  yearReports: "{year}: {n}",
  partly: "Some reports do not state every item; the sums leave out what is not stated: {list}.",
  edition2021: "Only years on the form of 2021: on the form of 2019 part 二 measures something else and is not joined.",
  edition2019: "Only years on the form of 2019: on the form of 2021 part 二 measures something else and is not joined.",
  otherRows: "“其他处理” is one row on the form of 2019 and three on that of 2021; here it is their sum.",
  pending: "The form does not say whether “尚未审结” includes cases of earlier years; years cannot be added.",
  steadyNote:
    "“Same {n} agencies” holds only agencies that state requests received in all these years; coverage does not move it.",
  headline: "Sum of own-agency reports on {year}",
  headlineLead:
    "Sum of {reports, plural, one {# own-agency report} other {# own-agency reports}}, without filed roll-ups.",
  headlineTaken:
    "{n, plural, one {# of them is} other {# of them are}} of agencies whose reports are only transcribed here.",
  figures: {
    received: "Requests received",
    concluded: "Concluded in all",
    granted: "Granted",
    reconsideration: "Reconsiderations",
    litigation: "Suits",
    onTime: "Published in time",
  },
  statedBy: "stated by {stated} of {of}",
  datedOf: "of {stated} whose day is known",
  sameAgencies: "{n, plural, one {the one agency} other {the # agencies}} that state both years: {before} → {now}",
  noPair: "no agency states both years; no comparison",
  shareOf: "{share} of those concluded",
} as const satisfies Translation<typeof zh>;
