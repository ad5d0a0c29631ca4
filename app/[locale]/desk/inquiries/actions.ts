/** Answers a reader's question. Public or not, the page of the report and the reader's page show it at once. */
"use server";

import { revalidatePath } from "next/cache";
import { answerForm, textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { type InquiryState } from "@/components/inquiry/inquiry-state";
import { answerInquiry } from "@/db/moves/inquiry-answers";

export async function answer(
  locale: "zh" | "en",
  inquiryId: string,
  _state: InquiryState,
  form: FormData,
): Promise<InquiryState> {
  const viewer = await requireViewer(locale);
  const typed = { outcome: textOf(form, "outcome"), answer: textOf(form, "answer") };
  const isPublic = form.has("isPublic");
  const state = await answerForm(locale, async () => {
    const seenAnsweredAt = textOf(form, "seenAnsweredAt") || null;
    await answerInquiry(viewer, inquiryId, { ...typed, isPublic, seenAnsweredAt });
  });
  // Also after a refusal: who was too late shall see the answer that stands.
  revalidatePath(paths.deskInquiries(locale), "layout");
  return { ...state, typed: { ...typed, isPublic: String(isPublic) } };
}
