/** The rule book: every rule, family by family. */
import { type Rule } from "./define";
import { listRules } from "./lists";
import { plausibilityRules } from "./plausibility";
import { rollUpRules } from "./roll-up";
import { structureRules } from "./structure";
import { tableRules } from "./tables";
import { yearRules } from "./years";

/** All rules that need figures and lists only. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...tableRules,
  ...listRules,
  ...yearRules,
  ...rollUpRules,
  ...plausibilityRules,
];
