/** The cells of the form with everything that stands at each of them: figure, total, last year, finding. */
"use client";

import { useMemo, type ReactNode } from "react";
import { carriedOver, type CarriedCell, type LastYear, lastYearBeside } from "@/report/series/carry-over";
import { type ReportContent } from "@/report/content";
import { sum, type Sum } from "@/report/figure";
import { type EditionId } from "@/report/form/define";
import { editionOf, findCell, variantOf } from "@/report/form/editions";
import { type Finding } from "@/report/rules/define";
import { type Locale } from "@/messages/translator";
import { type Edits, figureText, problemOfCell, textOfCell } from "../edits/edit-state";
import { FigureInput, type FigureInputProps } from "./figure-input";
import { severityByCode } from "../report/finding-order";
import { anchorOfFinding } from "../report/place";
import { totalsOf, totalStateOf } from "../edits/totals";
import { type Words } from "../../form/words";

interface FigureCellsProps {
  readonly edits: Edits;
  readonly findings: readonly Finding[];
  readonly previous: ReportContent | null;
  readonly isLastYearShown: boolean;
  readonly selected: ReadonlySet<string>;
  readonly locale: Locale;
  readonly words: Words["desk"];
  readonly onType: (code: string, text: string) => void;
}

/** Draws a cell by its code. */
export function useFigureCells(props: FigureCellsProps): (code: string) => ReactNode {
  const { edits, findings, previous, selected, locale, words, onType } = props;
  const { content } = edits;
  const edition = editionOf(content.edition);
  const totals = useMemo(
    () => totalsOf(edition, variantOf(edition, Object.keys(content.figures)), content.figures),
    [edition, content.figures],
  );
  const marks = useMemo(() => severityByCode(findings), [findings]);
  const lastYear = useMemo(
    () => lastYearBeside({ edition: content.edition, figures: content.figures }, previous),
    [content.edition, content.figures, previous],
  );
  const carried = useMemo(() => carriedOver({ figures: content.figures }, previous), [content.figures, previous]);
  const cellAt = (code: string): CellState => ({
    ...labelled(content.edition, code),
    ...{ text: textOfCell(edits, code), problem: problemOfCell(edits, code) },
    ...totalAt(content, code, totals[code]),
    ...findingAt(marks.get(code), locale),
    ...lastYearAt(props.isLastYearShown ? lastYear[code] : undefined),
    isCarried: content.origin === "authored" && isCarried(carried, content, code),
    isSelected: selected.has(code),
  });
  const draw = (code: string) => <FigureInput key={code} code={code} {...cellAt(code)} words={words} onType={onType} />;
  return draw;
}

type CellState = Omit<FigureInputProps, "code" | "words" | "onType">;

function labelled(edition: EditionId, code: string) {
  const known = findCell(edition, code);
  return { label: known ? `${known.row} ${known.column}` : code };
}

function totalAt(content: ReportContent, code: string, added: Sum = sum([])) {
  const totalState = totalStateOf(content, code, added);
  return { totalState, sumValue: added.value ?? "", sumMissing: added.missing };
}

function findingAt(mark: Finding | undefined, locale: Locale) {
  if (!mark) return { severity: null, message: "", findingAnchor: "" };
  return { severity: mark.severity, message: mark.message[locale], findingAnchor: anchorOfFinding(mark) };
}

function lastYearAt(before: LastYear | undefined) {
  return { lastYear: before ? figureText(before.value) : null, difference: before?.difference ?? null };
}

function isCarried(carried: readonly CarriedCell[], { figures }: ReportContent, code: string): boolean {
  return carried.some((cell) => cell.code === code && cell.value === figures[code]);
}
