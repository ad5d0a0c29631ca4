/** Review chains: one to three named steps, each at the agency itself or at one above it. */
import { type Sentence } from "../sentence";

/** A step as a hand-in keeps it: agencies by id. */
export interface KeptStep {
  readonly step: number;
  readonly name: string;
  readonly atAgencyId: string;
}

/** A step of a chain or a template; `atAgencyId` null: at the agency itself that the chain is of. */
export interface ChainStep {
  readonly name: string;
  readonly atAgencyId: string | null;
}

export const mostSteps = 3;
const longestName = 20;

/** The chain of an agency for which nothing else was decided: one step by its own reviewers. */
export const plainChain: readonly ChainStep[] = [{ name: "审核", atAgencyId: null }];

/** The chain with its names trimmed, or the sentence why it cannot be one. */
export function readChain(
  steps: readonly ChainStep[],
): { readonly steps: readonly ChainStep[] } | { readonly problem: Sentence } {
  const read = steps.map(({ name, atAgencyId }) => ({ name: name.replaceAll("\0", "").trim(), atAgencyId }));
  if (read.length === 0 || read.length > mostSteps) {
    return { problem: { zh: "审核流程为一至三步。", en: "A review chain has one to three steps." } };
  }
  const wrong = read.findIndex(({ name }) => name === "" || name.length > longestName);
  if (wrong >= 0) {
    return {
      problem: {
        zh: `请填写第${wrong + 1}步的名称（不超过${longestName}字），例如“初审”。`,
        en: `Give step ${wrong + 1} a name of at most ${longestName} signs, "First review" for example.`,
      },
    };
  }
  const twice = read.find(({ name }, index) => read.findIndex((other) => other.name === name) < index);
  if (!twice) return { steps: read };
  return {
    problem: {
      zh: `两步都叫“${twice.name}”：请用不同的名称。`,
      en: `Two steps are named "${twice.name}": give them different names.`,
    },
  };
}

/** Whether two chains are the same, step by step. */
export function isSameChain(left: readonly ChainStep[], right: readonly ChainStep[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ name, atAgencyId }, index) => name === right[index]?.name && atAgencyId === right[index].atAgencyId)
  );
}
