/** The one bar of the editor: state, saved-mark, save, submit. */
"use client";

import { type Finding } from "@/report/rules/define";
import { ActionForm } from "./action-form";
import { type Edits } from "./edit-state";
import { fill } from "./fill";
import { type FormAction } from "./form-state";
import { anchorOfFinding } from "./place";
import { plainButton, quiet } from "./styles";
import { type Words } from "./words";

interface EditorBarProps {
  readonly formId: string;
  readonly standing: string;
  readonly edits: Edits;
  readonly invalid: number;
  readonly isUnsaved: boolean;
  readonly blocking: readonly Finding[];
  readonly submit: FormAction | null;
  readonly words: Words["desk"]["editor"];
}

export function EditorBar({ formId, standing, edits, invalid, isUnsaved, blocking, submit, words }: EditorBarProps) {
  return (
    <div className="sticky top-0 z-20 flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line bg-paper py-2">
      <strong className="py-1">{standing}</strong>
      <p role="status" className={`${quiet} min-w-40 flex-1 py-1`}>
        {savedMark(edits, isUnsaved, words)}
        {invalid > 0 && <span className="block text-error">{fill(words.invalid, { n: invalid })}</span>}
        {blocking[0] && (
          <a href={`#${anchorOfFinding(blocking[0])}`} className="block text-error underline">
            {fill(words.blocking, { n: blocking.length })}
          </a>
        )}
      </p>
      <button type="submit" form={formId} className={plainButton}>
        {words.save}
      </button>
      {submit && (
        <ActionForm action={submit} button={words.submit} isPrimary isDisabled={isUnsaved}>
          <input type="hidden" name="seenVersion" value={edits.version} />
        </ActionForm>
      )}
    </div>
  );
}

function savedMark(edits: Edits, isUnsaved: boolean, words: EditorBarProps["words"]): string {
  if (edits.phase === "saving") return words.saving;
  if (edits.phase === "failed") return edits.message;
  return isUnsaved ? words.unsaved : fill(words.saved, { time: edits.savedAt });
}
