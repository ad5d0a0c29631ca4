/** What a history says happened, in the form in which tables keep it: the other half of every comparison. */
import { type EventDetails, type NamedPerson, parseEvent, type ReportEvent } from "@/report/events";
import { type EventRow } from "../gate/history";

/** One version as history tells of it. */
export interface ToldVersion {
  readonly by: string;
  readonly inPlaceOf: string | null;
  readonly publicNote: string;
  /** Null in events of the time before history held it. */
  readonly hash: string | null;
  readonly isEmergency: boolean;
  confirmedBy: string | null;
  withdrawn: { readonly by: string; readonly reason: string } | null;
}

/** One step as history tells of it; the key is revision, submission and step. */
export interface ToldApproval {
  readonly by: string;
  readonly inPlaceOf: string | null;
  readonly confidentialityChecked: boolean;
}

export interface ToldSubmission {
  readonly by: string;
  /** SHA-256 of the canonical content; null in events of the time before history held it. */
  readonly hash: string | null;
}

export interface Told {
  readonly versions: Map<number, ToldVersion>;
  readonly submissions: Map<string, ToldSubmission>;
  readonly approvals: Map<string, ToldApproval>;
  /** Answers to readers, newest last. */
  readonly answers: { readonly by: string; readonly detail: EventDetails["answer-inquiry"] }[];
}

const idOf = (person: NamedPerson | undefined) => person?.personId ?? null;

/** Reads a history from its beginning; what cannot be read tells nothing (the check of the chain says so). */
export function toldBy(events: readonly EventRow[]): Told {
  const told: Told = { versions: new Map(), submissions: new Map(), approvals: new Map(), answers: [] };
  const at = { revision: 0, isWorking: false, submission: 0 };
  for (const row of events) {
    const parsed = parseEvent(row);
    if (!parsed.ok) continue;
    const { event } = parsed;
    if (makesRevision.has(event.kind) && !at.isWorking)
      Object.assign(at, { revision: at.revision + 1, isWorking: true });
    tellReview(told, at, event, row.personId);
    tellPublication(told, event, row.personId);
    if (event.kind === "answer-inquiry") told.answers.push({ by: row.personId, detail: event.detail });
    if (endsRevision.has(event.kind)) at.isWorking = false;
  }
  return told;
}

const makesRevision: ReadonlySet<string> = new Set(["open", "transcribe", "import", "edit", "submit"]);
const endsRevision: ReadonlySet<string> = new Set(["publish", "emergency-publish", "discard"]);

/** "revision submission" and "revision submission step": the keys of {@link Told}. */
export const submissionKey = (revision: number, submission: number) => `${String(revision)} ${String(submission)}`;
export const approvalKey = (revision: number, submission: number, step: number) =>
  `${submissionKey(revision, submission)} ${String(step)}`;

function tellReview(told: Told, at: { revision: number; submission: number }, event: ReportEvent, by: string): void {
  if (event.kind === "submit") {
    at.submission = event.detail.submission;
    told.submissions.set(submissionKey(at.revision, at.submission), { by, hash: event.detail.hash ?? null });
  }
  if (event.kind === "approve") {
    const { step, confidentialityChecked, inPlaceOf } = event.detail;
    const approval = { by, inPlaceOf: idOf(inPlaceOf), confidentialityChecked };
    told.approvals.set(approvalKey(at.revision, at.submission, step), approval);
  }
}

function tellPublication({ versions }: Told, event: ReportEvent, by: string): void {
  switch (event.kind) {
    case "publish":
    case "emergency-publish": {
      const { version, publicNote, hash, inPlaceOf } = event.detail;
      const isEmergency = event.kind === "emergency-publish";
      const state = { isEmergency, confirmedBy: null, withdrawn: null };
      versions.set(version, { by, publicNote, hash: hash ?? null, inPlaceOf: idOf(inPlaceOf), ...state });
      return;
    }
    case "confirm-emergency": {
      const confirmed = versions.get(event.detail.version);
      if (confirmed) confirmed.confirmedBy = by;
      return;
    }
    case "withdraw":
    case "withdraw-version": {
      const { version, reason } = event.detail;
      // The report as a whole takes every version along that was not withdrawn before.
      const taken = event.kind === "withdraw" ? [...versions.values()] : [versions.get(version)];
      for (const each of taken) if (each && !each.withdrawn) each.withdrawn = { by, reason };
    }
  }
}
