/** A few processes that read documents, started when the first is wanted; callers take turns. */
import { beyond, limits } from "../limits";
import { type Reading } from "../model";
import { type Progress, type SentDocument } from "../sent";
import { ReadingProcess, type ProcessLimits } from "./reading-process";

/** How one document is to be read. */
export interface ReadingOptions {
  readonly onProgress?: Progress | undefined;
  /** Takes the document from the queue, or ends its reading. */
  readonly signal?: AbortSignal | undefined;
  /** Who asks: everybody has one turn, then everybody the next, however many documents one of them sends. */
  readonly caller?: string | undefined;
}

/** What bounds a pool. */
export interface PoolLimits extends ProcessLimits {
  readonly processes: number;
  readonly waiting: number;
  /** After so long without work a process is let go. */
  readonly idleSeconds: number;
}

interface Waiting {
  readonly sent: SentDocument;
  readonly options: ReadingOptions;
  readonly resolve: (reading: Reading) => void;
  readonly reject: (problem: unknown) => void;
}

const ordinary: PoolLimits = { ...limits, processes: 2, idleSeconds: 120 };

/** The processes and the queue before them. */
export class ReadingPool {
  readonly #allowed: PoolLimits;
  readonly #idle = new Map<ReadingProcess, NodeJS.Timeout>();
  readonly #busy = new Set<ReadingProcess>();
  /** By caller, in the order of their turns. */
  readonly #queues = new Map<string, Waiting[]>();

  constructor(allowed: Partial<PoolLimits> = {}) {
    this.#allowed = { ...ordinary, ...allowed };
  }

  /** The numbers of its processes in the system. */
  get pids(): number[] {
    return [...this.#idle.keys(), ...this.#busy].flatMap(({ pid }) => pid ?? []);
  }

  /** Reads one document; throws UnreadableDocument as `readDocument` does, and where time or memory are used up. */
  read(sent: SentDocument, options: ReadingOptions = {}): Promise<Reading> {
    return new Promise((resolve, reject) => {
      const { signal, caller = "" } = options;
      signal?.throwIfAborted();
      const all = [...this.#queues.values()].reduce((count, queue) => count + queue.length, 0);
      if (all >= this.#allowed.waiting) throw beyond("waiting");
      const waiting: Waiting = { sent, options, resolve, reject };
      this.#queues.set(caller, [...(this.#queues.get(caller) ?? []), waiting]);
      signal?.addEventListener("abort", () => this.#drop(caller, waiting), { once: true });
      this.#next();
    });
  }

  /** Ends all processes; what is being read fails. */
  close(): void {
    const closed = new Error("The reading pool is closed.");
    for (const queue of this.#queues.values()) for (const { reject } of queue) reject(closed);
    this.#queues.clear();
    for (const timer of this.#idle.values()) clearTimeout(timer);
    for (const process of [...this.#idle.keys(), ...this.#busy]) process.stop(closed);
    this.#idle.clear();
  }

  #drop(caller: string, waiting: Waiting): void {
    const queue = this.#queues.get(caller) ?? [];
    if (!queue.includes(waiting)) return;
    this.#keep(
      caller,
      queue.filter((each) => each !== waiting),
    );
    waiting.reject(waiting.options.signal?.reason);
  }

  #next(): void {
    while (this.#busy.size < this.#allowed.processes) {
      const waiting = this.#take();
      if (!waiting) return;
      void this.#work(waiting);
    }
  }

  /** The first of the caller whose turn it is; that caller goes to the end. */
  #take(): Waiting | undefined {
    const [turn] = this.#queues;
    if (!turn) return undefined;
    const [caller, [first, ...others]] = turn;
    this.#queues.delete(caller);
    this.#keep(caller, others);
    return first;
  }

  #keep(caller: string, queue: readonly Waiting[]): void {
    if (queue.length === 0) this.#queues.delete(caller);
    else this.#queues.set(caller, [...queue]);
  }

  async #work({ sent, options, resolve, reject }: Waiting): Promise<void> {
    const process = this.#process();
    this.#busy.add(process);
    const stop = () => process.stop(asError(options.signal?.reason));
    options.signal?.addEventListener("abort", stop, { once: true });
    try {
      resolve(await process.read(sent, options.onProgress ?? (() => undefined)));
    } catch (problem) {
      reject(problem);
    } finally {
      options.signal?.removeEventListener("abort", stop);
      this.#busy.delete(process);
      this.#rest(process);
      this.#next();
    }
  }

  #process(): ReadingProcess {
    const [first] = this.#idle;
    if (!first) return new ReadingProcess(this.#allowed, () => undefined);
    const [process, timer] = first;
    clearTimeout(timer);
    this.#idle.delete(process);
    return process.hasEnded ? this.#process() : process;
  }

  #rest(process: ReadingProcess): void {
    if (process.hasEnded) return;
    const timer = setTimeout(() => {
      this.#idle.delete(process);
      process.stop(new Error("No longer needed."));
    }, this.#allowed.idleSeconds * 1000);
    timer.unref();
    this.#idle.set(process, timer);
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error("The reading was given up.");
}
