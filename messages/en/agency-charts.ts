/** Titles and notes of the charts of one agency. */
import { type Translation } from "../placeholders";
import { type agencyCharts as zh } from "../zh/agency-charts";

export const agencyCharts = {
  range: "{title}, {from}–{to}",
  inYear: "{title} in {year}",
  titles: {
    received: "Requests received and carried in",
    concluded: "Requests concluded and carried over",
    outcomes: "Outcomes of requests",
    applicants: "Requests received, by applicant",
    reconsideration: "Outcomes of reconsideration",
    litigation: "Outcomes of litigation",
    documents: "Normative documents",
    rules: "Rules in force",
    decisions: "Licences, penalties and coercive measures",
    fees: "Fees charged",
    "decisions-2019": "Licences, penalties and coercive measures (form of 2019)",
    disclosed: "Items disclosed, as stated in the text",
    categories: "Items disclosed, by category of the list",
  },
  groups: {
    requests: "Requests received and handled",
    disputes: "Reconsideration and litigation",
    disclosure: "Proactive disclosure",
    categories: "Categories of the list",
  },
  editions: "{list}: the rows of parts 三 and 四 have the same meaning on both and can be compared.",
  editionYears: "{edition} in {years}",
  otherRows: "“Other handling” is one row on the form of 2019 and three on that of 2021; here it is their sum.",
  oneEdition:
    "Only {years}, reported on the {edition}; part 二 measures different things on each edition and is never joined.",
  categoryNames: "Categories are matched by their printed names; one that was renamed is listed twice.",
  pending: "The form does not say whether “pending” includes cases from earlier years, so years cannot be added up.",
} as const satisfies Translation<typeof zh>;
