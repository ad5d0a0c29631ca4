/** The table of outcomes: one row a document, sortable, each to be opened, saved, cancelled or tried again. */
"use client";

import { useState, type ReactNode } from "react";
import { type Locale } from "@/messages/translator";
import { fill } from "../../form/fill";
import { type Column, type Facts, type Sort, sorted, useFacts } from "./import-facts";
import { type Item, obstacleOf, sharedKeys } from "./import-queue";
import { link, smallButton } from "../../form/styles";
import { type Words } from "../../form/words";

interface ImportOutcomesProps {
  readonly items: readonly Item[];
  readonly openId: string | null;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly latestYear: number;
  readonly locale: Locale;
  readonly words: Words["importing"];
  readonly onOpen: (id: string | null) => void;
  readonly onCancel: (id: string) => void;
  readonly onRetry: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onSave: (item: Item) => void;
  readonly onAddress: (id: string, address: string) => void;
}

/** To be transcribed, and its document does not say where it was published. */
function needsAddress({ state, saved, target, reading }: Item): boolean {
  const isUnsaved = state === "read" && saved === null && reading !== null;
  return isUnsaved && target?.found?.origin === "transcribed" && reading.content.source.address === "";
}

const columns: readonly Column[] = [
  "name",
  "agency",
  "year",
  "edition",
  "read",
  "proposed",
  "notStated",
  "unread",
  "findings",
  "state",
];
const numeric = new Set<Column>(["read", "proposed", "notStated", "unread", "findings"]);

export function ImportOutcomes(props: ImportOutcomesProps) {
  const { items, words } = props;
  const [sort, setSort] = useState<Sort>(null);
  const facts = useFacts(items, props.agencies, words);
  const rows = sorted(items, facts, sort);
  const shared = sharedKeys(items);
  const turn = (column: Column) =>
    setSort(sort?.column === column ? (sort.isDown ? null : { column, isDown: true }) : { column, isDown: false });
  return (
    <section aria-labelledby="outcomes-title" className="flex min-w-0 flex-col gap-1">
      <h2 id="outcomes-title" className="sr-only">
        {words.outcomes}
      </h2>
      <div role="region" tabIndex={0} aria-labelledby="outcomes-title" className="official-scroll">
        <table className="official-table" aria-labelledby="outcomes-title">
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={sort?.column === column ? (sort.isDown ? "descending" : "ascending") : "none"}
                  className={column === "name" ? "row-label" : undefined}
                >
                  <button
                    type="button"
                    className="min-h-6 hover:underline"
                    title={fill(words.sorted, { column: words.columns[column] })}
                    onClick={() => turn(column)}
                  >
                    {words.columns[column]}
                    <span aria-hidden>{sort?.column === column ? (sort.isDown ? " ↓" : " ↑") : ""}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((item) => (
              <OutcomeRow key={item.id} {...props} item={item} facts={facts.get(item.id)} shared={shared} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface OutcomeRowProps extends ImportOutcomesProps {
  readonly item: Item;
  readonly facts: Facts | undefined;
  readonly shared: ReadonlySet<string>;
}

function OutcomeRow({ item, facts, ...props }: OutcomeRowProps) {
  const { openId } = props;
  if (!facts) return null;
  const isNamed = item.key.agencyId !== "";
  return (
    <tr className={openId === item.id ? "bg-band" : undefined}>
      <th scope="row" className="row-label">
        <span className="break-all">{item.name}</span>
      </th>
      {columns.slice(1, -1).map((column) => (
        <td
          key={column}
          className={numeric.has(column) ? undefined : "text-left!"}
          style={column === "agency" ? { whiteSpace: "normal", minWidth: "9rem" } : undefined}
        >
          {column === "agency" && !isNamed && item.reading ? (
            <span className="text-warning">{facts.agency === "" ? "—" : `${facts.agency} ？`}</span>
          ) : (
            facts[column]
          )}
        </td>
      ))}
      <td className="text-left! whitespace-normal!">
        <Outcome item={item} text={String(facts.state)} {...props} />
      </td>
    </tr>
  );
}

/** How the document went, why not, and what can be done with it. */
function Outcome({ item, text, ...props }: Omit<OutcomeRowProps, "facts"> & { readonly text: string }) {
  const { words, locale, shared } = props;
  const obstacle = item.state === "read" && item.saved === null ? obstacleOf(item, shared) : null;
  const problem = item.problem?.[locale] ?? item.saveProblem;
  return (
    <div className="flex min-w-64 flex-wrap items-center justify-between gap-x-3 gap-y-1">
      {item.state === "reading" ? (
        <ReadingProgress item={item} words={words} />
      ) : (
        <span className={problem ? "text-error" : obstacle ? "text-warning" : ""}>
          {problem ?? (obstacle ? words.inTheWay[obstacle] : text)}
        </span>
      )}
      {needsAddress(item) && (
        <input
          aria-label={fill(words.addressOf, { name: item.name })}
          placeholder={words.inTheWay.address}
          value={item.address}
          maxLength={1000}
          className="min-w-40 flex-1 rounded border border-line-strong bg-surface px-1.5 py-0.5"
          onChange={(event) => props.onAddress(item.id, event.target.value)}
        />
      )}
      <span className="flex flex-wrap gap-1">
        <Actions item={item} isReady={obstacle === null} {...props} />
      </span>
    </div>
  );
}

const bar =
  "h-1.5 w-28 appearance-none overflow-hidden rounded-full bg-band [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-band [&::-webkit-progress-value]:bg-accent";

/** The bar of a long reading: of pages, sheets or files, or of unknown length. */
export function ReadingProgress({ item, words }: { readonly item: Item; readonly words: Words["importing"] }) {
  const { progress } = item;
  const isKnown = progress !== null && progress.all > 1;
  return (
    <span className="flex items-center gap-2">
      <progress
        aria-label={`${words.reading} ${item.name}`}
        className={`${bar} ${isKnown ? "" : "animate-pulse [&::-webkit-progress-bar]:bg-line-strong"}`}
        {...(isKnown ? { value: progress.done, max: progress.all } : {})}
      />
      <span className="text-xs text-ink-soft tabular-nums">
        {isKnown ? fill(words.progress, { done: progress.done, all: progress.all }) : words.reading}
      </span>
    </span>
  );
}

function Actions(props: Omit<OutcomeRowProps, "facts"> & { readonly isReady: boolean }) {
  const { item, isReady, openId, words, onOpen, onCancel, onRetry, onRemove, onSave } = props;
  const { id, state, saved, source, name } = item;
  const button = (text: string, act: () => void, isPressed?: boolean): ReactNode => (
    <button
      key={text}
      type="button"
      className={`${smallButton} min-h-6`}
      onClick={act}
      aria-label={`${text} ${name}`}
      aria-expanded={isPressed}
    >
      {text}
    </button>
  );
  const isOpen = openId === id;
  if (state === "waiting" || state === "reading") return button(words.cancel, () => onCancel(id));
  if (state !== "read") {
    return [source && button(words.retry, () => onRetry(id)), button(words.remove, () => onRemove(id))];
  }
  return [
    button(isOpen ? words.close : words.open, () => onOpen(isOpen ? null : id), isOpen),
    saved === null ? (
      isReady && button(words.saveOne, () => onSave(item))
    ) : (
      <a key="draft" href={saved} className={`${link} self-center`}>
        {words.toDraft}
        <span className="sr-only"> {name}</span>
      </a>
    ),
    saved === null && button(words.remove, () => onRemove(id)),
  ];
}
