/** A form that says in words that it was done, where nothing else on the page shows it; works without JavaScript. */
"use client";

import { startTransition, useActionState, type ReactNode, type SubmitEvent } from "react";
import { type FormAction, idleForm } from "./form-state";
import { plainButton, primaryButton } from "./styles";

interface AnsweredFormProps {
  readonly action: FormAction;
  readonly button: string;
  /** What is said when it was done; left out: the message of the answer itself. */
  readonly done?: string;
  readonly isPrimary?: boolean;
  readonly children?: ReactNode;
}

export function AnsweredForm({ action, button, done, isPrimary = false, children }: AnsweredFormProps) {
  const [state, send, isPending] = useActionState(action, idleForm);

  // React empties a form after its action even when it was refused; sent this way, what was typed stays.
  function sendKeeping(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    startTransition(() => send(typed));
  }

  if (state.status === "saved")
    return (
      <p role="status" className="border-l-2 border-line-strong pl-3 whitespace-pre-line">
        {done ?? state.message}
      </p>
    );
  return (
    <form action={send} onSubmit={sendKeeping} className="flex w-full flex-col items-start gap-3">
      {children}
      <button type="submit" className={isPrimary ? primaryButton : plainButton} disabled={isPending}>
        {button}
      </button>
      {state.status === "refused" && (
        <p role="alert" className="text-sm text-error">
          {state.message}
        </p>
      )}
    </form>
  );
}
