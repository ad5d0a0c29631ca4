/** The one bar of the editor: state, how saving goes, save, submit. */
"use client";

import { type Finding } from "@/report/rules/define";
import { ActionForm } from "../../form/action-form";
import { type useReportEdits } from "../edits/use-report-edits";
import { fill } from "../../form/fill";
import { type FormAction } from "../../form/form-state";
import { anchorOfFinding } from "../report/place";
import { link, plainButton, quiet, smallButton } from "../../form/styles";
import { type Words } from "../../form/words";

interface EditorBarProps {
  readonly formId: string;
  readonly standing: string;
  readonly editing: ReturnType<typeof useReportEdits>;
  readonly blocking: readonly Finding[];
  readonly submit: FormAction | null;
  readonly signInAddress: string;
  readonly words: Words["desk"];
}

export function EditorBar({ formId, standing, editing, blocking, submit, signInAddress, words }: EditorBarProps) {
  const { edits, saving, invalid, isUnsaved } = editing;
  const isOut = saving.connection === "signed-out" || saving.connection === "other-person";
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line py-2">
      <strong className="py-1">{standing}</strong>
      <div className={`${quiet} min-w-40 flex-1 py-1`}>
        <p role="status" data-link={saving.connection}>
          <span className={isOut || saving.connection === "waiting" ? "text-warning" : ""}>
            {sentenceOf(editing, words.saving)}
          </span>
          {saving.message !== "" && <span className="block text-error">{saving.message}</span>}
          {invalid.length > 0 && (
            <span className="block text-error">{fill(words.editor.invalid, { n: invalid.length })}</span>
          )}
        </p>
        {isOut && (
          <a href={signInAddress} target="_blank" rel="noopener" className={link}>
            {words.saving.signIn}
          </a>
        )}
        {blocking[0] && (
          <a href={`#${anchorOfFinding(blocking[0])}`} className="block text-error underline">
            {fill(words.editor.blocking, { n: blocking.length })}
          </a>
        )}
        <Restored editing={editing} words={words.saving} />
      </div>
      <button type="submit" form={formId} className={plainButton}>
        {words.editor.save}
      </button>
      {submit && (
        <ActionForm action={submit} button={words.editor.submit} isPrimary isDisabled={isUnsaved}>
          <input type="hidden" name="seenVersion" value={edits.version} />
        </ActionForm>
      )}
    </div>
  );
}

/** What was brought back from the local store, with the way to drop it. */
function Restored({ editing, words }: Pick<EditorBarProps, "editing"> & { readonly words: Words["desk"]["saving"] }) {
  const n = Object.keys(editing.saving.restored).length;
  if (n === 0) return null;
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-ink">
      {fill(words.restored, { n })}
      <button type="button" className={smallButton} onClick={editing.dropRestored}>
        {words.drop}
      </button>
      <button type="button" className={smallButton} onClick={editing.keepRestored}>
        {words.keep}
      </button>
    </p>
  );
}

function sentenceOf({ edits, saving, isUnsaved, isKept }: EditorBarProps["editing"], words: Words["desk"]["saving"]) {
  if (saving.connection === "signed-out") return words.signedOut;
  if (saving.connection === "other-person") return words.otherPerson;
  if (saving.connection === "waiting") return isKept ? words.offline : words.offlineNotKept;
  if (saving.connection === "sending") return words.saving;
  if (saving.conflicts.length > 0) return fill(words.held, { n: saving.conflicts.length });
  return isUnsaved ? words.unsaved : fill(words.savedAt, { time: edits.savedAt });
}
