/** What an agency of the demonstration is told by before it is made. */
import { type AgencyKind, type AgencyLevel, type FormerName } from "@/report/agency";

/** An agency to be made; `atSlug` names the agency whose reviewers decide a step. */
export interface AgencySeed {
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly parentSlug: string | null;
  readonly steps: readonly { readonly name: string; readonly atSlug: string }[];
  readonly formerNames?: readonly FormerName[];
  /** The year from which it reports here; null where its reports are only transcribed. */
  readonly reportsSince: number | null;
  readonly locatedInSlug?: string;
}
