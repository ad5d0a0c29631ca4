/** What the events of a report tell: who changed what in one sitting, and every value that one field ever had. */
import { type ReportContent } from "../content";
import { type EventKind, parseEvent, type RecordedEvent, type ReplacedDraft, type ReportEvent } from "../events";
import { type Place } from "../evidence";
import { type EditionId } from "../form/define";
import {
  type Change,
  changesOf as changesIn,
  codeOfField,
  type Field,
  type FieldValue,
  parseField,
  sameValue,
  valueOf,
} from "../patch";
import { fieldOfPlace } from "../workflow/remark-place";

/** Who did it and when. */
export interface Happened {
  readonly no: number;
  readonly personId: string;
  readonly personName: string;
  readonly at: Date;
}

/** An event whose record nobody can read, with that record: shown as such, never passed over in silence. */
export interface UnreadableEvent {
  readonly kind: "unreadable";
  readonly detail: RecordedEvent;
}

/** An event as it was recorded; its detail is that of its kind. */
export type PastEvent = Happened & (ReportEvent | UnreadableEvent);

/** What the database holds of an event, read. */
export function pastEventOf({ no, personId, personName, at, kind, detail }: Happened & RecordedEvent): PastEvent {
  const parsed = parseEvent({ kind, detail });
  const event = parsed.ok ? parsed.event : { kind: "unreadable" as const, detail: { kind, detail } };
  return { no, personId, personName, at, ...event };
}

/** Kind and detail as they are recorded, whether they can be read or not. */
export function recordedOf(event: PastEvent): RecordedEvent {
  return event.kind === "unreadable" ? event.detail : event;
}

/** A revision as it stood last. */
export interface PastRevision {
  readonly no: number;
  readonly content: ReportContent;
  readonly evidence: Readonly<Record<string, Place>>;
}

/** One change of a field, whoever made it. */
export interface FieldChange extends Change {
  readonly field: Field;
}

/** A line of the history: one event, or the edits of one person in one sitting. */
export type HistoryLine = PastEvent & {
  /** Number and time of the last event of the line. */
  readonly lastNo: number;
  readonly until: Date;
  /** From the value before the first edit to the one after the last; a field that came back is not named. */
  readonly changes: readonly FieldChange[];
};

/** Edits further apart than this are two sittings. */
const sittingMinutes = 10;

/** As what the history is filtered. */
export const historyGroups = ["entry", "review", "publication"] as const;
export type HistoryGroup = (typeof historyGroups)[number];

/** The group of each kind of event: a kind without one does not compile. */
const groupOfKind: Readonly<Record<EventKind, HistoryGroup>> = {
  open: "entry",
  transcribe: "entry",
  import: "entry",
  edit: "entry",
  discard: "entry",
  submit: "review",
  recall: "review",
  "name-reviewer": "review",
  return: "review",
  approve: "review",
  countersign: "review",
  "accept-finding": "review",
  "drop-acceptance": "review",
  remark: "review",
  "answer-remark": "review",
  "close-remark": "review",
  "reopen-remark": "review",
  schedule: "publication",
  "cancel-schedule": "publication",
  "end-schedule": "publication",
  publish: "publication",
  "emergency-publish": "publication",
  "confirm-emergency": "publication",
  withdraw: "publication",
  "withdraw-version": "publication",
  "previous-corrected": "publication",
  "answer-inquiry": "publication",
};

/** Whether an event belongs to a group; one that cannot be read may belong to any. */
export function isOfGroup(kind: PastEvent["kind"], group: HistoryGroup): boolean {
  return kind === "unreadable" || groupOfKind[kind] === group;
}

/** The events as lines, oldest first: what one person edited in one sitting is one line. */
export function linesOf(events: readonly PastEvent[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const event of events) {
    const line = { ...event, lastNo: event.no, until: event.at, changes: changesOf(event) };
    const last = lines.at(-1);
    if (last && isSameSitting(last, event)) lines[lines.length - 1] = joined(last, line);
    else lines.push(line);
  }
  return lines;
}

