/** How an open editor and the server come together: what is sent, what an answer changes, what stays wanted. No browser. */
import { type ReportContent } from "@/report/content";
import { mergeValid, without } from "@/report/merge";
import {
  type Change,
  changesOf,
  type Field,
  fieldsOf,
  type FieldValue,
  figureField,
  type Patch,
  patchOf,
  sameValue,
  valueOf,
  withValue,
} from "@/report/patch";
import { type Edits, problemOfCell, unsavedChanges } from "./edit-state";
import { type FieldConflict, type FieldProblem, type Snapshot, type Operation, type SaveAnswer } from "./saving";
import { type Unsent } from "./unsent";

/** *waiting*: no answer from the server, it is asked again. */
export type Connection = "idle" | "sending" | "waiting" | "signed-out" | "other-person" | "refused";

/** What the editor knows about its saving. */
export interface Saving {
  readonly connection: Connection;
  /** Sent and not answered yet; sent again under the same id until it is. */
  readonly operation: Operation | null;
  readonly message: string;
  /** What was refused as a whole, so that it is not sent again unchanged. */
  readonly refused: Patch | null;
  readonly conflicts: readonly FieldConflict[];
  readonly malformed: readonly (FieldProblem & { readonly value: FieldValue })[];
  /** Saved from this tab since it was opened. */
  readonly savedFields: ReadonlySet<Field>;
  /** Taken from the local store when the page was opened: from what the server had. */
  readonly restored: Patch;
}

export interface Editing {
  readonly edits: Edits;
  readonly saving: Saving;
}

/** Nothing gets through: it is tried again, and the bar goes on saying why until something does. */
export function isStuck(connection: Connection): boolean {
  return connection === "waiting" || connection === "signed-out" || connection === "other-person";
}

export function startEditing(edits: Edits): Editing {
  const nothing = { operation: null, message: "", refused: null, conflicts: [], malformed: [], restored: {} };
  return { edits, saving: { connection: "idle", ...nothing, savedFields: new Set() } };
}

/** Changes that may be sent: neither in conflict nor known to be no value of the field. */
export function sendable({ edits, saving }: Editing): Patch {
  const held = saving.malformed.filter(({ field, value }) => sameValue(valueOf(edits.content, field), value));
  return without(unsavedChanges(edits), new Set([...saving.conflicts, ...held].map(({ field }) => field)));
}

/** The operation to send now: the one without an answer before any new one; null when there is nothing to send. */
export function operationToSend(editing: Editing, newId: () => string): Operation | null {
  if (editing.saving.operation) return editing.saving.operation;
  const patch = sendable(editing);
  return Object.keys(patch).length > 0 ? { id: newId(), patch } : null;
}

export function withSent({ edits, saving }: Editing, operation: Operation): Editing {
  return {
    edits,
    saving: { ...saving, operation, connection: isStuck(saving.connection) ? saving.connection : "sending" },
  };
}

/** Takes the server's answer over; what was typed while it was on its way stays wanted. */
export function afterAnswer(editing: Editing, answer: SaveAnswer): Editing {
  const { edits, saving } = editing;
  switch (answer.status) {
    case "unanswered":
      return { edits, saving: { ...saving, connection: "waiting" } };
    case "signed-out":
    case "other-person":
      return { edits, saving: { ...saving, connection: answer.status } };
    case "unchanged":
      return { edits, saving: { ...saving, connection: "idle" } };
    case "refused": {
      const { message } = answer;
      return {
        edits,
        saving: { ...saving, connection: "refused", message, refused: sendable(editing), operation: null },
      };
    }
    case "saved":
      return afterSave(editing, answer);
  }
}

