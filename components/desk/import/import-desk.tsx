/** Import: choose, drop or paste documents; each is read, compared with its original, and saved as a draft. */
"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, type ReactNode, type RefObject, useActionState, useMemo, useRef, useState } from "react";
import { type Locale } from "@/messages/translator";
import { fill } from "../../form/fill";
import { type FormState, idleForm } from "../../form/form-state";
import { type Documents, useDocuments } from "./import-documents";
import { ImportOutcomes, ReadingProgress } from "./import-outcomes";
import { type Item, obstacleOf, readyItems, sharedKeys } from "./import-queue";
import { type Source } from "./import-reader";
import { ImportReview } from "./import-review";
import { saveItem } from "./import-saving";
import { dropHandlers, ImportSources } from "./import-sources";
import { idleImport, type LookUpAction, type ReadAction, type SaveAction } from "./reading";
import { plainButton, primaryButton, quiet, smallButton } from "../../form/styles";
import { type Words } from "../../form/words";

interface ImportDeskProps {
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly latestYear: number;
  readonly locale: Locale;
  readonly words: Pick<Words, "desk" | "importing">;
  /** Whether many documents are expected: then the table of outcomes is there from the first one. */
  readonly isBatch: boolean;
  readonly readAddress: string;
  readonly read: ReadAction;
  readonly save: SaveAction;
  readonly lookUp: LookUpAction;
}

export function ImportDesk(props: ImportDeskProps) {
  const { locale, words, isBatch, read, save } = props;
  const { importing } = words;
  const [state, send] = useActionState(read, idleImport);
  // Only a page without script saves this way; what it was told stands here, as the review is gone by then.
  const [saved, sendForm] = useActionState(save, idleForm);
  const documents = useImported(props, state.reading);
  const { items, dispatch } = documents;
  const [chosenId, setChosen] = useState<string | null>(null);
  const review = useRef<HTMLDivElement>(null);
  const hasTable = isBatch || items.length > 1;
  const open = hasTable ? items.find(({ id }) => id === chosenId) : items[0];
  const saveOne = useSaving({ save, dispatch, lost: importing.lost, leaves: !hasTable });
  return (
    <Sources
      items={items}
      refused={refusalIn([state, saved])}
      words={importing}
      action={send}
      onSources={documents.add}
    >
      {hasTable && items.length > 0 && (
        <Outcomes
          {...props}
          documents={documents}
          saveOne={saveOne}
          openId={chosenId}
          onOpen={(id) => {
            setChosen(id);
            focusReview(review);
          }}
        />
      )}
      {!hasTable && open && <OnlyItem item={open} locale={locale} words={importing} documents={documents} />}
      <div ref={review} className="min-w-0">
        {open?.reading && (
          <ImportReview
            key={open.id}
            {...props}
            item={open}
            reading={open.reading}
            obstacle={obstacleOf(open, sharedKeys(items))}
            sendForm={sendForm}
            dispatch={dispatch}
            onSave={() => saveOne(open)}
          />
        )}
      </div>
    </Sources>
  );
}

/** The review is drawn below the table: the eye and the keyboard follow. */
function focusReview(review: RefObject<HTMLDivElement | null>): void {
  setTimeout(() => review.current?.querySelector<HTMLElement>("#review-title")?.focus(), 0);
}

interface SavingProps {
  readonly save: SaveAction;
  readonly dispatch: Documents["dispatch"];
  /** Said when no answer came. */
  readonly lost: string;
  /** Whether the page is left for the draft that was made. */
  readonly leaves: boolean;
}

function useSaving({ save, dispatch, lost, leaves }: SavingProps) {
  const router = useRouter();
  return async (item: Item) => {
    const href = await saveItem(item, save, dispatch, lost);
    if (href !== null && leaves) router.push(href);
  };
}

interface SourcesProps extends Pick<ComponentProps<typeof ImportSources>, "words" | "action" | "onSources"> {
  readonly items: readonly Item[];
  readonly refused: string | null;
  readonly children: ReactNode;
}

/** Takes documents, also dropped anywhere on it; open while there is nothing to look at. */
function Sources({ items, refused, words, action, onSources, children }: SourcesProps) {
  const [isEmpty, setEmpty] = useState(false);
  const isFirst = items.length === 0;
  const add = (sources: readonly Source[]) => {
    setEmpty(false);
    onSources(sources);
  };
  return (
    <div className="flex min-h-[50vh] min-w-0 flex-col gap-5" {...dropHandlers(add)}>
      <details open={items.every(({ state }) => state === "failed")} className="min-w-0">
        <summary className={isFirst ? "sr-only" : "cursor-pointer text-sm text-accent"}>{words.again}</summary>
        <div className="pt-2">
          <ImportSources
            problem={isEmpty ? words.empty : refused}
            words={words}
            action={action}
            isFirst={isFirst}
            onSources={add}
            onEmpty={() => setEmpty(true)}
          />
        </div>
      </details>
      {children}
    </div>
  );
}

