/** Fails a piece of work with what a library lets fail in it while nobody waits; left alone, that would end the whole process. */
import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";

/** Something failed beside the work, so that nobody knows what its result lacks. */
export class UnattendedFailure extends Error {
  constructor(cause: unknown) {
    super("A promise was rejected for which nobody waited.", { cause });
    this.name = "UnattendedFailure";
  }
}

const works = new AsyncLocalStorage<unknown[]>();
let isWatching = false;

/** Does the work; throws UnattendedFailure where it came to its end and something failed beside it. */
export function attended<T>(work: () => Promise<T>): Promise<T> {
  watch();
  const failures: unknown[] = [];
  return works.run(failures, async () => {
    const result = await work();
    // Node tells of such a failure at the end of a turn, and much of a library's work is done within one.
    await setImmediate();
    if (failures.length > 0) throw new UnattendedFailure(failures[0]);
    return result;
  });
}

/** For good: a failure may come after its work has ended, and then concerns nobody. All others end the process as ever. */
function watch(): void {
  if (isWatching) return;
  isWatching = true;
  process.on("unhandledRejection", (reason) => {
    const failures = works.getStore();
    if (failures) failures.push(reason);
    else if (process.listenerCount("unhandledRejection") === 1)
      throw reason instanceof Error ? reason : new Error(String(reason));
  });
}
