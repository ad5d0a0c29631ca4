/**
 * Who may do what: one table. The gate in db/gate/access.ts enforces it inside the transaction;
 * the same rows decide which buttons are drawn. Unknown things grant nothing.
 */
import { type Move, type Standing, isOpenTo } from "./workflow";

export type Role = "editor" | "reviewer" | "administrator";

/** Where the agency a person has a role in stands to the agency of the report. */
export type Relation = "own" | "above" | "below" | "other";

/** A role a person holds, seen from the report in question. */
export interface Holding {
  readonly role: Role;
  /** own: the report's agency; above: one of its upper bodies; below: a lower one. */
  readonly relation: Relation;
  /** Steps of this report's review chain that belong to the agency of the role. */
  readonly steps: readonly number[];
}

/** What the gate knows about viewer and report when it asks. */
export interface Situation {
  readonly holdings: readonly Holding[];
  readonly standing: Standing;
  /** Review step that is due (1…steps), when in review. */
  readonly step: number | null;
  readonly steps: number;
  /** Four eyes are judged by person: what this very person did to this revision. */
  readonly isSubmitter: boolean;
  readonly hasApproved: boolean;
  /** Whether somebody has approved a step already. */
  readonly isPartlyApproved: boolean;
}

type Question = (situation: Situation) => boolean;

const holds =
  (role: Role, ...relations: readonly Relation[]): Question =>
  ({ holdings }) =>
    holdings.some((holding) => holding.role === role && relations.includes(holding.relation));

const ownEditor = holds("editor", "own");
/** Administrators manage their agency and everything below it. */
const administrator = holds("administrator", "own", "above");

/** A reviewer of the agency itself, or of an upper body that the chain names. */
const holdsStep = ({ holdings }: Situation, step: number | null): boolean =>
  step !== null &&
  holdings.some(
    ({ role, relation, steps }) =>
      role === "reviewer" && (relation === "own" || relation === "above") && steps.includes(step),
  );

const reviewerOfDueStep: Question = (situation) => holdsStep(situation, situation.step);
const reviewerOfLastStep: Question = (situation) => holdsStep(situation, situation.steps);
const reviewerOfAnyStep: Question = (situation) =>
  holds("reviewer", "own")(situation) ||
  situation.holdings.some(
    (holding) => holding.role === "reviewer" && holding.steps.length > 0 && holding.relation === "above",
  );
const notSubmitter: Question = ({ isSubmitter }) => !isSubmitter;
const freshEyes: Question = ({ isSubmitter, hasApproved }) => !isSubmitter && !hasApproved;

const allOf =
  (...questions: readonly Question[]): Question =>
  (situation) =>
    questions.every((question) => question(situation));
const anyOf =
  (...questions: readonly Question[]): Question =>
  (situation) =>
    questions.some((question) => question(situation));

/** One row a move: who may make it, wherever the workflow table lets it start. */
export const permissions: Readonly<Record<Move, Question>> = {
  open: ownEditor,
  // Taking over, as printed, a report that nobody has begun; an administrator never changes a figure afterwards.
  transcribe: anyOf(ownEditor, administrator),
  edit: ownEditor,
  submit: ownEditor,
  discard: ownEditor,
  recall: allOf(
    ({ isSubmitter }) => isSubmitter,
    ({ isPartlyApproved }) => !isPartlyApproved,
  ),
  remark: anyOf(ownEditor, reviewerOfDueStep, reviewerOfAnyStep),
  countersign: allOf(reviewerOfDueStep, freshEyes),
  return: reviewerOfDueStep,
  approve: allOf(reviewerOfDueStep, freshEyes),
  publish: allOf(anyOf(reviewerOfLastStep, administrator), notSubmitter),
  "emergency-publish": administrator,
  withdraw: anyOf(administrator, reviewerOfLastStep),
  // The body speaks for itself.
  answer: anyOf(ownEditor, holds("reviewer", "own")),
};

/** Whether this viewer may make this move now: the workflow table and the permission row together. */
export function may(move: Move, situation: Situation): boolean {
  return isOpenTo(move, situation.standing) && permissions[move](situation);
}

/** Every move open to the viewer now; draws the buttons. */
export function movesOpenTo(situation: Situation): Move[] {
  return (Object.keys(permissions) as Move[]).filter((move) => may(move, situation));
}

/** Who may see unpublished content; to everyone else it does not exist. Editors of a roll-up see it from in-review on. */
export function maySeeUnpublished(situation: Situation): boolean {
  const fromReviewOn = situation.standing === "in-review" || situation.standing === "approved";
  return (
    ownEditor(situation) ||
    reviewerOfAnyStep(situation) ||
    administrator(situation) ||
    (fromReviewOn && holds("editor", "above")(situation))
  );
}

/** Whether the viewer manages people and the review chain of the agency. */
export function mayManage(holdings: readonly Holding[]): boolean {
  return holdings.some(
    ({ role, relation }) => role === "administrator" && (relation === "own" || relation === "above"),
  );
}
