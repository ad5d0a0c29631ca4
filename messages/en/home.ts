/** Words of the home page. */
import { type Translation } from "../placeholders";
import { type home as zh } from "../zh/home";

export const home = {
  title: "Annual reports on open government information",
  lead: "Every agency’s annual reports over the years: the official form, charts, and data to download.",
  search: "Find an agency",
  searchHint: "Two characters at least, for example “平潭”",
  searchButton: "Find",
  rooms: {
    title: "Where to start",
    regions: "From the top down; each government has its sums.",
    compare: "Any agencies, years and figures, as rates and not only as ranks.",
    search: "Find words in the texts of reports, with the place they stand in.",
    notYetPublished: "Which agencies have no report yet, and when it is due.",
    dataQuality: "What the rules find in published reports, by rule and region.",
    glossary: "Each row and column in plain words, with its article of law.",
  },
  allLatest: "All latest publications",
  missing: "Agencies without an own-agency report on {year} ({n})",
  missingNone: "Every agency that reports here has published its own-agency report on {year}.",
  missingLead:
    "Agencies that report here and have not published their own-agency report on {year}. Agencies whose reports are only transcribed here are not among them.",
  missingMore: "and {n} more",
  allMissing: "All that have not published on {year}, with the days they are due",
  empty: "Nothing is published yet.",
} as const satisfies Translation<typeof zh>;
