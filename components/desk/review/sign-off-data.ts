/** What a sign-off sheet says. */
import { type Scope } from "@/report/content";
import { type Sentence } from "@/report/sentence";
import { type RevisionState } from "@/report/workflow/workflow";

export interface SignOffSheetData {
  readonly agencyName: string;
  readonly year: number;
  readonly scope: Scope;
  readonly revisionNo: number;
  readonly state: RevisionState;
  readonly submission: {
    readonly no: number;
    readonly submittedBy: string;
    readonly submittedAt: Date | string;
  } | null;
  readonly steps: readonly {
    readonly step: number;
    readonly name: string;
    readonly agencyName: string | null;
    readonly person: string | null;
    readonly at: Date | string | null;
    readonly confidentialityChecked: boolean;
  }[];
  readonly acceptances: readonly {
    readonly id: string;
    readonly reason: string;
    readonly acceptedBy: string;
    readonly countersignedBy: string | null;
    readonly message: Sentence | null;
  }[];
  readonly publication: {
    readonly version: number;
    readonly publishedBy: string;
    readonly publishedAt: Date | string;
    readonly publicNote: string | null;
    readonly hash: string;
    readonly emergencyReason: string | null;
    readonly emergencyConfirmedBy: string | null;
    readonly withdrawnAt: Date | string | null;
  } | null;
}
