/** Import of agencies: choose a file, see every line judged, then take it whole. */
"use client";

import { useRef, useState } from "react";
import { fill } from "@/components/form/fill";
import { field, label, plainButton, primaryButton } from "@/components/form/styles";
import { type AgencyImportEvent, type ImportLine, type ImportResult, type LineStatus } from "./import-events";
import { type ImportWords } from "./import-words";

interface ImportFormProps {
  /** Where files are sent. */
  readonly address: string;
  readonly locale: "zh" | "en";
  readonly words: ImportWords;
  /** Whether the file may hold changes that need a day. */
  readonly isDayAsked?: boolean;
  /** What fields are called where they are not those of agencies. */
  readonly fieldNames?: Readonly<Record<string, string>>;
}

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly done: number; readonly all: number }
  | { readonly kind: "problem"; readonly text: string }
  | { readonly kind: "result"; readonly result: ImportResult };

export function ImportForm({ address, locale, words, isDayAsked = true, fieldNames = {} }: ImportFormProps) {
  const [state, setState] = useState<State>({ kind: "idle" });
  const form = useRef<HTMLFormElement>(null);

  async function send(step: "preview" | "make") {
    if (!form.current) return;
    const typed = new FormData(form.current);
    const file = typed.get("file");
    if (!(file instanceof File) || file.size === 0) return;
    const textOf = (name: string) => [typed.get(name)].find((value) => typeof value === "string") ?? "";
    const query = new URLSearchParams({ step, day: textOf("day"), basis: textOf("basis") });
    setState({ kind: "working", done: 0, all: 0 });
    const last = await sent(`${address}?${query.toString()}`, file, (done, all) =>
      setState({ kind: "working", done, all }),
    );
    if (!last) setState({ kind: "problem", text: words.importLost });
    else if ("problem" in last) setState({ kind: "problem", text: last.problem[locale] });
    else setState({ kind: "result", result: last });
  }

  return (
    <div className="flex flex-col gap-4">
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void send("preview");
        }}
        onChange={() => setState({ kind: "idle" })}
        className="flex max-w-2xl flex-col items-start gap-3"
      >
        <Fields words={words} isDayAsked={isDayAsked} />
        <button type="submit" className={plainButton} disabled={state.kind === "working"}>
          {words.importRead}
        </button>
      </form>
      {state.kind === "working" && <Progress done={state.done} all={state.all} words={words} />}
      {state.kind === "problem" && <Problem text={state.text} />}
      {state.kind === "result" && (
        <Result
          locale={locale}
          words={words}
          result={state.result}
          onMake={() => void send("make")}
          fieldNames={fieldNames}
        />
      )}
    </div>
  );
}

function Problem({ text }: { readonly text: string }) {
  return (
    <p role="alert" className="text-error">
      {text}
    </p>
  );
}

function Fields({ words, isDayAsked }: { readonly words: ImportWords; readonly isDayAsked: boolean }) {
  return (
    <>
      <label className={`${label} w-full`}>
        {words.importFile}
        <input type="file" name="file" required accept=".csv,.txt,.xlsx,.xlsm" className={field} />
      </label>
      {isDayAsked && (
        <fieldset className="flex w-full flex-wrap gap-3">
          <legend className="text-sm text-ink-soft">{words.importDay}</legend>
          <label className={label}>
            {words.day}
            <input type="date" name="day" className={field} />
          </label>
          <label className={`${label} grow`}>
            {words.basisField}
            <input name="basis" placeholder={words.basisHint} autoComplete="off" className={field} />
          </label>
        </fieldset>
      )}
    </>
  );
}

interface ProgressProps {
  readonly done: number;
  /** 0 while nobody knows yet. */
  readonly all: number;
  readonly words: ImportWords;
}

function Progress({ done, all, words }: ProgressProps) {
  return (
    <div role="status" className="flex flex-col gap-1 text-sm">
      {all === 0 ? words.importReading : fill(words.importing, { done, all })}
      <progress
        aria-label={words.importRead}
        className="w-full max-w-2xl"
        {...(all === 0 ? {} : { value: done, max: all })}
      />
    </div>
  );
}

