/** What is to happen to a demonstration report, step by step. Each step leaves exactly one event in the report's history. */
import { type ReportContent, type Scope } from "@/report/content";
import { type Field, type Patch } from "@/report/patch";
import { type DemonstrationAccount } from "./people";

/** One step, by one person. */
export type ScriptStep = { readonly by: DemonstrationAccount } & (
  | { readonly kind: "open" }
  | { readonly kind: "submit" }
  | { readonly kind: "return" }
  | { readonly kind: "approve" }
  | { readonly kind: "countersign" }
  | { readonly kind: "import"; readonly content: ReportContent }
  | { readonly kind: "edit"; readonly patch: Patch }
  | { readonly kind: "accept-finding"; readonly reason: string }
  | { readonly kind: "remark"; readonly place: Field | `part:${string}` | "report"; readonly text: string }
  | { readonly kind: "publish"; readonly publicNote: string | null }
  | { readonly kind: "withdraw"; readonly reason: string }
);

/** A report and its steps. */
export interface ReportScript {
  readonly slug: string;
  readonly year: number;
  readonly scope: Scope;
  readonly steps: readonly ScriptStep[];
}
