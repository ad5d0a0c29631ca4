/** The one place where a refusal becomes the answer of a form; anything else reaches error.tsx. */
import "server-only";
import { type FormState } from "@/components/form/form-state";
import { Refusal } from "@/db/refusal";

export type { FormState };

/** Runs one verb and says how it went; redirects and faults pass through. */
export async function answerForm(locale: string, run: () => Promise<unknown>): Promise<FormState> {
  try {
    await run();
    return { status: "saved", message: "", problems: {} };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return refused(locale === "en" ? problem.sentence.en : problem.sentence.zh);
  }
}

/** The answer of a form that was not taken. */
export function refused(message: string, problems: Readonly<Record<string, string>> = {}): FormState {
  return { status: "refused", message, problems };
}

/** Text of a form field; empty when it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
