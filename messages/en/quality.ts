/** Words of the page about data quality. */
import { type Translation } from "../placeholders";
import { type quality as zh } from "../zh/quality";

export const quality = {
  title: "Data quality",
  lead: "Every published report is checked against the same rules. Here are the findings that stand in current versions: transcribed reports keep what is printed, and findings with an accepted reason are listed too.",
  everything: "All agencies",
  allYears: "all years",
  oneYear: "{year}",
  clean: "{clean, number} of {reports, number} reports without findings",
  reset: "Clear filters",
  noAgency: "There is no such agency; this is the picture of all agencies.",
  byRule: "By rule",
  byBranch: "By reporting line",
  byYear: "By year",
  rule: "Rule",
  agency: "Agency and all below",
  year: "Year",
  findings: "Findings",
  reports: "Reports",
  accepted: "With reason",
  bar: "Number of findings",
  showReports: "reports: show them",
  nothing: "No findings.",
  noBranches: "No reports of agencies below.",
  reportsWith: "Reports with “{rule}”",
  newest: "Newest first: {n} listed (100 at most).",
  close: "Close",
  times: "{findings, plural, one {# finding} other {# findings}}{accepted, plural, =0 {} other {, # with reason}}",
  columns: { reports: "Reports", clean: "Clean", errors: "Errors", warnings: "Warnings", questions: "Questions" },
  note: "A finding does not mean a breach of law: errors are sums that do not fit or missing statutory parts, warnings are very likely wrong, questions need a person’s judgement. Agency's own reports and roll-ups both count. The rules and their grounds are in the rule book.",
} as const satisfies Translation<typeof zh>;
