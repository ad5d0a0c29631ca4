/** A form that shows what an act touches before it can be confirmed; what was typed stays, and a change asks for a new preview. */
"use client";

import { startTransition, useActionState, useState, type ReactNode, type SubmitEvent } from "react";
import { plainButton, primaryButton } from "@/components/form/styles";

/** What came back: lines of what is touched, or why not. */
export interface ActState {
  readonly status: "idle" | "preview" | "saved" | "refused";
  readonly message: string;
  readonly touches: readonly string[];
}

export const idleAct: ActState = { status: "idle", message: "", touches: [] };

export type ActAction = (state: ActState, form: FormData) => Promise<ActState>;

interface ActFormProps {
  readonly action: ActAction;
  readonly words: { readonly preview: string; readonly confirm: string; readonly touches: string };
  readonly children: ReactNode;
}

export function ActForm({ action, words, children }: ActFormProps) {
  const [state, send, isPending] = useActionState(action, idleAct);
  const [isChanged, setChanged] = useState(false);
  const isSeen = state.status === "preview" && !isChanged;

  // React empties a form after its action: sent this way, what was typed stays for the confirmation.
  function sendKeeping(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget, event.nativeEvent.submitter);
    setChanged(false);
    startTransition(() => send(typed));
  }

  return (
    <form
      action={send}
      onSubmit={sendKeeping}
      onChange={() => setChanged(true)}
      className="flex max-w-2xl flex-col items-start gap-3"
    >
      {children}
      {isSeen && <Touches title={words.touches} lines={state.touches} />}
      <div className="flex flex-wrap gap-2">
        {isSeen && (
          <button type="submit" name="step" value="make" className={primaryButton} disabled={isPending}>
            {words.confirm}
          </button>
        )}
        <button type="submit" name="step" value="preview" className={plainButton} disabled={isPending}>
          {words.preview}
        </button>
        <noscript>
          <button type="submit" name="step" value="make" className={plainButton}>
            {words.confirm}
          </button>
        </noscript>
      </div>
      {state.status === "refused" && !isPending && (
        <p role="alert" className="text-sm text-error">
          {state.message}
        </p>
      )}
    </form>
  );
}

function Touches({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div role="status" className="w-full rounded border border-line bg-band px-3 py-2 text-sm">
      <p className="font-medium">{title}</p>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
