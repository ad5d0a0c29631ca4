/** Peer groups: which agencies may fairly be set beside an agency. */
import { type AgencyKind, type AgencyLevel } from "../agency";
import { type Label } from "../form/define";

/** What of an agency decides whom it is compared with. */
export interface PeerFacts {
  readonly id: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly parentId: string | null;
  /** Ids from the top to the agency itself. */
  readonly path: readonly string[];
}

export const peerGroups = ["same-upper", "same-kind", "below"] as const;
export type PeerGroup = (typeof peerGroups)[number];

export const peerGroupLabels: Readonly<Record<PeerGroup, Label>> = {
  "same-upper": { zh: "同一上级、同层级、同类别的机关", en: "Agencies of the same upper agency, level and kind" },
  "same-kind": { zh: "同层级、同类别的机关", en: "Agencies of the same level and kind" },
  below: { zh: "所有下级机关", en: "All agencies below it" },
};

/** Whether `other` belongs to the group of `of`. An agency is its own peer, and not below itself. */
export function belongsTo(group: PeerGroup, of: PeerFacts, other: PeerFacts): boolean {
  if (group === "below") return other.id !== of.id && other.path.includes(of.id);
  if (of.level !== other.level || of.kind !== other.kind) return false;
  return group === "same-kind" || of.parentId === other.parentId;
}
