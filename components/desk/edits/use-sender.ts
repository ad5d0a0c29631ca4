/** Sends changes one operation after the other, again until there is an answer, and asks now and then what others saved. */
"use client";

import { type Dispatch, type SetStateAction, useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { changesOf, type Patch, sameValue } from "@/report/patch";
import {
  afterAnswer,
  afterNews,
  type Editing,
  isStuck,
  type Link,
  operationToSend,
  sendable,
  withSent,
} from "./edit-saving";
import { askForNews, newOperationId, sendOperation } from "./saving";
import { signedInKey } from "./unsent-store";

const pauseBeforeSaving = 2_000;
const firstRetry = 1_000;
const longestRetry = 30_000;
const pauseBetweenNews = 20_000;

interface Receiver {
  readonly address: string;
  readonly person: string;
}

/** Returns how to save at once. */
export function useSender(
  { address, person }: Receiver,
  editing: Editing,
  setEditing: Dispatch<SetStateAction<Editing>>,
): () => void {
  const isAsking = useRef(false);
  const failures = useRef(0);
  const [asked, setAsked] = useState(0);
  const { link, operation, refused } = editing.saving;

  const attempt = useEffectEvent(async () => {
    // One at a time: what is typed meanwhile goes with the next.
    if (isAsking.current) return;
    isAsking.current = true;
    const next = operationToSend(editing, newOperationId);
    if (next) setEditing((now) => withSent(now, next));
    const answer = next
      ? await sendOperation(address, person, next)
      : await askForNews(address, person, editing.edits.version);
    isAsking.current = false;
    failures.current = answer.status === "unanswered" ? failures.current + 1 : 0;
    setEditing((now) => (next ? afterAnswer(now, answer) : afterNews(now, answer)));
  });

  const patch = sendable(editing);
  const isNew = Object.keys(patch).length > 0 && !(refused && isSame(refused, patch));
  const mayAutosave = operation === null && (link === "idle" || link === "refused") && isNew;
  // Brought back from the local store: sent before, and never answered.
  const isForgotten = operation !== null && link === "idle";
  useEffect(() => {
    if (!mayAutosave) return;
    const timer = setTimeout(() => void attempt(), pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [mayAutosave, editing.edits.content]);

  useEffect(() => {
    if (asked > 0 || isForgotten) void attempt();
  }, [asked, isForgotten]);

  const mustAskAgain = isStuck(link);
  useEffect(
    () =>
      mustAskAgain
        ? askingAgain(
            () => pauseOf(link, failures.current),
            () => void attempt(),
          )
        : undefined,
    [mustAskAgain, link],
  );

  const mayAsk = link === "idle" && operation === null && !mayAutosave;
  useEffect(() => {
    if (!mayAsk) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void attempt();
    }, pauseBetweenNews);
    return () => clearInterval(timer);
  }, [mayAsk]);

  return useCallback(() => setAsked((times) => times + 1), []);
}

function pauseOf(link: Link, failures: number): number {
  // Signing in wakes the tab by itself; asking is for browsers that do not tell.
  if (link !== "waiting") return longestRetry;
  return Math.min(firstRetry * 2 ** Math.max(0, failures - 1), longestRetry);
}

/** Asks again after a pause that grows, when the connection is back, when somebody signed in or came back to the tab. */
function askingAgain(pause: () => number, retry: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const plan = () => {
    timer = setTimeout(() => {
      retry();
      plan();
    }, pause());
  };
  const onReturn = () => {
    if (document.visibilityState === "visible") retry();
  };
  const onStore = (event: StorageEvent) => {
    if (event.key === signedInKey) retry();
  };
  plan();
  window.addEventListener("online", retry);
  window.addEventListener("focus", onReturn);
  window.addEventListener("storage", onStore);
  document.addEventListener("visibilitychange", onReturn);
  return () => {
    clearTimeout(timer);
    window.removeEventListener("online", retry);
    window.removeEventListener("focus", onReturn);
    window.removeEventListener("storage", onStore);
    document.removeEventListener("visibilitychange", onReturn);
  };
}

function isSame(one: Patch, other: Patch): boolean {
  const changes = changesOf(one);
  return (
    changes.length === Object.keys(other).length &&
    changes.every(([field, { to }]) => field in other && sameValue(other[field]?.to, to))
  );
}
