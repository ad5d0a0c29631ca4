/** Saving a draft: changes as one types, or the whole form from a browser without JavaScript. */
"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { answerForm, type FormState, refused, textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { type SaveAnswer } from "@/components/desk/edit-state";
import { fill, formatMoment } from "@/components/desk/fill";
import { readEditorForm } from "@/components/desk/form-patch";
import { wordsIn } from "@/components/desk/words";
import { editReport } from "@/db/drafts";
import { type Patch } from "@/report/patch";
import { parseContent } from "@/report/validate";

// Only the outline: which fields and values may stand in a report is judged whole by the verb.
const patchShape = z.record(z.string().max(200), z.object({ from: z.unknown(), to: z.unknown() }));

/** Saves single changes; a field that somebody else changed meanwhile comes back with both values. */
export async function saveChanges(locale: string, id: string, sent: Patch): Promise<SaveAnswer> {
  const viewer = await requireViewer(locale);
  const patch = patchShape.safeParse(sent);
  if (!patch.success) return { status: "refused", message: wordsIn(locale).errors.malformed };
  const answers: SaveAnswer[] = [];
  const answer = await answerForm(locale, async () => {
    const saved = await editReport(viewer, id, patch.data as Patch);
    if (saved.status === "saved") answers.push({ ...saved, at: formatMoment(new Date()) });
    else answers.push({ status: "conflict", conflicts: saved.conflicts, by: saved.by, at: saved.at.toISOString() });
  });
  return answers[0] ?? { status: "refused", message: answer.message };
}

/** Saves the form as a whole: only fields that differ from what was shown are changes. */
export async function saveForm(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const { desk, errors } = wordsIn(locale);
  const seen = parseContent(parsedJson(textOf(form, "seen")));
  if (!seen.ok) return refused(errors.malformed);
  const { patch, invalid } = readEditorForm(seen.content, form);
  if (invalid.length > 0) return refused(fill(desk.editor.invalid, { n: invalid.length }));
  const answer = await saveChanges(locale, id, patch);
  if (answer.status === "refused") return refused(answer.message);
  if (answer.status === "conflict") return refused(fill(errors.conflictForm, { n: answer.conflicts.length }));
  revalidatePath(paths.deskReport(locale, id));
  return { status: "saved", message: "", problems: {} };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
