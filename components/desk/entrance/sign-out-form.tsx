/** Signing out: empties the local store of this browser, after a word about what was not sent. A plain form without JavaScript. */
"use client";

import { useState, type SubmitEvent } from "react";
import { signOut } from "next-auth/react";
import { fill } from "../../form/fill";
import { smallButton } from "../../form/styles";
import { countUnsent, wipeStore } from "../edits/unsent-store";
import { type Words } from "../../form/words";

interface SignOutFormProps {
  readonly person: string;
  readonly csrfToken: string;
  /** Where the browser goes afterwards. */
  readonly after: string;
  readonly words: Words["desk"]["saving"];
}

export function SignOutForm({ person, csrfToken, after, words }: SignOutFormProps) {
  const [unsent, setUnsent] = useState(0);
  const [isPending, setPending] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function leave() {
    setPending(true);
    try {
      await signOut({ redirect: false });
      wipeStore();
      window.location.assign(after);
    } catch {
      setFailed(true);
      setPending(false);
    }
  }

  function ask(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const n = countUnsent(person);
    if (n > 0 && unsent === 0) setUnsent(n);
    else void leave();
  }

  return (
    <form
      method="post"
      action="/api/auth/signout"
      onSubmit={ask}
      className="flex flex-wrap items-center justify-end gap-2"
    >
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={after} />
      <span role="status" className="text-warning">
        {hasFailed ? words.signOutFailed : unsent > 0 ? fill(words.signOutUnsent, { n: unsent }) : ""}
      </span>
      {unsent > 0 && (
        <button type="button" className={smallButton} onClick={() => setUnsent(0)}>
          {words.stay}
        </button>
      )}
      <button type="submit" className={smallButton} disabled={isPending}>
        {unsent > 0 ? words.signOutAnyway : words.signOut}
      </button>
    </form>
  );
}
