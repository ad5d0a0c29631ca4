/** One's own password, second factor and sign-ins. */
"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { askingDevice } from "@/app/_server/asking-device";
import { answerForm, type FormState, refused, textOf } from "@/app/_server/form-action";
import { requireOwnViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { changePassword } from "@/db/people/own-password";
import { confirmFactor, removeFactor, renewRecoveryCodes } from "@/db/people/second-factor";
import { endAllSessions, endOtherSessions, endSession } from "@/db/people/sessions";
import { translator } from "@/messages/translator";

export async function end(locale: string, _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireOwnViewer(locale);
  const answer = await answerForm(locale, () => endSession(viewer, textOf(form, "sessionId")));
  revalidatePath(paths.deskAccount(locale));
  return answer;
}

export async function endOthers(locale: string): Promise<FormState> {
  const viewer = await requireOwnViewer(locale);
  const answer = await answerForm(locale, () => endOtherSessions(viewer));
  revalidatePath(paths.deskAccount(locale));
  return answer;
}

/** “This was not me”. */
export async function endAll(locale: string): Promise<FormState> {
  const viewer = await requireOwnViewer(locale);
  const answer = await answerForm(locale, () => endAllSessions(viewer));
  if (answer.status === "saved") redirect(paths.signIn(locale));
  return answer;
}

export async function setPassword(locale: "zh" | "en", _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireOwnViewer(locale);
  const [current, next, repeat] = ["current", "next", "repeat"].map((name) => textOf(form, name));
  if (next !== repeat) return refused(translator(locale, "access")("link.different"));
  const { network } = await askingDevice();
  return answerForm(locale, () =>
    changePassword(viewer, { current: current ?? "", next: next ?? "", device: network }),
  );
}

/** Turns the factor on; the answer carries the recovery codes, which are shown this once. */
export async function confirm(locale: string, _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireOwnViewer(locale);
  return answerWithCodes(locale, () => confirmFactor(viewer, textOf(form, "code")));
}

export async function renew(locale: string, _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireOwnViewer(locale);
  return answerWithCodes(locale, () => renewRecoveryCodes(viewer, textOf(form, "code")));
}

export async function remove(locale: string, _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireOwnViewer(locale);
  const answer = await answerForm(locale, () => removeFactor(viewer, textOf(form, "code")));
  revalidatePath(paths.deskAccount(locale));
  return answer;
}

async function answerWithCodes(locale: string, make: () => Promise<readonly string[]>): Promise<FormState> {
  let codes: readonly string[] = [];
  const answer = await answerForm(locale, async () => {
    codes = await make();
  });
  return answer.status === "saved" ? { ...answer, message: codes.join("\n") } : answer;
}
