/** Where the database ended a wait, the person is told to try again, in words and not by a fault. */
import "server-only";
import { Refusal } from "./refusal";

/** Ended by a bound of the database (see client.ts): a statement, a wait for a lock, an idle transaction; no connection left. */
const bounded: ReadonlySet<unknown> = new Set(["57014", "55P03", "25P03", "53300"]);

/** Runs the work; what took longer than the bounds allow is refused as *busy*, and nothing of it stays. */
export async function orBusy<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (problem) {
    if (isBounded(problem)) throw new Refusal("busy");
    throw problem;
  }
}

function isBounded(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false;
  return ("code" in problem && bounded.has(problem.code)) || isBounded(problem.cause);
}
