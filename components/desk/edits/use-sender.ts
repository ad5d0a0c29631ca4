/** Sends changes one operation after the other, again until there is an answer, and asks now and then what others saved. */
"use client";

import { type Dispatch, type SetStateAction, useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { afterAnswer, afterNews, type Editing, operationToSend, withSent } from "./edit-saving";
import { askForNews, newOperationId, sendOperation } from "./saving";
import { planSending, type SendPlan } from "./send-plan";
import { signedInKey } from "./unsent-store";

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
  const [failures, setFailures] = useState(0);
  const [asked, setAsked] = useState(0);

  const attempt = useEffectEvent(async () => {
    // One at a time: what is typed meanwhile goes with the next.
    if (isAsking.current) return;
    isAsking.current = true;
    const operation = operationToSend(editing, newOperationId);
    if (operation) setEditing((now) => withSent(now, operation));
    const answer = operation
      ? await sendOperation(address, person, operation)
      : await askForNews(address, person, editing.edits.version);
    isAsking.current = false;
    setFailures((before) => (answer.status === "unanswered" ? before + 1 : 0));
    setEditing((now) => (operation ? afterAnswer(now, answer) : afterNews(now, answer)));
  });

  const { next, pause } = planSending(editing, failures);
  // Each key puts the save off; nothing else is put off by typing.
  const typed = next === "save" ? editing.edits.content : null;
  useEffect(() => waits[next](() => void attempt(), pause), [next, pause, typed]);

  useEffect(() => {
    if (asked > 0) void attempt();
  }, [asked]);

  return useCallback(() => setAsked((times) => times + 1), []);
}

/** How each plan is waited for; each gives how to stop waiting. */
const waits: Readonly<Record<SendPlan["next"], (act: () => void, pause: number) => () => void>> = {
  save: (act, pause) => {
    const timer = setTimeout(act, pause);
    return () => clearTimeout(timer);
  },
  answer: (act) => {
    act();
    return () => undefined;
  },
  again: askingAgain,
  snapshot: (act, pause) => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") act();
    }, pause);
    return () => clearInterval(timer);
  },
  nothing: () => () => undefined,
};

/** Asks again after each pause, when the connection is back, when somebody signed in or came back to the tab. */
function askingAgain(retry: () => void, pause: number): () => void {
  const timer = setInterval(retry, pause);
  const onReturn = () => {
    if (document.visibilityState === "visible") retry();
  };
  const onStore = (event: StorageEvent) => {
    if (event.key === signedInKey) retry();
  };
  window.addEventListener("online", retry);
  window.addEventListener("focus", onReturn);
  window.addEventListener("storage", onStore);
  document.addEventListener("visibilitychange", onReturn);
  return () => {
    clearInterval(timer);
    window.removeEventListener("online", retry);
    window.removeEventListener("focus", onReturn);
    window.removeEventListener("storage", onStore);
    document.removeEventListener("visibilitychange", onReturn);
  };
}
