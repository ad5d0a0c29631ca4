/** What is said between an open editor and the server when changes are saved, and how it is sent. */
import { type ReportContent } from "@/report/content";
import { type Conflict, type Field, type Patch } from "@/report/patch";

/** Changes that are saved together and once: sent again under the same id, nothing happens twice. */
export interface Operation {
  readonly id: string;
  readonly patch: Patch;
}

/** A field that somebody else changed meanwhile, with who and when. */
export interface FieldConflict extends Conflict {
  readonly by: string | null;
  readonly at: string;
}

/** A field whose value cannot stand in a report. */
export interface FieldProblem {
  readonly field: Field;
  readonly message: string;
}

/** A newer state of the report. */
export interface Snapshot {
  readonly version: number;
  readonly content: ReportContent;
  readonly at: string;
}

export interface SavedAnswer extends Snapshot {
  readonly status: "saved";
  /** Held back, while the other fields were saved. */
  readonly conflicts: readonly FieldConflict[];
  readonly malformed: readonly FieldProblem[];
}

/** *unanswered* is made in the browser: no connection, a server that restarts, an answer that is none of ours. */
export type SaveAnswer =
  | SavedAnswer
  | { readonly status: "unchanged" }
  | { readonly status: "refused"; readonly message: string }
  | { readonly status: "signed-out" }
  | { readonly status: "other-person" }
  | { readonly status: "unanswered" };

const longestWait = 30_000;

/** Sends an operation in the name of the person for whom the page was made. */
export function sendOperation(address: string, person: string, operation: Operation): Promise<SaveAnswer> {
  const body = JSON.stringify({ person, operation: operation.id, patch: operation.patch });
  return ask(address, { method: "POST", headers: { "content-type": "application/json" }, body });
}

/** Asks for a state newer than this version. */
export function askForNews(address: string, person: string, version: number): Promise<SaveAnswer> {
  return ask(`${address}?person=${encodeURIComponent(person)}&since=${version}`, {});
}

async function ask(address: string, request: RequestInit): Promise<SaveAnswer> {
  try {
    const signal = AbortSignal.timeout(longestWait);
    const response = await fetch(address, { ...request, cache: "no-store", redirect: "error", signal });
    const answer: unknown = await response.json();
    return isAnswer(answer) ? answer : { status: "unanswered" };
  } catch {
    return { status: "unanswered" };
  }
}

const statuses: readonly unknown[] = ["saved", "unchanged", "refused", "signed-out", "other-person"];

function isAnswer(value: unknown): value is SaveAnswer {
  return typeof value === "object" && value !== null && "status" in value && statuses.includes(value.status);
}

/** A random id; browsers give `randomUUID` to pages over https and on localhost only. */
export function newOperationId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0"));
  const text = hex.join("");
  return [text.slice(0, 8), text.slice(8, 12), `4${text.slice(13, 16)}`, `8${text.slice(17, 20)}`, text.slice(20)].join(
    "-",
  );
}
