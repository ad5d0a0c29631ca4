/** Words of the pages about bodies. */
import { type agency as zh } from "../zh/agency";

export const agency: typeof zh = {
  listTitle: "Bodies",
  resultsTitle: "Bodies found for “{query}”",
  tooShort: "Please enter two characters at least.",
  none: "No body’s name contains “{query}”.",
  count: "{n} in all (100 at most are listed)",
  noYears: "no published report yet",
  reports: "Published reports",
  trends: "Over the years",
  figures: "Figures",
  oneYear: "Stated in one year only.",
  value: "Figure",
  requests: "Requests received and handled",
  disputes: "Reconsideration and litigation",
  disclosure: "Proactive disclosure ({edition})",
  editionNote: "Part 二 measures different things on each edition of the form: one series an edition, never joined.",
  applicants: "Requests received in {year}, by applicant",
  outcomes: "Outcomes in {year}",
  categories: "Items disclosed in {year}, by category",
  categoryTotals: "Total stated in the text: {stated}; sum of the categories: {sum}.",
  categoryMissing: "{n} categories state no count.",
  empty: "This body has no published report yet.",
  columns: {
    year: "Year",
    scope: "Scope",
    origin: "Origin",
    received: "Received",
    findings: "Findings",
    published: "Published",
  },
};
