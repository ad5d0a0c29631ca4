/** Account and password; posts to next-auth itself when there is no JavaScript. */
"use client";

import { useState, type SubmitEvent } from "react";
import { signIn } from "next-auth/react";
import { field, label, link, primaryButton, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface SignInFormProps {
  readonly words: Words["signIn"];
  readonly error: string | null;
  readonly csrfToken: string;
  readonly after: string;
  /** Where one asks for a new password. */
  readonly forgotten: string;
  readonly isDemonstration: boolean;
}

export function SignInForm({ words, error, csrfToken, after, forgotten, isDemonstration }: SignInFormProps) {
  const [problem, setProblem] = useState(error);
  const [isPending, setPending] = useState(false);
  const [asksForCode, setAsksForCode] = useState(error === "second-factor");

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const refused = await problemOf(form);
    if (refused === null) window.location.assign(after);
    else setProblem(refused === "second-factor" && !asksForCode ? null : refused);
    if (refused === "second-factor") setAsksForCode(true);
    setPending(false);
  }

  return (
    <form
      method="post"
      action="/api/auth/callback/credentials"
      onSubmit={(event) => void send(event)}
      className="flex flex-col gap-4"
    >
      <h1 className="text-2xl font-semibold">{words.title}</h1>
      <p className={quiet}>{words.intro}</p>
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={after} />
      {problem !== null && (
        <p role="alert" className="rounded border border-error px-3 py-2 text-error">
          {sentenceFor(problem, words)}
        </p>
      )}
      <label className={label}>
        {words.account}
        <input name="account" className={field} autoComplete="username" autoCapitalize="none" required />
      </label>
      <label className={label}>
        {words.password}
        <input name="password" type="password" className={field} autoComplete="current-password" required />
      </label>
      {asksForCode && <CodeField words={words} />}
      <button type="submit" className={primaryButton} disabled={isPending}>
        {isPending ? words.pending : words.button}
      </button>
      <a href={forgotten} className={`${link} self-start text-sm`}>
        {words.forgotten}
      </a>
      {isDemonstration && <p className={quiet}>{words.demonstration}</p>}
    </form>
  );
}

function CodeField({ words }: Pick<SignInFormProps, "words">) {
  return (
    <label className={label}>
      {words.code}
      <input name="code" className={field} autoComplete="one-time-code" autoFocus required />
      <span className={quiet}>{words.codeHint}</span>
    </label>
  );
}

/** Tries account and password; null when they let one in. */
async function problemOf(form: FormData): Promise<string | null> {
  try {
    const given = { account: form.get("account"), password: form.get("password"), code: form.get("code") ?? "" };
    const answer = await signIn("credentials", { ...given, redirect: false });
    return answer?.ok ? null : (answer?.error ?? "failed");
  } catch {
    return "failed";
  }
}

function sentenceFor(problem: string, words: Words["signIn"]): string {
  if (problem === "malformed" || problem === "CredentialsSignin") return words.wrong;
  if (problem === "second-factor") return words.wrongCode;
  if (problem === "busy") return words.busy;
  return problem === "locked-out" ? words.lockedOut : words.failed;
}
