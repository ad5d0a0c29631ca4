/** Reads documents in other processes, so that a heavy one slows nobody else; the pool is one for the whole program. */
import { type Reading } from "../model";
import { type SentDocument } from "../sent";
import { ReadingPool, type ReadingOptions } from "./reading-pool";

// A server may hold this module more than once (a bundle for each route): the pool is shared all the same.
const shared = globalThis as typeof globalThis & { nianbaoReadingPool?: ReadingPool };

/** As `readDocument`, in another process; throws UnreadableDocument also where time or memory are used up. */
export function readIsolated(sent: SentDocument, options?: ReadingOptions): Promise<Reading> {
  shared.nianbaoReadingPool ??= new ReadingPool();
  return shared.nianbaoReadingPool.read(sent, options);
}
