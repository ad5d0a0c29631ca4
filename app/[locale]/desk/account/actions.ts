/** Ending one's own sessions. */
"use server";

import { revalidatePath } from "next/cache";
import { answerForm, type FormState, textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { endOtherSessions, endSession } from "@/db/people/people";

export async function end(locale: string, _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const answer = await answerForm(locale, () => endSession(viewer, textOf(form, "sessionId")));
  revalidatePath(paths.deskAccount(locale));
  return answer;
}

export async function endOthers(locale: string): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const answer = await answerForm(locale, () => endOtherSessions(viewer));
  revalidatePath(paths.deskAccount(locale));
  return answer;
}
