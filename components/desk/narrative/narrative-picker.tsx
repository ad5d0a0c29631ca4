/** Picks a cell of the tables for the text: type to find, arrow keys to choose, Enter to insert. */
"use client";

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { type ReportContent } from "@/report/content";
import { fill } from "../../form/fill";
import { linkableCells, type LinkableCell, matchingCells } from "./narrative-cells";
import { type NarrativeWords } from "./narrative-words";
import { field as fieldStyle, quiet, smallButton } from "../../form/styles";

interface NarrativePickerProps {
  readonly content: ReportContent;
  readonly words: NarrativeWords;
  readonly onPick: (cell: LinkableCell) => void;
  readonly onClose: () => void;
}

const mostShown = 40;

export function NarrativePicker({ content, words, onPick, onClose }: NarrativePickerProps) {
  const id = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const cells = useMemo(() => linkableCells(content, words), [content, words]);
  const found = useMemo(() => matchingCells(cells, query), [cells, query]);
  const shown = found.slice(0, mostShown);
  const chosen = shown[active];
  const optionId = (index: number) => `${id}-${index}`;
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const next = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key];
    if (next !== undefined) setActive(Math.max(0, Math.min(shown.length - 1, next)));
    else if (event.key === "Enter") {
      if (chosen) onPick(chosen);
    } else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="group" aria-label={words.picker} className="flex flex-col gap-1 rounded border border-line bg-band p-2">
      <div className="flex items-end gap-2">
        <Search
          id={id}
          label={words.pickerLabel}
          query={query}
          active={chosen ? optionId(active) : undefined}
          onType={(text) => {
            setQuery(text);
            setActive(0);
          }}
          onKey={press}
        />
        <Close label={words.pickerClose} onClose={onClose} />
      </div>
      <p id={`${id}-hint`} className={quiet}>
        {words.pickerHint}
      </p>
      <p role="status" className={quiet}>
        {countOf(found.length, shown.length, words)}
      </p>
      <Options id={id} shown={shown} active={active} optionId={optionId} words={words} onPick={onPick} />
    </div>
  );
}

interface SearchProps {
  readonly id: string;
  readonly label: string;
  readonly query: string;
  /** Id of the option that Enter takes. */
  readonly active: string | undefined;
  readonly onType: (text: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** Holds the focus all the time: the options are chosen from here. */
function Search({ id, label, query, active, onType, onKey }: SearchProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <label className="flex min-w-0 flex-1 flex-col gap-1 text-sm">
      {label}
      <input
        ref={input}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={active}
        aria-describedby={`${id}-hint`}
        value={query}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKey}
        className={fieldStyle}
      />
    </label>
  );
}

function Close({ label, onClose }: { readonly label: string; readonly onClose: () => void }) {
  return (
    <button type="button" className={`${smallButton} min-h-9`} onClick={onClose}>
      {label}
    </button>
  );
}

function countOf(n: number, shown: number, words: NarrativeWords): string {
  if (n === 0) return words.pickerNone;
  return n > shown ? fill(words.pickerMore, { n, shown }) : fill(words.pickerCount, { n });
}

interface OptionsProps extends Pick<NarrativePickerProps, "words" | "onPick"> {
  readonly id: string;
  readonly shown: readonly LinkableCell[];
  readonly active: number;
  readonly optionId: (index: number) => string;
}

function Options({ id, shown, active, optionId, words, onPick }: OptionsProps) {
  return (
    <ul
      id={`${id}-list`}
      role="listbox"
      aria-label={words.picker}
      className="max-h-56 overflow-y-auto bg-surface text-sm empty:hidden"
    >
      {shown.map((cell, index) => (
        <li
          key={cell.code}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          // The focus stays in the field, where the keys are.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(cell)}
          className={`flex min-h-7 cursor-pointer justify-between gap-4 px-2 py-1 ${index === active ? "bg-accent text-on-accent" : ""}`}
        >
          <span className="min-w-0">{cell.name}</span>
          <span className="shrink-0 tabular-nums">{cell.value ?? words.notStated}</span>
        </li>
      ))}
    </ul>
  );
}
