/** The lists of the page of due reports: which reports each shows. */
import { type Scope } from "@/report/content";
import { type Timeliness } from "@/report/workflow/pending";

export const pendingViews = ["missing", "roll-ups", "late", "late-roll-ups", "elsewhere"] as const;
export type PendingView = (typeof pendingViews)[number];

export const viewOf: Readonly<
  Record<PendingView, { readonly scope: Scope; readonly standings: readonly Timeliness[] }>
> = {
  missing: { scope: "own", standings: ["pending", "overdue"] },
  "roll-ups": { scope: "roll-up", standings: ["pending", "overdue"] },
  late: { scope: "own", standings: ["late"] },
  "late-roll-ups": { scope: "roll-up", standings: ["late"] },
  elsewhere: { scope: "own", standings: ["not-taken-over"] },
};
