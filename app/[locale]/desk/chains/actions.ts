/** Setting a chain, or handing one down: the form goes to the one verb, as a preview or to be made. */
"use server";

import { redirect } from "next/navigation";
import { textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { type ActState } from "@/components/desk/agencies/act-form";
import { touchLines } from "@/components/desk/agencies/touch-lines";
import { fill } from "@/components/form/fill";
import { wordsIn } from "@/components/form/words";
import { handDownChain, setChain } from "@/db/agencies/chains";
import { type ActOutcome } from "@/db/agencies/perform";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { type ChainStep, mostSteps } from "@/report/workflow/chain";

/** One door for both: the field `act` names which, `step` says whether it is made or only seen. */
export async function actOnChain(locale: string, _state: ActState, form: FormData): Promise<ActState> {
  const viewer = await requireViewer(locale);
  const { agencies, chains, errors } = wordsIn(locale);
  const isPreview = textOf(form, "step") !== "make";
  let outcome: ActOutcome | null;
  try {
    outcome = await ask(viewer, form, isPreview);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return { status: "refused", message: locale === "en" ? problem.sentence.en : problem.sentence.zh, touches: [] };
  }
  if (!outcome) return { status: "refused", message: errors.malformed, touches: [] };
  if (isPreview) {
    // What is in review is not touched by the act: it keeps its chain, and that is said.
    const { open, ...touches } = outcome.touches;
    const kept = open > 0 ? [fill(chains.keeps, { n: open })] : [];
    const lines = touchLines({ ...touches, chains: 0, open: 0 }, agencies, locale === "en" ? "en" : "zh");
    return { status: "preview", message: "", touches: [...lines, ...kept] };
  }
  return redirect(paths.deskChain(locale, textOf(form, "agencyId"), { done: outcome.actId }));
}

async function ask(viewer: Viewer, form: FormData, isPreview: boolean): Promise<ActOutcome | null> {
  const agencyId = textOf(form, "agencyId");
  const options = { now: new Date(), isPreview };
  const steps = stepsOf(form);
  const act = textOf(form, "act");
  if (act === "hand-down")
    return handDownChain(viewer, { agencyId, steps, overExceptions: form.has("overExceptions") }, options);
  const seen = seenSteps(textOf(form, "seen"));
  return act === "set" && seen ? setChain(viewer, { agencyId, seen, steps }, options) : null;
}

/** The steps whose names are filled in. */
function stepsOf(form: FormData): ChainStep[] {
  return Array.from({ length: mostSteps }, (_, index) => {
    const at = textOf(form, `at${index + 1}`);
    return { name: textOf(form, `name${index + 1}`), atAgencyId: at === "" ? null : at };
  }).filter(({ name }) => name.trim() !== "");
}

/** The chain that the page showed, as the form carries it; null for anything else. */
function seenSteps(text: string): ChainStep[] | null {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.every(isStep) ? read : null;
  } catch {
    return null;
  }
}

function isStep(value: unknown): value is ChainStep {
  if (typeof value !== "object" || value === null || !("name" in value) || !("atAgencyId" in value)) return false;
  return typeof value.name === "string" && (value.atAgencyId === null || typeof value.atAgencyId === "string");
}
