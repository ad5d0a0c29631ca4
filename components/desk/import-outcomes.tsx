/** The table of outcomes: one row a document, sortable, each to be opened, saved, cancelled or tried again. */
"use client";

import { useMemo, useState, type ReactNode } from "react";
import { type Locale } from "@/messages/translator";
import { fill } from "./fill";
import { contentNow, countsOf } from "./import-decisions";
import { type Item, obstacleOf } from "./import-queue";
import { findingsOf } from "./import-review";
import { link, smallButton } from "./styles";
import { type Words } from "./words";

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
}

type Column = keyof Words["importing"]["columns"];
type Sort = { readonly column: Column; readonly isDown: boolean } | null;

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

/** What a row shows, and by what it is sorted. */
type Facts = Readonly<Record<Column, string | number>>;

export function ImportOutcomes(props: ImportOutcomesProps) {
  const { items, words } = props;
  const [sort, setSort] = useState<Sort>(null);
  const facts = useFacts(props);
  const rows = sorted(items, facts, sort);
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
              <OutcomeRow key={item.id} {...props} item={item} facts={facts.get(item.id)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function useFacts({ items, agencies, latestYear, words }: ImportOutcomesProps): ReadonlyMap<string, Facts> {
  return useMemo(() => {
    const names = new Map(agencies.map(({ id, name }) => [id, name]));
    return new Map(items.map((item) => [item.id, factsOf(item, names, latestYear, words)]));
  }, [items, agencies, latestYear, words]);
}

function factsOf(item: Item, names: ReadonlyMap<string, string>, latestYear: number, words: Words["importing"]): Facts {
  const { name, reading, deciding, key, state, saved } = item;
  const nothing = {
    agency: "",
    year: "",
    edition: "",
    read: "",
    proposed: "",
    notStated: "",
    unread: "",
    findings: "",
  };
  const standing = { name, state: saved === null ? words.states[state] : words.states.saved };
  if (!reading) return { ...nothing, ...standing };
  const counts = countsOf(reading, deciding.now);
  const content = contentNow(reading, deciding.now);
  const found = findingsOf(item, content, latestYear);
  const of = (severity: string) => found.filter((finding) => finding.severity === severity).length;
  return {
    ...standing,
    agency: names.get(key.agencyId) ?? reading.agency ?? "",
    year: key.year ?? "",
    edition: reading.hasTables ? words.editions[content.edition] : "",
    read: counts.read + counts.decided,
    proposed: counts.proposed,
    notStated: counts.notStated,
    unread: counts.unread,
    findings: `${of("error")} / ${of("warning")} / ${of("question")}`,
  };
}

function sorted(items: readonly Item[], facts: ReadonlyMap<string, Facts>, sort: Sort): readonly Item[] {
  if (!sort) return items;
  const { column, isDown } = sort;
  const collator = new Intl.Collator("zh", { numeric: true });
  const value = ({ id }: Item) => String(facts.get(id)?.[column] ?? "");
  return [...items].sort((left, right) => (isDown ? -1 : 1) * collator.compare(value(left), value(right)));
}

interface OutcomeRowProps extends ImportOutcomesProps {
  readonly item: Item;
  readonly facts: Facts | undefined;
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
  const { words, locale, items } = props;
  const obstacle = item.state === "read" && item.saved === null ? obstacleOf(item, items) : null;
  const problem = item.problem?.[locale] ?? item.saveProblem;
  return (
    <div className="flex min-w-48 flex-col items-start gap-1">
      {item.state === "reading" ? (
        <ReadingProgress item={item} words={words} />
      ) : (
        <span className={problem ? "text-error" : obstacle ? "text-warning" : ""}>
          {problem ?? (obstacle ? words.inTheWay[obstacle] : text)}
        </span>
      )}
      <span className="flex flex-wrap gap-1">
        <Actions item={item} isReady={obstacle === null} {...props} />
      </span>
    </div>
  );
}

/** The bar of a long reading: of pages, sheets or files, or of unknown length. */
export function ReadingProgress({ item, words }: { readonly item: Item; readonly words: Words["importing"] }) {
  const { progress } = item;
  const isKnown = progress !== null && progress.all > 1;
  return (
    <span className="flex items-center gap-2">
      <progress
        aria-label={`${words.reading} ${item.name}`}
        className="h-2 w-32 accent-accent"
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
