/** The lock over the desk: the page stays as it is behind it, and is typed on in after the password. */
"use client";

import { useEffect, useRef, useState, type SubmitEvent } from "react";
import { field, label, link, primaryButton, quiet } from "../../form/styles";
import { type Words } from "../../form/words";
import { useLock } from "./use-lock";

interface LockScreenProps {
  readonly person: string;
  readonly name: string;
  readonly account: string;
  readonly idleMinutes: number;
  /** Where one signs in anew. */
  readonly signIn: string;
  readonly words: Words["signIn"]["lock"];
}

export function LockScreen({ person, name, account, idleMinutes, signIn, words }: LockScreenProps) {
  const { state, hasPassword, unlock } = useLock(person, idleMinutes);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (state === "open") dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
  }, [state]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
      // All of the screen itself: the backdrop knows no colours of ours in older browsers.
      className="fixed inset-0 m-0 h-full max-h-none w-full max-w-none border-0 bg-paper p-4 text-ink print:hidden"
    >
      <div className="mx-auto mt-[15vh] w-full max-w-md rounded border border-line-strong bg-surface p-6">
        <h2 id="lock-title" className="text-xl font-semibold">
          {state === "ended" ? words.ended : words.title}
        </h2>
        <p className={`${quiet} mt-2`}>{state === "ended" ? words.endedIntro : words.intro}</p>
        {state === "locked" && hasPassword && (
          <UnlockForm name={name} account={account} unlock={unlock} words={words} />
        )}
        <p className="mt-4 text-sm">
          <a href={signIn} target="_blank" rel="noreferrer" className={link}>
            {words.signIn}
          </a>
        </p>
      </div>
    </dialog>
  );
}

interface UnlockFormProps extends Pick<LockScreenProps, "name" | "account" | "words"> {
  readonly unlock: (password: string) => Promise<string | null>;
}

function UnlockForm({ name, account, unlock, words }: UnlockFormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const password = new FormData(form).get("password");
    setPending(true);
    try {
      setProblem(sentenceFor(await unlock(typeof password === "string" ? password : ""), words));
    } catch {
      setProblem(words.failed);
    } finally {
      form.reset();
      setPending(false);
    }
  }

  return (
    <form onSubmit={(event) => void send(event)} className="mt-4 flex flex-col gap-4">
      <p>
        {name} <span className="text-ink-soft">{account}</span>
      </p>
      <input type="hidden" name="username" value={account} autoComplete="username" />
      <label className={label}>
        {words.password}
        <input name="password" type="password" className={field} autoComplete="current-password" required autoFocus />
      </label>
      {problem !== null && (
        <p role="alert" className="text-sm text-error">
          {problem}
        </p>
      )}
      <button type="submit" className={primaryButton} disabled={isPending}>
        {words.button}
      </button>
    </form>
  );
}

function sentenceFor(reason: string | null, words: LockScreenProps["words"]): string | null {
  if (reason === null) return null;
  if (reason === "malformed") return words.wrong;
  return reason === "locked-out" ? words.tooMany : words.failed;
}
