/** The itemised list of proactive disclosures: add, remove, reorder, paste; the sum runs beside the stated total. */
"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { type Disclosure, type Disclosures } from "@/report/content";
import { subtractDecimals, sum } from "@/report/figure";
import { type Field, type FieldValue } from "@/report/patch";
import { CategoryLine, CountInput, idOfCategory, suggestionsId } from "./category-line";
import { isPastedList, linesOf, type LinesEvent, noLines, type Said, stepOf } from "./category-lines";
import { missingFrom, suggestionsFor } from "./category-list";
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
      <Suggestions names={suggestionsFor(items, before)} />
      <ol className="flex flex-col gap-2">
        {list.lines.map((item, line) => (
          <CategoryLine
            key={`${list.generation}-${line}`}
            item={item}
            line={line}
            words={words}
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
      <StatedTotal count={statedTotal} words={words} onChange={(count) => set({ statedTotal: count, items })} />
      <RunningSum statedTotal={statedTotal} items={items} words={words} />
      <p className={quiet}>{words.list.source}</p>
    </section>
  );
}

function Suggestions({ names }: { readonly names: readonly string[] }) {
  return (
    <datalist id={suggestionsId}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

interface StatedTotalProps {
  readonly count: number | null;
  readonly words: Words["desk"]["editor"];
  readonly onChange: (count: number | null) => void;
}

function StatedTotal({ count, words, onChange }: StatedTotalProps) {
  return (
    <div className="flex items-center gap-2 text-sm">
      <label htmlFor="disclosures-total">{words.statedTotal}</label>
      <CountInput
        id="disclosures-total"
        name="disclosures.statedTotal"
        label={words.statedTotal}
        count={count}
        words={words}
        onChange={onChange}
      />
    </div>
  );
}

/** The list as {@link stepOf} has it, with the caret where it says. */
function useCategoryLines(
  items: readonly Disclosure[],
  setItems: (items: readonly Disclosure[]) => void,
  words: Words["desk"]["editor"]["list"],
) {
  const [state, setState] = useState(noLines);
  const goTo = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (goTo.current === null) return;
    document.getElementById(goTo.current)?.focus();
    goTo.current = null;
  });
  const act = (event: LinesEvent) => {
    const step = stepOf(state, items, event);
    if (step.focus !== null) goTo.current = idOfCategory(step.focus);
    // A new object each time: also where only the caret goes.
    setState({ ...step.state });
    if (step.items !== items) setItems(step.items);
  };
  const handlers = {
    onChange: (line: number, item: Disclosure) => act({ what: "changed", line, item }),
    onMove: (line: number, by: -1 | 1) => act({ what: "moved", line, by }),
    onRemove: (line: number) => act({ what: "removed", line }),
    onNext: (line: number) => act({ what: "passed", line }),
    onPaste: (line: number, text: string): boolean => {
      if (!isPastedList(text)) return false;
      act({ what: "pasted", line, text });
      return true;
    },
  };
  const lines = linesOf(state, items);
  const { generation, said } = state;
  return { lines, generation, handlers, sentence: sentenceOf(said, words), add: () => act({ what: "added" }) };
}

function sentenceOf(said: Said | null, words: Words["desk"]["editor"]["list"]): string {
  if (said === null) return "";
  if (said.what === "moved") return fill(words.moved, { name: said.name, n: said.n });
  return said.what === "removed" ? fill(words.removed, { name: said.name }) : fill(words.pasted, { n: said.n });
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
