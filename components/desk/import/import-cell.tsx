/** One cell of the form as it was read, proposed, decided or left open; open cells can be filled by hand. */
"use client";

import { useState, type KeyboardEvent } from "react";
import { type Figure, type Measure, parseFigure } from "@/report/figure";
import { type Finding } from "@/report/rules/define";
import { type Place } from "@/report/evidence";
import { fill } from "../../form/fill";
import { type CellState, type Decision } from "./import-decisions";
import { codesAttribute, litLook } from "./import-highlight";
import { anchorOfLine } from "./original-text";
import { anchorOfCell, anchorOfFinding } from "../report/place";
import { type Locale } from "@/messages/translator";
import { type Words } from "../../form/words";

export interface ImportCellProps {
  readonly code: string;
  /** Row and column, for people who do not see the table. */
  readonly label: string;
  readonly measure: Measure;
  readonly figure: Figure;
  readonly state: CellState;
  readonly place: Place | undefined;
  readonly decision: Decision | undefined;
  /** Value proposed, and where it can be decided. */
  readonly proposed: { readonly value: Figure | undefined; readonly anchor: string } | null;
  readonly finding: Finding | undefined;
  /** Last year's figure; undefined where it is not compared. */
  readonly previous: Figure | undefined;
  readonly locale: Locale;
  readonly words: Pick<Words, "desk" | "importing">;
  readonly onType: (code: string, value: Figure) => void;
}

const tones = { error: "text-error", warning: "text-warning", question: "text-question" } as const;

export function ImportCell(props: ImportCellProps) {
  const { code, finding, previous, locale, words } = props;
  return (
    <span
      id={anchorOfCell(code)}
      {...{ [codesAttribute]: code }}
      className={`inline-flex min-h-6 min-w-6 scroll-mt-32 flex-col items-end rounded-sm tabular-nums ${litLook}`}
    >
      <span className="inline-flex items-center gap-1">
        {finding && (
          <a
            href={`#${anchorOfFinding(finding)}`}
            className={`inline-block min-w-6 text-center text-xs ${tones[finding.severity]}`}
            title={finding.message[locale]}
          >
            <span aria-hidden>{finding.severity === "question" ? "?" : "▲"}</span>
            <span className="sr-only">{finding.message[locale]}</span>
          </a>
        )}
        <Value {...props} />
      </span>
      {previous !== undefined && (
        <span className="text-xs text-ink-soft">
          {fill(words.importing.previous, { value: previous ?? words.desk.editor.notStated })}
        </span>
      )}
    </span>
  );
}

function Value(props: ImportCellProps) {
  const { figure, state, place, proposed, decision, label, words } = props;
  const { importing, desk } = words;
  if (state === "proposed" && proposed) {
    return (
      <a
        href={`#${proposed.anchor}`}
        className="rounded-sm border border-dashed border-warning px-1 text-xs text-warning"
      >
        {proposed.value === undefined
          ? "？"
          : fill(importing.proposal, { value: proposed.value ?? desk.editor.notStated })}
        <span className="sr-only">{label}</span>
      </a>
    );
  }
  if (state === "notStated" || decision?.by === "hand") return <TypedValue {...props} />;
  const shown =
    figure === null ? <span className="text-xs text-ink-soft">{desk.editor.notStated}</span> : String(figure);
  return (
    <>
      {decision && <span className="text-xs text-ink-soft">{importing.acceptedProposal}</span>}
      {place ? (
        <a
          href={`#${anchorOfLine(place.line)}`}
          title={`${importing.evidence}：${label}`}
          className={`inline-block min-h-6 min-w-6 hover:underline ${figure === 0 ? "text-ink-faint" : ""}`}
        >
          {shown}
        </a>
      ) : (
        shown
      )}
    </>
  );
}

/** A cell the document leaves open: a person may type what it holds, and the mark says so. */
function TypedValue({ code, figure, measure, decision, label, words, onType }: ImportCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { importing, desk } = words;
  const finish = (text: string) => {
    const parsed = parseFigure(text, measure);
    setProblem(parsed.ok ? null : desk.editor.problems[parsed.problem]);
    if (!parsed.ok) return;
    setTyped(null);
    if (parsed.value !== figure) onType(code, parsed.value);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") {
      setTyped(null);
      setProblem(null);
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    finish(event.currentTarget.value);
  };
  if (typed === null) {
    return (
      <button
        type="button"
        title={`${importing.typeValue}：${label}`}
        onClick={() => setTyped(figure === null ? "" : String(figure))}
        className="inline-flex min-h-6 min-w-6 items-center gap-1 hover:underline"
      >
        {decision && <span className="text-xs text-ink-soft">{importing.byHand}</span>}
        {figure === null ? <span className="text-xs text-ink-soft">{desk.editor.notStated}</span> : String(figure)}
      </button>
    );
  }
  return <TypedInput value={typed} label={label} problem={problem} onType={setTyped} onFinish={finish} onKey={onKey} />;
}

interface TypedInputProps {
  readonly value: string;
  readonly label: string;
  readonly problem: string | null;
  readonly onType: (text: string) => void;
  readonly onFinish: (text: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
}

function TypedInput({ value, label, problem, onType, onFinish, onKey }: TypedInputProps) {
  return (
    <span className="flex flex-col items-end">
      <input
        autoFocus
        value={value}
        inputMode="decimal"
        aria-label={label}
        aria-invalid={problem !== null}
        onChange={(event) => onType(event.target.value)}
        onBlur={(event) => onFinish(event.target.value)}
        onKeyDown={onKey}
        className="w-20 rounded border border-line-strong bg-surface px-1 text-right tabular-nums"
      />
      {problem !== null && (
        <span role="alert" className="text-xs text-error">
          {problem}
        </span>
      )}
    </span>
  );
}
