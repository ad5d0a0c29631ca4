/** One document: the original on the left, the official form as read on the right, what is open below, then saving. */
"use client";

import { type RefObject, useMemo, useRef, useState } from "react";
import { type ReportContent } from "@/report/content";
import { cellsOf } from "@/report/form/define";
import { editionOf, findCell, variantOf } from "@/report/form/editions";
import { type Finding } from "@/report/rules/define";
import { type Locale } from "@/messages/translator";
import { anchorOfDivision, DivisionList } from "./division-list";
import { fill } from "../../form/fill";
import { FindingList } from "../report/finding-list";
import { severityByCode } from "../report/finding-order";
import { ImportCell } from "./import-cell";
import { ImportCounts } from "./import-counts";
import { cellStates, contentNow, countsOf, decide, type Decision, undo } from "./import-decisions";
import { findingsOf, publishedContent, unaskedOf } from "./import-findings";
import { usePairing } from "./import-highlight";
import { ReadLists, UnreadList } from "./import-lists";
import { type Item, type QueueEvent } from "./import-queue";
import { ImportSave, type ImportSaveProps } from "./import-save";
import { anchorOfLine, OriginalText } from "./original-text";
import { anchorOfCell } from "../report/place";
import { anchorOfProposal, ProposalList } from "./proposal-list";
import { type KeptReading } from "@/report/reading";
import { type TargetShown } from "./reading";
import { ReportForm } from "../report/report-form";
import { heading, quiet, smallButton } from "../../form/styles";

interface ImportReviewProps extends Pick<
  ImportSaveProps,
  "agencies" | "latestYear" | "obstacle" | "words" | "sendForm" | "onSave"
> {
  readonly item: Item;
  readonly reading: KeptReading;
  readonly locale: Locale;
  readonly dispatch: (event: QueueEvent) => void;
}

const formId = "import-save";

export function ImportReview({ item, reading, locale, dispatch, ...saving }: ImportReviewProps) {
  const { words } = saving;
  const { importing } = words;
  const { deciding, target } = item;
  const { now } = deciding;
  const root = useRef<HTMLElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  usePairing(root, pane);
  const [isCompared, setCompared] = useState(false);
  const previous = target?.found?.previous ?? null;
  const content = useMemo(() => contentNow(reading, now), [reading, now]);
  const findings = useFindings(item, content);
  const decided = (changes: Readonly<Record<string, Decision | null>>) =>
    dispatch({ type: "decided", id: item.id, deciding: decide(deciding, changes) });
  return (
    <article ref={root} aria-labelledby="review-title" className="flex min-w-0 flex-col gap-4">
      <h2 id="review-title" tabIndex={-1} className="scroll-mt-4 text-lg font-semibold break-all">
        {item.name}
      </h2>
      <ImportCounts counts={countsOf(reading, now)} places={placesOf(reading, item)} words={importing}>
        {deciding.past.length > 0 && (
          <Undo words={importing} onUndo={() => dispatch({ type: "decided", id: item.id, deciding: undo(deciding) })} />
        )}
        {previous && <ComparedCheck words={importing} isOn={isCompared} onChange={setCompared} />}
      </ImportCounts>
      <Notes reading={reading} previous={isCompared ? previous : null} words={importing} />
      <SideBySide
        item={item}
        reading={reading}
        content={content}
        findings={findings}
        locale={locale}
        words={words}
        previous={isCompared ? previous : null}
        pane={pane}
        decided={decided}
      />
      <OpenAndSave
        item={item}
        reading={reading}
        content={content}
        findings={findings}
        locale={locale}
        dispatch={dispatch}
        decided={decided}
        {...saving}
      />
    </article>
  );
}

type ImportWords = ImportReviewProps["words"]["importing"];

interface NotesProps extends Pick<SideBySideProps, "reading" | "previous"> {
  readonly words: ImportWords;
}

/** What the numbers are not. */
function Notes({ reading, previous, words }: NotesProps) {
  return (
    <>
      {reading.edition === null && <p className={quiet}>{words.noEdition}</p>}
      {previous && !previous.isPublished && <p className={quiet}>{words.previousUnpublished}</p>}
    </>
  );
}

function Undo({ words, onUndo }: { readonly words: ImportWords; readonly onUndo: () => void }) {
  return (
    <button type="button" className={`${smallButton} min-h-6`} onClick={onUndo}>
      {words.undo}
    </button>
  );
}

