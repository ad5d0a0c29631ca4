/** One text of the report: a plain text area with tools; below it length, what was found in it, and how it will be read. */
"use client";

import { type ComponentProps, useState } from "react";
import { type Narrative, type ReportContent } from "@/report/content";
import { piecesOf, linkTo, resolveLinks } from "@/report/narrative/linked-figures";
import { type LinkOffer, type PlacedFinding } from "@/report/narrative/narrative-scan";
import { blocksOf, charactersOf } from "@/report/narrative/narrative-text";
import { type Locale } from "@/messages/translator";
import { fill } from "../../form/fill";
import { cellName, type LinkableCell } from "./narrative-cells";
import { NarrativeCount } from "./narrative-count";
import { NarrativePicker } from "./narrative-picker";
import { LinkedText } from "./narrative-preview";
import { NarrativeOffers, NarrativeScan } from "./narrative-scan";
import { NarrativeToolbar } from "./narrative-toolbar";
import { type NarrativeWords, narrativeWords } from "./narrative-words";
import { anchorOf } from "../report/place";
import { SaveMarkAt, saveMarkId } from "../edits/save-mark";
import { field as fieldStyle, quiet } from "../../form/styles";
import { selectIn, useNarrativeArea } from "./use-narrative-area";
import { type Words } from "../../form/words";

interface NarrativeFieldProps {
  readonly part: keyof Narrative;
  readonly content: ReportContent;
  readonly limit: number | null;
  readonly found: readonly PlacedFinding[];
  readonly offers: readonly LinkOffer[];
  readonly locale: Locale;
  readonly words: Words["desk"];
  readonly onType: (text: string) => void;
}

export function NarrativeField(props: NarrativeFieldProps) {
  const { part, content, locale, onType } = props;
  const words = narrativeWords(locale);
  const label = props.words.editor.narrative[part];
  const field = `narrative.${part}` as const;
  const id = anchorOf(field);
  const text = content.narrative[part];
  const mayLink = content.origin === "authored";
  const [sentence, say] = useState("");
  const { area, isPicking, ...editing } = useNarrativeArea(id, mayLink, onType);
  const insert = ({ code, name, value }: LinkableCell) => {
    editing.insertLink(code);
    say(fill(words.inserted, { cell: name, value: value ?? words.notStated }));
  };
  const take = ({ from, to, code, printed }: LinkOffer) => {
    // Offers follow the typing a moment later: one that no longer fits is left.
    if (text.slice(from, to) !== printed) return;
    onType(text.slice(0, from) + linkTo(code) + text.slice(to));
    say(words.taken);
    area.current?.focus();
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <LabelAndTools
        id={id}
        label={label}
        mayLink={mayLink}
        isPicking={isPicking}
        words={words}
        onUse={editing.applyTool}
      />
      {isPicking && <NarrativePicker content={content} words={words} onPick={insert} onClose={editing.closePicker} />}
      <div className="flex">
        <textarea
          ref={area}
          id={id}
          name={field}
          value={text}
          rows={Math.min(18, Math.max(4, Math.ceil(text.length / 45)))}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={editing.press}
          aria-describedby={`${saveMarkId(field)} ${id}-count ${id}-help`}
          className={`${fieldStyle} scroll-mt-32 text-base leading-7`}
        />
        <SaveMarkAt field={field} />
      </div>
      <HelpAndStatus id={id} help={words.help} isHelpShown={part === "overview"} sentence={sentence} />
      <Below id={id} label={label} field={props} onSelect={(range) => selectIn(area.current, range)} onTake={take} />
    </div>
  );
}

interface HelpAndStatusProps {
  readonly id: string;
  readonly help: string;
  /** Beside one text of the page; the others tell it to those who listen. */
  readonly isHelpShown: boolean;
  readonly sentence: string;
}

function HelpAndStatus({ id, help, isHelpShown, sentence }: HelpAndStatusProps) {
  return (
    <>
      <p id={`${id}-help`} className={isHelpShown ? quiet : "sr-only"}>
        {help}
      </p>
      <p role="status" className="sr-only">
        {sentence}
      </p>
    </>
  );
}

interface BelowFieldProps {
  readonly id: string;
  readonly label: string;
  readonly field: NarrativeFieldProps;
  readonly onSelect: ComponentProps<typeof NarrativeScan>["onSelect"];
  readonly onTake: (offer: LinkOffer) => void;
}

/** Below the text: its length, what was found in it, and how it will be read. */
function Below({ id, label, field, onSelect, onTake }: BelowFieldProps) {
  const { part, content, limit, found, offers, locale } = field;
  const words = narrativeWords(locale);
  const text = content.narrative[part];
  return (
    <>
      <NarrativeCount
        id={`${id}-count`}
        characters={charactersOf(resolveLinks(text, content))}
        limit={limit}
        locale={locale}
        words={words}
      />
      <LinkProblems text={text} content={content} words={words} />
      {text !== "" && (
        <NarrativeScan
          label={label}
          found={found}
          locale={locale}
          words={words}
          severities={field.words.findings.severity}
          onSelect={onSelect}
        />
      )}
      <NarrativeOffers offers={offers} content={content} words={words} onTake={onTake} />
      <Preview text={text} content={content} words={words} />
    </>
  );
}

type ToolbarProps = ComponentProps<typeof NarrativeToolbar>;

interface LabelAndToolsProps extends Pick<ToolbarProps, "mayLink" | "isPicking" | "words" | "onUse"> {
  readonly id: string;
  readonly label: string;
}

function LabelAndTools({ id, label, mayLink, isPicking, words, onUse }: LabelAndToolsProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-2">
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      <NarrativeToolbar
        mayLink={mayLink}
        isPicking={isPicking}
        words={words}
        label={fill(words.toolbar, { label })}
        areaId={id}
        onUse={onUse}
      />
    </div>
  );
}

interface BelowProps extends Pick<NarrativeFieldProps, "content"> {
  readonly text: string;
  readonly words: NarrativeWords;
}

/** Links that lead to no cell, or to a cell that says nothing. */
function LinkProblems({ text, content, words }: BelowProps) {
  const pieces = piecesOf(text, content);
  const named = (state: "unknown" | "not-stated") =>
    [...new Set(pieces.flatMap((piece) => (piece.state === state && piece.code !== null ? [piece.code] : [])))].map(
      (code) => cellName(code, content.edition, words),
    );
  const unknown = named("unknown");
  const notStated = named("not-stated");
  return (
    <>
      {unknown.length > 0 && (
        <p role="alert" className="text-sm text-error">
          {fill(words.linksUnknown, { codes: unknown.join("、") })}
        </p>
      )}
      {notStated.length > 0 && (
        <p className="text-sm text-warning">{fill(words.linksNotStated, { cells: notStated.join("；") })}</p>
      )}
    </>
  );
}

/** Only where reading differs from typing: with links, headings or lists. */
function Preview({ text, content, words }: BelowProps) {
  const isPlain =
    piecesOf(text, content).every(({ kind }) => kind === "text") &&
    blocksOf(text).every(({ kind }) => kind === "paragraph");
  if (isPlain) return null;
  return (
    <details open className="rounded border border-line p-2">
      <summary className={`min-h-6 cursor-pointer ${quiet}`}>{words.preview}</summary>
      <div lang="zh-CN" className="flex max-w-prose flex-col gap-2 pt-2 leading-7">
        <LinkedText text={text} content={content} words={words} />
      </div>
    </details>
  );
}
