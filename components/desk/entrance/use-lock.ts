/** When the desk locks: after some time without use in any tab, or when the server says that it is locked. */
"use client";

import { useCallback, useEffect, useState } from "react";

/** open: work goes on. locked: the password opens it. ended: only signing in anew does. */
export type LockState = "open" | "locked" | "ended";

interface Answer {
  readonly status: "live" | "locked" | "ended" | "refused";
  readonly personId?: string;
  readonly hasPassword?: boolean;
  readonly reason?: string;
}

const address = "/api/session";
const usedKey = "nianbao-last-use";
const checkMilliseconds = 10_000;
/** What somebody before the screen does. */
const signsOfUse = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

export interface Lock {
  readonly state: LockState;
  /** Whether a password opens it, or only the office's own sign-on does. */
  readonly hasPassword: boolean;
  /** Tries a password; gives why it was refused, or null where the lock is open. */
  readonly unlock: (password: string) => Promise<string | null>;
}

export function useLock(person: string, idleMinutes: number): Lock {
  const [state, setState] = useState<LockState>("open");
  const [hasPassword, setHasPassword] = useState(true);
  const take = useCallback(
    ({ status, personId, hasPassword: has }: Answer) => {
      if (has !== undefined) setHasPassword(has);
      // Somebody else may have signed in since: this page is not theirs.
      if (status === "live") setState(personId === person ? "open" : "ended");
      else if (status !== "refused") setState(status);
    },
    [person],
  );

  useEffect(() => watchUse(), []);
  useEffect(() => {
    const check = () => {
      if (state === "open" && Date.now() - lastUse() > idleMinutes * 60_000) {
        // Locked here at once, whether the server hears of it or not: it counts for itself too.
        setState("locked");
        void ask({ act: "lock" }).then(take, () => undefined);
      } else if (state !== "open") void ask().then(take, () => undefined);
    };
    const look = () => {
      if (document.visibilityState === "visible")
        void ask().then(
          (answer) => {
            // An ended sign-in is said where it matters: the page itself goes on keeping what is typed.
            if (answer.status === "locked" || state !== "open") take(answer);
          },
          () => undefined,
        );
    };
    const timer = setInterval(check, checkMilliseconds);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [state, idleMinutes, take]);

  const unlock = useCallback(
    async (password: string) => {
      const answer = await ask({ act: "unlock", password });
      if (answer.status === "live") noteUse();
      take(answer);
      return answer.status === "refused" ? (answer.reason ?? "failed") : null;
    },
    [take],
  );
  return { state, hasPassword, unlock };
}

async function ask(sent?: object): Promise<Answer> {
  const how = sent === undefined ? {} : { method: "POST", body: JSON.stringify(sent) };
  const response = await fetch(address, { ...how, headers: { "content-type": "application/json" }, cache: "no-store" });
  return (await response.json()) as Answer;
}

let usedAt = 0;

/** Notes each sign of use, for all tabs of this browser; gives how to stop. */
function watchUse(): () => void {
  noteUse();
  const note = () => {
    if (Date.now() - usedAt > 1000) noteUse();
  };
  for (const name of signsOfUse) window.addEventListener(name, note, { passive: true });
  return () => {
    for (const name of signsOfUse) window.removeEventListener(name, note);
  };
}

function noteUse(): void {
  usedAt = Date.now();
  try {
    localStorage.setItem(usedKey, String(usedAt));
  } catch {
    // Without a store each tab counts for itself.
  }
}

/** The latest sign of use in any tab. */
function lastUse(): number {
  try {
    return Math.max(usedAt, Number(localStorage.getItem(usedKey) ?? 0));
  } catch {
    return usedAt;
  }
}