function afterSave({ edits, saving }: Editing, answer: Extract<SaveAnswer, { status: "saved" }>): Editing {
  const sent = saving.operation?.patch ?? {};
  const malformed = answer.malformed.map((problem) => ({ ...problem, value: sent[problem.field]?.to }));
  const heldBack = new Set([...answer.conflicts, ...answer.malformed].map(({ field }) => field));
  const made = fieldsOf(sent).filter((field) => !heldBack.has(field));
  const conflicts = [...saving.conflicts.filter(({ field }) => !heldBack.has(field)), ...answer.conflicts];
  const taken = rebase({ edits, saving: { ...saving, conflicts, malformed } }, answer, sent);
  return {
    edits: taken.edits,
    saving: {
      ...taken.saving,
      ...{ connection: "idle", operation: null, message: malformed[0]?.message ?? "", refused: null },
      savedFields: new Set([...saving.savedFields, ...made]),
    },
  };
}

/** Takes the answer to a question without changes: what others saved, or nothing new. */
export function afterNews(editing: Editing, answer: SaveAnswer): Editing {
  if (answer.status !== "saved") return afterAnswer(editing, answer);
  const isNewer = answer.version > editing.edits.version;
  const { edits, saving } = isNewer ? rebase(editing, answer) : editing;
  return { edits, saving: { ...saving, connection: "idle" } };
}

/** Lays what is wanted here over a newer state of the report. `sent` is what the state answers, if it is an answer. */
export function rebase({ edits, saving }: Editing, snapshot: Snapshot, sent: Patch = {}): Editing {
  const inConflict = new Set(saving.conflicts.map(({ field }) => field));
  let saved = snapshot.content;
  let content = snapshot.content;
  for (const field of new Set([...touchedFields(edits), ...fieldsOf(sent)])) {
    const mine = valueOf(edits.content, field);
    const theirs = valueOf(snapshot.content, field);
    const change = sent[field];
    const isOverwritten = change !== undefined && !sameValue(theirs, change.to) && !isHeld(saving, field);
    // Saved, then changed by somebody who saw it: theirs stands, unless it was typed here again.
    if (isOverwritten && sameValue(mine, change.to)) continue;
    const seenByConflict = inConflict.has(field) ? theirs : valueOf(edits.saved, field);
    const seen = change === undefined || isHeld(saving, field) ? seenByConflict : change.to;
    saved = withValue(saved, field, seen);
    content = withValue(content, field, mine);
  }
  const { version, at: savedAt } = snapshot;
  const conflicts = saving.conflicts.flatMap((conflict): FieldConflict[] => {
    const { field } = conflict;
    const theirs = valueOf(snapshot.content, field);
    if (sameValue(valueOf(content, field), theirs)) return [];
    return [sameValue(theirs, conflict.theirs) ? conflict : { ...conflict, theirs, by: null, at: snapshot.at }];
  });
  return { edits: { ...edits, saved, content, version, savedAt }, saving: { ...saving, conflicts } };
}

function isHeld({ conflicts, malformed }: Saving, field: Field): boolean {
  return [...conflicts, ...malformed].some((held) => held.field === field);
}

/** Fields with changes, and cells whose text is no figure yet: what others save is not put under a person's hands. */
function touchedFields(edits: Edits): Set<Field> {
  const changed = fieldsOf(unsavedChanges(edits));
  return new Set([...changed, ...unreadableCells(edits).map(figureField)]);
}

/** Codes of cells whose text is no figure. */
export function unreadableCells(edits: Edits): string[] {
  return Object.keys(edits.texts).filter((code) => problemOfCell(edits, code) !== null);
}

/** Settles conflicts: the other person's values become what was seen, and the chosen fields take them over. */
export function resolveConflicts({ edits, saving }: Editing, takeTheirs: ReadonlySet<Field>): Editing {
  let { saved, content } = edits;
  for (const { field, theirs } of saving.conflicts) {
    saved = withValue(saved, field, theirs);
    if (takeTheirs.has(field)) content = withValue(content, field, theirs);
  }
  const texts = withoutTexts(
    edits,
    saving.conflicts.map(({ field }) => field).filter((field) => takeTheirs.has(field)),
  );
  return { edits: { ...edits, saved, content, texts }, saving: { ...saving, conflicts: [] } };
}

