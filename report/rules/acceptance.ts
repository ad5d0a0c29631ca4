/** Reasoned exceptions to findings: tied to the values they were given for, they lapse when these change. */
import { type Finding } from "./define";

/** What makes a finding the same again: the rule, where it was asked, and the values it was asked of. */
export type FindingKey = Pick<Finding, "rule" | "instance" | "basis">;

/** Whether both are about the same finding on the same values. */
export function isSameFinding(left: FindingKey, right: FindingKey): boolean {
  return isSameQuestion(left, right) && left.basis === right.basis;
}

/** Whether both were found by the same rule at the same place, whatever the values. */
export function isSameQuestion(
  left: Pick<FindingKey, "rule" | "instance">,
  right: Pick<FindingKey, "rule" | "instance">,
): boolean {
  return left.rule === right.rule && left.instance === right.instance;
}

export interface Acceptance extends FindingKey {
  readonly reason: string;
}

/** The errors that nobody has explained: they block an authored report. */
export function unacceptedErrors(findings: readonly Finding[], acceptances: readonly Acceptance[]): Finding[] {
  return findings.filter(
    (finding) => finding.severity === "error" && !acceptances.some((acceptance) => isSameFinding(acceptance, finding)),
  );
}
