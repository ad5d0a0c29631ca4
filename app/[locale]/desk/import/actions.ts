/** Import: reading keeps nothing; saving hands what came back to the one verb that checks it whole. */
"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { answerForm, type FormState, refused, textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { type ImportState, largestText, withProposals } from "@/components/desk/reading";
import { wordsIn } from "@/components/desk/words";
import { importReport } from "@/db/drafts";
import { parseContent } from "@/report/validate";
import { keyShape } from "../report-key";
import { readSent } from "./read-sent";

export async function read(locale: string, _state: ImportState, form: FormData): Promise<ImportState> {
  await requireViewer(locale);
  const { importing } = wordsIn(locale);
  const sent = await sentBytes(form);
  if (sent.bytes.length === 0) return { ...refused(importing.empty), reading: null };
  if (sent.bytes.length > largestText) return { ...refused(importing.tooLarge), reading: null };
  const answer = await readSent(sent);
  if ("problem" in answer)
    return { ...refused(locale === "en" ? answer.problem.en : answer.problem.zh), reading: null };
  return { status: "saved", message: "", problems: {}, reading: answer.reading };
}

async function sentBytes(form: FormData): Promise<{ name: string; bytes: Uint8Array }> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0)
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const text = textOf(form, "text");
  return { name: "pasted.txt", bytes: text.trim() === "" ? new Uint8Array() : new TextEncoder().encode(text) };
}

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue("not JSON");
    return z.NEVER;
  }
});
const placeShape = z.object({ line: z.number().int(), column: z.number().int(), text: z.string().max(500) });
const sentShape = z.object({ content: json, evidence: json.pipe(z.record(z.string().max(200), placeShape)) });
const proposalShape = json.pipe(
  z.object({ code: z.string().max(200), value: z.union([z.number(), z.string().max(40), z.null()]) }),
);

export async function save(locale: string, _state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(locale);
  const { errors } = wordsIn(locale);
  const key = keyShape.safeParse(Object.fromEntries(form));
  const sent = sentShape.safeParse(Object.fromEntries(form));
  const proposals = z.array(proposalShape).safeParse(form.getAll("proposal"));
  if (!key.success || !sent.success || !proposals.success) return refused(errors.malformed);
  const parsed = parseContent(sent.data.content);
  if (!parsed.ok) return refused(locale === "en" ? parsed.problem.en : parsed.problem.zh);
  const taken = { ...key.data, content: withProposals(parsed.content, proposals.data), evidence: sent.data.evidence };
  const saved: string[] = [];
  const answer = await answerForm(locale, async () => saved.push((await importReport(viewer, taken)).reportId));
  if (saved[0] !== undefined) redirect(paths.deskReport(locale, saved[0]));
  return answer;
}