interface ComparedCheckProps {
  readonly words: ImportWords;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function ComparedCheck({ words, isOn, onChange }: ComparedCheckProps) {
  return (
    <label className="inline-flex min-h-6 items-center gap-1.5">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {words.showPrevious}
    </label>
  );
}

/** The original on the left, the form as it was read on the right. */
function SideBySide({ item, reading, content, findings, locale, words, previous, pane, decided }: SideBySideProps) {
  const { importing } = words;
  return (
    <div className="grid min-w-0 gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <OriginalText reading={reading} words={importing} pane={pane} />
      <section aria-labelledby="read-title" className="flex min-w-0 flex-col gap-5">
        <h3 id="read-title" className={heading}>
          {importing.form}
        </h3>
        <ReadForm
          reading={reading}
          item={item}
          content={content}
          findings={findings}
          locale={locale}
          words={words}
          previous={previous}
          onType={(code, value) => decided({ [code]: value === null ? null : { value, by: "hand" } })}
        />
        <ReadLists content={content} words={words} />
      </section>
    </div>
  );
}

interface SideBySideProps extends Pick<ImportReviewProps, "item" | "reading" | "locale" | "words"> {
  readonly content: ReportContent;
  readonly findings: readonly Finding[];
  /** Last year's report, while it is compared. */
  readonly previous: TargetShown["previous"];
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly decided: OpenAndSaveProps["decided"];
}

interface OpenAndSaveProps extends ImportReviewProps {
  readonly content: ReportContent;
  readonly findings: readonly Finding[];
  readonly decided: (changes: Readonly<Record<string, Decision | null>>) => void;
}

/** Below the two: what is open, what was found, and saving. */
function OpenAndSave(props: OpenAndSaveProps) {
  const { item, reading, content, findings, locale, dispatch, decided, ...saving } = props;
  const { words } = saving;
  const { importing, desk } = words;
  const hasOpen = reading.divisions.length + reading.unread.length + Object.keys(reading.proposals).length > 0;
  const open = {
    decisions: item.deciding.now,
    edition: content.edition,
    form: formId,
    locale,
    words,
    onDecide: decided,
  };
  return (
    <div className="grid min-w-0 gap-6 border-t border-line pt-4 lg:grid-cols-2">
      <div className={hasOpen ? "flex min-w-0 flex-col gap-6" : "hidden"}>
        <ProposalList {...open} proposals={reading.proposals} />
        <DivisionList {...open} divisions={reading.divisions} />
        <UnreadList unread={reading.unread} words={importing} locale={locale} />
      </div>
      <div className={hasOpen ? "flex min-w-0 flex-col gap-6" : "contents"}>
        <ImportSave
          {...saving}
          item={item}
          form={formId}
          onKey={(next) => dispatch({ type: "keyed", id: item.id, key: next })}
          onAddress={(address) => dispatch({ type: "addressed", id: item.id, address })}
          onReplace={(replaces) => dispatch({ type: "replaces", id: item.id, replaces })}
        />
        <FindingList
          findings={findings}
          locale={locale}
          content={content}
          previous={publishedContent(item.target?.found)}
          acceptances={[]}
          unasked={unaskedOf(item)}
          words={desk.findings}
          actions={{}}
          isUnsaved
        />
      </div>
    </div>
  );
}

function useFindings(item: Item, content: ReportContent): Finding[] {
  return useMemo(() => findingsOf(item, content), [item, content]);
}

/** Where each kind can be found, in the order of the form and of the original. */
function placesOf(reading: KeptReading, { deciding }: Item) {
  const states = cellStates(reading, deciding.now);
  const edition = editionOf(reading.content.edition);
  const cells = cellsOf(edition, variantOf(edition, [...states.keys()]));
  const inState = (state: string) =>
    cells.filter(({ code }) => states.get(code) === state).map(({ code }) => anchorOfCell(code));
  return {
    read: inState("read"),
    decided: inState("decided"),
    proposed: inState("proposed"),
    notStated: inState("notStated"),
    unread: [...new Set(reading.unread.map(({ place }) => place.line))].map(anchorOfLine),
  };
}

interface ReadFormProps extends Pick<ImportReviewProps, "reading" | "item" | "locale" | "words"> {
  readonly content: ReportContent;
  readonly findings: readonly Finding[];
  /** Last year's report, where it is compared. */
  readonly previous: NonNullable<TargetShown["previous"]> | null;
  readonly onType: (code: string, value: ReportContent["figures"][string]) => void;
}

function ReadForm({ reading, item, content, findings, previous, locale, words, onType }: ReadFormProps) {
  const edition = editionOf(content.edition);
  const variant = variantOf(edition, Object.keys(content.figures));
  const marks = severityByCode(findings);
  const states = cellStates(reading, item.deciding.now);
  const cell = (code: string) => {
    const place = findCell(content.edition, code);
    return (
      <ImportCell
        code={code}
        locale={locale}
        words={words}
        onType={onType}
        label={place ? `${place.row} ${place.column}` : code}
        measure={place?.measure ?? "count"}
        figure={content.figures[code] ?? null}
        state={states.get(code) ?? "notStated"}
        place={reading.evidence[code]}
        decision={item.deciding.now[code]}
        proposed={proposedAt(reading, code)}
        finding={marks.get(code)}
        previous={previous ? (previous.content.figures[code] ?? null) : undefined}
      />
    );
  };
  const text = (key: keyof ReportContent["narrative"]) => (
    <details key={key}>
      <summary className="cursor-pointer text-sm text-ink-soft">
        {words.desk.editor.narrative[key]}{" "}
        {fill(words.desk.editor.characters, { n: content.narrative[key].replace(/\s/g, "").length })}
      </summary>
      <p className="leading-7 whitespace-pre-line">{content.narrative[key]}</p>
    </details>
  );
  return <ReportForm edition={edition} variant={variant} locale={locale} cell={cell} text={text} />;
}

function proposedAt({ proposals, divisions }: KeptReading, code: string) {
  const division = divisions.findIndex(({ codes }) => codes.includes(code));
  if (division !== -1) return { value: undefined, anchor: anchorOfDivision(division) };
  const proposal = proposals[code];
  return proposal ? { value: proposal.value, anchor: anchorOfProposal(code) } : null;
}
