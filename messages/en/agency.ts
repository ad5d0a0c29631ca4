/** Words of the pages about agencies. */
import { type Translation } from "../placeholders";
import { type agency as zh } from "../zh/agency";

export const agency = {
  reports: "Published reports",
  trends: "Over the years",
  latestYear: "The year {year}",
  figures: "Figures",
  oneYear: "Stated for one year only.",
  zeros: "Zero in every year stated: {list}.",
  value: "Figure",
  categoryTotals: "Total stated in the text: {stated}; sum of the categories: {sum}.",
  categoryMissing: "{n} categories state no count.",
  empty: "This agency has no published report yet.",
  ownReports: "Own reports",
  rollUps: "Filed roll-ups",
  ownNote: "What the agency itself handled, and nothing else.",
  rollUpNote:
    "Filed for the agency and all agencies below it: measured differently from own reports and never added to them.",
  notCollected: "not collected on this platform",
  withdrawn: "withdrawn",
  onTime: "on time",
  late: "{n, plural, one {# day} other {# days}} late",
  level: "Level and kind",
  above: "Superior agency",
  below: "Subordinate agencies",
  belowCount: "{n} agencies",
  formerNames: "Formerly",
  formerUntil: "{name} (until {year})",
  endedOn: "Abolished on",
  endedNote:
    "This agency no longer exists. What it published stays here under its name; its successor makes corrections and answers questions.",
  predecessors: "Predecessors",
  successors: "Successors",
  succession: " ({how}, {day})",
  breakNote:
    "The figures here are this agency’s alone. Its predecessors’ reports are on their own pages: the series breaks on the date of the merger or split and is not joined.",
  onlyTranscribed:
    "Its reports are transcribed here as far as they were found; a missing year may well have been published elsewhere.",
  columns: {
    version: "Version",
    official: "Officially published",
    timeliness: "Timeliness",
    year: "Year",
    scope: "Scope",
    origin: "Origin",
    received: "Received",
    findings: "Findings",
    published: "Published",
  },
} as const satisfies Translation<typeof zh>;
