/** The closed list of reasons for which the system says no. Pure code returns them; db throws them as one class. */
import { type Sentence } from "../sentence";

export type RefusalReason =
  | "not-found"
  | "forbidden"
  | "stale"
  | "blocked"
  | "malformed"
  | "conflict"
  | "locked-out"
  | "busy"
  | "second-factor"
  | "signed-out";

/** What is said when nothing more exact can be said. */
export const refusalSentences: Readonly<Record<RefusalReason, Sentence>> = {
  "not-found": { zh: "没有找到这一内容，或您没有查看它的权限。", en: "Not found, or not yours to see." },
  forbidden: { zh: "您没有进行这一操作的权限。", en: "You are not permitted to do this." },
  stale: { zh: "内容已被他人修改，请核对后再保存。", en: "Somebody changed this meanwhile; compare before saving." },
  blocked: { zh: "还有未处理的事项，暂不能进行这一操作。", en: "Something still stands in the way of this." },
  malformed: { zh: "填写的内容不符合要求。", en: "What was entered is not valid." },
  conflict: { zh: "报告的状态已经改变，请刷新后再操作。", en: "The report has moved on; reload and try again." },
  busy: {
    zh: "系统繁忙，这一操作没有完成，请稍后再试。",
    en: "The system is busy and nothing was done; please try again soon.",
  },
  "second-factor": {
    zh: "请输入验证器应用显示的 6 位验证码，或一个恢复码。",
    en: "Enter the six digits that your authenticator app shows, or a recovery code.",
  },
  "signed-out": { zh: "登录已失效，请重新登录。", en: "Your session has ended; please sign in again." },
  "locked-out": { zh: "尝试次数过多，请稍后再试。", en: "Too many attempts; please try later." },
};
