/** A form that sends itself to an action and says how it went; works without JavaScript. */
"use client";

import { useActionState, type ReactNode } from "react";
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

export function ActionForm({ action, button, isPrimary = false, isDisabled = false, className, children }: ActionFormProps) {
  const [state, send, isPending] = useActionState(action, idleForm);
  return (
    <form action={send} className={className ?? "flex flex-col items-start gap-2"}>
      {children}
      <button type="submit" className={isPrimary ? primaryButton : plainButton} disabled={isPending || isDisabled}>
        {button}
      </button>
      {state.status === "refused" && (
        <p role="alert" className="text-sm text-error">
          {state.message}
        </p>
      )}
      {state.status === "saved" && state.message !== "" && (
        <p role="status" className="text-sm text-ink-soft">
          {state.message}
        </p>
      )}
    </form>
  );
}
