/** What is frozen when a report is published: the content and everything the public is told beside it. */
import { type Scope, type ReportContent } from "./content";
import { type Finding } from "./rules/define";

export interface PublishedFinding extends Finding {
  /** The reasoned exception, when the finding was accepted. */
  readonly accepted: { readonly reason: string; readonly countersigned: boolean } | null;
}

export interface PublishedApproval {
  readonly step: number;
  readonly name: string;
  readonly approvedBy: string;
  /** ISO instant. */
  readonly approvedAt: string;
}

/** The frozen document of one publication; its canonical JSON is what the receipt (hash) is made of. */
export interface PublicationDocument {
  readonly agency: { readonly slug: string; readonly name: string };
  readonly year: number;
  readonly scope: Scope;
  readonly version: number;
  readonly content: ReportContent;
  readonly findings: readonly PublishedFinding[];
  readonly approvals: readonly PublishedApproval[];
}
