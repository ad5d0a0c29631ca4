/** What the editor knows: what is saved, what is typed, and how the last saving went. Plain functions, no browser. */
import { type ReportContent } from "@/report/content";
import { type Figure, parseFigure, type ParsedFigure } from "@/report/figure";
import { findCell } from "@/report/form/editions";
import { applyPatch, type Conflict, type Field, type FieldValue, type Patch, valueOf, withValue } from "@/report/patch";
import {
  type Burst,
  burstOf,
  closed,
  type EditHistory,
  type EditStep,
  noHistory,
  recorded,
  sameValue,
} from "./edit-history";
import { patchBetween } from "./form-patch";
import { withFollowingTotals } from "./totals";

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
  /** What can be undone and done again; saving changes nothing in it. */
  readonly history: EditHistory;
}

export function startEdits(saved: ReportContent, version: number, savedAt: string): Edits {
  const calm = { phase: "idle", message: "", conflict: null } as const;
  return { saved, version, savedAt, content: saved, texts: {}, ...calm, history: noHistory };
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

export interface TypedFigure {
  readonly code: string;
  readonly text: string;
}

export function typeFigure(edits: Edits, code: string, text: string): Edits {
  return typeFigures(edits, [{ code, text }], { place: `figure:${code}` });
}

/** Types into several cells as one step; totals follow their parts (see totals.ts). */
export function typeFigures(edits: Edits, typed: readonly TypedFigure[], burst: Burst | null = null): Edits {
  const texts = { ...edits.texts };
  let wanted = edits.content;
  for (const { code, text } of typed) {
    texts[code] = text;
    const parsed = parsedCell(wanted, code, text);
    if (parsed.ok) wanted = withValue(wanted, `figure:${code}`, parsed.value);
  }
  const byHand = new Set(typed.map(({ code }) => code));
  const { content, followed } = withFollowingTotals(edits.content, wanted, byHand);
  const step = [...byHand, ...followed].map((code) => ({
    field: `figure:${code}` as const,
    from: edits.content.figures[code],
    to: content.figures[code],
    textFrom: edits.texts[code],
    textTo: texts[code],
  }));
  return { ...edits, texts, content, phase: calmed(edits.phase), history: recorded(edits.history, step, burst) };
}

export function setField(edits: Edits, field: Field, value: FieldValue): Edits {
  const from = valueOf(edits.content, field);
  const history = recorded(edits.history, [{ field, from, to: value }], burstOf(field, from, value));
  return { ...edits, content: withValue(edits.content, field, value), phase: calmed(edits.phase), history };
}

/** The person went to another place: what is typed there is another step. */
export function endStep(edits: Edits): Edits {
  const history = closed(edits.history);
  return history === edits.history ? edits : { ...edits, history };
}

/** Takes the last step back. What somebody else has changed since is left as it is. */
export function undo(edits: Edits): Edits {
  const { past, future } = edits.history;
  const step = past.at(-1);
  if (!step) return edits;
  const back = step.map(({ field, from, to, textFrom, textTo }) => ({
    ...{ field, from: to, to: from },
    ...{ textFrom: textTo, textTo: textFrom },
  }));
  return { ...withStep(edits, back), history: { past: past.slice(0, -1), future: [step, ...future], open: null } };
}

/** Does the step again that was undone last. */
export function redo(edits: Edits): Edits {
  const { past, future } = edits.history;
  const [step, ...rest] = future;
  return step ? { ...withStep(edits, step), history: { past: [...past, step], future: rest, open: null } } : edits;
}

function withStep(edits: Edits, step: EditStep): Edits {
  let { content } = edits;
  const texts: Record<string, string> = { ...edits.texts };
  for (const { field, from, to, textTo } of step) {
    if (!sameValue(valueOf(content, field), from)) continue;
    content = withValue(content, field, to);
    const code = field.slice("figure:".length);
    if (!field.startsWith("figure:")) continue;
    if (textTo === undefined) Reflect.deleteProperty(texts, code);
    else texts[code] = textTo;
  }
  return { ...edits, content, texts, phase: calmed(edits.phase) };
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
