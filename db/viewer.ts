/** Who is asking. Made by people.ts from a live session; the gate reads roles anew inside each transaction. */
import { type Role } from "@/report/workflow/permissions";

export interface Viewer {
  readonly personId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly account: string;
  /** What the person has to set up before anything else is open to them; left out or null where nothing is. */
  readonly limitedTo?: "password" | "second-factor" | null;
  /**
   * What the asking page does when the session turns out to have ended since it was looked up; left out where the refusal
   * is the answer.
   */
  readonly whenEnded?: () => never;
  readonly holdings: readonly {
    readonly agencyId: string;
    readonly agencySlug: string;
    readonly agencyName: string;
    /** The year from which the agency reports here; null for never. */
    readonly reportsSince: number | null;
    readonly role: Role;
  }[];
}
