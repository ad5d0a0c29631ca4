/** Reasoned exceptions to findings: tied to the values they were given for, they lapse when these change. */
import { type Finding } from "./define";

export interface Acceptance {
  readonly rule: string;
  readonly instance: string;
  readonly basis: string;
  readonly reason: string;
}

/** The errors that nobody has explained: they block an authored report. */
export function unacceptedErrors(findings: readonly Finding[], acceptances: readonly Acceptance[]): Finding[] {
  return findings.filter(
    (finding) =>
      finding.severity === "error" &&
      !acceptances.some(
        ({ rule, instance, basis }) =>
          rule === finding.rule && instance === finding.instance && basis === finding.basis,
      ),
  );
}
