/** Acts on the installation: trying a letter again, and its settings. */
"use server";

import { revalidatePath } from "next/cache";
import { answerForm, type FormState, refused, textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { retryMail } from "@/db/mail/reading";
import { changeSettings } from "@/db/security/settings";
import { say, translator } from "@/messages/translator";
import { readSecuritySettings, type SecurityNumber, securityNumbers } from "@/report/security-settings";

export async function retry(locale: string, id: number): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const answer = await answerForm(locale, () => retryMail(viewer, id));
  revalidatePath(paths.deskMail(locale));
  return answer;
}

export async function set(locale: "zh" | "en", _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const texts = Object.fromEntries(securityNumbers.map((name) => [name, textOf(form, name)]));
  const roles = form.getAll("secondFactorRoles").filter((role) => typeof role === "string");
  const { settings, problems } = readSecuritySettings(texts as Record<SecurityNumber, string>, roles);
  const t = translator(locale, "security");
  const wrong = securityNumbers.flatMap((name) => {
    const problem = problems[name];
    return problem ? [`${t(`settings.${name}`)}：${say(problem, locale)}`] : [];
  });
  if (wrong.length > 0) return refused(wrong.join(" "));
  const answer = await answerForm(locale, () => changeSettings(viewer, settings));
  return answer.status === "saved" ? { ...answer, message: t("settings.saved") } : answer;
}
