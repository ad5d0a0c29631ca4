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
type MoveDefinition = { readonly label: Sentence } & (
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
  from: readonly Working[],
  to: Working | "same" | "next-step" | "published",
  zh: string,
  en: string,
): MoveDefinition => ({ looksAt: "working", from, to, label: { zh, en } });

const before = (
  from: readonly PublicStanding[],
  to: PublicStanding | "same",
  zh: string,
  en: string,
): MoveDefinition => ({ looksAt: "published", from, to, label: { zh, en } });

/** Every move: one without its row does not compile. */
const moves: Readonly<Record<Move, MoveDefinition>> = {
  open: working(["none"], "draft", "开始填报", "Open"),
  transcribe: working(["none"], "draft", "转录", "Transcribe"),
  edit: working(withAgency, "same", "填报", "Edit"),
  import: working(withAgency, "same", "导入", "Import"),
  "accept-finding": working(withAgency, "same", "说明校验提示", "Explain a finding"),
  assign: working(any, "same", "分工", "Assign"),
  "hand-over": working(any, "same", "移交", "Hand over"),
  remark: working(underway, "same", "批注", "Remark"),
  reply: working(underway, "same", "答复批注", "Reply"),
  "close-remark": working(underway, "same", "结清批注", "Close a remark"),
  "reopen-remark": working(underway, "same", "重新打开批注", "Open a remark again"),
  submit: working(withAgency, "in-review", "提交审核", "Submit for review"),
  recall: working(["in-review"], "draft", "撤回提交", "Recall"),
  "name-reviewer": working(["draft", "in-review", "returned"], "same", "指定审核人", "Name a reviewer"),
  countersign: working(["in-review"], "same", "会签说明", "Countersign"),
  return: working(["in-review", "approved"], "returned", "退回修改", "Return"),
  approve: working(["in-review"], "next-step", "审定", "Approve"),
  schedule: working(["approved"], "same", "定时发布", "Schedule"),
  unschedule: working(["approved"], "same", "取消定时发布", "Take the schedule back"),
  publish: working(["approved"], "published", "发布", "Publish"),
  "emergency-publish": working(underway, "published", "紧急发布", "Emergency publication"),
  "confirm-emergency": before(["published"], "same", "确认紧急发布", "Confirm an emergency publication"),
  withdraw: before(["published"], "withdrawn", "撤回公开", "Withdraw"),
  "withdraw-version": before(["published"], "same", "撤回一个版本", "Withdraw one version"),
  discard: working(withAgency, "none", "放弃草稿", "Discard"),
  // A question of a reader about what was published may come, and be answered, while a correction is being made.
  answer: before(["published", "withdrawn"], "same", "答复读者", "Answer a reader"),
};

/** Every move, in the order of the table. */
export const everyMove: readonly Move[] = Object.keys(moves).filter((name): name is Move => Object.hasOwn(moves, name));

/** Whether the table lets a move start where the report stands: judged by the one standing that the move looks at. */
export function isOpenTo(move: Move, standings: Standings): boolean {
  const definition = moves[move];
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
