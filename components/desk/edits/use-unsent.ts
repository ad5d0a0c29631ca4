/** Keeps what is not sent in the local store with each change, brings it back at opening, and warns only without a store. */
"use client";

import {
  type Dispatch,
  type SetStateAction,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { afterAnswer, type Editing, unsentOf, withUnsent } from "./edit-saving";
import { newOperationId } from "./saving";
import { canKeep, findUnsent, forgetOtherTabs, keepUnsent, onSignOut, type UnsentKey } from "./unsent-store";

/** Whether this browser keeps what is not sent. */
export function useUnsent(key: UnsentKey, editing: Editing, setEditing: Dispatch<SetStateAction<Editing>>): boolean {
  const { person, report, revision } = key;
  const [tab] = useState(newOperationId);
  const [isOpen, setOpen] = useState(false);
  const [isSignedOut, setSignedOut] = useState(false);
  const { edits, saving } = editing;
  const hasUnsent = unsentOf(editing) !== null;

  const restore = useEffectEvent(() => {
    const unsent = findUnsent(key);
    const restored = unsent ? withUnsent(editing, unsent) : editing;
    // First this tab has it, then the others need it no more.
    if (keepUnsent(key, tab, unsentOf(restored))) forgetOtherTabs(key, tab);
    if (unsent) setEditing((now) => withUnsent(now, unsent));
    setOpen(true);
  });
  useEffect(() => {
    const timer = setTimeout(() => restore(), 0);
    return () => clearTimeout(timer);
  }, [person, report, revision]);

  // The server answered again: the tab belongs to a person who is signed in.
  if (isSignedOut && saving.connection === "idle") setSignedOut(false);
  const leave = useEffectEvent(() => {
    setSignedOut(true);
    setEditing((now) => afterAnswer(now, { status: "signed-out" }));
  });
  useEffect(() => onSignOut(() => leave()), []);

  const mayKeep = !isSignedOut && saving.connection !== "other-person";
  const keep = useEffectEvent(() => keepUnsent(key, tab, mayKeep ? unsentOf(editing) : null));
  // Before the browser draws: a tab that crashes right after a key has kept it.
  useLayoutEffect(() => {
    if (isOpen) keep();
  }, [isOpen, mayKeep, edits, saving.operation, saving.conflicts]);

  const guard = useEffectEvent((event: BeforeUnloadEvent) => {
    if (!keep() || !mayKeep) event.preventDefault();
  });
  useEffect(() => {
    if (!hasUnsent) return;
    const ask = (event: BeforeUnloadEvent) => guard(event);
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [hasUnsent]);
  return useSyncExternalStore(neverChanges, canKeep, () => true) && mayKeep;
}

const neverChanges = () => () => undefined;
