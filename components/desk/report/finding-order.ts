/** Findings in the order of the form, with the reasons given for them. */
import { type EditionId } from "@/report/form/define";
import { cellsOf } from "@/report/form/define";
import { editionOf } from "@/report/form/editions";
import { isSameFinding } from "@/report/rules/acceptance";
import { bySeverity, type Finding } from "@/report/rules/define";

export interface AcceptanceRow {
  readonly id: string;
  readonly rule: string;
  readonly instance: string;
  readonly basis: string;
  readonly reason: string;
  readonly acceptedBy: string;
  readonly countersignedBy: string | null;
}

/** Findings as the eye meets their cells; those about text and lists come last. */
export function inFormOrder(findings: readonly Finding[], edition: EditionId): Finding[] {
  const codes = [...cellsOf(editionOf(edition), "instead"), ...cellsOf(editionOf(edition))].map(({ code }) => code);
  const position = ({ codes: [first] }: Finding) => {
    const at = first === undefined ? -1 : codes.indexOf(first);
    return at === -1 ? codes.length : at;
  };
  return [...findings].sort((left, right) => position(left) - position(right));
}

/** The reason given for a finding, as long as its values are still those it was given for. */
export function acceptanceOf(finding: Finding, acceptances: readonly AcceptanceRow[]): AcceptanceRow | undefined {
  return acceptances.find((acceptance) => isSameFinding(acceptance, finding));
}

/** The gravest severity found at each cell. */
export function severityByCode(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>();
  for (const finding of [...findings].sort(bySeverity)) {
    for (const code of finding.codes.slice(0, 1)) if (!found.has(code)) found.set(code, finding);
  }
  return found;
}
