/** Runs the list of documents on the import page: two are read at a time, and what each would meet is looked up. */
"use client";

import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { type Sentence } from "@/report/sentence";
import { matchAgency } from "./import-agency";
import { type Item, keyText, newItem, type QueueEvent, queueReducer, withReading } from "./import-queue";
import { sendDocument, type Source } from "./import-reader";
import { type KeptReading } from "@/report/reading";
import { largestDocument, largestZip, type LookUpAction } from "./reading";

const atOnce = 2;

interface DocumentsProps {
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  /** Where documents are sent to be read. */
  readonly readAddress: string;
  readonly lookUp: LookUpAction;
  /** What a page without script has read already. */
  readonly first: KeptReading | null;
  /** Sentences for a document that is too large, and for a connection that failed. */
  readonly problems: { readonly tooLarge: Sentence; readonly lost: Sentence };
}

export interface Documents {
  readonly items: readonly Item[];
  readonly dispatch: (event: QueueEvent) => void;
  readonly add: (sources: readonly Source[]) => void;
  readonly cancel: (id: string) => void;
}

export function useDocuments({ agencies, readAddress, lookUp, first, problems }: DocumentsProps): Documents {
  const match = useMemo(() => (printed: string | null) => matchAgency(printed, agencies), [agencies]);
  const reducer = useMemo(() => queueReducer(match), [match]);
  const [items, dispatch] = useReducer(reducer, first, (reading): readonly Item[] =>
    reading ? [withReading(newItem("0", reading.name, null), reading, match)] : [],
  );
  const running = useRef(new Map<string, AbortController>());
  const made = useRef(1);

  const add = useCallback(
    (sources: readonly Source[]) => {
      const named = sources.map((source) => ({ id: String(made.current++), source }));
      for (const { id, source } of named.filter(({ source }) => isTooLarge(source))) {
        dispatch({ type: "refused", id, name: source.name, problem: problems.tooLarge });
      }
      dispatch({ type: "added", sources: named.filter(({ source }) => !isTooLarge(source)) });
    },
    [problems],
  );

  const cancel = useCallback((id: string) => {
    // A file of a zip comes and goes with its zip.
    const sent = id.split("/")[0] ?? id;
    running.current.get(sent)?.abort();
    dispatch({ type: "cancelled", id: sent });
  }, []);

  useEffect(() => {
    const now = running.current;
    const waiting = items.filter(({ id, state, source }) => state === "waiting" && source && !now.has(id));
    for (const { id, source } of waiting.slice(0, Math.max(0, atOnce - now.size))) {
      if (!source) continue;
      const controller = new AbortController();
      now.set(id, controller);
      dispatch({ type: "started", id });
      sendDocument(readAddress, source, {
        signal: controller.signal,
        onEvent: (answer) => dispatch({ type: "answered", id, answer }),
      })
        .catch(() => undefined)
        .finally(() => {
          now.delete(id);
          // Whatever was not answered by now never will be; where all was, this changes nothing.
          dispatch({ type: "ended", id, problem: problems.lost });
        });
    }
  }, [items, readAddress, problems]);

  useEffect(() => () => running.current.forEach((each) => each.abort()), []);
  useTargets(items, dispatch, lookUp);
  return { items, dispatch, add, cancel };
}

/** Asks, one after the other, what stands where each read document would be saved. */
function useTargets(items: readonly Item[], dispatch: (event: QueueEvent) => void, lookUp: LookUpAction): void {
  const asking = useRef(false);
  // The next one may have come to stand before this one while it was asked for: each answer has its turn looked at.
  const [answers, setAnswers] = useState(0);
  const next = items.find(({ state, key, target, saved }) => {
    const of = keyText(key);
    return state === "read" && saved === null && of !== null && target?.of !== of;
  });
  useEffect(() => {
    if (!next || asking.current) return;
    const of = keyText(next.key) ?? "";
    asking.current = true;
    void lookUp(next.key)
      .catch(() => null)
      .then((found) => {
        asking.current = false;
        setAnswers((count) => count + 1);
        dispatch({ type: "found", id: next.id, target: { of, found } });
      });
  }, [next, answers, dispatch, lookUp]);
}

function isTooLarge({ name, body }: Source): boolean {
  return body.size > (/\.zip$/i.test(name) ? largestZip : largestDocument);
}
