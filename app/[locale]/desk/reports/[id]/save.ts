/** Saving the whole form of a draft, from a browser without JavaScript; with it changes go to edits/route.ts. */
"use server";

import { revalidatePath } from "next/cache";
import { answerForm, type FormState, refused, textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { fill } from "@/components/form/fill";
import { readEditorForm } from "@/components/desk/edits/form-patch";
import { wordsIn } from "@/components/form/words";
import { editReport, type Saved } from "@/db/moves/drafts";
import { parseContent } from "@/report/validate";

/** Only fields that differ from what was shown are changes. */
export async function saveForm(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const { desk, errors } = wordsIn(locale);
  const seen = parseContent(parsedJson(textOf(form, "seen")));
  if (!seen.ok) return refused(errors.malformed);
  const { patch, invalid } = readEditorForm(seen.content, form);
  if (invalid.length > 0) return refused(fill(desk.editor.invalid, { n: invalid.length }));
  const made: Saved[] = [];
  const answer = await answerForm(locale, async () => made.push(await editReport(viewer, id, patch)));
  const [saved] = made;
  if (!saved) return answer;
  revalidatePath(paths.deskReport(locale, id));
  if (saved.conflicts.length > 0) return refused(fill(errors.conflictForm, { n: saved.conflicts.length }));
  const [wrong] = saved.malformed;
  return wrong ? refused(wrong.problem[locale === "en" ? "en" : "zh"]) : answer;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
