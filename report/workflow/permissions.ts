/**
 * Who may do what: one table. The gate in db/gate/access.ts enforces it inside the transaction;
 * the same rows decide which buttons are drawn. Unknown things grant nothing.
 */
import { type Origin } from "../content";
import { everyMove, isOpenTo, type Move, type Standings } from "./workflow";

export type Role = "editor" | "reviewer" | "administrator";

/** Where the agency a person has a role in stands to the agency of the report. */
export type Relation = "own" | "above" | "below" | "other";

/** What one person did to this report; four eyes are judged by person. */
export interface Deeds {
  /** Handed in what is being reviewed. */
  readonly isSubmitter: boolean;
  /** Changed a cell, text or category of the working revision. */
  readonly isAuthor: boolean;
  /** Approved a step of this hand-in. */
  readonly hasApproved: boolean;
  /** Published the current version. */
  readonly hasPublished: boolean;
  /** Changed a cell, text or category of what is published. */
  readonly wrotePublished: boolean;
}

/** Somebody who is stood in for: what is done in their place counts for both. */
export interface StoodInFor {
  readonly personId: string;
  readonly name: string;
  readonly deeds: Deeds;
}

/** A role a person holds today, seen from the report in question. */
export interface Holding {
  readonly role: Role;
  /** own: the report's agency; above: one of its upper agencies; below: a lower one. */
  readonly relation: Relation;
  /** Steps of this report's review chain that the role may take: those of its agency, and those the person was named for. */
  readonly steps: readonly number[];
  /** The reviewer whose role it is, when the person is the substitute of these days; null for a role of one's own. */
  readonly inPlaceOf: StoodInFor | null;
}

/** What the gate knows about viewer and report when it asks. */
export interface Situation extends Standings {
  readonly holdings: readonly Holding[];
  /** The report's origin; while nothing is made of it, the one it would be opened with. */
  readonly origin: Origin;
  /** Review step that is due (1…steps), when in review. */
  readonly step: number | null;
  readonly steps: number;
  /** What the viewer did. */
  readonly deeds: Deeds;
  /** Whether somebody has approved a step already. */
  readonly isPartlyApproved: boolean;
  /** Published in an emergency, and nobody else has stood by it yet. */
  readonly isFlagged: boolean;
}

/** Whether one of the viewer's roles allows it. */
type Grant = (holding: Holding, situation: Situation) => boolean;
/** One that asks about the role alone. */
type RoleGrant = (holding: Holding) => boolean;

const held =
  (role: Role, ...relations: readonly Relation[]): RoleGrant =>
  (holding) =>
    holding.role === role && relations.includes(holding.relation);

const ownEditor = held("editor", "own");
/** Administrators manage their agency and everything below it. */
const administrator = held("administrator", "own", "above");

/** A reviewer of the agency itself, or of an upper agency that the chain names. */
const reviewer = held("reviewer", "own", "above");
const dueReviewer: Grant = (holding, { step }) => step !== null && reviewer(holding) && holding.steps.includes(step);
const lastReviewer: Grant = (holding, { steps }) => reviewer(holding) && holding.steps.includes(steps);
const chainReviewer: RoleGrant = (holding) =>
  reviewer(holding) && (holding.relation === "own" || holding.steps.length > 0);

/** True when neither the viewer nor the one stood in for did any of these. */
const without =
  (...deeds: readonly (keyof Deeds)[]): Grant =>
  ({ inPlaceOf }, situation) =>
    deeds.every((deed) => !situation.deeds[deed] && !inPlaceOf?.deeds[deed]);

const allOf =
  (...grants: readonly Grant[]): Grant =>
  (holding, situation) =>
    grants.every((grant) => grant(holding, situation));
const anyOf =
  (...grants: readonly Grant[]): Grant =>
  (holding, situation) =>
    grants.some((grant) => grant(holding, situation));
const when =
  (question: (situation: Situation) => boolean): Grant =>
  (_holding, situation) =>
    question(situation);

const isAuthored = when(({ origin }) => origin === "authored");
const isTranscribed = when(({ origin }) => origin === "transcribed");
const publisher = allOf(anyOf(lastReviewer, administrator), without("isSubmitter"));
const speaksInRemarks = anyOf(ownEditor, chainReviewer);

