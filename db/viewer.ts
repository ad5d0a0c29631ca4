/** Who is asking. Made by people.ts from a live session; the gate reads roles anew inside each transaction. */
import { type Role } from "@/report/workflow/permissions";

export interface Viewer {
  readonly personId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly account: string;
  readonly holdings: readonly {
    readonly agencyId: string;
    readonly agencySlug: string;
    readonly agencyName: string;
    /** The year from which the agency reports here; null for never. */
    readonly reportsSince: number | null;
    readonly role: Role;
  }[];
}
