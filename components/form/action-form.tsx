/** A form that sends itself to an action and says how it went; works without JavaScript. */
"use client";

import { startTransition, useActionState, useEffect, useRef, type ReactNode, type SubmitEvent } from "react";
import { type FormAction, idleForm } from "./form-state";
import { plainButton, primaryButton } from "./styles";

interface ActionFormProps {
  readonly action: FormAction;
  readonly button: string;
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

export function ActionForm({
  action,
  button,
  isPrimary = false,
  isDisabled = false,
  className,
  children,
}: ActionFormProps) {
  const [state, send, isPending] = useActionState(action, idleForm);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status === "saved") form.current?.reset();
  }, [state]);

  // React empties a form after its action even when it was refused; sent this way, what was typed stays.
  function sendKeeping(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    startTransition(() => send(typed));
  }

  return (
    <form ref={form} action={send} onSubmit={sendKeeping} className={className ?? "flex flex-col items-start gap-2"}>
      {children}
      <button type="submit" className={isPrimary ? primaryButton : plainButton} disabled={isPending || isDisabled}>
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
