/** Where documents come from: files chosen or dropped, or the text pasted; a plain form where there is no script. */
"use client";

import { useRef, useState, type ChangeEvent, type ClipboardEvent, type DragEvent, type SubmitEvent } from "react";
import { type Source } from "./import-reader";
import { readableFiles } from "./reading";
import { field, label, plainButton, primaryButton, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface ImportSourcesProps {
  readonly words: Words["importing"];
  /** Reads one document where there is no script. */
  readonly action: (form: FormData) => void;
  readonly isFirst: boolean;
  readonly problem: string | null;
  readonly onSources: (sources: readonly Source[]) => void;
  readonly onEmpty: () => void;
}

export function ImportSources({ words, action, isFirst, problem, onSources, onEmpty }: ImportSourcesProps) {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const form = useRef<HTMLFormElement>(null);

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const sources = sourcesIn(new FormData(event.currentTarget), pasted, words);
    if (sources.length === 0) {
      onEmpty();
      return;
    }
    onSources(sources);
    form.current?.reset();
    setPasted(null);
  }

  return (
    <form ref={form} action={action} onSubmit={send} className="flex min-w-0 flex-col items-start gap-3">
      <div className="grid w-full min-w-0 gap-4 md:grid-cols-2">
        <FilesField words={words} onSources={onSources} />
        <label className={label}>
          {words.paste}
          <textarea
            name="text"
            rows={6}
            onPaste={(event) => setPasted(pastedFrom(event))}
            className={`${field} min-h-40 flex-1`}
            aria-describedby="paste-note"
          />
        </label>
      </div>
      <div className="flex w-full flex-wrap items-center justify-between gap-3">
        <span id="paste-note" className={quiet}>
          {pasted ? words.pastedTable : words.pasteNote}
        </span>
        <button type="submit" className={isFirst ? primaryButton : plainButton}>
          {words.read}
        </button>
      </div>
      {problem !== null && (
        <p role="alert" className="text-sm text-error">
          {problem}
        </p>
      )}
      <noscript>
        <p className={quiet}>{words.withoutScript}</p>
      </noscript>
    </form>
  );
}

function FilesField({ words, onSources }: Pick<ImportSourcesProps, "words" | "onSources">) {
  function chosen(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.currentTarget.files ?? [])];
    if (files.length === 0) return;
    onSources(files.map(sourceOf));
    event.currentTarget.value = "";
  }
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="text-sm">{words.file}</span>
      <label className="flex min-h-40 flex-1 cursor-pointer flex-col items-center justify-center gap-2 rounded border border-dashed border-line-strong bg-surface p-4 text-center focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus hover:bg-band">
        <span className="font-medium">{words.drop}</span>
        <input
          type="file"
          name="file"
          multiple
          accept={readableFiles}
          aria-label={words.files}
          onChange={chosen}
          className="max-w-full text-sm file:mr-3 file:min-h-9 file:cursor-pointer file:rounded file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:text-ink"
        />
        <span className={quiet}>{words.formats}</span>
      </label>
    </div>
  );
}

/** What the clipboard held: the text that went into the field, and the page it came from. */
interface Pasted {
  readonly text: string;
  readonly html: string;
}

/** A table that was pasted into an empty field, or over all that stood in it. */
function pastedFrom(event: ClipboardEvent<HTMLTextAreaElement>): Pasted | null {
  const html = event.clipboardData.getData("text/html");
  const text = event.clipboardData.getData("text/plain");
  const { value } = event.currentTarget;
  const isAlone = value === "" || value.length === selectedLength(event.currentTarget);
  return isAlone && /<table/i.test(html) ? { text, html } : null;
}

/** The documents in the form: files first, then the pasted text. */
function sourcesIn(given: FormData, pasted: Pasted | null, words: Words["importing"]): Source[] {
  const files = given.getAll("file").filter((each): each is File => each instanceof File && each.size > 0);
  const text = textIn(given);
  return [...files.map(sourceOf), ...(text.trim() === "" ? [] : [pastedSource(text, pasted, words)])];
}

/** Handlers that take files dropped anywhere on an area. */
export function dropHandlers(onSources: (sources: readonly Source[]) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes("Files")) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const files = [...event.dataTransfer.files];
      if (files.length === 0) return;
      event.preventDefault();
      onSources(files.map(sourceOf));
    },
  };
}

function sourceOf(file: File): Source {
  return { name: file.name, body: file };
}

/** Pasted from a page with a table, and not changed since: the page itself is read, else the text. */
function pastedSource(text: string, pasted: Pasted | null, { pastedName }: Words["importing"]): Source {
  const isUnchanged = pasted !== null && withoutSpace(pasted.text) === withoutSpace(text);
  return isUnchanged
    ? { name: `${pastedName}.html`, body: new Blob([pasted.html], { type: "text/html" }) }
    : { name: `${pastedName}.txt`, body: new Blob([text], { type: "text/plain" }) };
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}

function textIn(form: FormData): string {
  const text = form.get("text");
  return typeof text === "string" ? text : "";
}

function selectedLength({ selectionStart, selectionEnd }: HTMLTextAreaElement): number {
  return selectionEnd - selectionStart;
}