function useImported(
  { agencies, readAddress, lookUp, words }: ImportDeskProps,
  first: Parameters<typeof useDocuments>[0]["first"],
) {
  return useDocuments({ agencies, readAddress, lookUp, first, problems: useProblems(words.importing) });
}

/** The same objects as long as the words are the same. */
function useProblems({ tooLarge, lost }: Words["importing"]) {
  return useMemo(() => ({ tooLarge: { zh: tooLarge, en: tooLarge }, lost: { zh: lost, en: lost } }), [tooLarge, lost]);
}

function refusalIn(states: readonly FormState[]): string | null {
  return states.find(({ status }) => status === "refused")?.message ?? null;
}

interface OutcomesProps extends Omit<ImportDeskProps, "read" | "save" | "lookUp"> {
  readonly documents: Documents;
  readonly openId: string | null;
  readonly saveOne: (item: Item) => Promise<void>;
  readonly onOpen: (id: string | null) => void;
}

function Outcomes({ documents, saveOne, words, ...props }: OutcomesProps) {
  const { items, dispatch, cancel } = documents;
  const saveReady = async () => {
    for (const item of readyItems(items)) await saveOne(item);
  };
  return (
    <>
      <Summary items={items} words={words.importing} onSave={saveReady} />
      <ImportOutcomes
        {...props}
        items={items}
        words={words.importing}
        onCancel={cancel}
        onRetry={(id) => dispatch({ type: "retried", id })}
        onRemove={(id) => dispatch({ type: "removed", id })}
        onSave={(item) => void saveOne(item)}
        onAddress={(id, address) => dispatch({ type: "addressed", id, address })}
      />
    </>
  );
}

interface SummaryProps {
  readonly items: readonly Item[];
  readonly words: Words["importing"];
  readonly onSave: () => Promise<void>;
}

/** How many went how, and one button for all that can be saved. */
function Summary({ items, words, onSave }: SummaryProps) {
  const [isSaving, setSaving] = useState(false);
  const ready = readyItems(items);
  const count = (isSo: (item: Item) => boolean) => items.filter(isSo).length;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p role="status" className="text-sm tabular-nums">
        {fill(words.summary, {
          all: items.length,
          read: count(({ state }) => state === "read"),
          failed: count(({ state }) => state === "failed" || state === "cancelled"),
          saved: count(({ saved }) => saved !== null),
        })}
      </p>
      <button
        type="button"
        className={primaryButton}
        disabled={ready.length === 0 || isSaving}
        onClick={() => {
          setSaving(true);
          void onSave().finally(() => setSaving(false));
        }}
      >
        {isSaving ? words.saving : fill(words.saveAll, { n: ready.length })}
      </button>
    </div>
  );
}

interface OnlyItemProps {
  readonly item: Item;
  readonly locale: Locale;
  readonly words: Words["importing"];
  readonly documents: Documents;
}

/** One document on its way: progress, or the sentence why it could not be read. */
function OnlyItem({ item, locale, words, documents }: OnlyItemProps) {
  const { id, state, name, problem, source } = item;
  if (state === "read") return null;
  const isRunning = state === "reading" || state === "waiting";
  return (
    <div className="flex flex-wrap items-center gap-3 rounded border border-line bg-surface px-4 py-3">
      <strong className="break-all">{name}</strong>
      {isRunning ? (
        <ReadingProgress item={item} words={words} />
      ) : (
        <span role="alert" className={problem ? "text-error" : quiet}>
          {problem?.[locale] ?? words.states[state]}
        </span>
      )}
      {isRunning ? (
        <button type="button" className={`${smallButton} min-h-6`} onClick={() => documents.cancel(id)}>
          {words.cancel}
        </button>
      ) : (
        <>
          {source && (
            <button type="button" className={plainButton} onClick={() => documents.dispatch({ type: "retried", id })}>
              {words.retry}
            </button>
          )}
          <button type="button" className={plainButton} onClick={() => documents.dispatch({ type: "removed", id })}>
            {words.remove}
          </button>
        </>
      )}
    </div>
  );
}
