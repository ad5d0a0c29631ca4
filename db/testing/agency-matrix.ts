/** Who may do what to an agency, written by hand: tests hold gate and server against it. */
import { type AgencyAct, type PersonAct } from "@/report/workflow/administration";
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
  invite: both,
  "give-role": both,
  "end-role": both,
  "set-chain": both,
  "set-upper-step": above,
  "hand-down-chain": both,
};

/** What the gate answers: to all but administrators of the line the agency does not exist. */
export function agencyAnswerTo(who: AgencyWho, act: AgencyAct): "made" | "refused" | "not-found" {
  if (allowedActs[act].includes(who)) return "made";
  return both.includes(who) ? "refused" : "not-found";
}

/** How a person and an administrator may lie to each other; the administrator's line is `own` and what is below it. */
export const personCases = [
  "role within",
  "role within and elsewhere",
  "role within, another of the past elsewhere",
  "role elsewhere, one of the past within",
  "role above",
  "role elsewhere",
  "no role, invited within",
  "no role, invited elsewhere",
  "themselves",
] as const;
export type PersonCase = (typeof personCases)[number];

const everything: PersonAct[] = ["see", "edit", "send-link", "deactivate", "reactivate"];

/** What an administrator may do to the account; everything else, and everything to everybody else, is *not found*. */
export const allowedPersonActs: Readonly<Record<PersonCase, PersonAct[]>> = {
  "role within": everything,
  "role within and elsewhere": ["see"],
  "role within, another of the past elsewhere": everything,
  "role elsewhere, one of the past within": ["see"],
  "role above": [],
  "role elsewhere": [],
  "no role, invited within": everything,
  "no role, invited elsewhere": [],
  themselves: ["see", "edit"],
};
