/** What was read from a document, as the import page shows it; nothing of it is kept yet. */
import { type ReportContent, type Scope } from "@/report/content";
import { type Place } from "@/report/evidence";
import { type Figure } from "@/report/figure";
import { withValue } from "@/report/patch";
import { type Sentence } from "@/report/rules/define";
import { type FormState } from "./form-state";

export interface ReadingShown {
  readonly text: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly scope: Scope | null;
  readonly hasTables: boolean;
  readonly content: ReportContent;
  readonly evidence: Readonly<Record<string, Place>>;
  readonly proposals: Readonly<Record<string, { readonly value: Figure; readonly reason: Sentence }>>;
  readonly unread: readonly { readonly place: Place; readonly reason: Sentence }[];
}

export interface ImportState extends FormState {
  readonly reading: ReadingShown | null;
}

export type ReadAction = (state: ImportState, form: FormData) => Promise<ImportState>;

/** Bytes of text that are read at most. */
export const largestText = 2 * 1024 * 1024;

export const idleImport: ImportState = { status: "idle", message: "", problems: {}, reading: null };

/** The content with the proposals a person accepted; a cell so decided is no longer unclear. */
export function withProposals(
  content: ReportContent,
  accepted: readonly { readonly code: string; readonly value: Figure }[],
): ReportContent {
  const codes = new Set(accepted.map(({ code }) => code));
  const decided = accepted.reduce((changed, { code, value }) => withValue(changed, `figure:${code}`, value), content);
  return { ...decided, unclear: decided.unclear.filter(({ code }) => !codes.has(code)) };
}
