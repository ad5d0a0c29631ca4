/** Words of the reference of rules. */
import { type Translation } from "../placeholders";
import { type rules as zh } from "../zh/rules";

export const rules = {
  title: "Rules",
  intro:
    "A report is checked against these {rules} rules, which make {instances} checks on a report on the form of 2021. Editors, reviewers, import, the command line and public pages all use the same rules.",
  severities:
    "Error: contradicts the statutory form, to be corrected or explained; warning: very likely wrong; question: may be right but someone should check. Rules point out contradictions and never change a report.",
  contents: "Families of rules",
  source: "Source",
  instances: "{n} checks",
  example: "Example",
  base: "Each example is an otherwise correct report with only these changes.",
  fails: "A report it flags",
  passes: "A report it accepts",
  unchanged: "No change.",
  finds: "Finding: {message}",
  change: "{place}: {value}",
  more: "{n} more changes.",
  notStated: "not stated",
  empty: "(empty)",
  thisYear: "This year’s report",
  lastYear: "Last year’s report",
  member: "Report of {name}",
  ofYear: "Report for {year}",
  reportYear: "Report year {year}",
  scopeRollUp: "Scope: roll-up",
  edition: "Form: {name}",
  variant: "（六）其他处理 as one row",
  transcribed: "a transcribed report",
  government: "Kind of agency: {name}",
  fields: {
    disclosures: "Categories",
    indicators: "Listed indicators",
    unclear: "Cells that cannot be read",
    period: "Statistical period",
    contact: "Contact",
    source: "Address and day of publication",
    preamble: "Preamble",
    overview: "一、总体情况 Overview",
    problems: "五、存在的主要问题及改进情况 Problems",
    otherMatters: "六、其他需要报告的事项 Other matters",
  },
} as const satisfies Translation<typeof zh>;
