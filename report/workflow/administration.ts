/**
 * Who may do what to agencies: one table, beside that of reports (permissions.ts). The gate in db/agencies/gate.ts asks it
 * inside the transaction; the same rows decide which acts are offered. Unknown things grant nothing.
 */
import { type Holding } from "./permissions";

/** What can be done about an agency. `receive`: gets agencies below it, or follows on one that ends. */
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
};

/** Whether this viewer may do this to the agency now. */
export function mayAdminister(act: AgencyAct, situation: AgencySituation): boolean {
  return agencyPermissions[act](situation);
}

/** Every act open to the viewer; draws the buttons. */
export function agencyActsOpenTo(situation: AgencySituation): AgencyAct[] {
  return agencyActs.filter((act) => mayAdminister(act, situation));
}