function isSameSitting(line: HistoryLine, event: PastEvent): boolean {
  const apart = event.at.getTime() - line.until.getTime();
  return (
    line.kind === "edit" &&
    event.kind === "edit" &&
    line.personId === event.personId &&
    apart <= sittingMinutes * 60_000
  );
}

function joined(before: HistoryLine, after: HistoryLine): HistoryLine {
  const fields = new Map<Field, FieldChange>(before.changes.map((change) => [change.field, change]));
  for (const change of after.changes) {
    // Not stated is a value as well.
    const earlier = fields.get(change.field);
    fields.set(change.field, earlier ? { ...change, from: earlier.from } : change);
  }
  const changes = [...fields.values()].filter(({ from, to }) => !sameValue(from, to));
  return { ...before, lastNo: after.no, until: after.at, changes };
}

/** Whether work began with it, empty or on what is published. */
function isOpening({ kind }: Pick<PastEvent, "kind">): boolean {
  return kind === "open" || kind === "transcribe";
}

/** The changes of fields that an edit made; none for other kinds. */
export function changesOf(event: ReportEvent | UnreadableEvent): FieldChange[] {
  if (event.kind !== "edit") return [];
  return changesIn(event.detail.changes).map(([field, { from, to }]) => ({ field, from, to }));
}

/** A value that a field had, and how it came there. */
export interface PastValue {
  readonly event: PastEvent;
  /** opened: stood there when work began (empty, or as published); imported: read from a document; typed: by a person. */
  readonly by: "opened" | "imported" | "typed";
  readonly value: FieldValue;
  /** Where it stood in the document, when it was imported. */
  readonly place: Place | null;
  /** Versions in which the public was shown it. */
  readonly versions: readonly number[];
}

/** The field that a place is or lies in, or null where a report has no such place. */
export function fieldNamed(place: string, edition: EditionId): Field | null {
  return parseField(fieldOfPlace(place, edition), edition);
}

/**
 * Every value of a field, oldest first. Events tell the edits alone, so each revision is walked backwards from how it
 * stood last; where an import replaced a draft, the event kept what was replaced.
 */
export function valuesOf(field: Field, events: readonly PastEvent[], revisions: readonly PastRevision[]): PastValue[] {
  const values: PastValue[] = [];
  for (const [index, own] of byRevision(events).entries()) {
    const revision = revisions[index];
    if (!revision) break;
    for (const step of stepsOf(field, own, revision)) {
      const last = values.at(-1);
      if ("version" in step) {
        if (last) values[values.length - 1] = { ...last, versions: [...last.versions, step.version] };
      } else if (!last || !sameValue(last.value, step.value)) values.push(step);
    }
  }
  return values;
}

/** Each revision begins with the event that opens it; an import does unless it replaced a draft. */
function byRevision(events: readonly PastEvent[]): PastEvent[][] {
  const groups: PastEvent[][] = [];
  for (const event of events) {
    if (isOpening(event) || (event.kind === "import" && !replacedBy(event))) groups.push([event]);
    else groups.at(-1)?.push(event);
  }
  return groups;
}

type HistoryStep = PastValue | { readonly version: number };

function stepsOf(field: Field, events: readonly PastEvent[], revision: PastRevision): HistoryStep[] {
  const code = codeOfField(field);
  const steps: HistoryStep[] = [];
  let { content, evidence } = revision;
  let value = valueOf(content, field);
  for (const event of [...events].reverse()) {
    const came = (by: PastValue["by"], place: Place | null = null) =>
      steps.push({ event, by, value, place, versions: [] });
    const change = changesOf(event).find((each) => each.field === field);
    if (change) {
      came("typed");
      value = change.from;
    } else if (event.kind === "import") {
      came("imported", code === null ? null : (evidence[code] ?? null));
      const before = replacedBy(event);
      if (before) ({ content, evidence } = before);
      if (before) value = valueOf(content, field);
    } else if (isOpening(event)) came("opened");
    else if (event.kind === "publish" || event.kind === "emergency-publish") {
      steps.push({ version: event.detail.version });
    }
  }
  return steps.reverse();
}

function replacedBy(event: PastEvent): ReplacedDraft | null {
  return event.kind === "import" ? (event.detail.replaced ?? null) : null;
}
