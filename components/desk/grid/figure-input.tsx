/** One cell of the form as an input, with last year's figure, how its total stands and the mark of a finding. */
"use client";

import { memo } from "react";
import { type ParsedFigure } from "@/report/figure";
import { figureField } from "@/report/patch";
import { type Severity } from "@/report/rules/define";
import { fill } from "../../form/fill";
import { anchorOfCell } from "../report/place";
import { type TotalState } from "../edits/totals";
import { SaveMarkAt, saveMarkId } from "../edits/save-mark";
import { type Words } from "../../form/words";

/** Only plain values and things that stay the same: a cell is drawn again only when it is another. */
export interface FigureInputProps {
  readonly code: string;
  readonly label: string;
  readonly text: string;
  readonly problem: Extract<ParsedFigure, { ok: false }>["problem"] | null;
  readonly lastYear: string | null;
  readonly difference: string | null;
  readonly isCarried: boolean;
  readonly isSelected: boolean;
  readonly totalState: TotalState;
  readonly sumValue: string;
  readonly sumMissing: number;
  readonly severity: Severity | null;
  readonly message: string;
  /** Where the finding stands in the side column. */
  readonly findingAnchor: string;
  readonly words: Words["desk"];
  readonly onType: (code: string, text: string) => void;
}

const edges = { error: "border-error", warning: "border-warning", question: "border-line-strong" } as const;
const noteStyle = "text-xs tabular-nums text-ink-soft";

export const FigureInput = memo(function FigureInput(props: FigureInputProps) {
  const { code, label, text, problem, severity, isSelected, words, onType } = props;
  const edge = problem !== null ? "border-error" : severity ? edges[severity] : "border-line-strong";
  const id = anchorOfCell(code);
  return (
    <span className="flex min-w-16 flex-col items-end gap-0.5">
      <span className="flex w-full items-center gap-1">
        <FindingMark {...props} id={id} />
        {props.totalState === "computed" && (
          <span aria-hidden title={words.editor.grid.computedMark} className={noteStyle}>
            Σ
          </span>
        )}
        <input
          id={id}
          name={figureField(code)}
          value={text}
          onChange={(event) => onType(code, event.target.value)}
          inputMode="decimal"
          autoComplete="off"
          aria-label={label}
          aria-invalid={problem !== null || severity === "error"}
          aria-describedby={describedBy(props, id)}
          placeholder={words.editor.notStated}
          className={`w-full min-w-14 scroll-mt-44 scroll-mb-16 scroll-ml-44 rounded border px-1.5 py-1 text-right tabular-nums text-ink placeholder:text-xs placeholder:text-ink-soft ${edge} ${isSelected ? "bg-band outline-2 outline-focus" : "bg-surface"}`}
        />
        <SaveMarkAt field={figureField(code)} />
      </span>
      {problem !== null && (
        <span id={`${id}-problem`} className="text-xs text-error">
          {words.editor.problems[problem]}
        </span>
      )}
      <Notes {...props} id={id} />
    </span>
  );
});

function describedBy({ code, problem, severity, ...rest }: FigureInputProps, id: string): string {
  const ids = [
    problem !== null && `${id}-problem`,
    severity !== null && `${id}-found`,
    hasNotes(rest) && `${id}-notes`,
    saveMarkId(figureField(code)),
  ];
  return ids.filter((each) => each !== false).join(" ");
}

type NoteProps = Pick<FigureInputProps, "lastYear" | "isCarried" | "totalState">;

function hasNotes({ lastYear, isCarried, totalState }: NoteProps): boolean {
  return lastYear !== null || isCarried || (totalState !== null && totalState !== "agrees");
}

/** The mark leads to the side column by mouse; by keyboard and ear the sentence belongs to the cell itself. */
function FindingMark({ id, severity, message, findingAnchor, words }: FigureInputProps & { readonly id: string }) {
  if (severity === null) return null;
  return (
    <>
      <a href={`#${findingAnchor}`} tabIndex={-1} aria-hidden className="text-xs text-error" title={message}>
        {severity === "question" ? "?" : "▲"}
      </a>
      <span id={`${id}-found`} className="sr-only">
        {fill(words.findings.mark, { severity: words.findings.severity[severity], message })}
      </span>
    </>
  );
}

function Notes(props: FigureInputProps & { readonly id: string }) {
  const { id, lastYear, difference, isCarried, words } = props;
  if (!hasNotes(props)) return null;
  return (
    <span id={`${id}-notes`} className={`flex flex-col items-end ${noteStyle}`}>
      <TotalNote {...props} />
      {isCarried && <span>{words.editor.grid.carriedMark}</span>}
      {lastYear !== null && (
        <span>
          {fill(words.editor.lastYear, { value: lastYear })}
          {difference !== null && difference !== "0" && <span className="ml-1 text-ink">{difference}</span>}
        </span>
      )}
    </span>
  );
}

function TotalNote({ code, totalState, sumValue, sumMissing, words, onType }: FigureInputProps) {
  if (totalState === null || totalState === "agrees") return null;
  if (totalState === "computed") return <span className="sr-only">{words.editor.grid.computedMark}</span>;
  const sentence =
    totalState === "differs"
      ? fill(words.editor.computed, { value: sumValue })
      : fill(words.editor.computedPartly, { value: sumValue, missing: sumMissing });
  return (
    <>
      <span>{sentence}</span>
      <button
        type="button"
        // By keyboard this is Alt+= in the cell: Tab goes from cell to cell.
        tabIndex={-1}
        className="text-accent underline"
        onClick={() => onType(code, sumValue)}
      >
        {words.editor.fillTotal}
      </button>
    </>
  );
}
