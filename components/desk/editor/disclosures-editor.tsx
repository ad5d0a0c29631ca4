/** The itemised list of proactive disclosures: add, remove, reorder, paste; the sum runs beside the stated total. */
"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { type Disclosure, type Disclosures } from "@/report/content";
import { subtractDecimals, sum } from "@/report/figure";
import { type Field, type FieldValue } from "@/report/patch";
import { CategoryLine, CountInput, idOfCategory, suggestionsId } from "./category-line";
import { blankItem, isBlank, itemsIn, missingFrom, moved, suggestionsFor, withPasted } from "./category-list";
import { fill } from "../../form/fill";
import { anchorOf } from "../report/place";
import { heading, plainButton, quiet, smallButton } from "../../form/styles";
import { type Words } from "../../form/words";

interface DisclosuresEditorProps {
  readonly disclosures: Disclosures | null;
  readonly lastYear: Disclosures | null;
  readonly words: Words["desk"]["editor"];
  readonly onSet: (field: Field, value: FieldValue) => void;
}

const none: Disclosures = { statedTotal: null, items: [] };

export function DisclosuresEditor({ disclosures, lastYear, words, onSet }: DisclosuresEditorProps) {
  const { statedTotal, items } = disclosures ?? none;
  const set = (next: Disclosures) =>
    onSet("disclosures", next.items.length === 0 && next.statedTotal === null ? null : next);
  const list = useCategoryLines(items, (next) => set({ statedTotal, items: next }), words.list);
  const before = lastYear?.items ?? [];
  const missing = missingFrom(items, before);
  return (
    <section id={anchorOf("disclosures")} className="flex scroll-mt-44 flex-col gap-2">
      <h2 className={heading}>{words.disclosuresTitle}</h2>
      <datalist id={suggestionsId}>
        {suggestionsFor(items, before).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ol className="flex flex-col gap-2">
        {list.lines.map((item, line) => (
          <CategoryLine
            key={`${list.generation}-${line}`}
            {...{ item, line, words }}
            isFirst={line === 0}
            isLast={line === list.lines.length - 1}
            {...list.handlers}
          />
        ))}
      </ol>
      <p className="flex flex-wrap gap-2">
        <button type="button" className={plainButton} onClick={list.add}>
          {words.add}
        </button>
        {missing.length > 0 && (
          <button
            type="button"
            className={smallButton}
            onClick={() => set({ statedTotal, items: [...items, ...missing] })}
          >
            {fill(words.list.lastYear, { n: missing.length })}
          </button>
        )}
      </p>
      <p role="status" className="min-h-5 text-sm">
        {list.sentence}
      </p>
      <div className="flex items-center gap-2 text-sm">
        <label htmlFor="disclosures-total">{words.statedTotal}</label>
        <CountInput
          id="disclosures-total"
          name="disclosures.statedTotal"
          label={words.statedTotal}
          count={statedTotal}
          words={words}
          onChange={(count) => set({ statedTotal: count, items })}
        />
      </div>
      <RunningSum {...{ statedTotal, items, words }} />
      <p className={quiet}>{words.list.source}</p>
    </section>
  );
}

/** The lines on screen: the items, and the one line that is not filled in yet, which is no part of the report. */
function useCategoryLines(
  items: readonly Disclosure[],
  setItems: (items: readonly Disclosure[]) => void,
  words: Words["desk"]["editor"]["list"],
) {
  const [blankAt, setBlankAt] = useState<number | null>(null);
  const [sentence, say] = useState("");
  // Lines that stand elsewhere than before are drawn anew: what was half typed in a count stays with no other line.
  const [generation, setGeneration] = useState(0);
  const goTo = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (goTo.current === null) return;
    document.getElementById(goTo.current)?.focus();
    goTo.current = null;
  });
  const blank = items.length === 0 ? 0 : blankAt;
  const indexOf = (line: number) => (blank !== null && line > blank ? line - 1 : line);
  const isBlankLine = (line: number) => line === blank;
  const lines = blank === null ? items : [...items.slice(0, blank), blankItem, ...items.slice(blank)];
  const rebuild = (next: readonly Disclosure[], focus: string | null, said: string) => {
    setItems(next);
    setBlankAt(null);
    setGeneration(generation + 1);
    goTo.current = focus;
    say(said);
  };
  const openBlank = (line: number) => {
    setBlankAt(line);
    goTo.current = idOfCategory(line);
    say("");
  };
  const handlers = {
    onChange: (line: number, item: Disclosure) => {
      const at = indexOf(line);
      const from = isBlankLine(line) ? at : at + 1;
      setBlankAt(isBlank(item) ? at : isBlankLine(line) ? null : blankAt);
      setItems([...items.slice(0, at), ...(isBlank(item) ? [] : [item]), ...items.slice(from)]);
    },
    onMove: (line: number, by: -1 | 1) => {
      const at = indexOf(line);
      if (isBlankLine(line) || !items[at + by]) return;
      const name = items[at]?.category ?? "";
      rebuild(moved(items, at, by), idOfCategory(at + by), fill(words.moved, { name, n: at + by + 1 }));
    },
    onRemove: (line: number) => {
      const at = indexOf(line);
      const next = isBlankLine(line) ? items : items.filter((_each, index) => index !== at);
      const name = lines[line]?.category ?? "";
      rebuild(next, idOfCategory(Math.min(at, Math.max(0, next.length - 1))), fill(words.removed, { name }));
    },
    onNext: (line: number) => {
      if (isBlankLine(line)) return;
      // A line below that waits to be filled is the next one.
      if (isBlankLine(line + 1)) document.getElementById(idOfCategory(line + 1))?.focus();
      else openBlank(indexOf(line) + 1);
    },
    onPaste: (line: number, text: string): boolean => {
      const pasted = itemsIn(text);
      if (!/[\t\n]/.test(text.trim()) || pasted.length === 0) return false;
      const at = isBlankLine(line) ? indexOf(line) : indexOf(line) + 1;
      rebuild(withPasted(items, at, pasted), null, fill(words.pasted, { n: pasted.length }));
      return true;
    },
  };
  return { lines, generation, sentence, handlers, add: () => openBlank(items.length) };
}

function RunningSum({ statedTotal, items, words }: Disclosures & { readonly words: Words["desk"]["editor"] }) {
  const { value, missing } = sum(items.map(({ count }) => count));
  if (value === null) return null;
  const running = missing === 0 ? fill(words.runningSum, { value }) : fill(words.runningSumMissing, { value, missing });
  const difference = statedTotal === null ? null : subtractDecimals(value, String(statedTotal));
  return (
    <p role="status" className={difference === null || difference === "0" ? quiet : "text-sm text-warning"}>
      {running}
      {difference !== null && words.grid.between}
      {difference !== null && (difference === "0" ? words.sumMatches : fill(words.sumDiffers, { value: difference }))}
    </p>
  );
}
