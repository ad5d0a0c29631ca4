/** One cell of the form as an input, with last year's figure, the sum of its parts and the mark of a finding. */
"use client";

import { memo } from "react";
import { type ParsedFigure, type Sum } from "@/report/figure";
import { type Severity } from "@/report/rules/define";
import { fill } from "./fill";
import { anchorOfCell } from "./place";
import { type Words } from "./words";

interface FigureInputProps {
  readonly code: string;
  readonly label: string;
  readonly text: string;
  readonly problem: Extract<ParsedFigure, { ok: false }>["problem"] | null;
  readonly lastYear: string | null;
  /** Text of the sum of its parts, where it differs from what stands here; null for other cells. */
  readonly sumValue: string | null;
  readonly sumMissing: Sum["missing"];
  readonly mark: { readonly severity: Severity; readonly message: string; readonly anchor: string } | null;
  readonly words: Words["desk"];
  readonly onType: (code: string, text: string) => void;
}

const edges = { error: "border-error", warning: "border-warning", question: "border-line-strong" } as const;

export const FigureInput = memo(function FigureInput(props: FigureInputProps) {
  const { code, label, text, problem, lastYear, sumValue, mark, words, onType } = props;
  const edge = problem !== null ? "border-error" : mark ? edges[mark.severity] : "border-line-strong";
  const id = anchorOfCell(code);
  return (
    <span className="flex min-w-16 flex-col items-end gap-0.5">
      <span className="flex w-full items-center gap-1">
        {mark && (
          <a href={`#${mark.anchor}`} className="text-xs text-error" title={mark.message}>
            <span aria-hidden>▲</span>
            <span className="sr-only">
              {fill(words.findings.mark, { severity: words.findings.severity[mark.severity], message: mark.message })}
            </span>
          </a>
        )}
        <input
          id={id}
          name={`figure:${code}`}
          value={text}
          onChange={(event) => onType(code, event.target.value)}
          inputMode="decimal"
          autoComplete="off"
          aria-label={label}
          aria-invalid={problem !== null || mark?.severity === "error"}
          aria-describedby={problem !== null ? `${id}-problem` : undefined}
          placeholder={words.editor.notStated}
          className={`w-full min-w-14 scroll-mt-32 rounded border bg-surface px-1.5 py-1 text-right tabular-nums text-ink placeholder:text-xs placeholder:text-ink-soft ${edge}`}
        />
      </span>
      {problem !== null && (
        <span id={`${id}-problem`} className="text-xs text-error">
          {words.editor.problems[problem]}
        </span>
      )}
      {sumValue !== null && <SumOffer {...props} sumValue={sumValue} />}
      {lastYear !== null && (
        <span className="text-xs tabular-nums text-ink-soft">{fill(words.editor.lastYear, { value: lastYear })}</span>
      )}
    </span>
  );
});

function SumOffer({ code, sumValue, sumMissing, words, onType }: FigureInputProps & { readonly sumValue: string }) {
  const sentence =
    sumMissing === 0
      ? fill(words.editor.computed, { value: sumValue })
      : fill(words.editor.computedPartly, { value: sumValue, missing: sumMissing });
  return (
    <span className="flex flex-col items-end text-xs tabular-nums text-ink-soft">
      {sentence}
      <button type="button" className="text-accent underline" onClick={() => fillIn(code, sumValue, onType)}>
        {words.editor.fillTotal}
      </button>
    </span>
  );
}

/** Types the sum as the keyboard would, so that the browser's own undo takes it back. */
function fillIn(code: string, value: string, onType: FigureInputProps["onType"]): void {
  const input = document.getElementById(anchorOfCell(code));
  if (input instanceof HTMLInputElement) {
    input.focus();
    input.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to fill an input that keeps native undo
    if (document.execCommand("insertText", false, value)) return;
  }
  onType(code, value);
}
