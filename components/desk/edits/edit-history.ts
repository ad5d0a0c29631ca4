/** The steps of an editor, to be undone and done again. Plain data: fields with their values and cells with their text. */
import { type Disclosures } from "@/report/content";
import { type Field, type FieldValue, sameValue } from "@/report/patch";

/** One field of a step; of a cell also the text that stood in it. */
export interface StepChange {
  readonly field: Field;
  readonly from: FieldValue;
  readonly to: FieldValue;
  readonly textFrom?: string | undefined;
  readonly textTo?: string | undefined;
}

export type EditStep = readonly StepChange[];

export interface EditHistory {
  readonly past: readonly EditStep[];
  readonly future: readonly EditStep[];
  /** What the last step may still grow by: typing on in the same place. */
  readonly open: string | null;
}

/** A run of changes that is one step: typing on in one place, until `isEnd`. */
export interface UndoGroup {
  readonly place: string;
  readonly isEnd?: boolean;
}

export const noHistory: EditHistory = { past: [], future: [], open: null };

const longestHistory = 500;

/** The history after one more change; with the `burst` of the change before, both are one step. */
export function recorded(history: EditHistory, changes: EditStep, undoGroup: UndoGroup | null): EditHistory {
  const last = history.past.at(-1);
  const grows = undoGroup !== null && undoGroup.place === history.open && last !== undefined;
  const step = (grows ? joined(last, changes) : changes).filter(isChange);
  const before = grows ? history.past.slice(0, -1) : history.past;
  const past = step.length === 0 ? before : [...before, step].slice(-longestHistory);
  if (!grows && step.length === 0) return history;
  return { past, future: [], open: step.length === 0 || !undoGroup || undoGroup.isEnd ? null : undoGroup.place };
}

/** Nothing typed from here on belongs to the last step. */
export function closed(history: EditHistory): EditHistory {
  return history.open === null ? history : { ...history, open: null };
}

function isChange({ from, to, textFrom, textTo }: StepChange): boolean {
  return textFrom !== textTo || !sameValue(from, to);
}

function joined(first: EditStep, second: EditStep): EditStep {
  const grown = first.map((start) => {
    const end = second.find(({ field }) => field === start.field);
    return end ? { ...end, from: start.from, textFrom: start.textFrom } : start;
  });
  return [...grown, ...second.filter(({ field }) => !first.some((start) => start.field === field))];
}

/** What typing on in a text or a list belongs to; null for a change that is a step of its own. */
export function undoGroupOf(field: Field, from: FieldValue, to: FieldValue): UndoGroup | null {
  if (typeof from === "string" && typeof to === "string") return undoGroupOfText(field, from, to);
  if (isList(from) && isList(to)) return undoGroupOfList(field, from, to);
  return null;
}

// A sentence, not a letter and not the whole text, is what one wants back.
const sentenceEnd = /[\n。；！？.;!?]$/;

function undoGroupOfText(field: Field, from: string, to: string): UndoGroup | null {
  const grown = to.length - from.length;
  if (Math.abs(grown) > 20) return null;
  if (grown < 0) return { place: `${field}:shorter` };
  return { place: `${field}:longer`, isEnd: sentenceEnd.test(insertedBetween(from, to)) };
}

function insertedBetween(from: string, to: string): string {
  let start = 0;
  while (start < from.length && from.charAt(start) === to.charAt(start)) start++;
  return to.slice(start, start + Math.max(0, to.length - from.length));
}

function isList(value: FieldValue): value is Disclosures {
  return typeof value === "object" && value !== null && "items" in value;
}

/** Typing in one line of the list: as many lines as before, and one of them (or the total) is another. */
function undoGroupOfList(field: Field, from: Disclosures, to: Disclosures): UndoGroup | null {
  if (from.items.length !== to.items.length) return null;
  const changed = to.items.flatMap((item, index) => {
    const before = from.items[index];
    const keys = [item.category !== before?.category && "category", item.count !== before?.count && "count"];
    return keys.filter((key) => key !== false).map((key) => `${index}.${key}`);
  });
  const all = from.statedTotal === to.statedTotal ? changed : [...changed, "total"];
  return all.length === 1 ? { place: `${field}:${all[0] ?? ""}` } : null;
}
