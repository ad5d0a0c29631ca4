/** Words of the home page. */
import { type home as zh } from "../zh/home";

export const home: typeof zh = {
  title: "Annual reports on open government information",
  lead: "Every body’s annual reports over the years: the official form, charts, and data to download.",
  search: "Find a body",
  searchHint: "Two characters at least, for example “平潭”",
  searchButton: "Find",
  rooms: {
    title: "Where to start",
    regions: "From the top down; each government has its sums.",
    compare: "Any bodies, years and figures, as rates and not only as ranks.",
    search: "Find words in the texts of reports, with the place they stand in.",
    notYetPublished: "Which bodies have no report yet, and when it is due.",
    dataQuality: "What the rules find in published reports, by rule and region.",
    glossary: "Each row and column in plain words, with its article of law.",
  },
  allLatest: "All latest publications",
  missing: "Bodies without an own-body report on {year} ({n})",
  missingNone: "Every body that reports here has published its own-body report on {year}.",
  missingLead:
    "Bodies that report here and have not published their own-body report on {year}. Bodies whose reports are only transcribed here are not among them.",
  missingMore: "and {n} more",
  allMissing: "All that have not published on {year}, with the days they are due",
  empty: "Nothing is published yet.",
};
