/** Who may do what to an agency, written by hand: tests hold gate and server against it. */
import { type AgencyAct } from "@/report/workflow/administration";
import { type Role } from "@/report/workflow/permissions";
import { places, roles } from "@/report/testing/matrix";

/** A role at the agency itself, above it, below it or elsewhere. */
export type AgencyWho = `${Role} ${(typeof places)[number]}`;

export const agencyPeople: readonly AgencyWho[] = roles.flatMap((role) =>
  places.map((place): AgencyWho => `${role} ${place}`),
);

const both: AgencyWho[] = ["administrator own", "administrator upper"];
const above: AgencyWho[] = ["administrator upper"];

/** Who may make an act; who is not named may not. */
export const allowedActs: Readonly<Record<AgencyAct, AgencyWho[]>> = {
  see: both,
  export: both,
  import: both,
  edit: both,
  add: both,
  receive: both,
  rename: above,
  move: above,
  merge: above,
  split: above,
  abolish: above,
  revive: above,
  correct: above,
};

/** What the gate answers: to all but administrators of the line the agency does not exist. */
export function agencyAnswerTo(who: AgencyWho, act: AgencyAct): "made" | "refused" | "not-found" {
  if (allowedActs[act].includes(who)) return "made";
  return both.includes(who) ? "refused" : "not-found";
}
