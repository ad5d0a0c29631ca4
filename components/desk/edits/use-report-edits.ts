/** An open editor: what is typed, kept in this browser until it is sent, and sent until it is answered. */
"use client";

import { useCallback, useMemo, useState, type SetStateAction } from "react";
import { type ReportContent } from "@/report/content";
import { type Field, type FieldValue } from "@/report/patch";
import { resolveConflicts, saveMarks, startEditing, unreadableCells, rebase, withoutRestored } from "./edit-saving";
import { type Edits, setField, startEdits, typeFigure, unsavedChanges } from "./edit-state";
import { useSender } from "./use-sender";
import { useUnsent } from "./use-unsent";

/** The report as the page was made, and for whom. */
export interface OpenReport {
  readonly content: ReportContent;
  readonly version: number;
  readonly savedAt: string;
  readonly person: string;
  readonly report: string;
  readonly revision: number;
  /** Where changes are sent. */
  readonly address: string;
}

export function useReportEdits(opened: OpenReport) {
  const [editing, setEditing] = useState(() =>
    startEditing(startEdits(opened.content, opened.version, opened.savedAt)),
  );
  const { edits, saving } = editing;
  const invalid = useMemo(() => unreadableCells(edits), [edits]);
  const isDirty = useMemo(() => Object.keys(unsavedChanges(edits)).length > 0, [edits]);
  const isUnsaved = isDirty || invalid.length > 0 || saving.operation !== null;
  // The page was made anew, by an action of this tab or a way back to it.
  if (saving.operation === null && opened.version > edits.version) {
    const { version, content, savedAt: at } = opened;
    setEditing((now) => rebase(now, { version, content, at }));
  }
  const isKept = useUnsent(opened, editing, setEditing);
  const saveNow = useSender(opened, editing, setEditing);
  const change = useCallback(
    (update: SetStateAction<Edits>) =>
      setEditing((now) => ({ ...now, edits: typeof update === "function" ? update(now.edits) : update })),
    [],
  );

  return {
    edits,
    saving,
    marks: useMemo(() => saveMarks(editing), [editing]),
    invalid,
    isUnsaved,
    /** Unsent, but safe from a closed tab. */
    isKept,
    /** Any other change of what is wanted: undo, a pasted block. */
    change,
    saveNow,
    type: useCallback((code: string, text: string) => change((now) => typeFigure(now, code, text)), [change]),
    set: useCallback((field: Field, value: FieldValue) => change((now) => setField(now, field, value)), [change]),
    resolve: (theirs: ReadonlySet<Field>) => setEditing((now) => resolveConflicts(now, theirs)),
    dropRestored: () => setEditing(withoutRestored),
    keepRestored: () => setEditing((now) => ({ ...now, saving: { ...now.saving, restored: {} } })),
  };
}
