/** The matrix of permissions written by hand: who may make which move in which standing. Tests hold gate and server against it. */
import { type Role } from "@/report/workflow/permissions";
import { type Move } from "@/report/workflow/workflow";

/** Where a person's agency stands to that of the report. */
export const places = ["own", "upper", "lower", "other"] as const;
export const roles: readonly Role[] = ["editor", "reviewer", "administrator"];
/** Standings of a report whose chain is: step 1 the agency's own reviewers, step 2 those of the upper body. */
export const standings = [
  "nothing",
  "draft",
  "in-review 1",
  "in-review 2",
  "returned",
  "approved",
  "published",
  "withdrawn",
] as const;

export type StandingName = (typeof standings)[number];

/** A role at a place, or the editor who submitted the report. */
export type Who = `${Role} ${(typeof places)[number]}` | "submitter";

/** Everyone of the matrix. */
export const everyone: readonly Who[] = [
  "submitter",
  ...roles.flatMap((role) => places.map((place): Who => `${role} ${place}`)),
];

const administrators: Who[] = ["administrator own", "administrator upper"];
const editors: Who[] = ["editor own", "submitter"];
const reviewing: Who[] = ["reviewer own", "reviewer upper"];

/** Who may make a move, by standing; who is not named may not. */
export const allowed: Readonly<Record<Move, Partial<Record<StandingName, Who[]>>>> = {
  open: { nothing: editors, published: editors, withdrawn: editors },
  transcribe: { nothing: [...editors, ...administrators] },
  edit: { draft: editors, returned: editors },
  submit: { draft: editors, returned: editors },
  discard: { draft: editors, returned: editors },
  recall: { "in-review 1": ["submitter"] },
  remark: {
    draft: [...editors, ...reviewing],
    returned: [...editors, ...reviewing],
    "in-review 1": [...editors, ...reviewing],
    "in-review 2": [...editors, ...reviewing],
    approved: [...editors, ...reviewing],
  },
  countersign: { "in-review 1": ["reviewer own"], "in-review 2": ["reviewer upper"] },
  return: { "in-review 1": ["reviewer own"], "in-review 2": ["reviewer upper"] },
  approve: { "in-review 1": ["reviewer own"], "in-review 2": ["reviewer upper"] },
  publish: { approved: ["reviewer upper", ...administrators] },
  "emergency-publish": { draft: administrators, "in-review 1": administrators, "in-review 2": administrators },
  withdraw: { published: ["reviewer upper", ...administrators] },
  answer: {
    draft: [...editors, "reviewer own"],
    returned: [...editors, "reviewer own"],
    "in-review 1": [...editors, "reviewer own"],
    "in-review 2": [...editors, "reviewer own"],
    approved: [...editors, "reviewer own"],
    published: [...editors, "reviewer own"],
    withdrawn: [...editors, "reviewer own"],
  },
};

/** Every move of the workflow. */
export const everyMove = Object.keys(allowed) as Move[];

/** Who may see a report that is not published; an upper editor (of a roll-up) only from review on. */
export function sees(who: Who, standing: StandingName): boolean {
  return (
    [...editors, ...reviewing, ...administrators].includes(who) ||
    (who === "editor upper" && ["in-review 1", "in-review 2", "approved"].includes(standing))
  );
}

/** What the gate answers. */
export function answerTo(who: Who, move: Move, standing: StandingName): "made" | "refused" | "not-found" {
  if (allowed[move][standing]?.includes(who)) return "made";
  return sees(who, standing) ? "refused" : "not-found";
}
