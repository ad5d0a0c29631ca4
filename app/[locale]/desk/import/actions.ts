/** Import: what is read is kept for its reader; saving names it and hands on what was decided about it. */
"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { answerForm, refused, textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import {
  type ImportKey,
  type ImportState,
  largestDocument,
  type SaveState,
  type TargetShown,
} from "@/components/desk/import/reading";
import { wordsIn } from "@/components/form/words";
import { findImportTarget } from "@/db/moves/import-targets";
import { importReading } from "@/db/moves/readings";
import { Refusal } from "@/db/refusal";
import { decisionKinds } from "@/report/reading";
import { keyShape } from "../report-key";
import { readSent } from "./read-sent";

/** Reads one document for a page without script. */
export async function read(locale: string, _state: ImportState, form: FormData): Promise<ImportState> {
  const viewer = await requireViewer(locale);
  const { importing } = wordsIn(locale);
  const sent = await sentBytes(form, importing.pastedName);
  if (sent.bytes.length === 0) return { ...refused(importing.empty), reading: null };
  if (sent.bytes.length > largestDocument) return { ...refused(importing.tooLarge), reading: null };
  const answer = await readSent(sent, { viewer });
  if ("problem" in answer)
    return { ...refused(locale === "en" ? answer.problem.en : answer.problem.zh), reading: null };
  return { status: "saved", message: "", problems: {}, reading: answer.reading };
}

async function sentBytes(form: FormData, pastedName: string): Promise<{ name: string; bytes: Uint8Array }> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0)
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const text = textOf(form, "text");
  const bytes = text.trim() === "" ? new Uint8Array() : new TextEncoder().encode(text);
  return { name: `${pastedName}.txt`, bytes };
}

/** How the report of a key stands; null where the viewer may see nothing of it. */
export async function lookUp(locale: string, key: ImportKey): Promise<TargetShown | null> {
  const viewer = await requireViewer(locale);
  const parsed = keyShape.safeParse(key);
  if (!parsed.success) return null;
  try {
    const { draft, ...target } = await findImportTarget(viewer, parsed.data);
    if (!draft) return { ...target, draft: null };
    const { reportId, version, updatedAt, updatedBy } = draft;
    const href = paths.deskReport(locale, reportId);
    return { ...target, draft: { href, version, updatedBy, updatedAt: updatedAt.toISOString() } };
  } catch (problem) {
    if (problem instanceof Refusal) return null;
    throw problem;
  }
}

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue("not JSON");
    return z.NEVER;
  }
});
const code = z.string().max(200);
const value = z.union([z.number(), z.string().max(40), z.null()]);
const mostCells = 500;
const sentShape = z.object({
  readingId: z.string(),
  decided: json.pipe(z.array(z.object({ code, value, by: z.enum(decisionKinds) })).max(mostCells)).default([]),
});
const valueShape = z.object({ code, value });
const chosenShape = z.object({
  proposals: z.array(json.pipe(valueShape)).max(mostCells),
  divisions: z.array(json.pipe(z.array(valueShape).max(mostCells))).max(mostCells),
});

/** Saves a read document as a draft, and goes there unless the page wants to stay. */
export async function save(locale: string, _state: SaveState, form: FormData): Promise<SaveState> {
  const viewer = await requireViewer(locale);
  const { errors } = wordsIn(locale);
  const key = keyShape.safeParse(Object.fromEntries(form));
  const sent = sentShape.safeParse(Object.fromEntries(form));
  const chosen = chosenShape.safeParse(chosenIn(form));
  if (!key.success || !sent.success || !chosen.success) return refused(errors.malformed);
  const taken = {
    ...key.data,
    readingId: sent.data.readingId,
    officialAddress: textOf(form, "officialAddress"),
    decided: [
      ...sent.data.decided,
      ...chosen.data.proposals.map((each) => ({ ...each, by: "proposal" as const })),
      ...chosen.data.divisions.flat().map((each) => ({ ...each, by: "division" as const })),
    ],
    ...seenVersionIn(form),
  };
  const saved: string[] = [];
  const answer = await answerForm(locale, async () => saved.push((await importReading(viewer, taken)).reportId));
  if (saved[0] === undefined) return answer;
  const href = paths.deskReport(locale, saved[0]);
  if (!form.has("stay")) redirect(href);
  return { ...answer, href };
}

/** What was ticked and picked on a page without script. */
function chosenIn(form: FormData) {
  const names = [...new Set(form.keys())].filter((name) => name.startsWith("division:"));
  return { proposals: form.getAll("proposal"), divisions: names.map((name) => form.get(name)) };
}

/** Only who agreed to replace the draft says which version was seen. */
function seenVersionIn(form: FormData): { seenVersion?: number } {
  return form.has("replace") ? { seenVersion: Number(textOf(form, "seenVersion")) } : {};
}
