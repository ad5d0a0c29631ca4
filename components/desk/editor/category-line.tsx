/** One category of the list: its name with suggestions, its count, and the buttons to move or remove it. */
"use client";

import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { type Disclosure } from "@/report/content";
import { parseFigure } from "@/report/figure";
import { fill } from "../../form/fill";
import { countOf } from "../edits/form-patch";
import { field as fieldStyle, smallButton } from "../../form/styles";
import { type Words } from "../../form/words";

export const suggestionsId = "category-suggestions";
export const idOfCategory = (line: number) => `category-${line}`;
export const idOfCount = (line: number) => `category-count-${line}`;

interface CategoryLineProps {
  readonly item: Disclosure;
  readonly line: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly words: Words["desk"]["editor"];
  readonly onChange: (line: number, item: Disclosure) => void;
  readonly onMove: (line: number, by: -1 | 1) => void;
  readonly onRemove: (line: number) => void;
  /** Enter in the count: on to the next line, or a new one. */
  readonly onNext: (line: number) => void;
  /** Whether a pasted text was taken as lines of the list. */
  readonly onPaste: (line: number, text: string) => boolean;
}

export function CategoryLine(props: CategoryLineProps) {
  const { item, line, words, onChange, onMove, onNext, onPaste } = props;
  const label = (field: string) => fill(words.list.itemLabel, { n: line + 1, field });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    const isMove = event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
    if (!isMove && event.key !== "Enter") return;
    event.preventDefault();
    if (isMove) onMove(line, event.key === "ArrowUp" ? -1 : 1);
    else if (event.target.id === idOfCategory(line)) document.getElementById(idOfCount(line))?.focus();
    else onNext(line);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (onPaste(line, event.clipboardData.getData("text/plain"))) event.preventDefault();
  };
  return (
    <li className="flex flex-wrap items-start gap-2" onKeyDown={onKeyDown}>
      <input
        id={idOfCategory(line)}
        name="disclosures.category"
        aria-label={label(words.category)}
        list={suggestionsId}
        autoComplete="off"
        value={item.category}
        onChange={(event) => onChange(line, { ...item, category: event.target.value })}
        onPaste={paste}
        className={`${fieldStyle} max-w-80 flex-1 basis-40 scroll-mt-44`}
      />
      <CountInput
        id={idOfCount(line)}
        name="disclosures.count"
        label={label(words.count)}
        count={item.count}
        words={words}
        onChange={(count) => onChange(line, { ...item, count })}
      />
      <LineButtons {...props} />
    </li>
  );
}

function LineButtons({ line, isFirst, isLast, words, onMove, onRemove }: CategoryLineProps) {
  const named = (move: string) => fill(words.list.move, { move, n: line + 1 });
  const button = (text: string, isOff: boolean, onPress: () => void) => (
    <button
      type="button"
      className={`${smallButton} min-h-6 aria-disabled:opacity-60`}
      aria-label={named(text)}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onPress}
    >
      {text}
    </button>
  );
  return (
    <span role="group" aria-label={fill(words.list.rowActions, { n: line + 1 })} className="flex gap-1 py-1">
      {button(words.up, isFirst, () => onMove(line, -1))}
      {button(words.down, isLast, () => onMove(line, 1))}
      {button(words.remove, false, () => onRemove(line))}
    </span>
  );
}

interface CountInputProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly count: number | null;
  readonly words: Words["desk"]["editor"];
  readonly onChange: (count: number | null) => void;
}

/** A count; text that is none stays as typed, with the problem under it, and changes nothing. */
export function CountInput({ id, name, label, count, words, onChange }: CountInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const type = (text: string) => {
    const isRead = parseFigure(text, "count").ok;
    setDraft(isRead ? null : text);
    if (isRead) onChange(countOf(text));
  };
  return (
    <span className="flex max-w-28 flex-col">
      <input
        id={id}
        name={name}
        aria-label={label}
        aria-invalid={draft !== null}
        aria-describedby={draft === null ? undefined : `${id}-problem`}
        inputMode="numeric"
        autoComplete="off"
        value={draft ?? count ?? ""}
        placeholder={words.notStated}
        onChange={(event) => type(event.target.value)}
        className={`${fieldStyle} text-right tabular-nums ${draft === null ? "" : "border-error"}`}
      />
      {draft !== null && (
        <span id={`${id}-problem`} className="text-xs text-error">
          {words.list.notCount}
        </span>
      )}
    </span>
  );
}
