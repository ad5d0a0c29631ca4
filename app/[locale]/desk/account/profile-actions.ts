/** Saving what one keeps of oneself, and naming who reviews on given days. */
"use server";

import { revalidatePath } from "next/cache";
import { answerForm, type FormState, textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { editOwnProfile } from "@/db/people/accounts";
import { endSubstitution, nameSubstitute } from "@/db/people/substitutes";

export async function saveProfile(locale: string, _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const texts = {
    name: textOf(form, "name"),
    phone: textOf(form, "phone"),
    email: textOf(form, "email"),
    language: textOf(form, "language"),
  };
  const answer = await answerForm(locale, () => editOwnProfile(viewer, Number(textOf(form, "seenVersion")), texts));
  if (answer.status === "saved") revalidatePath(paths.deskAccount(locale));
  return answer;
}

export async function nameOwnSubstitute(locale: string, _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const named = {
    agencyId: textOf(form, "agencyId"),
    substituteId: textOf(form, "substituteId"),
    fromDay: textOf(form, "fromDay"),
    untilDay: textOf(form, "untilDay"),
  };
  const answer = await answerForm(locale, () => nameSubstitute(viewer, named));
  if (answer.status === "saved") revalidatePath(paths.deskAccount(locale));
  return answer;
}

export async function endOwnSubstitute(locale: string, _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const answer = await answerForm(locale, () => endSubstitution(viewer, textOf(form, "substitutionId")));
  if (answer.status === "saved") revalidatePath(paths.deskAccount(locale));
  return answer;
}
