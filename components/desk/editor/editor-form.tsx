/** The form element of the editor: saves in place with JavaScript, sends every field without it. */
"use client";

import { useActionState, type ReactNode } from "react";
import { type ReportContent } from "@/report/content";
import { type FormAction, idleForm } from "../../form/form-state";

interface EditorFormProps {
  readonly id: string;
  readonly action: FormAction;
  readonly onSave: () => void;
  /** What the fields held when they were drawn: the other half of each change. */
  readonly seen: ReportContent;
  readonly children: ReactNode;
}

export function EditorForm({ id, action, onSave, seen, children }: EditorFormProps) {
  const [state, send] = useActionState(action, idleForm);
  return (
    <form
      id={id}
      action={send}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      className="flex min-w-0 flex-col gap-4"
    >
      <input type="hidden" name="seen" value={JSON.stringify(seen)} />
      {state.status === "refused" && (
        <p role="alert" className="text-error">
          {state.message}
        </p>
      )}
      {children}
    </form>
  );
}