/** One row a move: which role may make it, wherever the workflow table lets it start. */
export const permissions: Readonly<Record<Move, Grant>> = {
  open: allOf(ownEditor, isAuthored),
  // Taking over what was published elsewhere; an administrator never changes a figure afterwards.
  transcribe: allOf(anyOf(ownEditor, administrator), isTranscribed),
  edit: ownEditor,
  import: ownEditor,
  "accept-finding": ownEditor,
  assign: administrator,
  "hand-over": administrator,
  remark: speaksInRemarks,
  reply: speaksInRemarks,
  // Whoever opened it, an administrator by a return among them, or a reviewer; db/moves/remarks.ts knows which remark it is.
  "close-remark": anyOf(speaksInRemarks, administrator),
  "reopen-remark": anyOf(speaksInRemarks, administrator),
  submit: ownEditor,
  recall: anyOf(
    allOf(
      ownEditor,
      when(({ deeds, isPartlyApproved }) => deeds.isSubmitter && !isPartlyApproved),
    ),
    administrator,
  ),
  "name-reviewer": administrator,
  countersign: allOf(dueReviewer, without("isSubmitter", "isAuthor")),
  return: anyOf(
    dueReviewer,
    allOf(
      chainReviewer,
      when(({ working }) => working === "approved"),
    ),
    administrator,
  ),
  approve: allOf(dueReviewer, without("isSubmitter", "isAuthor", "hasApproved")),
  schedule: publisher,
  unschedule: publisher,
  publish: publisher,
  "emergency-publish": administrator,
  "confirm-emergency": allOf(
    when(({ isFlagged }) => isFlagged),
    anyOf(lastReviewer, administrator),
    without("hasPublished", "wrotePublished"),
  ),
  withdraw: anyOf(lastReviewer, administrator),
  "withdraw-version": anyOf(lastReviewer, administrator),
  discard: anyOf(ownEditor, administrator),
  // The agency speaks for itself; for one whose reports are only transcribed, who transcribes them.
  answer: anyOf(ownEditor, held("reviewer", "own"), allOf(administrator, isTranscribed)),
};

/** The role by which the viewer makes a move now: one's own before another's, an administrator's last. Null when none allows it. */
export function actingRole(move: Move, situation: Situation): Holding | null {
  if (!isOpenTo(move, situation)) return null;
  const allowing = situation.holdings.filter((holding) => permissions[move](holding, situation));
  const rank = ({ role, inPlaceOf }: Holding) => (role === "administrator" ? 2 : inPlaceOf === null ? 0 : 1);
  return [...allowing].sort((left, right) => rank(left) - rank(right))[0] ?? null;
}

/** Whether this viewer may make this move now: the workflow table and the permission row together. */
export function may(move: Move, situation: Situation): boolean {
  return actingRole(move, situation) !== null;
}

/** Every move open to the viewer now; draws the buttons. */
export function movesOpenTo(situation: Situation): Move[] {
  return everyMove.filter((move) => may(move, situation));
}

const withReasonByAdministrator: readonly Move[] = ["recall", "return", "discard"];

/** Whether the viewer makes this move as an administrator only, who has to give a reason for it. */
export function needsReason(move: Move, situation: Situation): boolean {
  return withReasonByAdministrator.includes(move) && actingRole(move, situation)?.role === "administrator";
}

const maySeeFromReviewOn = anyOf(held("editor", "above"), held("reviewer", "above"));

/** Who may see unpublished content; to everyone else it does not exist. A roll-up's people see it from in-review on. */
export function maySeeUnpublished(situation: Situation): boolean {
  const isSubmitted = situation.working === "in-review" || situation.working === "approved";
  const grant = anyOf(ownEditor, chainReviewer, administrator, isSubmitted ? maySeeFromReviewOn : () => false);
  return situation.holdings.some((holding) => grant(holding, situation));
}

/** Whether the viewer is an administrator above the agency: who alone moves the year from which it reports here. */
export function managesFromAbove(holdings: readonly Holding[]): boolean {
  return holdings.some(held("administrator", "above"));
}

/** Whether one is a reviewer of the report's chain, by right or in somebody's place. */
export function isChainReviewer({ holdings }: Pick<Situation, "holdings">): boolean {
  return holdings.some(chainReviewer);
}

/** Whether one may take the step that is due. */
export function isDueReviewer(situation: Situation): boolean {
  return situation.holdings.some((holding) => dueReviewer(holding, situation));
}

/** Whether the viewer manages people and the review chain of the agency. */
export function mayManage(holdings: readonly Holding[]): boolean {
  return holdings.some(administrator);
}

/** Nothing done. */
export const noDeeds: Deeds = {
  isSubmitter: false,
  isAuthor: false,
  hasApproved: false,
  hasPublished: false,
  wrotePublished: false,
};
