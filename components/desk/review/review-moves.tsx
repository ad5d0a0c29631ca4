/** The moves open to the viewer now, drawn from the same table that permits them. */
import { type ReactNode } from "react";
import { type Move } from "@/report/workflow/workflow";
import { ActionForm } from "../../form/action-form";
import { fill } from "../../form/fill";
import { type FormAction } from "../../form/form-state";
import { field, label, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

/**
 * Where on the page of a report each move is drawn: as the next step, among the rare ones, or elsewhere, at what it is
 * about or on a page of its own. A move without its place does not compile.
 */
type PlaceOfMove = ForEachMove<{
  open: "rare";
  transcribe: "rare";
  edit: "elsewhere";
  import: "elsewhere";
  "accept-finding": "elsewhere";
  assign: "elsewhere";
  "hand-over": "elsewhere";
  remark: "elsewhere";
  reply: "elsewhere";
  "close-remark": "elsewhere";
  "reopen-remark": "elsewhere";
  submit: "elsewhere";
  recall: "next";
  "name-reviewer": "elsewhere";
  countersign: "elsewhere";
  return: "next";
  approve: "next";
  schedule: "next";
  unschedule: "next";
  publish: "next";
  "emergency-publish": "rare";
  "confirm-emergency": "elsewhere";
  withdraw: "rare";
  "withdraw-version": "rare";
  discard: "rare";
  answer: "elsewhere";
}>;
type ForEachMove<Places extends Readonly<Record<Move, "next" | "rare" | "elsewhere">>> = Places;

type PlacedAt<Place> = {
  readonly [Each in Move]: PlaceOfMove[Each] extends Place ? Each : never;
}[Move];

/** The actions of the moves that are drawn here. */
export type MoveActions = Readonly<Record<PlacedAt<"next" | "rare">, FormAction>>;

export interface MoveSituation {
  readonly moves: readonly Move[];
  /** Moves among them for which the viewer, an administrator only, gives a reason. */
  readonly withReason: readonly Move[];
  readonly isLastStep: boolean;
  /** Something is published already: this is a correction. */
  readonly isCorrection: boolean;
  /** Earlier versions that the public still sees. */
  readonly earlierVersions: readonly number[];
  readonly submissionNo: number | null;
  /** The step that is due, when in review. */
  readonly step: number | null;
  /** When the clock will publish, in the agencies' own time, and who set it. */
  readonly schedule: { readonly time: string; readonly name: string } | null;
}

interface ReviewMovesProps extends MoveSituation {
  readonly actions: MoveActions;
  readonly words: Words["review"];
}

type MoveForm = (props: ReviewMovesProps) => ReactNode;

/** In the order in which they are drawn. */
const nextForms: Readonly<Record<PlacedAt<"next">, MoveForm>> = {
  approve: Approve,
  return: Return,
  unschedule: Unschedule,
  publish: Publish,
  schedule: Schedule,
  recall: Recall,
};

const rareForms: Readonly<Record<PlacedAt<"rare">, MoveForm>> = {
  open: Opening,
  transcribe: Opening,
  withdraw: Withdraw,
  "withdraw-version": WithdrawVersion,
  "emergency-publish": EmergencyPublish,
  discard: Discard,
};

function formsOf(forms: Readonly<Record<string, MoveForm>>, moves: readonly string[]): [string, MoveForm][] {
  return Object.entries(forms).filter(([move]) => moves.includes(move));
}

/** The next step: approve or publish. */
export function NextMoves(props: ReviewMovesProps) {
  return formsOf(nextForms, props.moves).map(([move, Form]) => <Form key={move} {...props} />);
}

/** Rare and grave moves, kept behind one disclosure. */
export function OtherMoves(props: ReviewMovesProps) {
  const forms = formsOf(rareForms, props.moves);
  if (forms.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{props.words.moreMoves}</summary>
      <div className="flex flex-col gap-4 pt-2">
        {forms.map(([move, Form]) => (
          <Form key={move} {...props} />
        ))}
      </div>
    </details>
  );
}

function Approve({ isLastStep, submissionNo, step, actions, words }: ReviewMovesProps) {
  return (
    <ActionForm action={actions.approve} button={words.approve} isPrimary>
      <input type="hidden" name="seenSubmission" value={submissionNo ?? 0} />
      <input type="hidden" name="seenStep" value={step ?? 0} />
      {isLastStep && (
        <label className="flex items-start gap-2 text-sm">
          <input type="checkbox" name="confidentialityChecked" className="mt-1" />
          {words.confidentiality}
        </label>
      )}
    </ActionForm>
  );
}

function Return({ withReason, actions, words }: ReviewMovesProps) {
  return (
    <ActionForm action={actions.return} button={words.return}>
      {withReason.includes("return") ? (
        <Reason name="reason" title={words.returnReason} />
      ) : (
        <p className={quiet}>{words.returnNote}</p>
      )}
    </ActionForm>
  );
}

function Recall({ withReason, actions, words }: ReviewMovesProps) {
  return (
    <ActionForm action={actions.recall} button={words.recall}>
      {withReason.includes("recall") && <Reason name="reason" title={words.recallReason} />}
    </ActionForm>
  );
}

function Unschedule({ schedule, actions, words }: ReviewMovesProps) {
  if (!schedule) return null;
  return (
    <ActionForm action={actions.unschedule} button={words.cancelSchedule}>
      <p className="text-sm">{fill(words.scheduled, schedule)}</p>
    </ActionForm>
  );
}

function Publish({ isCorrection, actions, words }: ReviewMovesProps) {
  return (
    <ActionForm action={actions.publish} button={words.publish} isPrimary>
      {isCorrection && <Reason name="publicNote" title={words.publicNote} />}
    </ActionForm>
  );
}

function Schedule({ isCorrection, actions, words }: ReviewMovesProps) {
  return (
    <details>
      <summary className="cursor-pointer py-1 text-sm text-accent">{words.schedule}</summary>
      <ActionForm action={actions.schedule} button={words.scheduleButton}>
        <label className={label}>
          {words.publishAt}
          <input type="datetime-local" name="publishAt" required className={field} />
        </label>
        {isCorrection && <Reason name="publicNote" title={words.publicNote} />}
      </ActionForm>
    </details>
  );
}

function Withdraw({ actions, words }: ReviewMovesProps) {
  return (
    <ActionForm action={actions.withdraw} button={words.withdraw}>
      <p className={quiet}>{words.withdrawNote}</p>
      <Reason name="reason" title={words.withdrawReason} />
    </ActionForm>
  );
}

function WithdrawVersion({ earlierVersions, actions, words }: ReviewMovesProps) {
  if (earlierVersions.length === 0) return null;
  return (
    <ActionForm action={actions["withdraw-version"]} button={words.withdrawVersion}>
      <Choice
        name="version"
        title={words.withdrawVersionNo}
        options={earlierVersions.map((n) => ({ value: n, text: fill(words.publishedVersion, { n }) }))}
      />
      <Reason name="reason" title={words.withdrawReason} />
    </ActionForm>
  );
}

function EmergencyPublish({ actions, words }: ReviewMovesProps) {
  return (
    <ActionForm action={actions["emergency-publish"]} button={words.emergencyPublish}>
      <Reason name="reason" title={words.emergencyReason} />
    </ActionForm>
  );
}

function Discard({ withReason, actions, words }: ReviewMovesProps) {
  return (
    <ActionForm action={actions.discard} button={words.discard}>
      {withReason.includes("discard") && <Reason name="reason" title={words.discardReason} />}
      <label className="flex items-start gap-2 text-sm">
        <input type="checkbox" name="confirmed" required className="mt-1" />
        {words.discardConfirm}
      </label>
    </ActionForm>
  );
}

/** A correction, or work begun again after a draft was given up: what is transcribed needs its address then. */
function Opening({ moves, isCorrection, actions, words }: ReviewMovesProps) {
  const needsAddress = moves.includes("transcribe") && !isCorrection;
  return (
    <ActionForm action={actions.open} button={isCorrection ? words.openCorrection : words.openAgain}>
      {needsAddress && (
        <label className={`${label} w-full`}>
          {words.officialAddress}
          <input name="officialAddress" required maxLength={1000} className={field} />
        </label>
      )}
    </ActionForm>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly title: string;
  readonly options: readonly { readonly value: string | number; readonly text: string }[];
}

/** One of a few, with its title. */
export function Choice({ name, title, options }: ChoiceProps) {
  return (
    <label className={`${label} w-full`}>
      {title}
      <select name={name} required className={field}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A reason of some lines. */
export function Reason({ name, title }: { readonly name: string; readonly title: string }) {
  return (
    <label className={`${label} w-full`}>
      {title}
      <textarea name={name} rows={2} required maxLength={2000} className={field} />
    </label>
  );
}
