/** From submission to approval: each verb is one move of the workflow table, made at the gate. */
import "server-only";
import { and, asc, count, desc, eq, isNull } from "drizzle-orm";
import { type ReportContent } from "@/report/content";
import { unacceptedErrors } from "@/report/rules/acceptance";
import { check } from "@/report/rules/check";
import { type Finding } from "@/report/rules/define";
import { afterApproval } from "@/report/workflow";
import { isUuid, withReport, type Entry } from "./access";
import { checkInputOf } from "./checking";
import { type Transaction } from "./client";
import { requireRevision, requireText } from "./drafts";
import { recordEvent } from "./history";
import { Refusal } from "./refusal";
import { acceptance, approval, chainStep, person, remark, revision, submission } from "./schema";
import { type Viewer } from "./viewer";

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
    const [last] = await tx
      .select({ no: submission.no })
      .from(submission)
      .where(eq(submission.revisionId, working.id))
      .orderBy(desc(submission.no))
      .limit(1);
    const no = (last?.no ?? 0) + 1;
    await tx
      .insert(submission)
      .values({ revisionId: working.id, no, content: working.content, submittedBy: viewer.personId });
    await tx.update(revision).set({ state: "in-review", step: 1 }).where(eq(revision.id, working.id));
    await recordEvent(tx, viewer, reportId, "submit", { submission: no });
  });
}

async function refuseStandingErrors({ tx, report }: Entry, revisionId: string, content: ReportContent): Promise<void> {
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

async function refuseUnanswered(tx: Transaction, revisionId: string): Promise<void> {
  const [open] = await tx
    .select({ n: count() })
    .from(remark)
    .where(and(eq(remark.revisionId, revisionId), isNull(remark.closedBy), isNull(remark.answer)));
  const n = open?.n ?? 0;
  if (n > 0) {
    throw new Refusal("blocked", {
      zh: `还有 ${n} 条批注未答复，请先答复再提交。`,
      en: `${n} remarks are unanswered.`,
    });
  }
}

/** Takes a submission back before anybody has approved it. */
export async function recallReport(viewer: Viewer, reportId: string): Promise<void> {
  await withReport(viewer, reportId, "recall", async (entry) => {
    const working = requireRevision(entry);
    await entry.tx.update(revision).set({ state: "draft", step: null }).where(eq(revision.id, working.id));
    await recordEvent(entry.tx, viewer, reportId, "recall");
  });
}

/** Leaves a remark on a cell, a field, a part or the whole report. */
export async function addRemark(
  viewer: Viewer,
  reportId: string,
  made: { place: string; text: string },
): Promise<void> {
  const text = requireText(made.text, { zh: "请填写批注内容（不超过2000字）。", en: "Please write the remark." });
  await withReport(viewer, reportId, "remark", async (entry) => {
    const working = requireRevision(entry);
    const place = made.place.slice(0, 200) || "report";
    await entry.tx.insert(remark).values({ revisionId: working.id, place, text, authorId: viewer.personId });
    await recordEvent(entry.tx, viewer, reportId, "remark", { place, text });
  });
}

/** Answers a remark; the report can be submitted again once all are answered. */
export async function answerRemark(
  viewer: Viewer,
  reportId: string,
  given: { remarkId: string; answer: string },
): Promise<void> {
  const answer = requireText(given.answer, { zh: "请填写答复（不超过2000字）。", en: "Please write an answer." });
  await withReport(viewer, reportId, "edit", async (entry) => {
    const row = await requireRemark(entry, given.remarkId);
    await entry.tx.update(remark).set({ answer, answeredBy: viewer.personId }).where(eq(remark.id, row.id));
    await recordEvent(entry.tx, viewer, reportId, "answer-remark", { place: row.place, answer });
  });
}

/** Closes a remark: its author is content, or another reviewer of the chain takes it over. */
export async function closeRemark(viewer: Viewer, reportId: string, { remarkId }: { remarkId: string }): Promise<void> {
  await withReport(viewer, reportId, "remark", async (entry) => {
    const row = await requireRemark(entry, remarkId);
    const isReviewer = entry.situation.holdings.some(
      ({ role, relation, steps }) => role === "reviewer" && (relation === "own" || steps.length > 0),
    );
    if (row.authorId !== viewer.personId && !isReviewer) throw new Refusal("forbidden");
    await entry.tx.update(remark).set({ closedBy: viewer.personId }).where(eq(remark.id, row.id));
    await recordEvent(entry.tx, viewer, reportId, "close-remark", { place: row.place });
  });
}

async function requireRemark(entry: Entry, remarkId: string) {
  const working = requireRevision(entry);
  if (!isUuid(remarkId)) throw new Refusal("not-found");
  const [row] = await entry.tx
    .select()
    .from(remark)
    .where(and(eq(remark.id, remarkId), eq(remark.revisionId, working.id)));
  if (!row) throw new Refusal("not-found");
  return row;
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
    if (row.acceptedBy === viewer.personId) throw new Refusal("forbidden", ownAcceptance);
    await entry.tx.update(acceptance).set({ countersignedBy: viewer.personId }).where(eq(acceptance.id, row.id));
    await recordEvent(entry.tx, viewer, reportId, "countersign", { rule: row.rule, instance: row.instance });
  });
}

