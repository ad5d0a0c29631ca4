/**
 * What can happen to a report, and what is written down of it. The table of details is the one truth: who writes an event,
 * the history that shows it, the export and `verify` follow from it, and a new kind that lacks its place anywhere does not
 * compile.
 */
import { type ReportContent, type Scope } from "./content";
import { type Place } from "./evidence";
import { type Figure } from "./figure";
import { type Patch, parsePatch } from "./patch";
import { type ReadFile } from "./reading";
import { type Sentence } from "./sentence";
import { parseContent } from "./validate";
import { type InquiryOutcome, inquiryOutcomes } from "./workflow/inquiry";
import { type Move } from "./workflow/workflow";

/** A person by id, with the name of that day. */
export interface NamedPerson {
  readonly personId: string;
  readonly name: string;
}

/** The reviewer in whose place it was done; left out where it was done by one's own right. */
export interface InPlaceOf {
  readonly inPlaceOf?: NamedPerson;
}

/** Work began, empty or on what is published. */
export interface Opening {
  readonly year: number;
  readonly scope: Scope;
}

/** A draft as an import found it: it stays readable here, and nowhere else. */
export interface ReplacedDraft {
  readonly no: number;
  readonly version: number;
  readonly content: ReportContent;
  readonly evidence: Readonly<Record<string, Place>>;
}

/** A document was taken over. */
export interface Importing {
  /** How many cells came with a place in the document. */
  readonly cells: number;
  /** Where it was read here. */
  readonly file?: ReadFile;
  /** Cells whose value a person accepted or typed; left out where there are none. */
  readonly decided?: readonly { readonly code: string; readonly by: string }[];
  readonly replaced?: ReplacedDraft;
}

/** Fields were changed, from the value seen to the value wanted. */
export interface Editing {
  readonly changes: Patch;
  /** Id of the operation, by which the same changes sent again are known; missing in the oldest. */
  readonly operation?: string;
}

/** A reason; only an administrator has to give one. */
export interface WithReason {
  readonly reason?: string;
}

/** Which finding of the rule book. */
export interface OfFinding {
  readonly rule: string;
  readonly instance: string;
}

/** Where in the report (grammar in workflow/remark-place.ts). */
export interface AtPlace extends InPlaceOf {
  readonly place: string;
}

/** The next version before the public. */
export interface Publishing extends InPlaceOf {
  readonly version: number;
  /** Empty where none was needed. */
  readonly publicNote: string;
  /** The receipt; missing in the oldest. */
  readonly hash?: string;
}

/** A version was taken from the public; of the report as a whole, the one that was current. */
export interface Withdrawing extends InPlaceOf {
  readonly version: number;
  readonly reason: string;
}

/** With what a set day ended. `role`: whoever set it may not publish any more; `blocked`: what stood open at its moment. */
export const scheduleEnds = [
  "return",
  "recall",
  "discard",
  "withdraw",
  "emergency-publish",
  "role",
  "blocked",
] as const;
export type ScheduleEnd = (typeof scheduleEnds)[number];

/** A cell of 上年结转 that differs from the corrected 结转下年度. */
export interface UnsettledCell {
  readonly code: string;
  /** What the report itself says. */
  readonly stated: Figure;
  /** What last year's report carried out before and after its correction. */
  readonly before: Figure;
  readonly after: Figure;
}

/** Last year's report was corrected, and what this one carries in no longer follows from it. */
export interface PreviousCorrected {
  readonly year: number;
  readonly version: number;
  readonly publicNote: string | null;
  readonly cells: readonly UnsettledCell[];
}

/** The kind of event that each move leaves, null where it changes nothing of a report: a move without its line does not compile. */
type EventOfMove = ForEachMove<{
  open: "open";
  transcribe: "transcribe";
  edit: "edit";
  import: "import";
  "accept-finding": "accept-finding" | "drop-acceptance";
  // Who works on what is told by the page of people.
  assign: null;
  "hand-over": null;
  remark: "remark";
  reply: "answer-remark";
  "close-remark": "close-remark";
  "reopen-remark": "reopen-remark";
  submit: "submit";
  recall: "recall";
  "name-reviewer": "name-reviewer";
  countersign: "countersign";
  return: "return";
  approve: "approve";
  schedule: "schedule";
  unschedule: "cancel-schedule";
  publish: "publish";
  "emergency-publish": "emergency-publish";
  "confirm-emergency": "confirm-emergency";
  withdraw: "withdraw";
  "withdraw-version": "withdraw-version";
  discard: "discard";
  answer: "answer-inquiry";
}>;
type ForEachMove<Kinds extends Readonly<Record<Move, string | null>>> = Kinds;

