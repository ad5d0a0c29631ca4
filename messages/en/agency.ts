/** Words of the pages about agencies. */
import { type Translation } from "../placeholders";
import { type agency as zh } from "../zh/agency";

export const agency = {
  reports: "Published reports",
  trends: "Over the years",
  latestYear: "The year {year}",
  figures: "Figures",
  oneYear: "Stated in one year only.",
  zeros: "Zero in every year that states it: {list}.",
  value: "Figure",
  categoryTotals: "Total stated in the text: {stated}; sum of the categories: {sum}.",
  categoryMissing: "{n} categories state no count.",
  empty: "This agency has no published report yet.",
  ownReports: "Agency's own reports",
  rollUps: "Filed roll-ups",
  ownNote: "What the agency itself handled, and nothing else.",
  rollUpNote: "Filed for all agencies below it: another measure than own-agency reports, and never added to them.",
  notCollected: "not collected on this platform",
  withdrawn: "withdrawn",
  onTime: "on time",
  late: "{n, plural, one {# day} other {# days}} late",
  level: "Level and kind",
  above: "Reports to",
  below: "Below it",
  belowCount: "{n} agencies",
  formerNames: "Formerly",
  formerUntil: "{name} (until {year})",
  endedOn: "Ended on",
  endedNote:
    "This agency has ended. What it published stays here under its name; its successor corrects it and answers for it.",
  predecessors: "Predecessors",
  successors: "Successors",
  succession: " ({how}, {day})",
  breakNote:
    "The figures here are this agency's alone. Reports of its predecessors stand on their pages: the series breaks on the day of the merger or split and is not joined.",
  onlyTranscribed:
    "Its reports are transcribed here, as far as they were found; a year that is missing may well have been published.",
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
