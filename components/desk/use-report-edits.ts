/** Keeps an editor's changes, saves them on request and after a pause, and guards against leaving with unsaved ones. */
"use client";

import { useCallback, useEffect, useEffectEvent, useMemo, useState } from "react";
import { type ReportContent } from "@/report/content";
import { type Field, type FieldValue } from "@/report/patch";
import {
  afterSave,
  type Edits,
  problemOfCell,
  resolveConflict,
  type SaveChanges,
  setField,
  startEdits,
  typeFigure,
  unsavedChanges,
} from "./edit-state";

const pauseBeforeSaving = 2000;

interface Saved {
  readonly content: ReportContent;
  readonly version: number;
  readonly savedAt: string;
}

export function useReportEdits(onServer: Saved, saveChanges: SaveChanges, failure: string) {
  const [edits, setEdits] = useState(() => startEdits(onServer.content, onServer.version, onServer.savedAt));
  const patch = useMemo(() => unsavedChanges(edits), [edits]);
  const isDirty = Object.keys(patch).length > 0;
  const invalid = Object.keys(edits.texts).filter((code) => problemOfCell(edits, code) !== null);
  if (!isDirty && edits.phase === "idle" && onServer.version > edits.version) {
    setEdits(startEdits(onServer.content, onServer.version, onServer.savedAt));
  }

  async function saveFrom(now: Edits) {
    const changes = unsavedChanges(now);
    if (now.phase === "saving") return;
    if (Object.keys(changes).length === 0) {
      setEdits(now);
      return;
    }
    setEdits({ ...now, phase: "saving" });
    try {
      const answer = await saveChanges(changes);
      setEdits((later) => afterSave(later, now.content, answer));
    } catch {
      setEdits((later) => afterSave(later, now.content, { status: "refused", message: failure }));
    }
  }

  const saveAfterPause = useEffectEvent(() => void saveFrom(edits));
  const mayAutosave = isDirty && edits.phase === "idle" && edits.conflict === null;
  useEffect(() => {
    if (!mayAutosave) return;
    const timer = setTimeout(() => saveAfterPause(), pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [mayAutosave, edits.content]);

  const isUnsaved = isDirty || invalid.length > 0;
  useEffect(() => {
    if (!isUnsaved) return;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", guard);
    return () => window.removeEventListener("beforeunload", guard);
  }, [isUnsaved]);

  return {
    edits,
    invalid,
    isUnsaved,
    /** Any other change of what is wanted: undo, a pasted block. */
    change: setEdits,
    saveNow: () => void saveFrom(edits),
    type: useCallback((code: string, text: string) => setEdits((now) => typeFigure(now, code, text)), []),
    set: useCallback((field: Field, value: FieldValue) => setEdits((now) => setField(now, field, value)), []),
    resolve: (theirs: ReadonlySet<Field>) => void saveFrom(resolveConflict(edits, theirs)),
  };
}
