/** Words of the reference of rules. */
import { type Translation } from "../placeholders";
import { type rules as zh } from "../zh/rules";

export const rules = {
  title: "Rules",
  intro:
    "A report is checked by these {rules} rules, which make {instances} checks on a report of edition 2021. Editor, reviewer, import, command line and public pages use the same rules.",
  severities:
    "Error: against the ordered form, to be mended or explained; warning: very likely wrong; question: may be right, someone should look. Rules point at contradictions and never change a report.",
  contents: "Families of rules",
  source: "Basis",
  instances: "{n} checks",
  example: "Example",
  base: "Each example is a faultless report with only these changes.",
  fails: "A report in which it speaks",
  passes: "A report in which it is silent",
  unchanged: "No change.",
  finds: "Says: {message}",
  change: "{place}: {value}",
  more: "{n} more changes.",
  notStated: "not stated",
  empty: "(empty)",
  thisYear: "This year’s report",
  lastYear: "Last year’s report",
  member: "Report of {name}",
  ofYear: "Report on {year}",
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
