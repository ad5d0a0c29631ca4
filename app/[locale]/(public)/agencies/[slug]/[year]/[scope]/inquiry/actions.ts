/** Takes a reader's question. Nothing is known of who asks, and nothing is kept of them. */
"use server";

import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { answerForm, refused, textOf } from "@/app/_server/form-action";
import { deviceOfToday, keyedDigest } from "@/app/_server/network-address";
import { paths } from "@/app/paths";
import { type InquiryState } from "@/components/inquiry/inquiry-state";
import { askInquiry } from "@/db/public/inquiries";
import { translator } from "@/messages/translator";

const addressShape = z.object({
  locale: z.enum(["zh", "en"]),
  slug: z.string(),
  year: z.number().int().min(1000).max(9999),
  scope: z.enum(["own", "roll-up"]),
});

export async function ask(
  address: z.input<typeof addressShape>,
  _state: InquiryState,
  form: FormData,
): Promise<InquiryState> {
  const bound = addressShape.safeParse(address);
  if (!bound.success) notFound();
  const { locale, ...report } = bound.data;
  const typed = { place: textOf(form, "place"), question: textOf(form, "question") };
  // Filled in only by machines. Should it be a browser that fills in fields by itself, a person sends again.
  if (textOf(form, "website") !== "") return { ...refused(translator(locale, "inquiry")("notSent")), typed };
  const device = deviceOfToday(await headers());
  // Of the form and what it says: the same sent twice is one question, and nobody guesses the link.
  const token = keyedDigest(JSON.stringify(["inquiry", textOf(form, "nonce"), report, typed]));
  const taken: string[] = [];
  const answer = await answerForm(locale, async () => {
    taken.push((await askInquiry({ ...report, ...typed, device, token })).token);
  });
  if (taken[0] !== undefined) redirect(paths.inquiry(locale, taken[0]));
  return { ...answer, typed };
}
