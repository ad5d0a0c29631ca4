/** The line over the tables: undo, redo, not stated, last year, and the name of the cell with what was found in it. */
"use client";

import { type Finding } from "@/report/rules/define";
import { type Locale } from "@/messages/translator";
import { fill } from "../../form/fill";
import { setNotStated, takeStep } from "./grid-commands";
import { type GridContext } from "./grid-context";
import { cellLabel } from "../report/place";
import { smallButton } from "../../form/styles";
import { type Words } from "../../form/words";

interface GridBarProps {
  readonly grid: GridContext;
  /** What the last command did. */
  readonly sentence: string;
  readonly finding: Finding | undefined;
  readonly hasLastYear: boolean;
  readonly isLastYearShown: boolean;
  readonly onShowLastYear: (isShown: boolean) => void;
  readonly locale: Locale;
  readonly words: Words["desk"];
}

export function GridBar({ grid, sentence, finding, locale, words, ...lastYear }: GridBarProps) {
  const { past, future } = grid.edits.history;
  const { grid: gridWords } = words.editor;
  return (
    <div
      role="group"
      aria-label={gridWords.label}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-paper py-1 text-sm"
      // A press on a button leaves the selection in the table where it is.
      onMouseDown={(event) => event.preventDefault()}
    >
      <span className="flex gap-1">
        <Button isOff={past.length === 0} onPress={() => takeStep(grid, "undo", false)} text={gridWords.undo} />
        <Button isOff={future.length === 0} onPress={() => takeStep(grid, "redo", false)} text={gridWords.redo} />
        <Button isOff={grid.active === null} onPress={() => setNotStated(grid)} text={gridWords.setNotStated} />
      </span>
      {lastYear.hasLastYear && (
        <label className="flex items-center gap-1">
          <input
            type="checkbox"
            checked={lastYear.isLastYearShown}
            onChange={(event) => lastYear.onShowLastYear(event.target.checked)}
          />
          {gridWords.showLastYear}
        </label>
      )}
      <p className="min-w-0 flex-1 basis-64 truncate text-ink-soft max-sm:basis-full" title={finding?.message[locale]}>
        {grid.active === null ? gridWords.noCell : cellLabel(grid.active, grid.edits.content.edition)}
        {finding && (
          <strong className="ml-2 font-normal text-error">
            {fill(words.findings.mark, {
              severity: words.findings.severity[finding.severity],
              message: finding.message[locale],
            })}
          </strong>
        )}
      </p>
      <p role="status" className="min-h-5 basis-full text-ink">
        {sentence}
      </p>
    </div>
  );
}

interface ButtonProps {
  readonly text: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
}

function Button({ text, isOff, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      className={`${smallButton} min-h-6 aria-disabled:opacity-60`}
      // Not `disabled`: the focus would be lost with the last step taken back.
      aria-disabled={isOff}
      onClick={isOff ? undefined : onPress}
    >
      {text}
    </button>
  );
}
