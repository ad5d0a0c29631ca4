/** What the editor knows: what is saved, what is typed, what can be undone. Plain functions, no browser. */
import { type ReportContent } from "@/report/content";
import { type Figure, parseFigure, type ParsedFigure } from "@/report/figure";
import { findCell } from "@/report/form/editions";
import {
  codeOfField,
  type Field,
  type FieldValue,
  figureField,
  type Patch,
  patchBetween,
  sameValue,
  valueOf,
  withValue,
} from "@/report/patch";
import {
  type UndoGroup,
  undoGroupOf,
  closed,
  type EditHistory,
  type EditStep,
  noHistory,
  recorded,
} from "./edit-history";
import { withFollowingTotals } from "./totals";

export interface Edits {
  /** What is known to be on the server; under a field with a change, what its author saw. */
  readonly saved: ReportContent;
  readonly version: number;
  readonly savedAt: string;
  /** What the editor wants. */
  readonly content: ReportContent;
  /** Raw text of cells as typed, by code. */
  readonly texts: Readonly<Record<string, string>>;
  /** What can be undone and done again; saving changes nothing in it. */
  readonly history: EditHistory;
}

export function startEdits(saved: ReportContent, version: number, savedAt: string): Edits {
  return { saved, version, savedAt, content: saved, texts: {}, history: noHistory };
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
  return typeFigures(edits, [{ code, text }], { place: figureField(code) });
}

/** Types into several cells as one step; totals follow their parts (see totals.ts). */
export function typeFigures(edits: Edits, typed: readonly TypedFigure[], undoGroup: UndoGroup | null = null): Edits {
  const texts = { ...edits.texts };
  let wanted = edits.content;
  for (const { code, text } of typed) {
    texts[code] = text;
    const parsed = parsedCell(wanted, code, text);
    if (parsed.ok) wanted = withValue(wanted, figureField(code), parsed.value);
  }
  const byHand = new Set(typed.map(({ code }) => code));
  const { content, followed } = withFollowingTotals(edits.content, wanted, byHand);
  const step = [...byHand, ...followed].map((code) => ({
    field: figureField(code),
    from: edits.content.figures[code],
    to: content.figures[code],
    textFrom: edits.texts[code],
    textTo: texts[code],
  }));
  return { ...edits, texts, content, history: recorded(edits.history, step, undoGroup) };
}

export function setField(edits: Edits, field: Field, value: FieldValue): Edits {
  const from = valueOf(edits.content, field);
  const history = recorded(edits.history, [{ field, from, to: value }], undoGroupOf(field, from, value));
  return { ...edits, content: withValue(edits.content, field, value), history };
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
    const code = codeOfField(field);
    if (code === null) continue;
    if (textTo === undefined) Reflect.deleteProperty(texts, code);
    else texts[code] = textTo;
  }
  return { ...edits, content, texts };
}

export function unsavedChanges({ saved, content }: Edits): Patch {
  return saved === content ? {} : patchBetween(saved, content);
}
