/** Words of the page about data quality. */
import { type Translation } from "../placeholders";
import { type quality as zh } from "../zh/quality";

export const quality = {
  title: "Data quality",
  lead: "Every published report is checked against the same rules. These are the findings in current versions: transcribed reports are kept as printed, and findings with an accepted reason are listed too.",
  everything: "All agencies",
  allYears: "all years",
  oneYear: "{year}",
  clean: "{clean, number} of {reports, number} reports without findings",
  reset: "Clear filters",
  noAgency: "There is no such agency; figures for all agencies are shown.",
  byRule: "By rule",
  byBranch: "By reporting line",
  byYear: "By year",
  rule: "Rule",
  agency: "Agency and subordinate agencies",
  year: "Year",
  findings: "Findings",
  reports: "Reports",
  accepted: "With a reason",
  bar: "Number of findings",
  showReports: "show the reports",
  nothing: "No findings.",
  noBranches: "No reports of subordinate agencies.",
  reportsWith: "Reports with “{rule}”",
  newest: "Newest first: {n} listed (at most 100).",
  close: "Close",
  times: "{findings, plural, one {# finding} other {# findings}}{accepted, plural, =0 {} other {, # with reason}}",
  columns: { reports: "Reports", clean: "Clean", errors: "Errors", warnings: "Warnings", questions: "Questions" },
  note: "A finding does not mean a breach of law: errors are sums that do not add up or missing statutory parts, warnings are very likely wrong, questions need human judgement. Own reports and roll-ups are both counted. The rules and their sources are in the rule book.",
} as const satisfies Translation<typeof zh>;