/** Every kind of event with its detail. Moments are ISO instants; optional parts are those that older events lack. */
export interface EventDetails extends Readonly<Record<NonNullable<EventOfMove[Move]>, object>> {
  readonly open: Opening;
  readonly transcribe: Opening;
  readonly import: Importing;
  readonly edit: Editing;
  readonly discard: WithReason & { readonly revision: number };
  readonly "accept-finding": OfFinding & { readonly basis: string; readonly reason: string };
  readonly "drop-acceptance": OfFinding;
  /** `hash`: SHA-256 of the content handed in, as canonical JSON; missing in the oldest. */
  readonly submit: { readonly submission: number; readonly hash?: string };
  readonly recall: WithReason;
  readonly "name-reviewer": { readonly step: number; readonly named: NamedPerson; readonly reason: string };
  readonly countersign: OfFinding & InPlaceOf;
  readonly remark: AtPlace & { readonly text: string };
  readonly "answer-remark": AtPlace & { readonly answer: string };
  readonly "close-remark": AtPlace;
  readonly "reopen-remark": AtPlace & { readonly text: string };
  readonly return: WithReason & InPlaceOf;
  readonly approve: InPlaceOf & { readonly step: number; readonly confidentialityChecked: boolean };
  readonly schedule: InPlaceOf & { readonly publishAt: string; readonly publicNote: string };
  readonly "cancel-schedule": InPlaceOf & { readonly publishAt: string };
  readonly "end-schedule": { readonly publishAt: string; readonly cause: ScheduleEnd };
  readonly publish: Publishing;
  readonly "emergency-publish": Publishing;
  readonly "confirm-emergency": InPlaceOf & { readonly version: number };
  readonly withdraw: Withdrawing;
  readonly "withdraw-version": Withdrawing;
  readonly "previous-corrected": PreviousCorrected;
  readonly "answer-inquiry": AtPlace & {
    readonly question: string;
    readonly outcome: InquiryOutcome;
    readonly answer: string;
    readonly isPublic: boolean;
  };
}

export type EventKind = keyof EventDetails;

/** An event: its kind and the detail of that kind. */
export type ReportEvent = {
  readonly [Kind in EventKind]: { readonly kind: Kind; readonly detail: EventDetails[Kind] };
}[EventKind];

/** What a database holds of an event. */
export interface RecordedEvent {
  readonly kind: string;
  readonly detail: unknown;
}

export type ParsedEvent =
  { readonly ok: true; readonly event: ReportEvent } | { readonly ok: false; readonly problem: Sentence };

/** Takes what a database holds for an event, or says what is wrong with it. The detail stays the object it was, so that its hash stays. */
export function parseEvent({ kind, detail }: RecordedEvent): ParsedEvent {
  const recorded = { kind, detail };
  if (isEvent(recorded)) return { ok: true, event: recorded };
  const shown = kind.slice(0, 80);
  const problem = isEventKind(kind)
    ? { zh: `记录“${shown}”的内容不完整，无法读取。`, en: `What is recorded of the event “${shown}” cannot be read.` }
    : { zh: `没有“${shown}”这种记录。`, en: `There is no kind of event “${shown}”.` };
  return { ok: false, problem };
}

type Is<Value> = (value: unknown) => value is Value;

/** What each part of a detail has to be. */
type Shape<Detail> = { readonly [Part in keyof Detail]-?: Is<Detail[Part]> };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fits(value: unknown, shape: Readonly<Record<string, Is<unknown>>>): boolean {
  return isRecord(value) && Object.entries(shape).every(([part, is]) => is(value[part]));
}

const record =
  <Detail>(shape: Shape<Detail> & Readonly<Record<string, Is<unknown>>>): Is<Detail> =>
  (value): value is Detail =>
    fits(value, shape);

const maybe =
  <Value>(is: Is<Value>): Is<Value | undefined> =>
  (value): value is Value | undefined =>
    value === undefined || is(value);

const listOf =
  <Value>(is: Is<Value>): Is<readonly Value[]> =>
  (value): value is readonly Value[] =>
    Array.isArray(value) && value.every(is);

