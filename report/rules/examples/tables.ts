/** Examples of the rules on arithmetic, years and roll-ups. */
import { type ReportContent } from "../../content";
import { type CheckInput, type Example } from "../define";
import { faultlessInput, withFigures, withOverview, withText } from "../examples";

const content = (figures: ReportContent["figures"]) => withFigures(figures).content;
/** A year before after which the faultless report is right. */
const quietYear = (figures: ReportContent["figures"] = {}) =>
  content({ "requests.carried-out.natural-person": 0, "requests.carried-out.total": 0, ...figures });
const after = (figures: ReportContent["figures"], before: ReportContent["figures"]): CheckInput => ({
  ...withFigures(figures),
  previous: quietYear(before),
});
const rollUp = (penalties: number, ...members: (number | null)[]): CheckInput => ({
  ...withFigures({ "penalties.decisions": penalties }),
  scope: "roll-up",
  members: members.map((count, index) => ({
    name: `示例${String(index + 1)}局`,
    content: content({ ...(index > 0 ? none : {}), "penalties.decisions": count }),
  })),
});
const none = {
  "requests.received.natural-person": 0,
  "requests.received.total": 0,
  "requests.granted.natural-person": 0,
  "requests.granted.total": 0,
  "requests.concluded.natural-person": 0,
  "requests.concluded.total": 0,
  "requests.carried-out.natural-person": 0,
  "requests.carried-out.total": 0,
  "reconsideration.upheld": 0,
  "reconsideration.total": 0,
};
const peersWith = (...counts: number[]) =>
  counts.map((count, index) => ({
    name: `同类${String(index + 1)}局`,
    content: content({ "licences.decisions": count }),
  }));
const usualPeers = peersWith(40, 55, 60, 72, 80, 95, 120, 150);
const long =
  "公开栏目的设置与群众需求还有差距，政策解读形式单一，基层公开队伍力量薄弱，依申请公开答复的规范性不足。下一步将优化栏目，丰富解读形式，充实队伍并开展业务培训，统一答复文书格式。";
const rewritten =
  "个别单位重发布、轻解读，图解和短视频偏少；新入职人员不熟悉答复时限。已邀请法律顾问逐件审核答复书，组织新人跟班学习，并在办事大厅设置公开查阅点，方便老年人查询。";

/** A table 二 in which no year is like another. */
const fullTable: ReportContent["figures"] = {
  "normative-documents.in-force": 31,
  "licences.decisions": 127,
  "penalties.decisions": 58,
  "coercive-measures.decisions": 6,
  "fees.amount": "12.5",
};