/** The last word of the answer to a file; null where the answer was lost. */
async function sent(address: string, file: File, tell: (done: number, all: number) => void) {
  try {
    const answer = await fetch(address, { method: "POST", body: file });
    return answer.ok ? await lastOf(answer, tell) : null;
  } catch {
    return null;
  }
}

/** Reads the answer to its end; tells progress on the way and gives the last word. */
async function lastOf(
  answer: Response,
  tell: (done: number, all: number) => void,
): Promise<ImportResult | Extract<AgencyImportEvent, { problem: unknown }> | null> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return null;
  let [rest, last] = ["", null as Awaited<ReturnType<typeof lastOf>>];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      // Our own server wrote the line.
      const event = JSON.parse(line) as AgencyImportEvent;
      if ("done" in event) tell(event.done, event.all);
      else last = event;
    }
  }
  return last;
}

interface ResultProps {
  readonly result: ImportResult;
  readonly locale: "zh" | "en";
  readonly words: ImportWords;
  readonly onMake: () => void;
  readonly fieldNames: Readonly<Record<string, string>>;
}

function Result({ result, locale, words, onMake, fieldNames }: ResultProps) {
  const { counts, lines, unknown, isPreview } = result;
  const [n, m, same] = [counts.new, counts.changed, counts.same];
  const all = n + m + same + counts.impossible;
  return (
    <section className="flex flex-col gap-3" aria-label={words.lineStatus}>
      {unknown.length > 0 && (
        <p className="text-sm text-warning">{fill(words.importUnknown, { names: unknown.join("、") })}</p>
      )}
      <p role="status">
        {!isPreview
          ? fill(words.importDone, { n, m, same })
          : counts.impossible > 0
            ? fill(words.importBlocked, { n: counts.impossible })
            : n + m === 0
              ? words.importSame
              : (["new", "changed", "same"] as const)
                  .map((status) => `${nameOf(status, words)} ${counts[status]}`)
                  .join(" · ")}
      </p>
      {isPreview && counts.impossible === 0 && n + m > 0 && (
        <button type="button" onClick={onMake} className={`${primaryButton} self-start`}>
          {fill(words.importMake, { n, m })}
        </button>
      )}
      {all > lines.length && <p className="text-sm text-ink-soft">{fill(words.importShown, { n: lines.length })}</p>}
      <Lines lines={lines} locale={locale} words={words} fieldNames={fieldNames} />
    </section>
  );
}

function Lines({
  lines,
  locale,
  words,
  fieldNames,
}: Omit<ResultProps, "result" | "onMake"> & Pick<ImportResult, "lines">) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={words.lineWhat}>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-b border-line-strong text-left">
            {[words.lineNo, words.name, words.lineStatus, words.lineWhat].map((header) => (
              <th key={header} scope="col" className="px-2 py-1 font-medium">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.no} className="border-b border-line align-top">
              <td className="px-2 py-1 tabular-nums">{line.no}</td>
              <td className="px-2 py-1">{line.name}</td>
              <td className={`px-2 py-1 whitespace-nowrap ${line.status === "impossible" ? "text-error" : ""}`}>
                {nameOf(line.status, words)}
              </td>
              <td className="px-2 py-1">{whatOf(line, locale, { ...words, parent: words.above, ...fieldNames })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function nameOf(status: LineStatus, words: ImportWords): string {
  return {
    new: words.statusNew,
    changed: words.statusChanged,
    same: words.statusSame,
    impossible: words.statusImpossible,
  }[status];
}

function whatOf(
  { problem, changes }: ImportLine,
  locale: "zh" | "en",
  names: Readonly<Record<string, string>>,
): string {
  if (problem) return problem[locale];
  return changes.map(({ field: name, from, to }) => `${names[name] ?? name}：${from || "—"} → ${to}`).join("；");
}