const ownAcceptance = { zh: "不能会签自己填写的理由。", en: "You cannot countersign your own reason." };

/** Sends the report back; at least one open remark says what to mend. */
export async function returnReport(viewer: Viewer, reportId: string): Promise<void> {
  await withReport(viewer, reportId, "return", async (entry) => {
    const working = requireRevision(entry);
    if ((await openRemarks(entry.tx, working.id)) === 0) {
      throw new Refusal("blocked", {
        zh: "请先填写批注，说明需要修改之处，再退回。",
        en: "Leave a remark that says what to mend first.",
      });
    }
    await entry.tx.update(revision).set({ state: "returned", step: null }).where(eq(revision.id, working.id));
    await recordEvent(entry.tx, viewer, reportId, "return");
  });
}

/** Approves the due step. Blocked by open remarks, acceptances without countersignature and, at the last step, a missing confidentiality check. */
export async function approveReport(
  viewer: Viewer,
  reportId: string,
  { seenSubmission, confidentialityChecked }: { seenSubmission: number; confidentialityChecked: boolean },
): Promise<void> {
  await withReport(viewer, reportId, "approve", async (entry) => {
    const working = requireRevision(entry);
    const { submission: handed, situation, tx } = entry;
    if (handed?.no !== seenSubmission) throw new Refusal("stale");
    const step = situation.step ?? 1;
    await refuseOpenMatters(entry, working.id, working.content);
    if (step === situation.steps && !confidentialityChecked) {
      throw new Refusal("blocked", {
        zh: "请先确认已完成保密审查，再审定。",
        en: "Confirm the confidentiality review first.",
      });
    }
    const [named] = await tx
      .select({ name: chainStep.name })
      .from(chainStep)
      .where(and(eq(chainStep.agencyId, entry.report.agencyId), eq(chainStep.step, step)));
    await tx.insert(approval).values({
      submissionId: handed.id,
      submittedBy: handed.submittedBy,
      step,
      stepName: named?.name ?? "",
      personId: viewer.personId,
      confidentialityChecked,
    });
    const next = afterApproval(step, situation.steps);
    await tx
      .update(revision)
      .set(next.state === "approved" ? { state: "approved", step: null } : { step: next.step })
      .where(eq(revision.id, working.id));
    await recordEvent(tx, viewer, reportId, "approve", { step, confidentialityChecked });
  });
}

async function refuseOpenMatters(entry: Entry, revisionId: string, content: ReportContent): Promise<void> {
  const open = await openRemarks(entry.tx, revisionId);
  if (open > 0)
    throw new Refusal("blocked", { zh: `还有 ${open} 条批注未了结。`, en: `${open} remarks are still open.` });
  const findings = check(await checkInputOf(entry.tx, entry.report, content));
  const acceptances = await entry.tx.select().from(acceptance).where(eq(acceptance.revisionId, revisionId));
  const waiting = acceptances.filter(
    (row) =>
      row.countersignedBy === null && findings.some((found) => isAbout(row, found) && found.severity === "error"),
  );
  if (waiting.length > 0) {
    throw new Refusal("blocked", {
      zh: `还有 ${waiting.length} 条说明未会签。`,
      en: `${waiting.length} accepted findings are not countersigned.`,
    });
  }
}

/** Whether an acceptance was given for this very finding on these very values. */
export function isAbout(row: { rule: string; instance: string; basis: string }, finding: Finding): boolean {
  return row.rule === finding.rule && row.instance === finding.instance && row.basis === finding.basis;
}

async function openRemarks(tx: Transaction, revisionId: string): Promise<number> {
  const [open] = await tx
    .select({ n: count() })
    .from(remark)
    .where(and(eq(remark.revisionId, revisionId), isNull(remark.closedBy)));
  return open?.n ?? 0;
}

/** Approvals of a submission in the order of the steps, with names. */
export async function approvalsOf(tx: Transaction, submissionId: string) {
  return tx
    .select({ step: approval.step, stepName: approval.stepName, personName: person.name, at: approval.at })
    .from(approval)
    .innerJoin(person, eq(person.id, approval.personId))
    .where(eq(approval.submissionId, submissionId))
    .orderBy(asc(approval.step));
}
