/** How much was read, proposed, left open and not understood: a bar whose parts lead to the next place of their kind. */
"use client";

import { useRef, type MouseEvent, type ReactNode } from "react";
import { type CellState, type Counts } from "./import-decisions";
import { type Words } from "../../form/words";

type Kind = keyof Counts;

interface ImportCountsProps {
  readonly counts: Counts;
  /** Ids of the places of each kind, in the order of the form or of the original. */
  readonly places: Readonly<Record<Kind, readonly string[]>>;
  readonly words: Words["importing"];
  readonly children?: ReactNode;
}

const kinds: readonly Kind[] = ["read", "decided", "proposed", "notStated", "unread"];

/** The share of the bar and its mark; a colour never stands without its word. */
const looks: Readonly<Record<CellState | "unread", { bar: string; mark: string }>> = {
  read: { bar: "bg-chart-1", mark: "■" },
  decided: { bar: "bg-chart-3", mark: "✓" },
  proposed: { bar: "bg-warning", mark: "◆" },
  notStated: { bar: "bg-line-strong", mark: "○" },
  unread: { bar: "bg-error", mark: "≈" },
};
const tones: Readonly<Record<Kind, string>> = {
  read: "text-chart-1",
  decided: "text-chart-3",
  proposed: "text-warning",
  notStated: "text-ink-soft",
  unread: "text-error",
};

export function ImportCounts({ counts, places, words, children }: ImportCountsProps) {
  const last = useRef<Partial<Record<Kind, number>>>({});
  const next = (kind: Kind) => (event: MouseEvent) => {
    const ids = places[kind];
    const at = ((last.current[kind] ?? -1) + 1) % ids.length;
    last.current[kind] = at;
    const element = document.getElementById(ids[at] ?? "");
    if (!element) return;
    event.preventDefault();
    goTo(element);
  };
  return (
    <div className="sticky top-0 z-10 flex flex-col gap-1 border-b border-line bg-paper py-2">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {kinds.map((kind) => (
            <li key={kind} className={counts[kind] === 0 && kind === "decided" ? "hidden" : "whitespace-nowrap"}>
              <span aria-hidden className={`mr-1 text-xs ${tones[kind]}`}>
                {looks[kind].mark}
              </span>
              {places[kind].length === 0 ? (
                <span>
                  {words.kinds[kind]} {counts[kind]}
                </span>
              ) : (
                <a
                  href={`#${places[kind][0] ?? ""}`}
                  onClick={next(kind)}
                  title={words.jump}
                  className="hover:underline"
                >
                  {words.kinds[kind]} <strong className="tabular-nums">{counts[kind]}</strong>
                  <span className="sr-only">{words.jump}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
        {children}
      </div>
      <div aria-hidden className="flex h-1 gap-px overflow-hidden rounded-full">
        {kinds.map(
          (kind) =>
            counts[kind] > 0 && <span key={kind} className={looks[kind].bar} style={{ flexGrow: counts[kind] }} />,
        )}
      </div>
    </div>
  );
}

function goTo(element: HTMLElement): void {
  // In a cell the value is the last thing that can be focused, after the mark of a finding; a line is focused itself.
  const inside = element.matches("span") ? [...element.querySelectorAll<HTMLElement>("a, button, input")].at(-1) : null;
  goInto(element, inside ?? element);
}

function goInto(element: HTMLElement, inside: HTMLElement): void {
  if (inside === element) element.tabIndex = -1;
  inside.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center", inline: "nearest" });
}
