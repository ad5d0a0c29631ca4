/** Sets the year from which an agency makes its reports here. */
"use server";

import { revalidatePath } from "next/cache";
import { answerForm, type FormState, textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { setReportsSince } from "@/db/people/agencies";

export async function setSince(
  locale: string,
  agencyId: string,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const text = textOf(form, "since").trim();
  const answer = await answerForm(locale, () => setReportsSince(viewer, agencyId, text === "" ? null : Number(text)));
  if (answer.status === "saved") revalidatePath(paths.deskAgency(locale, agencyId));
  return answer;
}
