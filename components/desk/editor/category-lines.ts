/** The list of categories while it is worked on: state and event give the next state, the items and where the caret goes. No browser. */
import { type Disclosure } from "@/report/content";
import { blankItem, isBlank, itemsIn, moved, withPasted } from "./category-list";

/** What the list remembers beside its items. */
export interface LinesState {
  /** Before which item stands the one line that is not filled in yet, which is no part of the report. */
  readonly blankAt: number | null;
  /** Lines that stand elsewhere than before are drawn anew: what was half typed in a count stays with no other line. */
  readonly generation: number;
  readonly said: Said | null;
}

export type Said =
  | { readonly what: "moved"; readonly name: string; readonly n: number }
  | { readonly what: "removed"; readonly name: string }
  | { readonly what: "pasted"; readonly n: number };

/** Lines are counted as they stand on the screen, the blank one with them. */
export type LinesEvent =
  | { readonly what: "changed"; readonly line: number; readonly item: Disclosure }
  | { readonly what: "moved"; readonly line: number; readonly by: -1 | 1 }
  | { readonly what: "removed"; readonly line: number }
  /** Enter in a count: on to the next line, or a new one. */
  | { readonly what: "passed"; readonly line: number }
  | { readonly what: "pasted"; readonly line: number; readonly text: string }
  | { readonly what: "added" };

export interface LineStep {
  readonly state: LinesState;
  readonly items: readonly Disclosure[];
  /** The line whose name gets the caret; null leaves it where it is. */
  readonly focus: number | null;
}

export const noLines: LinesState = { blankAt: null, generation: 0, said: null };

/** The lines on the screen. */
export function linesOf(state: LinesState, items: readonly Disclosure[]): readonly Disclosure[] {
  const blank = blankLine(state, items);
  return blank === null ? items : [...items.slice(0, blank), blankItem, ...items.slice(blank)];
}

/** Whether a pasted text is lines of the list and not words for one field. */
export function isPastedList(text: string): boolean {
  return /[\t\n]/.test(text.trim()) && itemsIn(text).length > 0;
}

/** What an event makes of the list. */
export function stepOf(state: LinesState, items: readonly Disclosure[], event: LinesEvent): LineStep {
  switch (event.what) {
    case "changed":
      return changedStep(state, items, event);
    case "moved":
      return movedStep(state, items, event);
    case "removed":
      return removedStep(state, items, event);
    case "passed":
      return passedStep(state, items, event);
    case "pasted": {
      const at = indexOf(state, items, event.line) + (isBlankLine(state, items, event.line) ? 0 : 1);
      const pasted = itemsIn(event.text);
      return rebuilt(state, withPasted(items, at, pasted), null, { what: "pasted", n: pasted.length });
    }
    case "added":
      return blankOpened(state, items, items.length);
  }
}

function blankLine({ blankAt }: LinesState, items: readonly Disclosure[]): number | null {
  return items.length === 0 ? 0 : blankAt;
}

function isBlankLine(state: LinesState, items: readonly Disclosure[], line: number): boolean {
  return line === blankLine(state, items);
}

/** The item of a line; of the blank one the item that stands below it. */
function indexOf(state: LinesState, items: readonly Disclosure[], line: number): number {
  const blank = blankLine(state, items);
  return blank !== null && line > blank ? line - 1 : line;
}

type EventOf<What extends LinesEvent["what"]> = Extract<LinesEvent, { what: What }>;

function changedStep(state: LinesState, items: readonly Disclosure[], { line, item }: EventOf<"changed">): LineStep {
  const at = indexOf(state, items, line);
  const wasBlank = isBlankLine(state, items, line);
  const blankAt = isBlank(item) ? at : wasBlank ? null : state.blankAt;
  const after = items.slice(wasBlank ? at : at + 1);
  return {
    state: { ...state, blankAt },
    items: [...items.slice(0, at), ...(isBlank(item) ? [] : [item]), ...after],
    focus: null,
  };
}

function movedStep(state: LinesState, items: readonly Disclosure[], { line, by }: EventOf<"moved">): LineStep {
  const at = indexOf(state, items, line);
  if (isBlankLine(state, items, line) || !items[at + by]) return { state, items, focus: null };
  const name = items[at]?.category ?? "";
  return rebuilt(state, moved(items, at, by), at + by, { what: "moved", name, n: at + by + 1 });
}

function removedStep(state: LinesState, items: readonly Disclosure[], { line }: EventOf<"removed">): LineStep {
  const at = indexOf(state, items, line);
  const next = isBlankLine(state, items, line) ? items : items.filter((_each, index) => index !== at);
  const name = linesOf(state, items)[line]?.category ?? "";
  return rebuilt(state, next, Math.min(at, Math.max(0, next.length - 1)), { what: "removed", name });
}

function passedStep(state: LinesState, items: readonly Disclosure[], { line }: EventOf<"passed">): LineStep {
  if (isBlankLine(state, items, line)) return { state, items, focus: null };
  // A line below that waits to be filled is the next one.
  if (isBlankLine(state, items, line + 1)) return { state, items, focus: line + 1 };
  return blankOpened(state, items, indexOf(state, items, line) + 1);
}

function blankOpened(state: LinesState, items: readonly Disclosure[], at: number): LineStep {
  return { state: { ...state, blankAt: at, said: null }, items, focus: at };
}

function rebuilt(state: LinesState, items: readonly Disclosure[], focus: number | null, said: Said): LineStep {
  return { state: { blankAt: null, generation: state.generation + 1, said }, items, focus };
}
