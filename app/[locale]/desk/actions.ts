/** Starting work: a new report, or a correction of what is published. */
"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, type FormState, refused, textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { wordsIn } from "@/components/form/words";
import { tellChecklist } from "@/db/agencies/checklist";
import { openReport } from "@/db/moves/drafts";
import { getDesk } from "@/db/desk/desk";
import { keyShape } from "./report-key";

export async function open(locale: string, _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const key = keyShape.safeParse(Object.fromEntries(form));
  if (!key.success) return refused(wordsIn(locale).errors.malformed);
  const officialAddress = textOf(form, "officialAddress");
  const opened: string[] = [];
  const answer = await answerForm(locale, async () =>
    opened.push((await openReport(viewer, { ...key.data, officialAddress })).reportId),
  );
  if (opened[0] !== undefined) redirect(paths.deskReport(locale, opened[0]));
  return answer;
}

/** Opens a working revision on what is published, or on nothing where a draft was given up. */
export async function correct(locale: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const answer = await answerForm(locale, async () => {
    const { agency, year, scope } = (await getDesk(viewer, id)).report;
    const officialAddress = textOf(form, "officialAddress");
    await openReport(viewer, { agencyId: agency.id, year, scope, officialAddress });
  });
  if (answer.status === "saved") redirect(paths.deskReport(locale, id));
  return answer;
}

/** Ticks a point of the list of next steps off, or takes that back. */
export async function tellPoint(locale: string, _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const answer = await answerForm(locale, () =>
    tellChecklist(viewer, textOf(form, "point"), textOf(form, "done") === "1"),
  );
  revalidatePath(paths.desk(locale));
  return answer;
}
