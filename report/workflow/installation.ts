/**
 * Who may do what to the installation as a whole: one table, beside those of reports (permissions.ts) and agencies
 * (administration.ts). db/security/gate.ts asks it inside the transaction; the same rows decide which links are drawn.
 */
import { type Role } from "./permissions";

/** `see-log`, `export-log`, `see-mail` show what concerns the lines one administers; the others are of everybody. */
export const installationActs = ["see-log", "export-log", "see-mail", "retry-mail", "change-settings"] as const;
export type InstallationAct = (typeof installationActs)[number];

/** A role held today; `isTop`: at an agency that nothing stands above here. */
export interface InstallationHolding {
  readonly role: Role;
  readonly isTop: boolean;
}

type Grant = (holding: InstallationHolding) => boolean;

const administrator: Grant = ({ role }) => role === "administrator";
const topAdministrator: Grant = (holding) => administrator(holding) && holding.isTop;

/** One row an act. */
export const installationPermissions: Readonly<Record<InstallationAct, Grant>> = {
  "see-log": administrator,
  "export-log": administrator,
  "see-mail": administrator,
  "retry-mail": administrator,
  "change-settings": topAdministrator,
};

/** Whether one of these roles allows it; nothing else grants anything. */
export function mayAtInstallation(act: InstallationAct, holdings: readonly InstallationHolding[]): boolean {
  return holdings.some(installationPermissions[act]);
}
