/** The quiet mark at a field: whether what stands in it is saved. Any field below the provider can carry one. */
"use client";

import { createContext, use, type ReactNode } from "react";
import { type Field } from "@/report/patch";
import { type SaveMark } from "./edit-saving";
import { type Words } from "../../form/words";

interface Marks {
  readonly marks: ReadonlyMap<Field, SaveMark>;
  readonly words: Words["desk"]["saving"]["marks"];
}

const MarksContext = createContext<Marks | null>(null);

export function SaveMarks({ marks, words, children }: Marks & { readonly children: ReactNode }) {
  return <MarksContext value={{ marks, words }}>{children}</MarksContext>;
}

/** Id of a field's mark, for the `aria-describedby` of its input. */
export const saveMarkId = (field: Field) => `save-mark-${field}`;

const looks: Readonly<Record<SaveMark, { readonly sign: string; readonly style: string }>> = {
  unsaved: { sign: "○", style: "text-ink-soft" },
  saving: { sign: "…", style: "text-ink-soft" },
  saved: { sign: "✓", style: "text-ink-soft" },
  failed: { sign: "!", style: "font-bold text-warning" },
};

/** Put behind the input; it takes no room, so that nothing moves while one types. */
export function SaveMarkAt({ field }: { readonly field: Field }) {
  const shown = use(MarksContext);
  const mark = shown?.marks.get(field);
  return (
    <span id={saveMarkId(field)} data-save-mark={mark ?? "none"} className="relative h-0 w-0 self-start print:hidden">
      {shown && mark && (
        <span
          title={shown.words[mark]}
          className={`pointer-events-none absolute top-px right-2 text-[0.6875rem] leading-3 ${looks[mark].style}`}
        >
          <span aria-hidden>{looks[mark].sign}</span>
          <span className="sr-only">{shown.words[mark]}</span>
        </span>
      )}
    </span>
  );
}
