/** From submission to approval: each verb is one move of the workflow table, made at the gate. */
import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { type ReportContent } from "@/report/content";
import { isSameFinding, unacceptedErrors } from "@/report/rules/acceptance";
import { check } from "@/report/rules/check";
import { type Finding } from "@/report/rules/define";
import { afterApproval } from "@/report/workflow/workflow";
import { anyOf } from "../any-of";
import { detailIn, isUuid, withReport, type ReportEntry } from "../gate/access";
import { checkInputOf } from "../gate/checking";
import { type Transaction } from "../client";
import { reasonIn, requireRevision } from "./drafts";
import { recordEvent } from "../gate/history";
import { receiptOf } from "../gate/receipts";
import { keepReviewMark } from "./review-marks";
import { nameThen } from "../people/names";
import { Refusal } from "../refusal";
import { openRemarks, refuseUnanswered, remarkBy } from "./remarks";
import { refuseStuckSteps } from "./reviewers";
import { endSchedule } from "./schedule-end";
import { acceptance, approval, revision, submission } from "../schema";
import { type Viewer } from "../viewer";

/** Hands the draft over for review: a frozen copy is kept. Errors of an authored report must be mended or accepted first. */
export async function submitReport(
  viewer: Viewer,
  reportId: string,
  { seenVersion }: { seenVersion: number },
): Promise<void> {
  await withReport(viewer, reportId, "submit", async (entry) => {
    const { tx } = entry;
    const working = requireRevision(entry);
    if (working.version !== seenVersion) throw new Refusal("stale");
    await refuseStandingErrors(entry, working.id, working.content);
    await refuseUnanswered(tx, working.id);
    await refuseStuckSteps(entry, viewer);
    const [last] = await tx
      .select({ no: submission.no })
      .from(submission)
      .where(eq(submission.revisionId, working.id))
      .orderBy(desc(submission.no))
      .limit(1);
    const no = (last?.no ?? 0) + 1;
    await tx.insert(submission).values({
      revisionId: working.id,
      no,
      content: working.content,
      chain: entry.chain,
      submittedBy: viewer.personId,
    });
    await tx.update(revision).set({ state: "in-review", step: 1 }).where(eq(revision.id, working.id));
    await recordEvent(tx, viewer, reportId, "submit", { submission: no, hash: receiptOf(working.content) });
  });
}

async function refuseStandingErrors(
  { tx, report }: ReportEntry,
  revisionId: string,
  content: ReportContent,
): Promise<void> {
  if (content.origin === "transcribed") return;
  const findings = check(await checkInputOf(tx, report, content));
  const acceptances = await tx.select().from(acceptance).where(eq(acceptance.revisionId, revisionId));
  const standing = unacceptedErrors(findings, acceptances);
  if (standing.length > 0) throw new Refusal("blocked", standingSentence(standing));
}

function standingSentence(standing: readonly Finding[]) {
  const [first] = standing;
  return {
    zh: `还有 ${standing.length} 处错误未改正或说明：${first?.message.zh ?? ""}`,
    en: `${standing.length} errors are neither mended nor accepted: ${first?.message.en ?? ""}`,
  };
}

/** Takes a submission back before anybody has approved it; an administrator does so at any step, with a reason. */
export async function recallReport(
  viewer: Viewer,
  reportId: string,
  { reason = "" }: { readonly reason?: string } = {},
): Promise<void> {
  await withReport(viewer, reportId, "recall", async (entry) => {
    const working = requireRevision(entry);
    const given = reasonIn(entry, "recall", reason);
    await entry.tx.update(revision).set({ state: "draft", step: null }).where(eq(revision.id, working.id));
    await recordEvent(entry.tx, viewer, reportId, "recall", given);
  });
}

/** The reviewer of the due step agrees to an accepted finding; never the person who accepted it. */
export async function countersign(
  viewer: Viewer,
  reportId: string,
  { acceptanceId }: { acceptanceId: string },
): Promise<void> {
  await withReport(viewer, reportId, "countersign", async (entry) => {
    const working = requireRevision(entry);
    if (!isUuid(acceptanceId)) throw new Refusal("not-found");
    const [row] = await entry.tx
      .select()
      .from(acceptance)
      .where(and(eq(acceptance.id, acceptanceId), eq(acceptance.revisionId, working.id)));
    if (!row) throw new Refusal("not-found");
    await sign(viewer, entry, row);
  });
}