const oneOf =
  <Value extends string>(values: readonly Value[]): Is<Value> =>
  (value): value is Value =>
    values.some((each) => each === value);

const isText: Is<string> = (value) => typeof value === "string";
const isNumber: Is<number> = (value): value is number => typeof value === "number" && Number.isInteger(value);
const isTruth: Is<boolean> = (value) => typeof value === "boolean";
const isNote: Is<string | null> = (value) => value === null || typeof value === "string";
const isMoment: Is<string> = (value): value is string => typeof value === "string" && !Number.isNaN(Date.parse(value));
const isFigure: Is<Figure> = (value) => value === null || typeof value === "string" || typeof value === "number";
const isPatch: Is<Patch> = (value): value is Patch => parsePatch(value).ok;
const isContent: Is<ReportContent> = (value): value is ReportContent => parseContent(value).ok;
const isPlace = record<Place>({ line: isNumber, column: isNumber, text: isText });
const isEvidence: Is<Readonly<Record<string, Place>>> = (value): value is Readonly<Record<string, Place>> =>
  isRecord(value) && Object.values(value).every(isPlace);
const isPerson = record<NamedPerson>({ personId: isText, name: isText });

const opening: Shape<Opening> = { year: isNumber, scope: oneOf(["own", "roll-up"]) };
const inPlaceOf: Shape<InPlaceOf> = { inPlaceOf: maybe(isPerson) };
const withReason: Shape<WithReason> = { reason: maybe(isText) };
const ofFinding: Shape<OfFinding> = { rule: isText, instance: isText };
const atPlace: Shape<AtPlace> = { ...inPlaceOf, place: isText };
const publishing: Shape<Publishing> = { ...inPlaceOf, version: isNumber, publicNote: isText, hash: maybe(isText) };
const withdrawing: Shape<Withdrawing> = { ...inPlaceOf, version: isNumber, reason: isText };

const shapes: { readonly [Kind in EventKind]: Shape<EventDetails[Kind]> } = {
  open: opening,
  transcribe: opening,
  import: {
    cells: isNumber,
    file: maybe(record<ReadFile>({ name: isText, size: isNumber, sha256: isText })),
    decided: maybe(listOf(record<{ readonly code: string; readonly by: string }>({ code: isText, by: isText }))),
    replaced: maybe(
      record<ReplacedDraft>({ no: isNumber, version: isNumber, content: isContent, evidence: isEvidence }),
    ),
  },
  edit: { changes: isPatch, operation: maybe(isText) },
  discard: { ...withReason, revision: isNumber },
  "accept-finding": { ...ofFinding, basis: isText, reason: isText },
  "drop-acceptance": ofFinding,
  submit: { submission: isNumber, hash: maybe(isText) },
  recall: withReason,
  "name-reviewer": { step: isNumber, named: isPerson, reason: isText },
  countersign: { ...ofFinding, ...inPlaceOf },
  remark: { ...atPlace, text: isText },
  "answer-remark": { ...atPlace, answer: isText },
  "close-remark": atPlace,
  "reopen-remark": { ...atPlace, text: isText },
  return: { ...withReason, ...inPlaceOf },
  approve: { ...inPlaceOf, step: isNumber, confidentialityChecked: isTruth },
  schedule: { ...inPlaceOf, publishAt: isMoment, publicNote: isText },
  "cancel-schedule": { ...inPlaceOf, publishAt: isMoment },
  "end-schedule": { publishAt: isMoment, cause: oneOf(scheduleEnds) },
  publish: publishing,
  "emergency-publish": publishing,
  "confirm-emergency": { ...inPlaceOf, version: isNumber },
  withdraw: withdrawing,
  "withdraw-version": withdrawing,
  "previous-corrected": {
    year: isNumber,
    version: isNumber,
    publicNote: isNote,
    cells: listOf(record<UnsettledCell>({ code: isText, stated: isFigure, before: isFigure, after: isFigure })),
  },
  "answer-inquiry": {
    ...atPlace,
    question: isText,
    outcome: oneOf(inquiryOutcomes),
    answer: isText,
    isPublic: isTruth,
  },
};

function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(shapes, kind);
}

function isEvent(recorded: RecordedEvent): recorded is ReportEvent {
  return isEventKind(recorded.kind) && fits(recorded.detail, shapes[recorded.kind]);
}
