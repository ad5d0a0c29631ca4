/** What the page of many approvals shows after it was sent: one outcome a report. */
export interface BulkState {
  /** Why nothing was done at all; empty otherwise. */
  readonly message: string;
  readonly outcomes: readonly {
    readonly reportId: string;
    readonly agencyName: string;
    readonly year: number;
    /** Null when approved. */
    readonly refusedWhy: string | null;
  }[];
}

export const idleBulk: BulkState = { message: "", outcomes: [] };

export type BulkAction = (state: BulkState, form: FormData) => Promise<BulkState>;

/** A checkbox says which report it chooses, and what its line showed of it. */
export interface Chosen {
  readonly reportId: string;
  readonly submission: number;
  readonly step: number;
}

export const chosenValue = ({ reportId, submission, step }: Chosen) => `${reportId} ${submission} ${step}`;

/** The choice a checkbox stands for; null for anything else. */
export function parseChosen(value: unknown): Chosen | null {
  const found = typeof value === "string" ? /^([0-9a-f-]{36}) (\d{1,6}) ([1-3])$/.exec(value) : null;
  const [, reportId = "", submission = "", step = ""] = found ?? [];
  return found ? { reportId, submission: Number(submission), step: Number(step) } : null;
}
