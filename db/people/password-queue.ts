/** A short queue before the costly check of a password: many sign-ins at once leave time and threads for all else. */
import "server-only";
import { availableParallelism } from "node:os";
import { Refusal } from "../refusal";

export interface QueueBounds {
  /** Checks under way at the same time, at least 1. */
  readonly atOnce: number;
  /** Who may be inside, checked or waiting. */
  readonly places: number;
  /** Of these for one network, so that one that floods the queue leaves places to others. */
  readonly placesOfNetwork: number;
  /** Milliseconds after which who waits is sent away. */
  readonly longestWait: number;
}

/** Runs work in its turn for a network; refuses *busy*, before anything is done, where no place or no time is left. */
export type Queue = <Result>(network: string, work: () => Promise<Result>) => Promise<Result>;

/** A queue of this process: first come, first served. */
export function makeQueue({ atOnce, places, placesOfNetwork, longestWait }: QueueBounds): Queue {
  const inTurn = makeTurns(atOnce, longestWait);
  const inside = new Map<string, number>();
  let taken = 0;

  function enter(network: string): void {
    const ofNetwork = inside.get(network) ?? 0;
    if (taken >= places || ofNetwork >= placesOfNetwork) throw new Refusal("busy");
    taken += 1;
    inside.set(network, ofNetwork + 1);
  }

  function leave(network: string): void {
    taken -= 1;
    const left = (inside.get(network) ?? 1) - 1;
    if (left === 0) inside.delete(network);
    else inside.set(network, left);
  }

  return async (network, work) => {
    enter(network);
    try {
      return await inTurn(work);
    } finally {
      leave(network);
    }
  };
}

/** Runs as much work at once as set, the rest in the order it came; what waits too long is refused as *busy*. */
function makeTurns(atOnce: number, longestWait: number) {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function turn(): Promise<void> {
    if (running < atOnce) {
      running += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(new Refusal("busy"));
      }, longestWait);
      function go(): void {
        clearTimeout(timer);
        resolve();
      }
      waiting.push(go);
    });
  }

  /** The turn is handed on, so that nobody who comes later slips in between. */
  function handOn(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await turn();
    try {
      return await work();
    } finally {
      handOn();
    }
  };
}

/**
 * The queue of this process. argon2 runs on the four threads that files and names are looked up on, too, and keeps a
 * core busy each time: two at most, and one core stays free.
 */
export const inPasswordQueue = makeQueue({
  atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)),
  places: 40,
  placesOfNetwork: 24,
  longestWait: 5_000,
});
