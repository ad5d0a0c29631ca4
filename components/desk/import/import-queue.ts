/** The documents on the import page and how each goes: a list that changes by events only, kept while the page is open. */
import { type Sentence } from "@/report/sentence";
import { type AgencyMatch } from "./import-agency";
import { type Deciding, undecided } from "./import-decisions";
import { type Source } from "./import-reader";
import { type KeptReading } from "@/report/reading";
import { type ImportKey, type ReadEvent, type TargetShown } from "./reading";

export type ItemState = "waiting" | "reading" | "read" | "failed" | "cancelled";

export interface Item {
  readonly id: string;
  readonly name: string;
  /** Null for a file out of a zip, and for what a page without script has read. */
  readonly source: Source | null;
  readonly state: ItemState;
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly problem: Sentence | null;
  readonly reading: KeptReading | null;
  readonly deciding: Deciding;
  readonly key: ImportKey;
  /** The official address, as printed in the document or typed. */
  readonly address: string;
  /** What stands where this would be saved, and the key it was asked for. */
  readonly target: { readonly of: string; readonly found: TargetShown | null } | null;
  /** Whether the person agreed that the draft seen is replaced. */
  readonly replaces: boolean;
  readonly saveProblem: string | null;
  /** Where the saved draft is. */
  readonly saved: string | null;
}

export type QueueEvent =
  | { readonly type: "added"; readonly sources: readonly { readonly id: string; readonly source: Source }[] }
  | { readonly type: "refused"; readonly id: string; readonly name: string; readonly problem: Sentence }
  | { readonly type: "started" | "cancelled" | "retried"; readonly id: string }
  | { readonly type: "removed"; readonly id: string }
  | { readonly type: "answered"; readonly id: string; readonly answer: ReadEvent }
  | { readonly type: "ended"; readonly id: string; readonly problem: Sentence }
  | { readonly type: "decided"; readonly id: string; readonly deciding: Deciding }
  | { readonly type: "keyed"; readonly id: string; readonly key: ImportKey }
  | { readonly type: "addressed"; readonly id: string; readonly address: string }
  | { readonly type: "found"; readonly id: string; readonly target: NonNullable<Item["target"]> }
  | { readonly type: "replaces"; readonly id: string; readonly replaces: boolean }
  | { readonly type: "saved"; readonly id: string; readonly href: string }
  | { readonly type: "not-saved"; readonly id: string; readonly problem: string };

/** Finds the agency that a document names. */
export type Match = (printed: string | null) => AgencyMatch | null;

/** A new item; nothing is known of its document. */
export function newItem(id: string, name: string, source: Source | null): Item {
  return {
    id,
    name,
    source,
    state: "waiting",
    progress: null,
    problem: null,
    reading: null,
    deciding: undecided,
    key: { agencyId: "", year: null, scope: null },
    address: "",
    target: null,
    replaces: false,
    saveProblem: null,
    saved: null,
  };
}

/** An item with its reading; agency, year and scope are those the document names. */
export function withReading(item: Item, reading: KeptReading, match: Match): Item {
  const key = { agencyId: match(reading.agency)?.id ?? "", year: reading.year, scope: reading.scope };
  return {
    ...item,
    state: "read",
    progress: null,
    problem: null,
    reading,
    key,
    address: reading.content.source.address,
  };
}

/** The list after an event. */
export function queueReducer(match: Match): (items: readonly Item[], event: QueueEvent) => readonly Item[] {
  return (items, event) => {
    if (event.type === "added")
      return [...items, ...event.sources.map(({ id, source }) => newItem(id, source.name, source))];
    if (event.type === "refused") {
      return [...items, { ...newItem(event.id, event.name, null), state: "failed", problem: event.problem }];
    }
    if (event.type === "removed") return items.filter(({ id }) => !isOf(id, event.id));
    if (event.type === "answered" && "files" in event.answer) return unpacked(items, event.id, event.answer.files);
    const change = changeOf(event, match);
    return items.map((item) => change(item));
  };
}

type Change = (item: Item) => Item;

