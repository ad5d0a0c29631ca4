/**
 * The life of a report as a table: two standings, moves, and which standing each move looks at. What is *published* and the
 * *working revision* go their own ways: a correction under way never stands between the public and a withdrawal.
 * Who may make a move stands in permissions.ts.
 */
import { type Sentence } from "../sentence";

/** State of the one working revision a report may have. */
export type WorkingState = "draft" | "in-review" | "returned" | "approved";

/** State of any revision: working ones, and those that ended. */
export type RevisionState = WorkingState | "published" | "discarded";

/** Where the work on a report stands; `none` when nobody works on it. */
export type Working = "none" | WorkingState;

/** Where a report stands before the public; `withdrawn` when its current version was taken back. */
export type PublicStanding = "nothing" | "published" | "withdrawn";

/** The two standings of a report. */
export interface Standings {
  readonly working: Working;
  readonly published: PublicStanding;
}

/** Every act on a report; each has its row here and in permissions.ts, none borrows another's. */
export type Move =
  | "open"
  | "transcribe"
  | "edit"
  | "import"
  | "accept-finding"
  | "assign"
  | "hand-over"
  | "remark"
  | "reply"
  | "close-remark"
  | "reopen-remark"
  | "submit"
  | "recall"
  | "name-reviewer"
  | "countersign"
  | "return"
  | "approve"
  | "schedule"
  | "unschedule"
  | "publish"
  | "emergency-publish"
  | "confirm-emergency"
  | "withdraw"
  | "withdraw-version"
  | "discard"
  | "answer";

/** `same` leaves the standing; `next-step` is decided by {@link afterApproval}; `published` ends the work. */
type MoveDefinition = { readonly move: Move; readonly label: Sentence } & (
  | {
      readonly looksAt: "working";
      readonly from: readonly Working[];
      readonly to: Working | "same" | "next-step" | "published";
    }
  | { readonly looksAt: "published"; readonly from: readonly PublicStanding[]; readonly to: PublicStanding | "same" }
);

const any = ["none", "draft", "in-review", "returned", "approved"] as const;
const underway = ["draft", "in-review", "returned", "approved"] as const;
const withAgency = ["draft", "returned"] as const;

const working = (
  move: Move,
  from: readonly Working[],
  to: Working | "same" | "next-step" | "published",
  zh: string,
  en: string,
): MoveDefinition => ({ move, looksAt: "working", from, to, label: { zh, en } });

const before = (
  move: Move,
  from: readonly PublicStanding[],
  to: PublicStanding | "same",
  zh: string,
  en: string,
): MoveDefinition => ({ move, looksAt: "published", from, to, label: { zh, en } });

/** Every move (DESIGN of the workflow: states, moves, permissions). */
export const moves: readonly MoveDefinition[] = [
  working("open", ["none"], "draft", "开始填报", "Open"),
  working("transcribe", ["none"], "draft", "转录", "Transcribe"),
  working("edit", withAgency, "same", "填报", "Edit"),
  working("import", withAgency, "same", "导入", "Import"),
  working("accept-finding", withAgency, "same", "说明校验提示", "Explain a finding"),
  working("assign", any, "same", "分工", "Assign"),
  working("hand-over", any, "same", "移交", "Hand over"),
  working("remark", underway, "same", "批注", "Remark"),
  working("reply", underway, "same", "答复批注", "Reply"),
  working("close-remark", underway, "same", "结清批注", "Close a remark"),
  working("reopen-remark", underway, "same", "重新打开批注", "Open a remark again"),
  working("submit", withAgency, "in-review", "提交审核", "Submit for review"),
  working("recall", ["in-review"], "draft", "撤回提交", "Recall"),
  working("name-reviewer", ["draft", "in-review", "returned"], "same", "指定审核人", "Name a reviewer"),
  working("countersign", ["in-review"], "same", "会签说明", "Countersign"),
  working("return", ["in-review", "approved"], "returned", "退回修改", "Return"),
  working("approve", ["in-review"], "next-step", "审定", "Approve"),
  working("schedule", ["approved"], "same", "定时发布", "Schedule"),
  working("unschedule", ["approved"], "same", "取消定时发布", "Take the schedule back"),
  working("publish", ["approved"], "published", "发布", "Publish"),
  working("emergency-publish", underway, "published", "紧急发布", "Emergency publication"),
  before("confirm-emergency", ["published"], "same", "确认紧急发布", "Confirm an emergency publication"),
  before("withdraw", ["published"], "withdrawn", "撤回公开", "Withdraw"),
  before("withdraw-version", ["published"], "same", "撤回一个版本", "Withdraw one version"),
  working("discard", withAgency, "none", "放弃草稿", "Discard"),
  // A question of a reader about what was published may come, and be answered, while a correction is being made.
  before("answer", ["published", "withdrawn"], "same", "答复读者", "Answer a reader"),
];

const byMove = new Map(moves.map((each) => [each.move, each]));

/** The definition of a move; every {@link Move} has one. */
export function definitionOf(move: Move): MoveDefinition {
  const definition = byMove.get(move);
  if (!definition) throw new RangeError(`No move ${move}`);
  return definition;
}

/** Whether the table lets a move start where the report stands: judged by the one standing that the move looks at. */
export function isOpenTo(move: Move, standings: Standings): boolean {
  const definition = definitionOf(move);
  return definition.looksAt === "working"
    ? definition.from.includes(standings.working)
    : definition.from.includes(standings.published);
}

/** Steps 1…n of review: after step k comes k + 1, after the last the report is approved. */
export function afterApproval(
  step: number,
  steps: number,
): { state: "in-review"; step: number } | { state: "approved" } {
  return step < steps ? { state: "in-review", step: step + 1 } : { state: "approved" };
}

/** The one word for lists: the work that is under way, else what the public has. */
export type Standing = WorkingState | PublicStanding;

/** See {@link Standing}. */
export function shownStanding({ working: work, published }: Standings): Standing {
  return work === "none" ? published : work;
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