export const tableExamples: Readonly<Record<string, Example>> = {
  "row-total-matches-applicants": {
    passes: withFigures({ "requests.granted.enterprise": null, "requests.granted.total": 11 }),
    fails: withFigures({ "requests.granted.total": 11 }),
  },
  "column-total-matches-outcomes": {
    passes: faultlessInput(),
    fails: withFigures({
      "requests.concluded.natural-person": 11,
      "requests.concluded.total": 11,
      "requests.carried-out.natural-person": 1,
      "requests.carried-out.total": 1,
    }),
  },
  "received-matches-concluded": {
    passes: faultlessInput(),
    fails: withFigures({ "requests.carried-out.natural-person": 3, "requests.carried-out.total": 3 }),
  },
  "dispute-total-matches-results": { passes: faultlessInput(), fails: withFigures({ "reconsideration.total": 0 }) },
  "figure-is-of-its-kind": {
    passes: withFigures({ "fees.amount": "4166.241619" }),
    fails: withFigures({ "penalties.decisions": -1 }),
  },
  "parts-do-not-exceed-their-total": {
    passes: withFigures({ "reconsideration.corrected": null, "reconsideration.total": 5 }),
    fails: withFigures({ "reconsideration.corrected": null, "reconsideration.total": 2 }),
  },
  "handled-do-not-exceed-received": {
    passes: withFigures({ "requests.concluded.total": null }),
    fails: withFigures({ "requests.concluded.total": null, "requests.carried-out.total": 15 }),
  },
  "carry-over-matches-last-year": {
    passes: after({}, {}),
    fails: after({}, { "requests.carried-out.total": 5 }),
  },
  "stock-follows-from-last-year": {
    passes: after({ "rules.issued": 1, "rules.in-force": 9 }, { "rules.in-force": 8 }),
    fails: after({ "rules.in-force": 9 }, { "rules.in-force": 8 }),
  },
  "in-force-not-below-issued": {
    passes: withFigures({ "rules.issued": 2, "rules.in-force": 2 }),
    fails: withFigures({ "rules.issued": 2, "rules.in-force": 1 }),
  },
  "repealed-were-in-force": {
    passes: after({ "rules.repealed": 8 }, { "rules.in-force": 8 }),
    fails: after({ "rules.repealed": 12, "rules.in-force": 0 }, { "rules.in-force": 8 }),
  },
  "table-is-not-last-years": {
    passes: after({ "licences.decisions": 10, "penalties.decisions": 4 }, { "licences.decisions": 9 }),
    fails: { ...withFigures(fullTable), previous: withFigures(fullTable).content },
  },
  "problems-are-not-last-years": {
    passes: { ...withText({ problems: long }), previous: withText({ problems: rewritten }).content },
    fails: { ...withText({ problems: long }), previous: withText({ problems: long }).content },
  },
  "overview-is-not-last-years": {
    passes: { ...withOverview(long), previous: withOverview(rewritten).content },
    fails: { ...withOverview(long), previous: withOverview(long).content },
  },
  "roll-up-matches-members": { passes: rollUp(5, 4, 1), fails: rollUp(5, 4) },
  "roll-up-not-below-members": { passes: rollUp(5, 4, null), fails: rollUp(3, 4, null) },
  "roll-up-members-state-their-cells": { passes: rollUp(5, 4, 1), fails: rollUp(5, 4, null) },
  "requests-have-outcomes": {
    passes: faultlessInput(),
    fails: withFigures({
      "requests.granted.natural-person": 0,
      "requests.granted.total": 0,
      "requests.concluded.natural-person": 0,
      "requests.concluded.total": 0,
      "requests.carried-out.natural-person": 0,
      "requests.carried-out.total": 0,
    }),
  },
  "other-handling-is-rare": {
    passes: withFigures({ "requests.granted.total": 8, "requests.other.other.total": 2 }),
    fails: withFigures({
      "requests.granted.natural-person": 5,
      "requests.granted.total": 5,
      "requests.other.other.natural-person": 5,
      "requests.other.other.total": 5,
    }),
  },
  "unpaid-fee-is-explained": {
    passes: withFigures({ "requests.other.fee-unpaid.total": 1 }),
    fails: withText({ otherMatters: "无" }, { "requests.other.fee-unpaid.total": 1 }),
  },
  "disputes-follow-requests": {
    passes: { ...withFigures({ ...none, "reconsideration.total": 1 }), previous: content({}) },
    fails: { ...withFigures({ ...none, "reconsideration.total": 1 }), previous: content(none) },
  },
  "suits-follow-reconsideration": {
    passes: after({ "litigation.after-reconsideration.total": 6 }, {}),
    fails: after({ "litigation.after-reconsideration.total": 7 }, {}),
  },
  "figure-did-not-jump": {
    passes: after(
      { "reconsideration.total": 9, "licences.decisions": 1200 },
      { "reconsideration.total": 0, "licences.decisions": 550 },
    ),
    fails: after({ "licences.decisions": 9487 }, { "licences.decisions": 550 }),
  },
  "figure-is-among-its-peers": {
    passes: { ...withFigures({ "licences.decisions": 600 }), peers: usualPeers },
    fails: { ...withFigures({ "licences.decisions": 9487 }), peers: usualPeers },
  },
  "fees-are-in-ten-thousand-yuan": {
    passes: after({ "fees.amount": "31.5" }, { "fees.amount": "25.1" }),
    fails: after({ "fees.amount": "251000" }, { "fees.amount": "25.1" }),
  },
  "text-matches-fees": {
    passes: withOverview("行政事业性收费金额4166.24万元。", { "fees.amount": "4166.241619" }),
    fails: withOverview("行政事业性收费金额4166.24万元。", { "fees.amount": "4616.24" }),
  },
};
