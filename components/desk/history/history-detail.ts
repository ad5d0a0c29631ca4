/** What an event says to a person beside its kind: what was written with it, and what its numbers say. */
import { type EventDetails, type EventKind, type InPlaceOf } from "@/report/events";
import { type PastEvent } from "@/report/series/history";
import { fill } from "../../form/fill";
import { type Words } from "../../form/words";

type HistoryWords = Words["history"];

/** The sentences of each kind; a kind that is not here does not compile. */
type Notes = {
  readonly [Kind in EventKind]: (detail: EventDetails[Kind], words: HistoryWords) => readonly string[];
};

const nothing = () => [];
const reasonOf = ({ reason }: { readonly reason?: string }) => written(reason);
const versionOf = ({ version }: { readonly version: number }, words: HistoryWords) => [
  fill(words.version, { version }),
];

const notes: Notes = {
  open: nothing,
  transcribe: nothing,
  import: ({ cells, decided, replaced }, words) => [
    fill(words.imported, { cells }),
    ...(decided ? [fill(words.decided, { n: decided.length })] : []),
    ...(replaced ? [words.replaced] : []),
  ],
  edit: nothing,
  discard: reasonOf,
  "accept-finding": reasonOf,
  "drop-acceptance": nothing,
  submit: nothing,
  recall: reasonOf,
  "name-reviewer": ({ step, named, reason }, words) => [fill(words.named, { step, name: named.name }), reason],
  countersign: nothing,
  remark: ({ text }) => [text],
  "answer-remark": ({ answer }) => [answer],
  "close-remark": nothing,
  "reopen-remark": ({ text }) => [text],
  return: reasonOf,
  approve: nothing,
  schedule: ({ publicNote }) => written(publicNote),
  "cancel-schedule": nothing,
  "end-schedule": ({ cause }, words) => [words.scheduleEnded[cause]],
  publish: (detail, words) => [...versionOf(detail, words), ...written(detail.publicNote)],
  "emergency-publish": (detail, words) => [...versionOf(detail, words), ...written(detail.publicNote)],
  "confirm-emergency": versionOf,
  withdraw: (detail, words) => [...versionOf(detail, words), ...reasonOf(detail)],
  "withdraw-version": (detail, words) => [...versionOf(detail, words), ...reasonOf(detail)],
  // The cells stand below it with the version.
  "previous-corrected": ({ publicNote }) => written(publicNote),
  "answer-inquiry": ({ question, answer }, words) => [fill(words.asked, { question }), answer],
};

function written(text: string | null | undefined): string[] {
  return text ? [text] : [];
}

/** What was written with the event, and what its numbers say; the reviewer who was stood in for comes first. */
export function notesOf(event: PastEvent, words: HistoryWords): readonly string[] {
  if (event.kind === "unreadable") return [fill(words.unreadable, { kind: event.detail.kind })];
  return [
    ...("inPlaceOf" in event.detail ? inPlaceOf(event.detail, words) : []),
    ...notesOn(event.kind, event.detail, words),
  ];
}

function notesOn<Kind extends EventKind>(kind: Kind, detail: EventDetails[Kind], words: HistoryWords) {
  return notes[kind](detail, words);
}

function inPlaceOf(detail: InPlaceOf, words: HistoryWords): string[] {
  return detail.inPlaceOf ? [fill(words.inPlaceOf, { name: detail.inPlaceOf.name })] : [];
}

/** The place of the report that an event stands on, or null. */
export function placeOf({ kind, detail }: PastEvent): string | null {
  return kind !== "unreadable" && "place" in detail ? detail.place : null;
}
