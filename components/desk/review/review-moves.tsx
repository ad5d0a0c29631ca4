/** The moves open to the viewer now, drawn from the same table that permits them. */
import { type Move } from "@/report/workflow/workflow";
import { ActionForm } from "../../form/action-form";
import { fill } from "../../form/fill";
import { type FormAction } from "../../form/form-state";
import { field, label, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

export type MoveActions = Readonly<
  Record<
    | "approve"
    | "return"
    | "recall"
    | "publish"
    | "schedule"
    | "cancelSchedule"
    | "emergencyPublish"
    | "withdraw"
    | "withdrawVersion"
    | "discard"
    | "correct",
    FormAction
  >
>;

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

/** The next step: approve or publish. */
export function NextMoves({ moves, isLastStep, submissionNo, step, actions, words, ...rest }: ReviewMovesProps) {
  const { isCorrection, schedule } = rest;
  return (
    <>
      {moves.includes("approve") && (
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
      )}
      {moves.includes("return") && (
        <ActionForm action={actions.return} button={words.return}>
          {rest.withReason.includes("return") ? (
            <Reason name="reason" title={words.returnReason} />
          ) : (
            <p className={quiet}>{words.returnNote}</p>
          )}
        </ActionForm>
      )}
      {moves.includes("publish") && <Publish {...{ isCorrection, schedule, actions, words }} />}
      {moves.includes("recall") && (
        <ActionForm action={actions.recall} button={words.recall}>
          {rest.withReason.includes("recall") && <Reason name="reason" title={words.recallReason} />}
        </ActionForm>
      )}
    </>
  );
}

/** At once, or on a set day. */
function Publish({
  isCorrection,
  schedule,
  actions,
  words,
}: Pick<ReviewMovesProps, "isCorrection" | "schedule" | "actions" | "words">) {
  const note = isCorrection && <Reason name="publicNote" title={words.publicNote} />;
  return (
    <>
      {schedule && (
        <ActionForm action={actions.cancelSchedule} button={words.cancelSchedule}>
          <p className="text-sm">{fill(words.scheduled, schedule)}</p>
        </ActionForm>
      )}
      <ActionForm action={actions.publish} button={words.publish} isPrimary>
        {note}
      </ActionForm>
      <details>
        <summary className="cursor-pointer py-1 text-sm text-accent">{words.schedule}</summary>
        <ActionForm action={actions.schedule} button={words.scheduleButton}>
          <label className={label}>
            {words.publishAt}
            <input type="datetime-local" name="publishAt" required className={field} />
          </label>
          {note}
        </ActionForm>
      </details>
    </>
  );
}

/** Rare and grave moves, kept behind one disclosure. */
export function OtherMoves(props: ReviewMovesProps) {
  const { moves, withReason, earlierVersions, actions, words } = props;
  const rare: readonly Move[] = ["withdraw", "emergency-publish", "discard", "open", "transcribe"];
  if (!rare.some((move) => moves.includes(move))) return null;
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{words.moreMoves}</summary>
      <div className="flex flex-col gap-4 pt-2">
        <Opening {...props} />
        {moves.includes("withdraw") && (
          <ActionForm action={actions.withdraw} button={words.withdraw}>
            <p className={quiet}>{words.withdrawNote}</p>
            <Reason name="reason" title={words.withdrawReason} />
          </ActionForm>
        )}
        {moves.includes("withdraw-version") && earlierVersions.length > 0 && (
          <ActionForm action={actions.withdrawVersion} button={words.withdrawVersion}>
            <Choice
              name="version"
              title={words.withdrawVersionNo}
              options={earlierVersions.map((n) => ({ value: n, text: fill(words.publishedVersion, { n }) }))}
            />
            <Reason name="reason" title={words.withdrawReason} />
          </ActionForm>
        )}
        {moves.includes("emergency-publish") && (
          <ActionForm action={actions.emergencyPublish} button={words.emergencyPublish}>
            <Reason name="reason" title={words.emergencyReason} />
          </ActionForm>
        )}
        {moves.includes("discard") && (
          <ActionForm action={actions.discard} button={words.discard}>
            {withReason.includes("discard") && <Reason name="reason" title={words.discardReason} />}
            <label className="flex items-start gap-2 text-sm">
              <input type="checkbox" name="confirmed" required className="mt-1" />
              {words.discardConfirm}
            </label>
          </ActionForm>
        )}
      </div>
    </details>
  );
}

/** A correction, or work begun again after a draft was given up: what is transcribed needs its address then. */
function Opening({ moves, isCorrection, actions, words }: ReviewMovesProps) {
  const isTranscribed = moves.includes("transcribe");
  if (!isTranscribed && !moves.includes("open")) return null;
  return (
    <ActionForm action={actions.correct} button={isCorrection ? words.openCorrection : words.openAgain}>
      {isTranscribed && !isCorrection && (
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
