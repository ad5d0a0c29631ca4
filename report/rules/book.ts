/** The rule book: every rule, family by family. */
import { boundRules } from "./bounds";
import { comparisonRules } from "./comparison";
import { copyRules } from "./copies";
import { deadlineRules } from "./deadlines";
import { type Rule } from "./define";
import { feeTariffRules } from "./fee-tariff";
import { feeRules } from "./fees";
import { listRules } from "./lists";
import { plausibilityRules } from "./plausibility";
import { rollUpRules } from "./roll-up";
import { statementRules } from "./statements";
import { structureRules } from "./structure";
import { tableRules } from "./tables";
import { textAbsoluteRules } from "./text-absolutes";
import { textCountRules } from "./text-counts";
import { textLeftoverRules } from "./text-leftovers";
import { textListRules } from "./text-lists";
import { textNameRules } from "./text-names";
import { textNilRules } from "./text-nil";
import { textOrderRules } from "./text-order";
import { textSelfRules } from "./text-self";
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
  ...textAbsoluteRules,
  ...textTrendRules,
  ...textOrderRules,
  ...textSumRules,
  ...textSelfRules,
  ...textYearRules,
  ...textNameRules,
  ...textLeftoverRules,
  ...feeRules,
  ...feeTariffRules,
  ...listRules,
  ...textListRules,
  ...yearRules,
  ...copyRules,
  ...rollUpRules,
  ...plausibilityRules,
  ...comparisonRules,
];
