/** Actions on one report: parse, one verb, refresh. The verbs judge permission; nothing is decided here. */
"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, type FormState, textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { acceptFinding, dropAcceptance } from "@/db/moves/acceptances";
import { discardDraft } from "@/db/moves/drafts";
import { markSeen } from "@/db/moves/review-marks";
import {
  confirmEmergency,
  emergencyPublish,
  publishReport,
  withdrawPublication,
  withdrawVersion,
} from "@/db/moves/publishing";
import { addRemark, closeRemark, reopenRemark, replyToRemark } from "@/db/moves/remarks";
import {
  approveReport,
  countersign,
  countersignAll,
  recallReport,
  returnReport,
  submitReport,
} from "@/db/moves/reviews";
import { nameReviewer } from "@/db/moves/reviewers";
import { cancelSchedule, schedulePublication } from "@/db/moves/scheduling";
import { type Viewer } from "@/db/viewer";
import { momentInBeijing } from "@/report/beijing-time";

async function act(locale: string, reportId: string, verb: (viewer: Viewer) => Promise<unknown>): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const answer = await answerForm(locale, () => verb(viewer));
  if (answer.status === "saved") revalidatePath(paths.deskReport(locale, reportId));
  return answer;
}

export async function accept(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const accepted = { rule: textOf(form, "rule"), instance: textOf(form, "instance"), basis: textOf(form, "basis") };
  return act(locale, id, (viewer) => acceptFinding(viewer, id, { ...accepted, reason: textOf(form, "reason") }));
}

export async function drop(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  return act(locale, id, (viewer) => dropAcceptance(viewer, id, textOf(form, "acceptanceId")));
}

export async function signAcceptance(
  locale: string,
  id: string,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  return act(locale, id, (viewer) => countersign(viewer, id, { acceptanceId: textOf(form, "acceptanceId") }));
}

export async function signAll(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const acceptanceIds = form.getAll("acceptanceId").filter((value) => typeof value === "string");
  return act(locale, id, (viewer) => countersignAll(viewer, id, { acceptanceIds }));
}

export async function seen(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const shown = { revisionNo: Number(textOf(form, "revisionNo")), version: Number(textOf(form, "version")) };
  return act(locale, id, (viewer) => markSeen(viewer, id, shown));
}

export async function submit(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  return act(locale, id, (viewer) => submitReport(viewer, id, { seenVersion: Number(textOf(form, "seenVersion")) }));
}

export async function recall(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  return act(locale, id, (viewer) => recallReport(viewer, id, { reason: textOf(form, "reason") }));
}

export async function returnToAgency(
  locale: string,
  id: string,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  return act(locale, id, (viewer) => returnReport(viewer, id, { reason: textOf(form, "reason") }));
}

export async function nameForStep(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const step = Number(textOf(form, "step"));
  const named = { step, personId: textOf(form, "personId"), reason: textOf(form, "reason") };
  return act(locale, id, (viewer) => nameReviewer(viewer, id, named));
}

export async function approve(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const seenSubmission = Number(textOf(form, "seenSubmission"));
  const seenStep = Number(textOf(form, "seenStep"));
  const confidentialityChecked = form.has("confidentialityChecked");
  return act(locale, id, (viewer) => approveReport(viewer, id, { seenSubmission, seenStep, confidentialityChecked }));
}

export async function remark(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  return act(locale, id, (viewer) =>
    addRemark(viewer, id, { place: textOf(form, "place"), text: textOf(form, "text") }),
  );
}

export async function reply(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const given = { remarkId: textOf(form, "remarkId"), text: textOf(form, "text") };
  return act(locale, id, (viewer) => replyToRemark(viewer, id, given));
}

export async function reopen(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const given = { remarkId: textOf(form, "remarkId"), text: textOf(form, "text") };
  return act(locale, id, (viewer) => reopenRemark(viewer, id, given));
}

export async function close(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  return act(locale, id, (viewer) => closeRemark(viewer, id, { remarkId: textOf(form, "remarkId") }));
}

export async function publish(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const publicNote = textOf(form, "publicNote") || null;
  return act(locale, id, (viewer) => publishReport(viewer, id, { publicNote }));
}

/** The field holds a time of Beijing without a zone: "2026-01-30T09:00". */
export async function schedule(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const publishAt = momentInBeijing(textOf(form, "publishAt"));
  const publicNote = textOf(form, "publicNote") || null;
  return act(locale, id, (viewer) => schedulePublication(viewer, id, { publishAt, publicNote }));
}

export async function unschedule(locale: string, id: string): Promise<FormState> {
  return act(locale, id, (viewer) => cancelSchedule(viewer, id));
}

export async function publishInEmergency(
  locale: string,
  id: string,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  return act(locale, id, (viewer) => emergencyPublish(viewer, id, { reason: textOf(form, "reason") }));
}

export async function confirmPublication(locale: string, id: string): Promise<FormState> {
  return act(locale, id, (viewer) => confirmEmergency(viewer, id));
}

export async function withdraw(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  return act(locale, id, (viewer) => withdrawPublication(viewer, id, { reason: textOf(form, "reason") }));
}

export async function withdrawOne(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const version = Number(textOf(form, "version"));
  return act(locale, id, (viewer) => withdrawVersion(viewer, id, { version, reason: textOf(form, "reason") }));
}

export async function discard(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const answered = await act(locale, id, (viewer) => discardDraft(viewer, id, { reason: textOf(form, "reason") }));
  if (answered.status === "saved") redirect(paths.desk(locale));
  return answered;
}
