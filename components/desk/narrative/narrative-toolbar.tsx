/** The tools of a text field: one stop of the Tab key, arrow keys between them. */
"use client";

import { type KeyboardEvent, useState } from "react";
import { type NarrativeWords } from "./narrative-words";
import { smallButton } from "../../form/styles";

export type NarrativeTool = "heading" | "list" | "paragraph" | "insertFigure";

const tools: readonly { readonly tool: NarrativeTool; readonly digit: string }[] = [
  { tool: "heading", digit: "1" },
  { tool: "list", digit: "2" },
  { tool: "insertFigure", digit: "3" },
  { tool: "paragraph", digit: "0" },
];

/** Ctrl+Alt and a digit, as word processors have them for styles. */
export function toolOfKey(event: Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey" | "code">): NarrativeTool | null {
  if (!event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  return tools.find(({ digit }) => event.code === `Digit${digit}`)?.tool ?? null;
}

interface NarrativeToolbarProps {
  readonly label: string;
  readonly areaId: string;
  /** Transcribed text is as printed: it has no links. */
  readonly mayLink: boolean;
  readonly isPicking: boolean;
  readonly words: NarrativeWords;
  readonly onUse: (tool: NarrativeTool) => void;
}

export function NarrativeToolbar({ label, areaId, mayLink, isPicking, words, onUse }: NarrativeToolbarProps) {
  const [current, setCurrent] = useState(0);
  const shown = tools.filter(({ tool }) => mayLink || tool !== "insertFigure");
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (current + step + shown.length) % shown.length;
    setCurrent(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div
      role="toolbar"
      tabIndex={-1}
      id={toolbarId(areaId)}
      aria-label={label}
      aria-controls={areaId}
      onKeyDown={move}
      className="flex flex-wrap gap-1 noscript:hidden print:hidden"
    >
      {shown.map(({ tool, digit }, index) => (
        <button
          key={tool}
          type="button"
          tabIndex={index === current ? 0 : -1}
          aria-keyshortcuts={`Control+Alt+${digit}`}
          aria-expanded={tool === "insertFigure" ? isPicking : undefined}
          title={`${words[tool]} Ctrl+Alt+${digit}`}
          className={`${smallButton} min-h-7`}
          onFocus={() => setCurrent(index)}
          onClick={() => onUse(tool)}
        >
          {words[tool]}
        </button>
      ))}
    </div>
  );
}

const toolbarId = (areaId: string) => `${areaId}-tools`;

/** Moves the focus from the text to its tools. */
export function focusToolbar(areaId: string): void {
  document.getElementById(toolbarId(areaId))?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
}
