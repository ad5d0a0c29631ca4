/** Changes that were not sent yet, as text for the browser's local store. */
import { type Change, type Patch } from "@/report/patch";
import { type Operation } from "./saving";

/** What is kept: changes with the values seen, texts that are no figures yet, and what was sent without an answer. */
export interface Unsent {
  readonly patch: Patch;
  readonly texts: Readonly<Record<string, string>>;
  readonly operation: Operation | null;
}

const schema = 1;
/** Characters; a report is far smaller. What is larger stays in the tab, which then warns before it is closed. */
export const longestUnsent = 1_000_000;

export function encodeUnsent(unsent: Unsent, now: number): string {
  return JSON.stringify({ schema, at: now, ...unsent });
}

/** Reads what was kept; null for what another version of the program or somebody else wrote there. */
export function decodeUnsent(text: string): (Unsent & { readonly at: number }) | null {
  const value = parsed(text);
  if (!isRecord(value) || value.schema !== schema || typeof value.at !== "number") return null;
  const { at, patch, texts, operation } = value;
  if (!isPatch(patch) || !isRecord(texts) || !Object.values(texts).every((entry) => typeof entry === "string")) {
    return null;
  }
  if (operation !== null && !isOperation(operation)) return null;
  return { at, patch, texts: texts as Record<string, string>, operation };
}

/** Several tabs may have kept something: the later word on a field counts. */
export function mergeUnsent(kept: readonly (Unsent & { readonly at: number })[]): Unsent | null {
  const inOrder = [...kept].sort((one, other) => one.at - other.at);
  return inOrder.reduce<Unsent | null>((before, { patch, texts, operation }) => {
    if (!before) return { patch, texts, operation };
    return {
      patch: { ...before.patch, ...patch },
      texts: { ...before.texts, ...texts },
      operation: operation ?? before.operation,
    };
  }, null);
}

function isOperation(value: unknown): value is Operation {
  return isRecord(value) && typeof value.id === "string" && isPatch(value.patch);
}

function isPatch(value: unknown): value is Patch {
  return (
    isRecord(value) && Object.values(value).every((change) => isRecord(change) && "to" in (change as object as Change))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
