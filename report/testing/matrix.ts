/** The matrix of permissions written by hand: who may make which move in which standing. Tests hold gate and server against it. */
import { type Role } from "../workflow/permissions";
import { type Move } from "../workflow/workflow";

/** Where a person's agency stands to that of the report. */
export const places = ["own", "upper", "lower", "other"] as const;
export const roles: readonly Role[] = ["editor", "reviewer", "administrator"];
/**
 * Standings of a report whose chain is: step 1 the agency's own reviewers, step 2 those of the upper agency. "… over …" is a
 * working revision and what the public has beside it. All are transcribed but "nothing here", which would be authored, and
 * "emergency", an authored one published by the own administrator that nobody has stood by yet.
 */
export const standings = [
  "nothing",
  "nothing here",
  "draft",
  "in-review 1",
  "in-review 2",
  "returned",
  "approved",
  "published",
  "withdrawn",
  "draft over published",
  "approved over published",
  "draft over withdrawn",
  "emergency",
] as const;

export type StandingName = (typeof standings)[number];

/** A role at a place; the editor who submitted; the writer, editor and reviewer of the agency, who changed a cell. */
export type Who = `${Role} ${(typeof places)[number]}` | "submitter" | "writer";

/** Everyone of the matrix. */
export const everyone: readonly Who[] = [
  "submitter",
  "writer",
  ...roles.flatMap((role) => places.map((place): Who => `${role} ${place}`)),
];

const administrators: Who[] = ["administrator own", "administrator upper"];
const editors: Who[] = ["editor own", "submitter", "writer"];
const reviewing: Who[] = ["reviewer own", "reviewer upper", "writer"];
const releasing: Who[] = ["reviewer upper", ...administrators];

const withAgency = ["draft", "returned", "draft over published", "draft over withdrawn"] as const;
const inReview = ["in-review 1", "in-review 2"] as const;
const approved = ["approved", "approved over published"] as const;
const underway = [...withAgency, ...inReview, ...approved] as const;
const before = ["published", "draft over published", "approved over published"] as const;
const withdrawn = ["withdrawn", "draft over withdrawn"] as const;

type Row = Partial<Record<StandingName, Who[]>>;

const inEach = (names: readonly StandingName[], ...who: readonly (readonly Who[])[]): Row =>
  Object.fromEntries(names.map((name) => [name, [...new Set(who.flat())]]));

/** Who may make a move, by standing; who is not named may not. */
export const allowed: Readonly<Record<Move, Row>> = {
  open: inEach(["nothing here", "emergency"], editors),
  transcribe: inEach(["nothing", "published", "withdrawn"], editors, administrators),
  edit: inEach(withAgency, editors),
  import: inEach(withAgency, editors),
  "accept-finding": inEach(withAgency, editors),
  assign: inEach(standings, administrators),
  "hand-over": inEach(standings, administrators),
  remark: inEach(underway, editors, reviewing),
  reply: inEach(underway, editors, reviewing),
  "close-remark": inEach(underway, editors, reviewing, administrators),
  "reopen-remark": inEach(underway, editors, reviewing, administrators),
  submit: inEach(withAgency, editors),
  recall: { "in-review 1": ["submitter", ...administrators], "in-review 2": administrators },
  "name-reviewer": inEach([...withAgency, ...inReview], administrators),
  countersign: { "in-review 1": ["reviewer own"], "in-review 2": ["reviewer upper"] },
  return: {
    "in-review 1": ["reviewer own", "writer", ...administrators],
    "in-review 2": ["reviewer upper", ...administrators],
    ...inEach(approved, reviewing, administrators),
  },
  approve: { "in-review 1": ["reviewer own"], "in-review 2": ["reviewer upper"] },
  schedule: inEach(approved, releasing),
  unschedule: inEach(approved, releasing),
  publish: inEach(approved, releasing),
  "emergency-publish": inEach(underway, administrators),
  "confirm-emergency": { emergency: ["reviewer upper", "administrator upper"] },
  withdraw: inEach([...before, "emergency"], releasing),
  "withdraw-version": inEach([...before, "emergency"], releasing),
  discard: inEach(withAgency, editors, administrators),
  answer: {
    ...inEach([...before, ...withdrawn], editors, ["reviewer own"], administrators),
    emergency: [...editors, "reviewer own"],
  },
};

/** Who may see a report that is not published; an upper editor (of a roll-up) only from review on. */
export function sees(who: Who, standing: StandingName): boolean {
  const submitted: readonly StandingName[] = [...inReview, ...approved];
  return (
    [...editors, ...reviewing, ...administrators].includes(who) ||
    (who === "editor upper" && submitted.includes(standing))
  );
}

/** What the gate answers. */
export function answerTo(who: Who, move: Move, standing: StandingName): "made" | "refused" | "not-found" {
  if (allowed[move][standing]?.includes(who)) return "made";
  return sees(who, standing) ? "refused" : "not-found";
}