function changeOf(event: Exclude<QueueEvent, { type: "added" | "refused" | "removed" }>, match: Match): Change {
  const id = event.type === "answered" ? idOfAnswer(event) : event.id;
  const one =
    (change: Change): Change =>
    (item) =>
      item.id === id ? change(item) : item;
  /** The item, or all files of a zip, that have not come to an end. */
  const unfinished =
    (change: Change): Change =>
    (item) =>
      isOf(item.id, id) && (item.state === "waiting" || item.state === "reading") ? change(item) : item;
  switch (event.type) {
    case "started":
      return one((item) => ({ ...item, state: "reading" }));
    case "retried":
      return one((item) => ({ ...item, state: "waiting", problem: null, progress: null }));
    case "cancelled":
      return unfinished((item) => ({ ...item, state: "cancelled", progress: null }));
    case "ended":
      // What waits by its own is to be tried again; a file of a zip that still waits never will be.
      return unfinished((item) =>
        item.id === id && item.state === "waiting"
          ? item
          : { ...item, state: "failed", progress: null, problem: event.problem },
      );
    case "answered":
      return one((item) => answered(item, event.answer, match));
    default:
      return one((item) => ({ ...item, ...decidedBy(event) }));
  }
}

type ItemChange = Extract<
  QueueEvent,
  { type: "decided" | "keyed" | "addressed" | "found" | "replaces" | "saved" | "not-saved" }
>;

function decidedBy(event: ItemChange): Partial<Item> {
  switch (event.type) {
    case "decided":
      return { deciding: event.deciding };
    case "keyed":
      return { key: event.key, replaces: false, saveProblem: null };
    case "addressed":
      return { address: event.address, saveProblem: null };
    case "found":
      return { target: event.target };
    case "replaces":
      return { replaces: event.replaces };
    case "saved":
      return { saved: event.href, saveProblem: null };
    case "not-saved":
      // What stands there is asked for anew: it may be why.
      return { saveProblem: event.problem, target: null, replaces: false };
  }
}

function answered(item: Item, answer: ReadEvent, match: Match): Item {
  if ("progress" in answer) return { ...item, state: "reading", progress: answer.progress };
  if ("reading" in answer) return withReading(item, answer.reading, match);
  if ("problem" in answer) return { ...item, state: "failed", progress: null, problem: answer.problem };
  return item;
}

/** A zip gives way to the files in it. */
function unpacked(items: readonly Item[], id: string, files: readonly string[]): readonly Item[] {
  return items.flatMap((item) =>
    item.id === id ? files.map((name, index) => newItem(fileId(id, index), name, null)) : [item],
  );
}

function idOfAnswer({ id, answer }: Extract<QueueEvent, { type: "answered" }>): string {
  const file = "files" in answer ? undefined : answer.file;
  return file === undefined ? id : fileId(id, file);
}

const fileId = (id: string, index: number) => `${id}/${index}`;
const isOf = (id: string, zip: string) => id === zip || id.startsWith(`${zip}/`);

/** The key as one text, or null while a part of it is not known. */
export function keyText({ agencyId, year, scope }: ImportKey): string | null {
  return agencyId === "" || year === null || scope === null ? null : `${agencyId}/${year}/${scope}`;
}

/** What keeps a read document from being saved as it is; null when nothing does. */
export type Obstacle =
  "agency" | "year" | "scope" | "twice" | "asking" | "address" | "draft" | "published" | "forbidden";

/** Keys that more than one of the documents read would be saved to. */
export function sharedKeys(items: readonly Item[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { state, key } of items) {
    const text = state === "read" ? keyText(key) : null;
    if (text === null) continue;
    (seen.has(text) ? shared : seen).add(text);
  }
  return shared;
}

/** The first obstacle of an item, given the keys that several share. */
export function obstacleOf({ key, target, replaces, address }: Item, shared: ReadonlySet<string>): Obstacle | null {
  const text = keyText(key);
  if (text === null) return missingPart(key);
  if (shared.has(text)) return "twice";
  if (target?.of !== text) return "asking";
  if (!target.found?.isOpen) return "forbidden";
  if (target.found.origin === "transcribed" && address.trim() === "") return "address";
  if (target.found.draft) return replaces ? null : "draft";
  return target.found.standing === "nothing" ? null : "published";
}

function missingPart({ agencyId, year }: ImportKey): Obstacle {
  if (agencyId === "") return "agency";
  return year === null ? "year" : "scope";
}

/** Items that can be saved without another question. */
export function readyItems(items: readonly Item[]): readonly Item[] {
  const shared = sharedKeys(items);
  return items.filter((item) => item.state === "read" && item.saved === null && obstacleOf(item, shared) === null);
}
