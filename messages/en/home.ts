/** Words of the home page. */
import { type Translation } from "../placeholders";
import { type home as zh } from "../zh/home";

export const home = {
  title: "Annual reports on open government information",
  lead: "Every agency’s annual reports over the years: the official form, charts, and data to download.",
  search: "Find an agency",
  searchHint: "At least two characters, for example “平潭”",
  searchButton: "Find",
  rooms: {
    title: "Where to start",
    regions: "From the top down, with sums for each government.",
    compare: "Any agencies, years and figures, as rates rather than ranks.",
    search: "Find words in the text of reports, with the passage they appear in.",
    notYetPublished: "Which agencies have no report yet, and when it is due.",
    dataQuality: "What the rules find in published reports, by rule and region.",
    glossary: "Each row and column in plain words, with the article of law.",
  },
  allLatest: "All latest publications",
  missing: "Agencies without an own report for {year} ({n})",
  missingNone: "Every agency reporting on this platform has published its own report for {year}.",
  missingLead:
    "Agencies reporting on this platform that have not published their own report for {year}. Agencies whose reports are only transcribed here are not included.",
  missingMore: "and {n} more",
  allMissing: "All that have not published for {year}, with due dates",
  empty: "Nothing is published yet.",
} as const satisfies Translation<typeof zh>;
