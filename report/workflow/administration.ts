/**
 * Who may do what to agencies, their people and their review chains: one table, beside that of reports (permissions.ts). The gate in db/agencies/gate.ts asks it
 * inside the transaction; the same rows decide which acts are offered. Unknown things grant nothing.
 */
import { type Holding } from "./permissions";

/**
 * What can be done about an agency. `receive`: gets agencies below it, or follows on one that ends. `set-upper-step`: its
 * chain has, or had, a step at an agency above it, or follows what was handed down from above.
 */
export const agencyActs = [
  "see",
  "export",
  "import",
  "edit",
  "add",
  "receive",
  "rename",
  "move",
  "merge",
  "split",
  "abolish",
  "revive",
  "correct",
  "invite",
  "give-role",
  "end-role",
  "set-chain",
  "set-upper-step",
  "hand-down-chain",
] as const;
export type AgencyAct = (typeof agencyActs)[number];

/** What the gate knows about viewer and agency when it asks. */
export interface AgencySituation {
  readonly holdings: readonly Pick<Holding, "role" | "relation">[];
  /** Nothing stands above it here. */
  readonly isTop: boolean;
}

type Question = (situation: AgencySituation) => boolean;

const administrator: Question = ({ holdings }) =>
  holdings.some(({ role, relation }) => role === "administrator" && (relation === "own" || relation === "above"));

/** What an order of an upper agency decides is entered above: nobody abolishes, moves or renames the agency they stand in. */
const administratorAbove: Question = ({ holdings, isTop }) =>
  holdings.some(
    ({ role, relation }) => role === "administrator" && (relation === "above" || (isTop && relation === "own")),
  );

/** One row an act. `add` and `receive` are asked of the agency that gets another, the others of the one they happen to. */
export const agencyPermissions: Readonly<Record<AgencyAct, Question>> = {
  see: administrator,
  export: administrator,
  import: administrator,
  edit: administrator,
  add: administrator,
  receive: administrator,
  rename: administratorAbove,
  move: administratorAbove,
  merge: administratorAbove,
  split: administratorAbove,
  abolish: administratorAbove,
  revive: administratorAbove,
  correct: administratorAbove,
  invite: administrator,
  "give-role": administrator,
  "end-role": administrator,
  "set-chain": administrator,
  // Nobody takes themselves out of the review of those above them.
  "set-upper-step": administratorAbove,
  "hand-down-chain": administrator,
};

/** Whether this viewer may do this to the agency now. */
export function mayAdminister(act: AgencyAct, situation: AgencySituation): boolean {
  return agencyPermissions[act](situation);
}

/** Every act open to the viewer; draws the buttons. */
export function agencyActsOpenTo(situation: AgencySituation): AgencyAct[] {
  return agencyActs.filter((act) => mayAdminister(act, situation));
}

/** What can be done about a person's account, as against a role of theirs. */
export const personActs = ["see", "edit", "send-link", "deactivate", "reactivate"] as const;
export type PersonAct = (typeof personActs)[number];

/** What the gate knows about viewer and person when it asks. */
export interface PersonSituation {
  /**
   * How much of where the person has roles, now or from a later day, the viewer administers; of who has none, where they
   * were invited. `some` also where only a role of the past lies there.
   */
  readonly administered: "all" | "some" | "none";
  readonly isSelf: boolean;
}

type PersonQuestion = (situation: PersonSituation) => boolean;

const seen: PersonQuestion = ({ administered }) => administered !== "none";
/** Who hands out a new password could act as the person everywhere: only where they administer all of it. */
const whole: PersonQuestion = ({ administered }) => administered === "all";
const wholeOfAnother: PersonQuestion = (situation) => whole(situation) && !situation.isSelf;

/** One row an act. One's own password and one's own leaving are no acts of administration. */
export const personPermissions: Readonly<Record<PersonAct, PersonQuestion>> = {
  see: seen,
  edit: whole,
  "send-link": wholeOfAnother,
  deactivate: wholeOfAnother,
  reactivate: wholeOfAnother,
};

/** Every act open to the viewer; draws the buttons. */
export function personActsOpenTo(situation: PersonSituation): PersonAct[] {
  return personActs.filter((act) => personPermissions[act](situation));
}
