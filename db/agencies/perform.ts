/** One act on the structure: one transaction, one order among acts, and a preview that is the act itself, taken back. */
import "server-only";
import { randomUUID } from "node:crypto";
import { beijingDay } from "@/report/beijing-time";
import { type Sentence } from "@/report/sentence";
import { isDay } from "@/report/structure";
import { db, type Transaction } from "../client";
import { Refusal } from "../refusal";
import { actorOf, type Asking } from "./gate";
import { type Actor, lockStructure, type NewStructureEvent, recordStructure } from "./log";
import { nothingTouched, type Touches } from "./touches";

/** How an act is asked for: `isPreview` makes it, says what it touches, and takes it all back. */
export interface ActOptions {
  readonly isPreview?: boolean;
  readonly now: Date;
}

/** What an act did, or would do. */
export interface ActOutcome {
  readonly actId: string;
  readonly isPreview: boolean;
  /** Agencies that were made in it, by the place they were asked for in. */
  readonly made: readonly string[];
  readonly touches: Touches;
}

/** An act under way. */
export interface Act {
  readonly tx: Transaction;
  readonly asking: Asking;
  readonly by: Actor;
  readonly today: string;
  /** Lines for the history, written once the act is through. */
  readonly events: NewStructureEvent[];
  readonly made: string[];
}

class TakenBack extends Error {
  constructor(readonly outcome: ActOutcome) {
    super("A preview is taken back.");
  }
}

/** Runs an act whole or not at all; `run` gives what it touches and appends its lines to `events`. */
export async function performAct(
  asking: Asking,
  options: ActOptions,
  run: (act: Act) => Promise<Touches | null>,
): Promise<ActOutcome> {
  const actId = randomUUID();
  try {
    return await db().transaction(async (tx) => {
      await lockStructure(tx);
      const act: Act = {
        tx,
        asking,
        by: actorOf(asking),
        today: beijingDay(options.now),
        events: [],
        made: [],
      };
      const touches = (await run(act)) ?? nothingTouched;
      await recordStructure(tx, { actId, by: act.by }, act.events);
      const outcome = { actId, isPreview: options.isPreview ?? false, made: act.made, touches };
      if (outcome.isPreview) throw new TakenBack(outcome);
      return outcome;
    });
  } catch (problem) {
    if (problem instanceof TakenBack) return problem.outcome;
    throw problem;
  }
}

/** From when an act holds, and what it rests on. */
export interface OnDay {
  /** ISO date; the first day of the new state. */
  readonly day: string;
  /** 文号 or the name of the order. */
  readonly basis: string;
}

const longestBasis = 200;

/** Refuses a day that is none or has not come, and an act that names nothing it rests on. */
export function requireDay({ today }: Act, { day, basis }: OnDay): OnDay {
  if (!isDay(day))
    refuse("请填写生效日期，例如 2025-03-01。", "Give the day from which it holds, for example 2025-03-01.");
  if (day > today)
    refuse(
      `生效日期 ${day} 还没有到：请在当天或之后登记。`,
      `${day} has not come yet: enter the change on that day or after it.`,
    );
  const named = basis.trim().slice(0, longestBasis);
  if (named === "")
    refuse("请填写依据，例如机构改革方案的文号。", "Name what the change rests on: the number of the order.");
  return { day, basis: named };
}

/** A *malformed* refusal with its sentence. */
export function refuse(zh: string, en: string): never {
  throw new Refusal("malformed", { zh, en });
}

/** The same of a ready sentence. */
export function refuseWith(sentence: Sentence): never {
  throw new Refusal("malformed", sentence);
}