function withoutTexts({ texts }: Edits, fields: readonly Field[]): Edits["texts"] {
  const gone = new Set<string>(fields);
  return Object.fromEntries(Object.entries(texts).filter(([code]) => !gone.has(figureField(code))));
}

/** What would be lost with the tab; null when nothing would. */
export function unsentOf({ edits, saving }: Editing): Unsent | null {
  const seen = new Map(saving.conflicts.map((conflict) => [conflict.field, conflict.seen]));
  // Sent, and changed back before the answer: nothing differs from what was saved last, but from what may be saved now.
  const back = changesOf(saving.operation?.patch ?? {}).flatMap(([field, { to }]) => {
    const mine = valueOf(edits.content, field);
    return sameValue(mine, to) ? [] : [[field, { from: to, to: mine }] as const];
  });
  const typed = changesOf(unsavedChanges(edits)).map(
    ([field, { from, to }]) => [field, { from: seen.has(field) ? seen.get(field) : from, to }] as const,
  );
  const changes = [...back, ...typed];
  const texts = Object.fromEntries(unreadableCells(edits).map((code) => [code, edits.texts[code] ?? ""]));
  if (changes.length === 0 && Object.keys(texts).length === 0) return null;
  return { patch: patchOf(changes), texts, operation: saving.operation };
}

/** Lays what was not sent over what the server has; what stands there already, or cannot stand there, is left out. */
export function withUnsent({ edits, saving }: Editing, unsent: Unsent): Editing {
  let { saved } = edits;
  const wanted = changesOf(unsent.patch).map(([field, { to }]): [Field, Change] => [
    field,
    { from: valueOf(edits.content, field), to },
  ]);
  const merged = mergeValid(edits.content, patchOf(wanted));
  const content: ReportContent = merged?.content ?? edits.content;
  const changed = merged?.changed ?? {};
  for (const field of fieldsOf(changed)) saved = withValue(saved, field, unsent.patch[field]?.from);
  const isOpen = Object.keys(unsent.operation?.patch ?? {}).some((field) => field in changed);
  const texts = { ...edits.texts, ...unsent.texts };
  const operation = isOpen ? unsent.operation : saving.operation;
  return {
    edits: { ...edits, saved, content, texts },
    saving: { ...saving, operation, restored: { ...saving.restored, ...changed } },
  };
}

/** Takes what was restored back to what the server had, as far as it was not typed over since. */
export function withoutRestored({ edits, saving }: Editing): Editing {
  let { saved, content } = edits;
  const dropped = changesOf(saving.restored).filter(([field, { to }]) => sameValue(valueOf(content, field), to));
  for (const [field, { from, to }] of dropped) {
    content = withValue(content, field, from);
    if (!sameValue(valueOf(saved, field), to)) saved = withValue(saved, field, from);
  }
  const fields = dropped.map(([field]) => field);
  const conflicts = saving.conflicts.filter(({ field }) => !fields.includes(field));
  const texts = withoutTexts(edits, fields);
  return { edits: { ...edits, saved, content, texts }, saving: { ...saving, conflicts, restored: {} } };
}

/** The mark at a field. */
export type SaveMark = "unsaved" | "saving" | "saved" | "failed";

/** Marks of all fields that have one. */
export function saveMarks({ edits, saving }: Editing): ReadonlyMap<Field, SaveMark> {
  const marks = new Map<Field, SaveMark>([...saving.savedFields].map((field) => [field, "saved"]));
  const hasFailed = isStuck(saving.connection) || saving.connection === "refused";
  for (const [field, { to }] of changesOf(unsavedChanges(edits))) {
    const sent = saving.connection === "sending" ? saving.operation?.patch[field] : undefined;
    const isUnderWay = sent !== undefined && sameValue(sent.to, to);
    marks.set(field, hasFailed || isHeld(saving, field) ? "failed" : isUnderWay ? "saving" : "unsaved");
  }
  return marks;
}
