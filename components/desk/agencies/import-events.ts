/** What the server tells of an import of agencies, one JSON a line. */
import { type Sentence } from "@/report/sentence";

export type LineStatus = "new" | "changed" | "same" | "impossible";

export interface ImportLine {
  readonly no: number;
  readonly name: string;
  readonly status: LineStatus;
  readonly problem: Sentence | null;
  readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
}

export interface ImportResult {
  readonly isPreview: boolean;
  readonly counts: Readonly<Record<LineStatus, number>>;
  readonly lines: readonly ImportLine[];
  readonly unknown: readonly string[];
}

/** Progress, the end, or one sentence why there is none. */
export type AgencyImportEvent =
  { readonly done: number; readonly all: number } | ImportResult | { readonly problem: Sentence };

/** Lines that a page shows; the counts are of all. */
const mostShown = 200;
const order: readonly LineStatus[] = ["impossible", "changed", "new", "same"];

/** What has to be looked at first: impossible lines, then changed, new and same ones; each kind as the file has it. */
export function shownLines(lines: readonly ImportLine[]): ImportLine[] {
  return order
    .flatMap((wanted) => lines.filter(({ status }) => status === wanted))
    .slice(0, mostShown)
    .map(({ no, name, status, problem, changes }) => ({ no, name, status, problem, changes }));
}
