/** One act on people: one transaction, one order among acts, and a preview that is the act itself, taken back. */
import "server-only";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beijingDay } from "@/report/beijing-time";
import { type NewSecurityEvent } from "@/report/security-events";
import { type RoleChange } from "@/report/workflow/roles";
import { actorOf, type Asking } from "../agencies/gate";
import { type Actor } from "../agencies/log";
import { type ActOptions } from "../agencies/perform";
import { type Transaction } from "../client";
import { inTransaction } from "../gate/access";
import { roleAct } from "../schema";
import { recordSecurity } from "../security/log";

/** What an act on people touches, counted as it is made. */
export interface PeopleTouches {
  readonly people: number;
  /** Names of the first of them. */
  readonly names: readonly string[];
  readonly made: number;
  readonly given: number;
  readonly ended: number;
  /** Roles that were held just so already. */
  readonly same: number;
  readonly sessions: number;
  /** Publications set for a day in the name of somebody whose role ends. */
  readonly schedules: number;
  /** Pieces of open work given to the person named. */
  readonly handed: number;
  /** Open work that stays with nobody in particular: the agencies' editors and reviewers go on with it. */
  readonly left: number;
}

export const nobodyTouched: PeopleTouches = {
  people: 0,
  names: [],
  made: 0,
  given: 0,
  ended: 0,
  same: 0,
  sessions: 0,
  schedules: 0,
  handed: 0,
  left: 0,
};

export interface PeopleOutcome {
  readonly actId: string;
  readonly isPreview: boolean;
  readonly touches: PeopleTouches;
  /** People that were made in it. */
  readonly made: readonly string[];
}

/** An act under way. */
export interface PeopleAct {
  readonly tx: Transaction;
  readonly asking: Asking;
  readonly by: Actor;
  readonly today: string;
  readonly now: Date;
  readonly isPreview: boolean;
  /** What became of roles, kept with the act so that it can be taken back. */
  readonly changes: RoleChange[];
  readonly made: string[];
  /** Lines for the security log beside those of the changes, written once the act is through. */
  readonly events: PeopleEvent[];
}

/** A line of the security log before it is said who acts. */
export type PeopleEvent = NewSecurityEvent extends infer Event
  ? Event extends NewSecurityEvent
    ? Omit<Event, "personId">
    : never
  : never;

class TakenBack extends Error {
  constructor(readonly outcome: PeopleOutcome) {
    super("A preview is taken back.");
  }
}

/** Runs an act whole or not at all; waits until no other act on people is under way. */
export async function performOnPeople(
  asking: Asking,
  options: ActOptions,
  run: (act: PeopleAct) => Promise<PeopleTouches>,
): Promise<PeopleOutcome> {
  const actId = randomUUID();
  const isPreview = options.isPreview ?? false;
  try {
    return await inTransaction(async (tx) => {
      // Two who end each other's role as the last administrators would otherwise both be let through.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('acts on people'))`);
      const [by, today] = [actorOf(asking), beijingDay(options.now)];
      const act: PeopleAct = { tx, asking, by, today, now: options.now, isPreview, changes: [], made: [], events: [] };
      const touches = await run(act);
      await recordSecurity(tx, ...linesFor(act));
      if (act.changes.length > 0) {
        await tx.insert(roleAct).values({ id: actId, madeBy: by.personId, changes: act.changes });
      }
      const outcome = { actId, isPreview, touches, made: act.made };
      if (isPreview) throw new TakenBack(outcome);
      return outcome;
    });
  } catch (problem) {
    if (problem instanceof TakenBack) return problem.outcome;
    throw problem;
  }
}

/** A line for whatever became of accounts and of each role. */
function linesFor({ by, changes, events, today }: PeopleAct): NewSecurityEvent[] {
  const { personId } = by;
  return [
    ...events.map((event): NewSecurityEvent => ({ ...event, personId })),
    ...changes.map(({ personId: subjectId, agencyId, role, after }): NewSecurityEvent => {
      const line = { personId, subjectId, agencyId };
      return after === null || (after.untilDay !== null && after.untilDay < today)
        ? { ...line, kind: "role-taken", detail: { role } }
        : { ...line, kind: "role-given", detail: { role, ...after } };
    }),
  ];
}

const namesShown = 10;

/** The first names of many. */
export function firstNames(names: readonly string[]): string[] {
  return [...new Set(names)].slice(0, namesShown);
}