/** Agrees to all accepted findings that the page showed, all or none of them. */
export async function countersignAll(
  viewer: Viewer,
  reportId: string,
  { acceptanceIds }: { acceptanceIds: readonly string[] },
): Promise<void> {
  await withReport(viewer, reportId, "countersign", async (entry) => {
    const working = requireRevision(entry);
    const wanted = [...new Set(acceptanceIds)].filter(isUuid);
    if (wanted.length === 0) throw new Refusal("malformed");
    const rows = await entry.tx
      .select()
      .from(acceptance)
      .where(and(anyOf(acceptance.id, wanted), eq(acceptance.revisionId, working.id)))
      .orderBy(asc(acceptance.acceptedAt));
    if (rows.length !== wanted.length) throw new Refusal("stale");
    for (const row of rows) await sign(viewer, entry, row);
  });
}

async function sign(viewer: Viewer, entry: ReportEntry, row: typeof acceptance.$inferSelect): Promise<void> {
  const { tx, report, inPlaceOf } = entry;
  if (row.acceptedBy === viewer.personId || row.acceptedBy === inPlaceOf?.personId)
    throw new Refusal("forbidden", ownAcceptance);
  // The first countersignature stands: a later one would erase who agreed.
  if (row.countersignedBy !== null) throw new Refusal("conflict", alreadySigned);
  const signed = { countersignedBy: viewer.personId, countersignedInPlaceOf: inPlaceOf?.personId ?? null };
  await tx.update(acceptance).set(signed).where(eq(acceptance.id, row.id));
  const detail = detailIn(entry, { rule: row.rule, instance: row.instance });
  await recordEvent(tx, viewer, report.id, "countersign", detail);
}

const alreadySigned = { zh: "这条说明已经会签。", en: "This reason is countersigned already." };
const ownAcceptance = { zh: "不能会签自己填写的理由。", en: "You cannot countersign your own reason." };

/**
 * Sends the report back, from review or after its approval; at least one open remark says what to mend. An administrator
 * gives a reason, which becomes that remark. A day set for the publication ends.
 */
export async function returnReport(
  viewer: Viewer,
  reportId: string,
  { reason = "" }: { readonly reason?: string } = {},
): Promise<void> {
  await withReport(viewer, reportId, "return", async (entry) => {
    const working = requireRevision(entry);
    const given = reasonIn(entry, "return", reason);
    if (given.reason !== undefined) await remarkBy(entry, viewer, { place: "report", text: given.reason });
    if ((await openRemarks(entry.tx, working.id)) === 0) {
      throw new Refusal("blocked", {
        zh: "请先填写批注，说明需要修改之处，再退回。",
        en: "Leave a remark that says what to correct first.",
      });
    }
    await entry.tx.update(revision).set({ state: "returned", step: null }).where(eq(revision.id, working.id));
    await keepReviewMark(entry.tx, viewer, reportId, working.content);
    await endSchedule(entry, viewer, "return");
    await recordEvent(entry.tx, viewer, reportId, "return", detailIn(entry, given));
  });
}

/** What an approval is given on: what its page showed, and what the person stands for. */
export interface ApprovalGiven {
  readonly seenSubmission: number;
  /** The step shown as due, so that of two people who approve it at once the second does not approve the next one; left out by scripts. */
  readonly seenStep?: number;
  readonly confidentialityChecked: boolean;
  /** Refused when anything at all is open: for reports approved many at a time, unread one by one. */
  readonly mustBeClean?: boolean;
}

/** Approves the due step. Blocked by open remarks, acceptances without countersignature and, at the last step, a missing confidentiality check. */
export async function approveReport(viewer: Viewer, reportId: string, given: ApprovalGiven): Promise<void> {
  await withReport(viewer, reportId, "approve", async (entry) => {
    const working = requireRevision(entry);
    const { submission: latestSubmission, situation, tx } = entry;
    const step = situation.step ?? 1;
    if (latestSubmission?.no !== given.seenSubmission || (given.seenStep ?? step) !== step) throw new Refusal("stale");
    refuseOpenMatters(await mattersOf(entry), given.mustBeClean ?? false);
    if (step === situation.steps && !given.confidentialityChecked) throw new Refusal("blocked", confidentialityMissing);
    await tx.insert(approval).values(approvalOf(entry, latestSubmission, { viewer, step, given }));
    const next = afterApproval(step, situation.steps);
    await tx
      .update(revision)
      .set(next.state === "approved" ? { state: "approved", step: null } : { step: next.step })
      .where(eq(revision.id, working.id));
    await keepReviewMark(tx, viewer, reportId, working.content);
    const detail = detailIn(entry, { step, confidentialityChecked: given.confidentialityChecked });
    await recordEvent(tx, viewer, reportId, "approve", detail);
  });
}

