/** The rule book: every rule, family by family. */
import { boundRules } from "./bounds";
import { comparisonRules } from "./comparison";
import { copyRules } from "./copies";
import { deadlineRules } from "./deadlines";
import { type Rule } from "./define";
import { feeRules } from "./fees";
import { listRules } from "./lists";
import { plausibilityRules } from "./plausibility";
import { rollUpRules } from "./roll-up";
import { statementRules } from "./statements";
import { structureRules } from "./structure";
import { tableRules } from "./tables";
import { textCountRules } from "./text-counts";
import { textListRules } from "./text-lists";
import { textNilRules } from "./text-nil";
import { textOrderRules } from "./text-order";
import { textSumRules } from "./text-sums";
import { textTrendRules } from "./text-trends";
import { textYearRules } from "./text-years";
import { yearRules } from "./years";

/** All rules, in the order in which people read their findings. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...statementRules,
  ...deadlineRules,
  ...tableRules,
  ...boundRules,
  ...textCountRules,
  ...textNilRules,
  ...textTrendRules,
  ...textOrderRules,
  ...textSumRules,
  ...textYearRules,
  ...feeRules,
  ...listRules,
  ...textListRules,
  ...yearRules,
  ...copyRules,
  ...rollUpRules,
  ...plausibilityRules,
  ...comparisonRules,
];
