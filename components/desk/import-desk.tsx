/** Import: paste or choose a file, compare what was read with the original, then save it as a draft. */
"use client";

import { startTransition, useActionState, useState, type SubmitEvent } from "react";
import { type FormAction } from "./form-state";
import { type Locale } from "@/messages/translator";
import { ImportReview } from "./import-review";
import { idleImport, largestText, type ReadAction } from "./reading";
import { field, label, plainButton, primaryButton } from "./styles";
import { type Words } from "./words";

interface ImportDeskProps {
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly latestYear: number;
  readonly locale: Locale;
  readonly words: Pick<Words, "desk" | "importing">;
  readonly read: ReadAction;
  readonly save: FormAction;
}

export function ImportDesk({ agencies, latestYear, locale, words, read, save }: ImportDeskProps) {
  const [state, send, isPending] = useActionState(read, idleImport);
  const [isTooLarge, setTooLarge] = useState(false);
  const { importing } = words;

  function readUnlessTooLarge(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const size = [...form.values()].reduce(
      (bytes, value) => bytes + (typeof value === "string" ? new Blob([value]).size : value.size),
      0,
    );
    setTooLarge(size > largestText);
    if (size <= largestText) startTransition(() => send(form));
  }

  const problem = isTooLarge ? importing.tooLarge : state.status === "refused" ? state.message : null;
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <details open={state.reading === null}>
        <summary className={state.reading === null ? "sr-only" : "cursor-pointer text-accent"}>
          {importing.again}
        </summary>
        <form action={send} onSubmit={readUnlessTooLarge} className="flex flex-col items-start gap-3 pt-2">
          <label className={`${label} w-full`}>
            {importing.paste}
            <textarea name="text" rows={10} className={field} />
          </label>
          <label className={label}>
            {importing.file}
            <input type="file" name="file" accept=".txt,text/plain" className="max-w-full text-sm" />
          </label>
          <button type="submit" className={state.reading === null ? primaryButton : plainButton} disabled={isPending}>
            {isPending ? importing.reading : importing.read}
          </button>
        </form>
      </details>
      {problem !== null && (
        <p role="alert" className="text-error">
          {problem}
        </p>
      )}
      {state.reading && (
        <ImportReview
          key={state.reading.text}
          reading={state.reading}
          {...{ agencies, latestYear, locale, words, save }}
        />
      )}
    </div>
  );
}
