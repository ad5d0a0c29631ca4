/** The text area of a narrative field: its keys, its tools, and where the caret stands after a change. */
"use client";

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { linkTo } from "@/report/narrative/linked-figures";
import { type BlockKind } from "@/report/narrative/narrative-text";
import { type Typed, typedAs, typedEnter, typedWith } from "@/report/narrative/narrative-typing";
import { focusToolbar, type NarrativeTool, toolOfKey } from "./narrative-toolbar";

const kindOfTool: Readonly<Partial<Record<NarrativeTool, BlockKind>>> = {
  heading: "heading",
  list: "item",
  paragraph: "paragraph",
};

export function useNarrativeArea(areaId: string, mayLink: boolean, onType: (text: string) => void) {
  const area = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef<Pick<Typed, "from" | "to"> | null>(null);
  const [isPicking, setPicking] = useState(false);
  useLayoutEffect(() => {
    if (wanted.current) selectIn(area.current, wanted.current);
    wanted.current = null;
  });

  function typed(): Typed | null {
    const { current } = area;
    return current && { text: current.value, from: current.selectionStart, to: current.selectionEnd };
  }

  function apply(made: Typed | null): boolean {
    if (!made) return false;
    if (made.text === area.current?.value) {
      selectIn(area.current, made);
      return true;
    }
    wanted.current = { from: made.from, to: made.to };
    onType(made.text);
    return true;
  }

  function applyTool(tool: NarrativeTool): void {
    const now = typed();
    const kind = kindOfTool[tool];
    if (kind && now) apply(typedAs(now, kind));
    if (tool === "insertFigure" && mayLink) setPicking((is) => !is);
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const tool = toolOfKey(event);
    if (tool) applyTool(tool);
    else if (event.key === "F10" && event.altKey) focusToolbar(areaId);
    else if (!isPlainEnter(event) || !apply(typedEnter(typed() ?? { text: "", from: 0, to: 0 }))) return;
    event.preventDefault();
  }

  function closePicker(): void {
    setPicking(false);
    area.current?.focus();
  }

  function insertLink(code: string): void {
    const now = typed();
    setPicking(false);
    if (now) apply(typedWith(now, linkTo(code)));
  }

  return { area, isPicking, applyTool, press, closePicker, insertLink };
}

/** Puts the focus and the selection there. */
export function selectIn(area: HTMLTextAreaElement | null, { from, to }: Pick<Typed, "from" | "to">): void {
  area?.focus();
  area?.setSelectionRange(from, to);
}

function isPlainEnter({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key === "Enter" && !ctrlKey && !metaKey && !altKey && !shiftKey;
}
