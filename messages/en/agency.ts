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
  latestYear: "The year {year}",
  figures: "Figures",
  oneYear: "Stated in one year only.",
  zeros: "Zero in every year that states it: {list}.",
  value: "Figure",
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