interface GivenNow {
  readonly viewer: Viewer;
  readonly step: number;
  readonly given: ApprovalGiven;
}

/** The approval as a row: whose it is, of which hand-in and step, and in whose place. */
function approvalOf(
  { chain, inPlaceOf }: ReportEntry,
  { id, submittedBy }: NonNullable<ReportEntry["submission"]>,
  { viewer, step, given }: GivenNow,
): typeof approval.$inferInsert {
  return {
    submissionId: id,
    submittedBy,
    step,
    stepName: chain.find((each) => each.step === step)?.name ?? "",
    personId: viewer.personId,
    inPlaceOf: inPlaceOf?.personId ?? null,
    confidentialityChecked: given.confidentialityChecked,
  };
}

const confidentialityMissing = {
  zh: "请先确认已完成保密审查，再审定。",
  en: "Confirm the confidentiality review first.",
};

/** What is still open in a working revision, counted. */
export interface Matters {
  readonly openRemarks: number;
  /** Findings of any severity without a reason. */
  readonly unaccepted: number;
  /** Reasons in force without countersignature, and those among them that keep an error. */
  readonly uncountersigned: number;
  readonly uncountersignedErrors: number;
}

/** Counts what is open, on the findings of this moment. */
export async function mattersOf(entry: ReportEntry): Promise<Matters> {
  const { tx, report } = entry;
  const working = requireRevision(entry);
  const findings = check(await checkInputOf(tx, report, working.content));
  const acceptances = await tx.select().from(acceptance).where(eq(acceptance.revisionId, working.id));
  const reasonFor = (finding: Finding) => acceptances.find((row) => isSameFinding(row, finding));
  const unsigned = findings.filter((finding) => reasonFor(finding)?.countersignedBy === null);
  return {
    openRemarks: await openRemarks(tx, working.id),
    unaccepted: findings.filter((finding) => !reasonFor(finding)).length,
    uncountersigned: unsigned.length,
    uncountersignedErrors: unsigned.filter(({ severity }) => severity === "error").length,
  };
}

function refuseOpenMatters(matters: Matters, mustBeClean: boolean): void {
  const { openRemarks: open, unaccepted } = matters;
  const unsigned = mustBeClean ? matters.uncountersigned : matters.uncountersignedErrors;
  refuseOpen(open);
  if (unsigned > 0) {
    throw new Refusal("blocked", {
      zh: `还有 ${unsigned} 条说明未会签。`,
      en: `${unsigned} accepted findings are not countersigned.`,
    });
  }
  if (mustBeClean && unaccepted > 0) {
    throw new Refusal("blocked", {
      zh: `还有 ${unaccepted} 条校验提示没有说明，请单独审核。`,
      en: `${unaccepted} findings have no reason; please review this report by itself.`,
    });
  }
}

function refuseOpen(remarks: number): void {
  if (remarks === 0) return;
  throw new Refusal("blocked", { zh: `还有 ${remarks} 条批注未了结。`, en: `${remarks} remarks are still open.` });
}

/** Refuses while a remark on the working revision is open; asked again when it is published. */
export async function refuseOpenRemarks(entry: ReportEntry): Promise<void> {
  refuseOpen(await openRemarks(entry.tx, requireRevision(entry).id));
}

/** Approvals of a submission in the order of the steps, with names. */
export async function approvalsOf(tx: Transaction, submissionId: string) {
  return tx
    .select({
      step: approval.step,
      stepName: approval.stepName,
      /** With the reviewer who was stood in for: "李四（代张三）". */
      personName: sql<string>`${nameThen(approval.personId, approval.at)}
        || coalesce('（代' || ${nameThen(approval.inPlaceOf, approval.at)} || '）', '')`,
      at: approval.at,
      confidentialityChecked: approval.confidentialityChecked,
    })
    .from(approval)
    .where(eq(approval.submissionId, submissionId))
    .orderBy(asc(approval.step));
}
