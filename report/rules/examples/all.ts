/** One passing and one failing report for every rule: tests run them, the reference of rules shows them; browsers load none. */
import { type Example } from "../define";
import { listExamples } from "./lists";
import { structureExamples } from "./structure";
import { tableExamples } from "./tables";
import { textExamples } from "./texts";
import { wordExamples } from "./words";

/** Rule id → its examples; the tests hold that every rule of the book has them. */
export const examples: Readonly<Record<string, Example>> = {
  ...structureExamples,
  ...tableExamples,
  ...textExamples,
  ...listExamples,
  ...wordExamples,
};
