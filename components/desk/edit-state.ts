/** What the editor knows: what is saved, what is typed, and how the last saving went. Plain functions, no browser. */
import { type ReportContent } from "@/report/content";
import { type Figure, parseFigure, type ParsedFigure } from "@/report/figure";
import { findCell } from "@/report/form/editions";
import { applyPatch, type Conflict, type Field, type FieldValue, type Patch, withValue } from "@/report/patch";
import { patchBetween } from "./form-patch";

/** The answer to a save, as it comes back to the browser. */
export type SaveAnswer =
  | { readonly status: "saved"; readonly version: number; readonly content: ReportContent; readonly at: string }
  | {
      readonly status: "conflict";
      readonly conflicts: readonly Conflict[];
      readonly by: string | null;
      readonly at: string;
    }
  | { readonly status: "refused"; readonly message: string };

export type SaveChanges = (patch: Patch) => Promise<SaveAnswer>;

export interface Edits {
  /** The last content known to be on the server. */
  readonly saved: ReportContent;
  readonly version: number;
  readonly savedAt: string;
  /** What the editor wants. */
  readonly content: ReportContent;
  /** Raw text of cells as typed, by code. */
  readonly texts: Readonly<Record<string, string>>;
  readonly phase: "idle" | "saving" | "failed";
  readonly message: string;
  readonly conflict: Extract<SaveAnswer, { status: "conflict" }> | null;
}

export function startEdits(saved: ReportContent, version: number, savedAt: string): Edits {
  return { saved, version, savedAt, content: saved, texts: {}, phase: "idle", message: "", conflict: null };
}

export function figureText(figure: Figure | undefined): string {
  return figure === null || figure === undefined ? "" : String(figure);
}

/** What the input of a cell shows: the text as typed while it means what is wanted, or cannot be read. */
export function textOfCell(edits: Edits, code: string): string {
  const typed = edits.texts[code];
  const figure = edits.content.figures[code];
  if (typed === undefined) return figureText(figure);
  const parsed = parsedCell(edits.content, code, typed);
  return !parsed.ok || parsed.value === figure ? typed : figureText(figure);
}

export function problemOfCell(edits: Edits, code: string): Extract<ParsedFigure, { ok: false }>["problem"] | null {
  const typed = edits.texts[code];
  if (typed === undefined) return null;
  const parsed = parsedCell(edits.content, code, typed);
  return parsed.ok ? null : parsed.problem;
}

function parsedCell(content: ReportContent, code: string, text: string): ParsedFigure {
  return parseFigure(text, findCell(content.edition, code)?.measure ?? "count");
}

export function typeFigure(edits: Edits, code: string, text: string): Edits {
  const parsed = parsedCell(edits.content, code, text);
  const texts = { ...edits.texts, [code]: text };
  const content = parsed.ok ? withValue(edits.content, `figure:${code}`, parsed.value) : edits.content;
  return { ...edits, texts, content, phase: calmed(edits.phase) };
}

export function setField(edits: Edits, field: Field, value: FieldValue): Edits {
  return { ...edits, content: withValue(edits.content, field, value), phase: calmed(edits.phase) };
}

const calmed = (phase: Edits["phase"]): Edits["phase"] => (phase === "failed" ? "idle" : phase);

export function unsavedChanges({ saved, content }: Edits): Patch {
  return saved === content ? {} : patchBetween(saved, content);
}

/** Takes the server's answer over; what was typed while it was on its way stays wanted. */
export function afterSave(edits: Edits, sent: ReportContent, answer: SaveAnswer): Edits {
  if (answer.status === "refused") return { ...edits, phase: "failed", message: answer.message };
  if (answer.status === "conflict") return { ...edits, phase: "idle", message: "", conflict: answer };
  const meanwhile = applyPatch(answer.content, rebased(answer.content, patchBetween(sent, edits.content)));
  return {
    ...edits,
    saved: answer.content,
    version: answer.version,
    savedAt: answer.at,
    content: meanwhile.ok ? meanwhile.content : answer.content,
    phase: "idle",
    message: "",
    conflict: null,
  };
}

function rebased(content: ReportContent, patch: Patch): Patch {
  const changes = Object.entries(patch) as [Field, { to: FieldValue }][];
  return patchBetween(
    content,
    changes.reduce((wanted, [field, { to }]) => withValue(wanted, field, to), content),
  );
}

/** Settles conflicts: the other person's values become what was seen, and the chosen fields take them over. */
export function resolveConflict(edits: Edits, takeTheirs: ReadonlySet<Field>): Edits {
  let { saved, content, texts } = edits;
  for (const { field, theirs } of edits.conflict?.conflicts ?? []) {
    saved = withValue(saved, field, theirs);
    if (!takeTheirs.has(field)) continue;
    content = withValue(content, field, theirs);
    texts = Object.fromEntries(Object.entries(texts).filter(([code]) => `figure:${code}` !== field));
  }
  return { ...edits, saved, content, texts, conflict: null };
}
