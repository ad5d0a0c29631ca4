/** Words of the glossary page. */
import { type Translation } from "../placeholders";
import { type glossary as zh } from "../zh/glossary";

export const glossary = {
  title: "Glossary",
  intro:
    "What each row and column of the annual report counts, what it does not, and on what legal basis: {n} entries in the order of the form.",
  notLaw: "These are explanations; the Regulations and the form itself prevail. Labels keep the official Chinese.",
  filter: "Find in the glossary",
  filterButton: "Find",
  filterAll: "Show all",
  found: "Entries containing “{query}”: {n}.",
  nothing: "No entry contains “{query}”. Try a shorter word, or show all.",
  contents: "Contents",
  words: "Words",
  "words-reporting": "Who reports, and when",
  "words-figures": "Reading and checking figures",
  "words-platform": "Where reports come from, how they change",
  "earlier-form": "Only on the trial form of 2019",
  "requests-rows": "Rows: received and handled",
  "requests-columns": "Columns: who asked",
  earlierName: "on the form of 2019: {name}",
  column: "column",
  example: "Example: {text}",
  source: "Basis: {list}",
  texts: "Full texts",
} as const satisfies Translation<typeof zh>;
