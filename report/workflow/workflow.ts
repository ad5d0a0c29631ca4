/** The life of a report as a table: states, moves, and what each move does. Who may make a move stands in permissions.ts. */
import { type Sentence } from "../sentence";

/** State of the one working revision a report may have. */
export type WorkingState = "draft" | "in-review" | "returned" | "approved";

/** State of any revision: working ones, and those that ended. */
export type RevisionState = WorkingState | "published" | "discarded";

export type Move =
  | "open"
  | "transcribe"
  | "edit"
  | "submit"
  | "recall"
  | "remark"
  | "countersign"
  | "return"
  | "approve"
  | "publish"
  | "emergency-publish"
  | "withdraw"
  | "discard"
  | "answer";

/** Where a report stands for the next move: its working revision's state, or what is published when there is none. */
export type Standing = "nothing" | WorkingState | "published" | "withdrawn";

interface MoveDefinition {
  readonly move: Move;
  readonly from: readonly Standing[];
  /** Standing afterwards; `same` leaves it; `next-step` is decided by {@link afterApproval}. */
  readonly to: Standing | "same" | "next-step";
  readonly label: Sentence;
}

/** Every move (DESIGN of the workflow: states, moves, permissions). */
export const moves: readonly MoveDefinition[] = [
  { move: "open", from: ["nothing", "published", "withdrawn"], to: "draft", label: { zh: "开始填报", en: "Open" } },
  { move: "transcribe", from: ["nothing"], to: "draft", label: { zh: "转录", en: "Transcribe" } },
  { move: "edit", from: ["draft", "returned"], to: "same", label: { zh: "填报", en: "Edit" } },
  { move: "submit", from: ["draft", "returned"], to: "in-review", label: { zh: "提交审核", en: "Submit for review" } },
  { move: "recall", from: ["in-review"], to: "draft", label: { zh: "撤回提交", en: "Recall" } },
  {
    move: "remark",
    from: ["draft", "returned", "in-review", "approved"],
    to: "same",
    label: { zh: "批注", en: "Remark" },
  },
  { move: "countersign", from: ["in-review"], to: "same", label: { zh: "会签说明", en: "Countersign" } },
  { move: "return", from: ["in-review"], to: "returned", label: { zh: "退回修改", en: "Return" } },
  { move: "approve", from: ["in-review"], to: "next-step", label: { zh: "审定", en: "Approve" } },
  { move: "publish", from: ["approved"], to: "published", label: { zh: "发布", en: "Publish" } },
  {
    move: "emergency-publish",
    from: ["draft", "in-review"],
    to: "published",
    label: { zh: "紧急发布", en: "Emergency publication" },
  },
  { move: "withdraw", from: ["published"], to: "withdrawn", label: { zh: "撤回公开", en: "Withdraw" } },
  { move: "discard", from: ["draft", "returned"], to: "same", label: { zh: "放弃草稿", en: "Discard" } },
  // A question of a reader about what was published may come, and be answered, while a correction is being made.
  {
    move: "answer",
    from: ["draft", "returned", "in-review", "approved", "published", "withdrawn"],
    to: "same",
    label: { zh: "答复读者", en: "Answer a reader" },
  },
];

/** The definition of a move; every {@link Move} has one. */
export function definitionOf(move: Move): MoveDefinition {
  const definition = moves.find((each) => each.move === move);
  if (!definition) throw new RangeError(`No move ${move}`);
  return definition;
}

/** Whether the table lets a move start from this standing. */
export function isOpenTo(move: Move, standing: Standing): boolean {
  return definitionOf(move).from.includes(standing);
}

/** Steps 1…n of review: after step k comes k + 1, after the last the report is approved. */
export function afterApproval(
  step: number,
  steps: number,
): { state: "in-review"; step: number } | { state: "approved" } {
  return step < steps ? { state: "in-review", step: step + 1 } : { state: "approved" };
}

/** Official words for each standing. */
export const standingLabels: Readonly<Record<Standing, Sentence>> = {
  nothing: { zh: "未填报", en: "Not started" },
  draft: { zh: "起草", en: "Draft" },
  "in-review": { zh: "审核中", en: "In review" },
  returned: { zh: "退回", en: "Returned" },
  approved: { zh: "已审定", en: "Approved" },
  published: { zh: "已发布", en: "Published" },
  withdrawn: { zh: "已撤回", en: "Withdrawn" },
};
