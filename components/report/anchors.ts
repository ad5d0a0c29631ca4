/** Anchors of cells and findings on the report page. */
import { type Finding } from "@/report/rules/define";

export const anchorOfCell = (code: string) => `cell-${code}`;
export const anchorOfFinding = ({ rule, instance }: Pick<Finding, "rule" | "instance">) =>
  `finding-${rule}-${instance}`.replace(/\s/g, "_");

/** Where the reference explains a rule. */
export const ruleAddress = (locale: string, rule: string) => `/${locale}/rules#${rule}`;
